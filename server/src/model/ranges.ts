/** Numbers as an author would write them: "6", "1–5", "1–3, 5 and 7"; ascending, each once. */
export function writeNumbers(numbers: readonly number[]): string {
  const terms = runsOf(numbers).map(([first, last]) => {
    if (first === last) return `${first}`;
    return last === first + 1 && numbers.length === 2 ? `${first} and ${last}` : `${first}–${last}`;
  });
  return terms.length < 2 ? terms.join('') : `${terms.slice(0, -1).join(', ')} and ${terms.at(-1)}`;
}

/** "takeaway 6", "takeaways 1–5". */
export function nameNumbers(numbers: readonly number[]): string {
  return `${new Set(numbers).size === 1 ? 'takeaway' : 'takeaways'} ${writeNumbers(numbers)}`;
}

/** First and last of each run of consecutive numbers, ascending. */
export function runsOf(numbers: readonly number[]): [number, number][] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
