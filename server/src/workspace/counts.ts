import type { Summary } from '../model/summary.ts';
import { belongsToSeries } from './coverage.ts';
import type { Series } from './series.ts';

/** How many takeaways an article has, and which numbers it may announce. */
export interface TakeawayCount {
  /** What is counted: the list's items, else the numbered sections. */
  readonly of: 'list' | 'sections';
  readonly count: number;
  /** Is a declared count right: of the article's own takeaways, or, in a part of a series, of the whole's. */
  fits(declared: number): boolean;
}

/**
 * Counts the takeaways of an article; undefined where it has neither a list nor two numbered sections. `change` is added
 * to what is counted, for what is about to be added or removed.
 */
export function countTakeaways(summary: Summary, series: Series, change = 0): TakeawayCount | undefined {
  const { list, sections } = summary;
  const counted = list?.items ?? sections;
  const numbers = new Set(counted.map(({ number }) => number));
  if (numbers.size < 2) return undefined;
  const all = (list ? list.items.length : numbers.size) + change;
  // "Top ten, and a bonus" is announced as ten.
  const bonus = counted.filter(({ title }) => /^bonus\b/i.test(title)).length;
  const right = new Set([all, all - bonus]);
  const highest = Math.max(...numbers) + change;
  if (Math.min(...numbers) > 1) right.add(highest);
  const isPart = belongsToSeries(summary, series);
  const whole = isPart ? wholeOf(summary, series) : undefined;
  if (isPart) {
    right.add(highest).add(summary.takeaways.filter(({ section, item }) => section || item?.hasBody).length);
    right.add(new Set(sections.map(({ number }) => number)).size);
    if (series.own?.takeaways) right.add(series.own.takeaways.length);
    for (const number of whole?.counts ?? []) right.add(number);
  }
  return {
    of: list ? 'list' : 'sections',
    count: all,
    // What is not read yet gives no finding: the whole may have more than is seen of it here.
    fits: (declared) => right.has(declared) || (isPart && !whole?.isKnown && declared > all),
  };
}

/** How many takeaways the whole series has: counted once where the parts share their numbers, and one by one. */
function wholeOf(summary: Summary, { parts, own }: Series): { counts: number[]; isKnown: boolean } {
  const others = parts.filter((part) => part !== own);
  const read = others.map((part) => part.file?.summary).filter((other) => other !== undefined);
  const given = parts.flatMap((part) => part.takeaways ?? []);
  const numbersOf = (one: Summary): number[] => one.takeaways.map(({ number }) => number);
  const union = new Set([...numbersOf(summary), ...read.flatMap(numbersOf)]).size;
  const sum = [summary, ...read].reduce((total, one) => total + one.takeaways.length, 0);
  const listsAll =
    summary.list !== undefined &&
    summary.list.items.length > new Set(summary.sections.map(({ number }) => number)).size;
  return {
    counts: [union, sum, ...(given.length > 0 ? [new Set(given).size] : [])],
    isKnown:
      (listsAll && summary.takeaways[0]?.number === 1 && summary.sections.length > 0) ||
      (others.length > 0 && read.length === others.length) ||
      (parts.length > 0 && parts.every((part) => part.takeaways)),
  };
}
