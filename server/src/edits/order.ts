import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { isCountdown } from './sequence.ts';

/** The sections run against the list, all of them: that is meant so. */
export function isReversed({ sections, list }: Summary): boolean {
  if (!list || sections.length < 3 || Math.abs(steps(sections)) < sections.length - 1) return false;
  return isDescending(sections) !== isCountdown(list);
}

/** The place that a section should have: its item's; for one that is not listed, after the number before it. */
export function rankIn(summary: Summary): (section: Section) => number {
  const { sections, list } = summary;
  if (!list || isReversed(summary)) {
    const step = isDescending(sections) ? -1 : 1;
    return ({ number }) => number * step;
  }
  const down = isCountdown(list);
  const places = new Map(list.items.map(({ number }, i) => [number, i] as const).reverse());
  return ({ number }) => {
    const place = places.get(number);
    if (place !== undefined) return place;
    const before = list.items.findLast((item) => (down ? item.number > number : item.number < number));
    return before ? (places.get(before.number) ?? 0) + 0.5 : -1;
  };
}

/** The sections count down: most steps from one to the next do. */
export function isDescending(sections: readonly Section[]): boolean {
  return steps(sections) < 0;
}

/** Steps up less steps down. */
function steps(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { number }, i) => sum + (i === 0 ? 0 : Math.sign(number - (sections[i - 1]?.number ?? 0))),
    0,
  );
}

/**
 * The most sections that are in order already; what is left is misplaced. Where there is a choice, those of the
 * beginning stay.
 */
export function inOrder(sections: readonly Section[], rank: (section: Section) => number): ReadonlySet<Section> {
  const ranks = sections.map(rank);
  // At [n], the highest rank that begins a run of n sections and one more; descending.
  const best: number[] = [];
  const lengths = ranks.map(() => 0);
  for (let i = ranks.length - 1; i >= 0; i--) {
    const own = ranks[i] as number;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((best[middle] as number) >= own) low = middle + 1;
      else high = middle;
    }
    lengths[i] = low;
    best[low] = Math.max(best[low] ?? own, own);
  }
  const run = new Set<Section>();
  let wanted = best.length - 1;
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, section] of sections.entries()) {
    if (lengths[i] !== wanted || (ranks[i] as number) < last) continue;
    run.add(section);
    last = ranks[i] as number;
    wanted--;
  }
  return run;
}
