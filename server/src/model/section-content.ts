import { type Extent, extentOf, indexOfBlock, type Span, startOfIndex } from '../syntax/document.ts';
import type { Heading } from './headings.ts';
import type { Section } from './structure.ts';
import type { Summary } from './summary.ts';
import { wordsBetween } from './words.ts';

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
  const [from, to] = blocksOf(summary, section);
  const extent = { start: startOfIndex(document, from), end: startOfIndex(document, to) };
  const isInside = ({ span }: { readonly span: Span }): boolean => {
    const { start } = extentOf(document, span);
    return extent.start <= start && start < extent.end;
  };
  const words = wordsBetween(document, from + 1, to);
  return { extent, words, talks: talks.filter(isInside), mentions: mentions.filter(isInside) };
}

/** Words of prose in a section, those of its heading left out. */
export function wordsOf(summary: Summary, section: Section | Heading): number {
  const [from, to] = blocksOf(summary, section);
  return wordsBetween(summary.document, from + 1, to);
}

/** The index of a section's heading, and of the first block after the section. */
function blocksOf({ document, headings }: Summary, section: Section | Heading): readonly [from: number, to: number] {
  const from = indexOfBlock(document, section.span.block) ?? 0;
  if ('to' in section) return [from, section.to];
  const at = headings.indexOf(section);
  const next = headings.find(({ level }, i) => i > at && level <= section.level);
  return [from, (next && indexOfBlock(document, next.span.block)) ?? document.chunks.count];
}
