/**
 * The known words that a misspelled one is nearest to: those with the fewest letters added, left out, replaced or
 * swapped with their neighbour, and none where it takes more than `limit` of that. By default one letter for every
 * three, so that short words are not guessed at. More than one where several are equally near. Case does not count.
 */
export function nearest(
  word: string,
  known: readonly string[],
  limit: number = Math.max(1, Math.floor(word.length / 3)),
): readonly string[] {
  const written = word.toLowerCase();
  let least = limit;
  let found: string[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const steps = distance(written, candidate.toLowerCase(), least);
    if (steps < least) found = [];
    if (steps <= least) found.push(candidate);
    least = Math.min(least, steps);
  }
  return found;
}

/**
 * Damerau and Levenshtein's distance, in the form that changes no place twice ("optimal string alignment"); any greater
 * number where it is more than `limit`.
 */
function distance(a: string, b: string, limit: number): number {
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  // What is left differs at both ends, which one step mends in a letter or two alone.
  if (limit === 1 && Math.max(endA, endB) - start > 2) return 2;
  return distanceOf(a.slice(start, endA), b.slice(start, endB));
}

function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, at(beforeLast, j - 2) + 1);
      row.push(steps);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}
