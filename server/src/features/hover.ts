import { thenOf } from '../model/event.ts';
import { mentionsIn } from '../model/mentions.ts';
import { blockAt, type Extent, extentOf, offsetOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { mentionedElsewhere } from './hover/elsewhere.ts';
import { eventAt } from './hover/event.ts';
import { frontMatterHover } from './hover/front-matter.ts';
import type { Markup } from './hover/markup.ts';
import { partHover } from './hover/parts.ts';
import { projectHover } from './hover/project.ts';
import { itemHover, referenceHover } from './hover/takeaways.ts';

export { illustrated, type Markup, markdown, plainText } from './hover/markup.ts';

/** What is said of a place; `range` are absolute offsets. */
export interface Hover {
  readonly range: Extent;
  readonly contents: string;
}

/**
 * What is known of the project, reference, part, list item or front matter key at an absolute offset. In a file that is
 * no summary only projects are explained, and these only where the user asked for them in all Markdown.
 */
export function hover(snapshot: Snapshot, uri: string, offset: number, markup: Markup): Hover | undefined {
  const context = contextOf(snapshot, uri);
  if (!context) return undefined;
  const { summary, config } = context;
  const isSummary = summary.verdict.summary;
  if (!isSummary && config.projects.scope !== 'markdown') return undefined;
  for (const { span, contents } of subjects(context, snapshot, offset, markup, isSummary)) {
    const text = contents();
    if (text) return { range: extentOf(summary.document, span), contents: text };
  }
  return undefined;
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
  isSummary: boolean,
): Iterable<Subject> {
  const { summary, catalog } = context;
  const { document, event, meta } = summary;
  const block = blockAt(document, offset);
  if (!block) return;
  const at = offset - offsetOf(document, block);
  const here = (span: Span): boolean => span.block === block && span.start <= at && at <= span.end;
  for (const { span, project, via, text } of mentionsIn(document, catalog)(block)) {
    if (!here(span)) continue;
    const then = thenOf(event, meta.date, snapshot.today);
    const contents = (): string => {
      const elsewhere = mentionedElsewhere(context, project);
      const { today } = snapshot;
      return projectHover({ catalog, project, via, written: text, then, event, today, elsewhere }, markup);
    };
    yield { span, contents };
  }
  if (!isSummary) return;
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
