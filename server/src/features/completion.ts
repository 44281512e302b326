import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { frontMatterItems } from './completion/front-matter.ts';
import type { CompletionItem } from './completion/item.ts';
import { projectItems } from './completion/projects.ts';

export type { CompletionItem } from './completion/item.ts';

/** What may be written at a place. */
export interface Completions {
  /** The best first. */
  readonly items: readonly CompletionItem[];
  /** More typing may bring up what is not among them. */
  readonly incomplete: boolean;
}

/**
 * What may be written at an absolute offset: keys and values in front matter, names of projects in prose. `invoked`: the
 * user asked for it; else only what is plainly meant comes up, and nothing that would change nothing.
 */
export function completion(snapshot: Snapshot, uri: string, offset: number, invoked: boolean): Completions {
  const context = contextOf(snapshot, uri);
  if (!context) return { items: [], incomplete: false };
  const typing = { context, offset, invoked, today: snapshot.today };
  const inFrontMatter = frontMatterItems(typing);
  const items = inFrontMatter ?? projectItems(typing);
  const { text } = context.summary.document;
  return {
    items: invoked ? items : items.filter(({ range, text: fresh }) => text.slice(range.start, range.end) !== fresh),
    incomplete: inFrontMatter === undefined,
  };
}
