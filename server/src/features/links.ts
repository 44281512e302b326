import { type Extent, extentOf, type Span } from '../syntax/document.ts';
import { type Part, partMeant } from '../workspace/series.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/** Words that lead to a file or page without being a link of Markdown; absolute offsets. */
export interface DocumentLink extends Extent {
  readonly target: string;
}

/** The parts that front matter names, and those that prose speaks of without a link, where it is known what they are. */
export function links(snapshot: Snapshot, uri: string): readonly DocumentLink[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { summary, series } = context;
  const found: DocumentLink[] = [];
  const add = (span: Span | undefined, part: Part | undefined): void => {
    const target = part?.uri ?? part?.url;
    if (span && target && part?.file !== null) found.push({ ...extentOf(summary.document, span), target });
  };
  for (const part of series.parts) add((part.meta?.file ?? part.meta?.url)?.span, part);
  for (const reference of summary.partReferences) {
    const { span, link } = reference;
    if (link && span.start >= link.span.start && span.end <= link.span.end) continue;
    add(span, partMeant(uri, summary, series, reference));
  }
  return found.sort((a, b) => a.start - b.start);
}
