import { blockAtIndex, type Extent, extentOf, indexOfBlock, type Span, startOfIndex } from '../syntax/document.ts';
import { type Heading, sectionEnds } from './headings.ts';
import type { Section } from './structure.ts';
import type { Summary } from './summary.ts';
import { wordsIn } from './words.ts';

/** What stands in a section: from its heading to the next one of its level, or the next section. */
export interface SectionContent {
  /** Absolute offsets, the heading and blank lines at the end included. */
  readonly extent: Extent;
  /** Words of prose, those of the heading left out. */
  readonly words: number;
  readonly talks: Summary['talks'];
  readonly mentions: Summary['mentions'];
}

/** Reads what stands in a section of a summary. */
export function contentOf(summary: Summary, section: Section | Heading): SectionContent {
  const { document, talks, mentions } = summary;
  const from = indexOfBlock(document, section.span.block) ?? 0;
  const to = 'to' in section ? section.to : endOf(summary, section);
  const extent = { start: startOfIndex(document, from), end: startOfIndex(document, to) };
  let words = 0;
  for (let index = from + 1; index < to; index++) {
    const block = blockAtIndex(document, index);
    if (block) words += wordsIn(block);
  }
  const isInside = ({ span }: { readonly span: Span }): boolean => {
    const { start } = extentOf(document, span);
    return extent.start <= start && start < extent.end;
  };
  return { extent, words, talks: talks.filter(isInside), mentions: mentions.filter(isInside) };
}

function endOf({ document, headings }: Summary, heading: Heading): number {
  const next = headings[sectionEnds(headings)[headings.indexOf(heading)] ?? headings.length];
  return (next && indexOfBlock(document, next.span.block)) ?? document.chunks.count;
}
