import type { Token } from './claim-tokens.ts';
import type { Mention } from './mentions.ts';

/**
 * What follows a small language: terms with a space between them, each a word, several (`is/was`), or a class of words
 * (`BE`); `?` and `*` after a term: once or not at all, any number of times. `NAMES`: projects in a row ("X, Y and Z").
 * `[` and `]` stand around the words that make the claim. `<X` and `>X` look at what stands before and after, and take nothing.
 */
export type Pattern = readonly Term[];

type Term =
  | { readonly kind: 'word'; readonly words: Words; readonly least: 0 | 1; readonly most: number }
  | { readonly kind: 'names' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'look'; readonly at: -1 | 0; readonly look: Look };

type Words = Pick<ReadonlySet<string>, 'has'>;

/** Looks at the token of an index, and at those around it; the index is out of range where the sentence ends. */
export type Look = (tokens: readonly Token[], index: number) => boolean;

/** The words of a pattern language: classes of words, and what may be looked at. */
export interface Vocabulary {
  readonly classes: Readonly<Record<string, Words>>;
  readonly looks: Readonly<Record<string, Look>>;
}

/** What a pattern found: indices of tokens, ends exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The words that make the claim. */
  readonly open: number;
  readonly close: number;
  readonly names: readonly Mention[];
}

/** Reads a pattern; throws for a class or look that the vocabulary does not hold. */
export function patternOf(source: string, { classes, looks }: Vocabulary): Pattern {
  return source.split(' ').map((written): Term => {
    if (written === 'NAMES') return { kind: 'names' };
    if (written === '[') return { kind: 'open' };
    if (written === ']') return { kind: 'close' };
    const sign = written.charAt(0);
    if (sign === '<' || sign === '>') {
      return { kind: 'look', at: sign === '<' ? -1 : 0, look: held(looks, written.slice(1)) };
    }
    const suffix = /[?*]$/.exec(written)?.[0];
    const term = suffix ? written.slice(0, -1) : written;
    return {
      kind: 'word',
      words: /^[A-Z_]+$/.test(term) ? held(classes, term) : wordsOf(term),
      least: suffix ? 0 : 1,
      most: suffix === '*' ? 6 : 1,
    };
  });
}

/** The words of "is/was"; the same object for the same words. */
function wordsOf(written: string): Words {
  const words = spelledOut.get(written) ?? new Set(written.split('/'));
  spelledOut.set(written, words);
  return words;
}

const spelledOut = new Map<string, Words>();

function held<T>(record: Readonly<Record<string, T>>, key: string): T {
  const value = record[key];
  if (value === undefined) throw new Error(`The vocabulary has no ${key}`);
  return value;
}

/** Which patterns may match a sentence at all: those of which every word that must be there is. */
export function sieve(tokens: readonly Token[]): (pattern: Pattern) => boolean {
  // Many patterns share their classes of words.
  const present = new Map<Words, boolean>();
  const isPresent = (words: Words): boolean => {
    let known = present.get(words);
    if (known === undefined) {
      known = tokens.some(({ key }) => words.has(key));
      present.set(words, known);
    }
    return known;
  };
  return (pattern) => pattern.every((term) => term.kind !== 'word' || term.least === 0 || isPresent(term.words));
}

/** At which tokens a pattern may begin, by what it takes first. */
export function beginningOf(pattern: Pattern): (token: Token) => boolean {
  const first = pattern.find(({ kind }) => kind === 'word' || kind === 'names');
  if (first?.kind === 'names') return ({ name }) => name !== undefined;
  if (first?.kind !== 'word' || first.least === 0) return () => true;
  return ({ key }) => first.words.has(key);
}

/** Does a pattern match the tokens from an index on; of several ways, the one that takes most. */
export function matchAt(pattern: Pattern, tokens: readonly Token[], start: number): Match | undefined {
  if (!mayOpen(pattern, tokens[start])) return undefined;
  const step = (term: number, at: number, found: Omit<Match, 'start' | 'end'>): Match | undefined => {
    const wanted = pattern[term];
    if (!wanted) return { ...found, start, end: at };
    if (wanted.kind === 'open') return step(term + 1, at, { ...found, open: at });
    if (wanted.kind === 'close') return step(term + 1, at, { ...found, close: at });
    if (wanted.kind === 'look') return wanted.look(tokens, at + wanted.at) ? step(term + 1, at, found) : undefined;
    if (wanted.kind === 'names') {
      const row = namesAt(tokens, at);
      return row && step(term + 1, row.end, { ...found, names: row.names });
    }
    let end = at;
    while (end - at < wanted.most && wanted.words.has(tokens[end]?.key ?? '')) end++;
    for (; end - at >= wanted.least; end--) {
      const match = step(term + 1, end, found);
      if (match) return match;
    }
    return undefined;
  };
  return step(0, start, { open: start, close: start, names: [] });
}

/** May a token be the first that a pattern takes; asked before anything else, as it rules out most places. */
function mayOpen(pattern: Pattern, token: Token | undefined): boolean {
  const first = pattern[pattern[0]?.kind === 'look' ? 1 : 0];
  if (first?.kind === 'names') return token?.name !== undefined;
  return first?.kind !== 'word' || first.least === 0 || first.words.has(token?.key ?? '');
}

/** Projects in a row from a token on: "X", "X and Y", "X, Y (Z), and W". */
function namesAt(tokens: readonly Token[], start: number): { names: Mention[]; end: number } | undefined {
  const names: Mention[] = [];
  let end = start;
  for (let at = start; ; ) {
    const name = tokens[at]?.name;
    if (!name) break;
    names.push(name);
    end = at + 1;
    // "Open Policy Agent (OPA)".
    if (tokens[end]?.key === '(' && tokens[end + 1]?.name?.project === name.project && tokens[end + 2]?.key === ')')
      end += 3;
    at = end;
    if (tokens[at]?.key === ',') at++;
    if (tokens[at]?.key === 'and' || tokens[at]?.key === '&') at++;
    if (at === end) break;
  }
  return names.length > 0 ? { names, end } : undefined;
}
