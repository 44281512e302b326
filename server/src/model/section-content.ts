import { type Extent, indexOfBlock, type MarkdownDocument, type Span, startOfIndex } from '../syntax/document.ts';
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
  const inside = <T extends { readonly span: Span }>(all: readonly T[]): readonly T[] =>
    all.slice(firstFrom(document, all, from), firstFrom(document, all, to));
  return { extent, words: wordsBetween(document, from + 1, to), talks: inside(talks), mentions: inside(mentions) };
}

/** The position, among what is in the order of the text, of the first that stands in the block at an index or after it. */
function firstFrom(document: MarkdownDocument, all: readonly { readonly span: Span }[], index: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexOfBlock(document, (all[middle] as { readonly span: Span }).span.block) ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
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
