import { sectionEnds } from '../model/headings.ts';
import { wordsOf } from '../model/section-content.ts';
import type { ListItem, Section } from '../model/structure.ts';
import type { Summary, Takeaway } from '../model/summary.ts';
import type { Talk } from '../model/talks.ts';
import { counted, readingMinutes } from '../model/words.ts';
import { type Block, type Extent, extentOf, extentOfBlocks, indexOfBlock } from '../syntax/document.ts';
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
 * the other headings, and in these the talks; beside them how long they are. Empty for a file that is no summary: Markdown's own outline serves there.
 */
export function outline(snapshot: Snapshot, uri: string): readonly OutlineEntry[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { summary, series } = context;
  const talkHeadings = new Map(
    summary.talks.filter(({ form }) => form === 'heading').map((talk) => [talk.span.block, talk]),
  );
  const written = writtenOf(summary);
  return nest([
    ...articleEntry(summary),
    ...headingEntries(summary, written, talkHeadings),
    ...summary.sections
      .filter(({ kind }) => kind === 'pseudo')
      .map((section) => pseudoEntry(summary, section, written.get(section.span.block)?.detail ?? '')),
    ...coverageOf(uri, summary, series)
      .filter(({ takeaway }) => takeaway.item && !takeaway.section)
      .map((coverage) => itemEntry(summary, coverage, whereabouts(coverage))),
    ...summary.talks.filter(({ form }) => form !== 'heading').map((talk) => talkEntry(summary, talk)),
  ]);
}

function articleEntry(summary: Summary): Entry[] {
  const { document, title, topHeading, event, part, words } = summary;
  if (!title) return [];
  const length = words > 0 ? [counted(words, 'word'), `${readingMinutes(words)} min`] : [];
  const detail = [event?.name, part && `part ${part.number}`, ...length].filter(Boolean).join(' · ');
  // The whole text, so that front matter, list and sections are all in it.
  const range = extentOfBlocks(document, 0, document.chunks.count);
  const selection = extentOf(document, topHeading?.titleSpan ?? title.span);
  return [{ kind: 'article', name: title.text, detail, range, selection, children: [] }];
}

/** The number of a takeaway that is written about, and how long that is. */
interface Written {
  readonly number: number;
  readonly detail: string;
}

/** What is written about takeaways, by the block of each section's heading. */
function writtenOf(summary: Summary): ReadonlyMap<Block, Written> {
  const { sections, takeaways } = summary;
  const all = new Map<Block, { readonly number: number; readonly words: number }>();
  const add = (number: number, section: NonNullable<Takeaway['section']>): void => {
    all.set(section.span.block, { number, words: wordsOf(summary, section) });
  };
  for (const { number, section } of takeaways) if (section) add(number, section);
  for (const section of sections) add(section.number, section);
  const words = [...all.values()].map(({ words }) => words).filter((words) => words > 0);
  const usual = words.sort((a, b) => a - b)[words.length >> 1] ?? 0;
  const proportion = words.length < 4 ? (): undefined => undefined : proportionTo(usual);
  return new Map(
    [...all].map(([block, { number, words }]) => [
      block,
      { number, detail: words > 0 ? [counted(words, 'word'), proportion(words) ?? []].flat().join(' · ') : '' },
    ]),
  );
}

/** Says of a section only what an editor would: that it is far out of proportion. */
function proportionTo(usual: number): (words: number) => string | undefined {
  return (words) => {
    if (words > 2.5 * usual && words > usual + 200) return 'long';
    return words < usual / 4 && usual >= 100 ? 'short' : undefined;
  };
}

function headingEntries(
  { document, headings, topHeading }: Summary,
  written: ReadonlyMap<Block, Written>,
  talks: ReadonlyMap<Block, Talk>,
): Entry[] {
  const ends = sectionEnds(headings);
  const indices = headings.map(({ span }) => indexOfBlock(document, span.block) ?? 0);
  return headings.flatMap((heading, i): Entry[] => {
    if (heading === topHeading) return [];
    const { block } = heading.span;
    const range = extentOfBlocks(document, indices[i] ?? 0, indices[ends[i] ?? 0] ?? document.chunks.count);
    const place = { range, selection: extentOf(document, heading.span) };
    const takeaway = written.get(block);
    if (takeaway) {
      const { number, detail } = takeaway;
      return [{ kind: 'takeaway', name: `${number}. ${heading.title}`, detail, ...place, children: [] }];
    }
    const talk = talks.get(block);
    if (talk) return [{ kind: 'talk', name: talk.title, detail: talk.speakers.join(', '), ...place, children: [] }];
    return [{ kind: 'heading', name: heading.text || '(no title)', detail: '', ...place, children: [] }];
  });
}

function pseudoEntry({ document }: Summary, { number, title, from, to, span }: Section, detail: string): Entry {
  const place = { range: extentOfBlocks(document, from, to), selection: extentOf(document, span) };
  return { kind: 'takeaway', name: `${number}. ${title}`, detail, ...place, children: [] };
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
    const nested = cut(entry, holder?.range.end ?? Number.POSITIVE_INFINITY);
    (holder?.children ?? roots).push(nested);
    open.push(nested);
  }
  return roots;
}

/** An entry that ends where its holder does, if not before, with its selection in it: nearly always it is as it was. */
function cut(entry: Entry, holderEnd: number): Entry {
  const { range, selection } = entry;
  if (range.end <= holderEnd && selection.start >= range.start && selection.end <= range.end) return entry;
  const end = Math.min(range.end, holderEnd);
  const from = Math.min(Math.max(selection.start, range.start), end);
  return {
    ...entry,
    range: { ...range, end },
    selection: { start: from, end: Math.max(from, Math.min(selection.end, end)) },
  };
}
