import { changesOf, type TextChange } from '../edits/edit.ts';
import { mentionsWith } from '../model/mentions.ts';
import { blockAt, offsetOf } from '../syntax/document.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { linkFirstMention } from './refactorings/link-mention.ts';
import { useOfficialName } from './refactorings/official-name.ts';

/** A change that the editor offers at a place without anything being wrong there. */
export interface Refactoring {
  /** The same for the same change of the same text, so that it is found again when it is chosen. */
  readonly id: string;
  readonly title: string;
  /** In the order of the text. */
  changes(): readonly TextChange[];
}

/** What may be done with the project that is mentioned at an absolute offset. */
export function refactorings(snapshot: Snapshot, uri: string, offset: number): readonly Refactoring[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { document } = context.summary;
  const block = blockAt(document, offset);
  if (!block) return [];
  const at = offset - offsetOf(document, block);
  const mention = mentionsWith(context.catalog)(block).find(({ span }) => span.start <= at && at <= span.end);
  if (!mention) return [];
  const offers = [linkFirstMention, useOfficialName].flatMap((offer) => offer(context.summary, mention) ?? []);
  return offers.map(({ id, title, edits }) => ({ id, title, changes: () => changesOf(document, edits()) }));
}
