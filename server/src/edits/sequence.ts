import type { ListItem, TakeawayList } from '../model/structure.ts';

/** The list counts down: most steps from item to item do. */
export function isCountdown({ items }: TakeawayList): boolean {
  let down = 0;
  items.forEach(({ number }, i) => {
    if (i > 0) down += Math.sign((items[i - 1] as ListItem).number - number);
  });
  return down > 0;
}

/** How a list is numbered: its lowest number, and how it goes from item to item. */
export interface Sequence {
  readonly lowest: number;
  /** 0: all items have the same number, and Markdown counts. */
  readonly step: 1 | -1 | 0;
}

/** Numbers for the items without gap and step: from the first, or, in a countdown, to the last. */
export function straightNumbers(list: TakeawayList): ReadonlyMap<ListItem, number> {
  return numbersIn(list, sequenceOf(list));
}

/** The sequence that a list means to have. `first` is what the article's part of a series begins with, where that is told. */
export function sequenceOf(list: TakeawayList, first?: number): Sequence {
  const numbers = list.items.map(({ number }) => number);
  const step = isCountdown(list) ? -1 : 1;
  if (step < 0) numbers.reverse();
  const [lowest = 1, next = lowest + 1] = numbers;
  const least = Math.min(...numbers);
  const isMoved = new Set(numbers).size === numbers.length && Math.max(...numbers) - least === numbers.length - 1;
  if (isMoved) return { lowest: least, step };
  // What was put before the others has a number from elsewhere.
  if (next === lowest + 1) return { lowest, step };
  const isPart = first !== undefined && numbers.slice(1).every((number) => number >= first);
  return { lowest: isPart ? first : least, step };
}

/** What to write before each item of a list, for it to have a sequence. */
export function numbersIn({ items }: TakeawayList, { lowest, step }: Sequence): ReadonlyMap<ListItem, number> {
  const first = step < 0 ? lowest + items.length - 1 : lowest;
  return new Map(items.map((item, i) => [item, first + step * i]));
}

/** The numbers have no gap, no duplicate and no step back. */
export function isStraight(list: TakeawayList): boolean {
  const straight = straightNumbers(list);
  return list.items.every((item) => straight.get(item) === item.number);
}
