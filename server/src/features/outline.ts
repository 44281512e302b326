import type { Heading } from '../model/headings.ts';
import type { ListItem, Section } from '../model/structure.ts';
import type { Summary, Takeaway } from '../model/summary.ts';
import type { Talk } from '../model/talks.ts';
import {
  type Block,
  blockAtIndex,
  type Extent,
  extentOf,
  indexOfBlock,
  type MarkdownDocument,
  startOfIndex,
} from '../syntax/document.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { baseName } from '../workspace/uri.ts';

/** An entry of the outline. Its range holds the ranges of its children, and its selection. */
export interface OutlineEntry {
  readonly kind: 'article' | 'takeaway' | 'heading' | 'talk';
  readonly name: string;
  /** Shown beside the name; empty where there is nothing to add. */
  readonly detail: string;
  /** Absolute offsets. */
  readonly range: Extent;
  /** What is selected when the entry is chosen; absolute offsets. */
  readonly selection: Extent;
  readonly children: readonly OutlineEntry[];
}

type Entry = Omit<OutlineEntry, 'children'> & { readonly children: Entry[] };

/**
 * The outline of a summary: the title, in it the takeaways where they are written about (else where they are listed) and
 * the other headings, and in these the talks. Empty for a file that is no summary: Markdown's own outline serves there.
 */
export function outline(snapshot: Snapshot, uri: string): readonly OutlineEntry[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { summary, series } = context;
  const talkHeadings = new Map(
    summary.talks.filter(({ form }) => form === 'heading').map((talk) => [talk.span.block, talk]),
  );
  const numbers = new Map<Block, number>();
  for (const { number, section } of summary.takeaways) if (section) numbers.set(section.span.block, number);
  for (const { number, span } of summary.sections) numbers.set(span.block, number);
  return nest([
    ...articleEntry(summary),
    ...summary.headings
      .filter((heading) => heading !== summary.topHeading)
      .map((heading) => headingEntry(summary, heading, numbers.get(heading.span.block), talkHeadings)),
    ...summary.sections.filter(({ kind }) => kind === 'pseudo').map((section) => pseudoEntry(summary, section)),
    ...coverageOf(uri, summary, series)
      .filter(({ takeaway }) => takeaway.item && !takeaway.section)
      .map((coverage) => itemEntry(summary, coverage, whereabouts(coverage))),
    ...summary.talks.filter(({ form }) => form !== 'heading').map((talk) => talkEntry(summary, talk)),
  ]);
}

function articleEntry(summary: Summary): Entry[] {
  const { document, title, topHeading, event, part } = summary;
  if (!title) return [];
  const detail = [event?.name, part && `part ${part.number}`].filter(Boolean).join(' · ');
  // The whole text, so that front matter, list and sections are all in it.
  const range = blocksRange(document, 0, document.chunks.count);
  const selection = extentOf(document, topHeading?.titleSpan ?? title.span);
  return [{ kind: 'article', name: title.text, detail, range, selection, children: [] }];
}

function headingEntry(
  { document }: Summary,
  heading: Heading,
  number: number | undefined,
  talks: ReadonlyMap<Block, Talk>,
): Entry {
  const { block } = heading.span;
  const from = indexOfBlock(document, block) ?? 0;
  let to = from + 1;
  while (to < document.chunks.count && !isHeadingUpTo(document, to, heading.level)) to++;
  const place = { range: blocksRange(document, from, to), selection: extentOf(document, heading.span) };
  if (number !== undefined) {
    return { kind: 'takeaway', name: `${number}. ${heading.title}`, detail: '', ...place, children: [] };
  }
  const talk = talks.get(block);
  if (talk) return { kind: 'talk', name: talk.title, detail: talk.speakers.join(', '), ...place, children: [] };
  return { kind: 'heading', name: heading.text || '(no title)', detail: '', ...place, children: [] };
}

function pseudoEntry({ document }: Summary, { number, title, from, to, span }: Section): Entry {
  const place = { range: blocksRange(document, from, to), selection: extentOf(document, span) };
  return { kind: 'takeaway', name: `${number}. ${title}`, detail: '', ...place, children: [] };
}

function itemEntry({ document }: Summary, { takeaway }: Coverage, detail: string): Entry {
  const { number, title, item } = takeaway as Takeaway & { item: ListItem };
  const place = { range: extentOf(document, item.span), selection: extentOf(document, item.titleSpan) };
  return { kind: 'takeaway', name: `${number}. ${title}`, detail, ...place, children: [] };
}

function talkEntry({ document }: Summary, { title, speakers, span }: Talk): Entry {
  const range = extentOf(document, span);
  return { kind: 'talk', name: title, detail: speakers.join(', '), range, selection: range, children: [] };
}

/** Where a takeaway without a section of its own is written about. */
function whereabouts({ here, coveredBy, assigned, pointed, lack }: Coverage): string {
  if (here) return '';
  if (coveredBy?.uri) return baseName(coveredBy.uri);
  if (assigned && assigned !== 'here') return assigned.number ? `part ${assigned.number}` : 'another part';
  if (pointed) return 'another part';
  return lack ? 'no section' : '';
}

/** Puts entries into those that hold them. What reaches beyond its holder is cut, so that ranges always nest. */
function nest(entries: readonly Entry[]): Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  const sorted = [...entries].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  for (const entry of sorted) {
    while (open.length > 0 && (open.at(-1) as Entry).range.end <= entry.range.start) open.pop();
    const holder = open.at(-1);
    const range = holder ? { ...entry.range, end: Math.min(entry.range.end, holder.range.end) } : entry.range;
    const nested: Entry = { ...entry, range, selection: within(range, entry.selection) };
    (holder?.children ?? roots).push(nested);
    open.push(nested);
  }
  return roots;
}

function within(range: Extent, { start, end }: Extent): Extent {
  const from = Math.min(Math.max(start, range.start), range.end);
  return { start: from, end: Math.max(from, Math.min(end, range.end)) };
}

/** From the beginning of one block to the end of what is written before another. */
function blocksRange(document: MarkdownDocument, from: number, to: number): Extent {
  const start = startOfIndex(document, from);
  const last = blockAtIndex(document, to - 1)?.text.trimEnd().length ?? 0;
  return { start, end: to > from ? startOfIndex(document, to - 1) + last : start };
}

function isHeadingUpTo(document: MarkdownDocument, index: number, level: number): boolean {
  const node = blockAtIndex(document, index)?.node;
  return node?.type === 'heading' && node.depth <= level;
}
