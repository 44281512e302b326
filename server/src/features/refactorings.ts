import type { Project } from '../catalog/index.ts';
import { changesOf, type TextChange } from '../edits/edit.ts';
import { misspellingsWith } from '../model/misspellings.ts';
import type { Summary } from '../model/summary.ts';
import { blockAt, offsetOf } from '../syntax/document.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { linkFirstMention } from './refactorings/link-mention.ts';
import { useOfficialName } from './refactorings/official-name.ts';
import type { Named } from './refactorings/words.ts';

/** A change that the editor offers at a place without anything being wrong there. */
export interface Refactoring {
  /** The same for the same change of the same text, so that it is found again when it is chosen. */
  readonly id: string;
  readonly title: string;
  /** In the order of the text. */
  changes(): readonly TextChange[];
}

/** What may be done with the project that is named, be it wrong, at an absolute offset. */
export function refactorings(snapshot: Snapshot, uri: string, offset: number): readonly Refactoring[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { summary } = context;
  const project = projectAt(summary, offset);
  if (!project) return [];
  const { document } = summary;
  const offers = [linkFirstMention, useOfficialName].flatMap((offer) => offer(summary, project) ?? []);
  return offers.map(({ id, title, edits }) => ({ id, title, changes: () => changesOf(document, edits()) }));
}

/** The project that is named at an absolute offset by a name of its own, not by one of its pieces'. */
function projectAt({ document, mentions, catalog }: Summary, offset: number): Project | undefined {
  const block = blockAt(document, offset);
  if (!block) return undefined;
  const at = offset - offsetOf(document, block);
  const here = ({ span }: Named): boolean => span.block === block && span.start <= at && at <= span.end;
  const mention = mentions.find(here);
  if (mention) return mention.via === 'subproject' ? undefined : mention.project;
  return misspellingsWith(catalog)(block).find(here)?.project;
}
