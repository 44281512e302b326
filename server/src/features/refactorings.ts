import type { Project } from '../catalog/index.ts';
import { changesOf } from '../edits/edit.ts';
import { misspellingsWith } from '../model/misspellings.ts';
import type { Summary } from '../model/summary.ts';
import { blockAt, type Extent, offsetOf } from '../syntax/document.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { numberBullets } from './refactorings/bullets.ts';
import { collectTalks } from './refactorings/collect-talks.ts';
import { extractTakeaway } from './refactorings/extract-takeaway.ts';
import { followList } from './refactorings/follow-list.ts';
import { followSections } from './refactorings/follow-sections.ts';
import { linkFirstMention } from './refactorings/link-mention.ts';
import { makeList } from './refactorings/make-list.ts';
import type { Place, Refactoring } from './refactorings/offer.ts';
import { useOfficialName } from './refactorings/official-name.ts';
import { tabulateProjects } from './refactorings/project-table.ts';
import { scaffold } from './refactorings/scaffold.ts';
import { sortByList } from './refactorings/sort-sections.ts';
import type { Named } from './refactorings/words.ts';

export type { Refactoring } from './refactorings/offer.ts';

/** What may be done with what is selected, or where the cursor is; absolute offsets. */
export function refactorings(snapshot: Snapshot, uri: string, range: Extent): readonly Refactoring[] {
  const context = contextOf(snapshot, uri);
  if (!context || context.summary.meta.takeaways === false) return [];
  const place = { snapshot, context, range };
  if (!context.summary.verdict.summary) return [numberBullets(place)].filter((offer) => offer !== undefined);
  const offers = ofArticles.flatMap((offer) => offer(place) ?? []);
  return [...offers, ...ofProjects(place)];
}

const ofArticles: readonly ((place: Place) => Refactoring | undefined)[] = [
  followList,
  followSections,
  sortByList,
  scaffold,
  makeList,
  numberBullets,
  extractTakeaway,
  collectTalks,
  tabulateProjects,
];

function ofProjects({ context: { summary }, range }: Place): Refactoring[] {
  const project = projectAt(summary, range.start);
  if (!project) return [];
  const offers = [linkFirstMention, useOfficialName].flatMap((offer) => offer(summary, project) ?? []);
  return offers.map(({ id, title, edits }) => ({
    id,
    title,
    kind: 'rewrite',
    changes: () => changesOf(summary.document, edits()),
  }));
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
