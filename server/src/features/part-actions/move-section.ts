import { moveSection } from '../../edits/parts/move-section.ts';
import type { Context } from '../../workspace/context.ts';
import type { PartAction } from './action.ts';
import { sectionAt } from './takeaway.ts';

/** Offers to move the section of the takeaway at an absolute offset to the part before or after this one. */
export function moveToPart(context: Context, offset: number): PartAction[] {
  const { series, file } = context;
  const section = sectionAt(context, offset);
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  if (!section || at < 0) return [];
  return (['next', 'previous'] as const).flatMap((which) => {
    const part = series.parts[which === 'next' ? at + 1 : at - 1];
    if (!part?.file) return [];
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
