import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import type { PartAction } from './part-actions/action.ts';
import { mergeParts } from './part-actions/merge-parts.ts';
import { moveToPart } from './part-actions/move-section.ts';
import { splitPart } from './part-actions/split-part.ts';

/** What may be done with the parts at an absolute offset: split at takeaways, move them, merge parts. */
export function partActions(snapshot: Snapshot, uri: string, offset: number): readonly PartAction[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  return [...splitPart(context, offset), ...moveToPart(context, offset), ...mergeParts(snapshot, context, offset)];
}
