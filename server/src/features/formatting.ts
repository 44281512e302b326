import { changesOf, type TextChange } from '../edits/edit.ts';
import { renumberItems } from '../edits/renumber.ts';
import { isStraight, numbersIn, type Sequence, sequenceOf } from '../edits/sequence.ts';
import type { TakeawayList } from '../model/structure.ts';
import { type Extent, extentOf } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/**
 * Formats an article, or what `within` touches of it, absolute offsets: the numbers of the takeaway list go on one by one,
 * as its author counts. The list is one piece, as each of its numbers depends on those before. There is nothing else to
 * format.
 */
export function formatting(snapshot: Snapshot, uri: string, within?: Extent): readonly TextChange[] {
  const context = contextOf(snapshot, uri);
  const list = context?.summary.verdict.summary ? context.summary.list : undefined;
  if (!context || !list || isStraight(list)) return [];
  const { document } = context.summary;
  const touches = ({ start, end }: Extent): boolean => !within || (start <= within.end && within.start <= end);
  if (!list.items.some(({ span }) => touches(extentOf(document, span)))) return [];
  return changesOf(document, renumberItems(numbersIn(list, intended(list, context))));
}

function intended(list: TakeawayList, { series }: Context): Sequence {
  const sequence = sequenceOf(list, series.own?.takeaways?.[0]);
  const counts = new Map<number, number>();
  for (const { written } of list.items) counts.set(written, (counts.get(written) ?? 0) + 1);
  // Markdown counts in most items, and one was put among them that came with a number.
  const same = [...counts].find(([, count]) => count > 2 && count * 2 > list.items.length)?.[0];
  return same === undefined ? sequence : { lowest: same, step: 0 };
}
