import fc from 'fast-check';

// The laws are tried with the same texts in every run, so that a change is judged by what it changes. `npm run fuzz`
// tries them with texts that nobody has seen; fast-check prints the seed of a failure, and SEED=… repeats it.
const { FUZZ, SEED } = process.env;
if (!FUZZ) fc.configureGlobal({ seed: Number(SEED ?? 1) });
