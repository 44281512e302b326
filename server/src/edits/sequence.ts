import type { ListItem, TakeawayList } from '../model/structure.ts';

/** The list counts down: most steps from item to item do. */
export function isCountdown({ items }: TakeawayList): boolean {
  let down = 0;
  items.forEach(({ number }, i) => {
    if (i > 0) down += Math.sign((items[i - 1] as ListItem).number - number);
  });
  return down > 0;
}

/** Numbers for the items without gap and step: from the first, or, in a countdown, to the last. */
export function straightNumbers(list: TakeawayList): ReadonlyMap<ListItem, number> {
  const { items } = list;
  const [first, last] = [items[0]?.number ?? 1, items.at(-1)?.number ?? 1];
  const down = isCountdown(list);
  return new Map(items.map((item, i) => [item, down ? last + items.length - 1 - i : first + i]));
}

/** The numbers have no gap, no duplicate and no step back. */
export function isStraight(list: TakeawayList): boolean {
  const straight = straightNumbers(list);
  return list.items.every((item) => straight.get(item) === item.number);
}
