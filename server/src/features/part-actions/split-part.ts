import { splitAfter } from '../../edits/parts/split.ts';
import { partNumberOf } from '../../edits/parts/split-plan.ts';
import type { Context } from '../../workspace/context.ts';
import type { PartAction } from './action.ts';
import { sectionAt } from './takeaway.ts';

/** Offers to split an article after the takeaway at an absolute offset. */
export function splitPart(context: Context, offset: number): PartAction[] {
  const section = sectionAt(context, offset);
  if (!section || section === context.summary.sections.at(-1)) return [];
  return [
    {
      id: `split ${section.number}`,
      title: `Split after takeaway ${section.number} into part ${partNumberOf(context) + 1}`,
      kind: 'extract',
      needs: 'create',
      change: ({ others, isTaken }) => splitAfter(context, section, others, isTaken),
    },
  ];
}
