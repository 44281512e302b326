import { moveSection } from '../../edits/parts/move-section.ts';
import type { Context } from '../../workspace/context.ts';
import { takeawaysOf } from '../../workspace/series.ts';
import type { PartAction } from './action.ts';
import { sectionAt } from './takeaway.ts';

/** Offers to move the section of the takeaway at an absolute offset to the part before or after this one, where it is at the edge to that. */
export function moveToPart(context: Context, offset: number): PartAction[] {
  const { series, file } = context;
  const section = sectionAt(context, offset);
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  if (!section || at < 0) return [];
  const own = takeawaysOf({ ...series.parts[at], file });
  return (['next', 'previous'] as const).flatMap((which) => {
    const part = series.parts[which === 'next' ? at + 1 : at - 1];
    if (!part?.file || mixes(section.number, own, takeawaysOf(part))) return [];
    const name = part.number === undefined ? `the ${which} part` : `part ${part.number}`;
    return [
      {
        id: `move ${section.number} ${which}`,
        title: `Move the section of takeaway ${section.number} to ${name}`,
        kind: 'move' as const,
        change: ({ others }) => moveSection(context, section, part, others),
      } satisfies PartAction,
    ];
  });
}

/** Would a number leave its own between those of another part: takeaways 2 and 3 here, 1 and 4 there. */
function mixes(number: number, own: readonly number[], theirs: readonly number[]): boolean {
  const order = [...own.map((one) => ({ one, isOwn: true })), ...theirs.map((one) => ({ one, isOwn: false }))].sort(
    (a, b) => a.one - b.one,
  );
  const changes = (isOwn: (entry: (typeof order)[number]) => boolean): number =>
    order.filter((entry, i) => i > 0 && isOwn(entry) !== isOwn(order[i - 1] ?? entry)).length;
  return changes(({ one, isOwn }) => isOwn && one !== number) > changes(({ isOwn }) => isOwn);
}
