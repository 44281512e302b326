import { thenOf } from '../model/event.ts';
import { mentionsIn } from '../model/mentions.ts';
import { blockAt, type Extent, extentOf, offsetOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { claimHover } from './hover/claim.ts';
import { type MentionedIn, mentionedElsewhere } from './hover/elsewhere.ts';
import { eventAt } from './hover/event.ts';
import { frontMatterHover } from './hover/front-matter.ts';
import type { Markup } from './hover/markup.ts';
import { partHover } from './hover/parts.ts';
import { type ProjectView, projectHover } from './hover/project.ts';
import { itemHover, referenceHover } from './hover/takeaways.ts';

export type { MentionedIn } from './hover/elsewhere.ts';
export { illustrated, type Markup, markdown, plainText } from './hover/markup.ts';

/** What is said of a place; `range` are absolute offsets. */
export interface Hover {
  readonly range: Extent;
  readonly contents: string;
}

/**
 * What is known of the project, reference, part, list item or front matter key at an absolute offset. In a file that is
 * no summary only projects are explained, and these only where the user asked for them in all Markdown. `mentionedIn` tells
 * which summaries of the workspace mention a project, by its id.
 */
export function hover(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  markup: Markup,
  mentionedIn: MentionedIn = () => [],
): Hover | undefined {
  const context = contextOf(snapshot, uri);
  if (!context) return undefined;
  const { summary, config } = context;
  if (!summary.verdict.summary && config.projects.scope !== 'markdown') return undefined;
  for (const { span, contents } of subjects(context, snapshot, offset, markup, mentionedIn)) {
    const text = contents();
    if (text) return { range: extentOf(summary.document, span), contents: text };
  }
  return undefined;
}

/** The same that a hover on a mention says of the project of an id. */
export function aboutProject(
  snapshot: Snapshot,
  uri: string,
  id: string,
  markup: Markup,
  mentionedIn: MentionedIn,
): string | undefined {
  const context = contextOf(snapshot, uri);
  const project = context?.catalog.projects.find((known) => known.id === id);
  return (
    context &&
    project &&
    hoverOf(context, snapshot, { project, via: 'name', written: project.name }, markup, mentionedIn)
  );
}

function hoverOf(
  context: Context,
  { today }: Snapshot,
  named: Pick<ProjectView, 'project' | 'via' | 'written'>,
  markup: Markup,
  mentionedIn: MentionedIn,
): string {
  const { catalog, summary } = context;
  const { event, meta } = summary;
  const then = thenOf(event, meta.date, today);
  return projectHover(
    { ...named, catalog, then, event, today, elsewhere: mentionedElsewhere(context, named.project, mentionedIn) },
    markup,
  );
}

interface Subject {
  readonly span: Span;
  contents(): string | undefined;
}

/** What stands at an offset, the most particular first. */
function* subjects(
  context: Context,
  snapshot: Snapshot,
  offset: number,
  markup: Markup,
  mentionedIn: MentionedIn,
): Iterable<Subject> {
  const { summary, catalog } = context;
  const { document } = summary;
  const block = blockAt(document, offset);
  if (!block) return;
  const at = offset - offsetOf(document, block);
  const here = (span: Span): boolean => span.block === block && span.start <= at && at <= span.end;
  for (const { span, project, via, text } of mentionsIn(document, catalog)(block)) {
    if (!here(span)) continue;
    const contents = (): string => hoverOf(context, snapshot, { project, via, written: text }, markup, mentionedIn);
    yield { span, contents };
  }
  if (!summary.verdict.summary) return;
  for (const claim of summary.claims) {
    if (here(claim.span)) yield { span: claim.span, contents: () => claimHover(context, claim, markup) };
  }
  for (const reference of summary.references) {
    if (here(reference.span))
      yield { span: reference.span, contents: () => referenceHover(context, reference, markup) };
  }
  for (const reference of summary.partReferences) {
    if (here(reference.span)) yield { span: reference.span, contents: () => partHover(context, reference, markup) };
  }
  for (const item of summary.list?.items ?? []) {
    const span = { ...item.titleSpan, start: item.marker.start };
    if (here(span)) yield { span, contents: () => itemHover(context, item, markup) };
  }
  yield* frontMatterHover(block, at, markup);
  yield* eventAt(context, block, at, markup);
}
