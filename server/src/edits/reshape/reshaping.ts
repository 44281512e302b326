/** A new order of takeaways: what becomes of each number. */
export interface Reshaping {
  /** New numbers by old ones, of the takeaways whose number changes. */
  readonly numbers: ReadonlyMap<number, number>;
  /** The old number of a takeaway that goes. */
  readonly removed?: number;
  /** A takeaway that comes: its number, its title as source, and the old number of the one that it is written beside. */
  readonly added?: { readonly number: number; readonly title: string; readonly beside: number };
}

/** A takeaway goes to another number; those between move by one. */
export function moving(from: number, to: number): Reshaping {
  const numbers = new Map([[from, to]]);
  for (let number = from; number < to; number++) numbers.set(number + 1, number);
  for (let number = from; number > to; number--) numbers.set(number - 1, number);
  return { numbers };
}

/** A takeaway is added directly before or after another; `last` is the highest number that there is. */
export function adding(where: 'before' | 'after', beside: number, title: string, last: number): Reshaping {
  const number = where === 'before' ? beside : beside + 1;
  const numbers = new Map<number, number>();
  for (let old = number; old <= last; old++) numbers.set(old, old + 1);
  return { numbers, added: { number, title, beside } };
}

/** A takeaway is removed; those with higher numbers move up. */
export function removing(removed: number, last: number): Reshaping {
  const numbers = new Map<number, number>();
  for (let old = removed + 1; old <= last; old++) numbers.set(old, old - 1);
  return { numbers, removed };
}

/** The new number of a takeaway; undefined for the one that goes. */
export function imageOf({ numbers, removed }: Reshaping, old: number): number | undefined {
  return old === removed ? undefined : (numbers.get(old) ?? old);
}

/**
 * The new numbers of takeaways that stand for a run, ascending: what is added in their midst is among them, as a range
 * takes it in.
 */
export function imageOfRun(reshaping: Reshaping, run: readonly number[]): number[] {
  const image = run.map((old) => imageOf(reshaping, old)).filter((number) => number !== undefined);
  const { added } = reshaping;
  if (added && Math.min(...image) < added.number && added.number < Math.max(...image)) image.push(added.number);
  return image.sort((a, b) => a - b);
}

/** Is nothing missing between the first and the last of some numbers in ascending order. */
export function isRun(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] as number) + 1);
}
