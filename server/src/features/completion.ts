import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { frontMatterItems } from './completion/front-matter.ts';
import { headingItems } from './completion/headings.ts';
import type { CompletionItem, Known } from './completion/item.ts';
import { partItems } from './completion/parts.ts';
import { projectItems } from './completion/projects.ts';
import { suppressionItems } from './completion/suppressions.ts';
import { takeawayItems } from './completion/takeaways.ts';
import { speakerItems, talkItems } from './completion/talks.ts';

export type { CompletionItem } from './completion/item.ts';

/** What may be written at a place. */
export interface Completions {
  /** The best first. */
  readonly items: readonly CompletionItem[];
  /** More typing may bring up what is not among them. */
  readonly incomplete: boolean;
}

/**
 * What may be written at an absolute offset: keys and values in front matter; in prose numbers of takeaways, parts, talks,
 * speakers and projects; headings of sections that are missing; rules in comments that silence them. `trigger` is the
 * character that brought it up: then only what is plainly meant is answered, as after every other space.
 */
export function completion(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  known: Known,
  trigger?: string,
): Completions {
  const context = contextOf(snapshot, uri);
  if (!context) return { items: [], incomplete: false };
  const typing = { known, context, offset, trigger, today: snapshot.today };
  const inFrontMatter = frontMatterItems(typing);
  if (inFrontMatter) return { items: inFrontMatter, incomplete: false };
  if (context.summary.verdict.summary) {
    const found =
      suppressionItems(typing, 'html') ??
      headingItems(typing) ??
      takeawayItems(typing) ??
      partItems(typing) ??
      talkItems(typing);
    if (found) return { items: found, incomplete: false };
  }
  const speakers = context.summary.verdict.summary ? speakerItems(typing) : [];
  return { items: [...speakers, ...projectItems(typing)], incomplete: trigger === undefined };
}
