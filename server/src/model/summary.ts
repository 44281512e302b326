import { type Catalog, findEvent } from '../catalog/index.ts';
import { collect, inherit } from '../syntax/collect.ts';
import {
  type Block,
  blockAtIndex,
  type MarkdownDocument,
  replacementOf,
  type Span,
  spanOf,
} from '../syntax/document.ts';
import { type FrontMatter, frontMatterOf } from '../syntax/front-matter.ts';
import { fromPassages, passagesOf, perBlock } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';
import { type Claim, claimsWith } from './claims.ts';
import { declaredCountIn, hasTakeawayWord } from './declared-count.ts';
import { type ArticleEvent, eventOf } from './event.ts';
import type { Heading } from './headings.ts';
import type { Located } from './located.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Meta, readMeta } from './meta.ts';
import { ownPartIn, ownPartInProse } from './part-references.ts';
import { perKey } from './per-key.ts';
import { type PartReference, partReferencesIn, type Reference, referencesIn } from './references.ts';
import { pointsToRest } from './rest.ts';
import {
  findStructure,
  headingsByName,
  isLeadIn,
  isPlainParagraph,
  type ListItem,
  type Section,
  type Structure,
  type TakeawayList,
} from './structure.ts';
import { type SuppressionComment, suppressionsIn } from './suppressions.ts';
import { type Talk, talksIn, unclosedTalksIn } from './talks.ts';
import { comparable } from './titles.ts';
import { wordsBetween } from './words.ts';

/** Is a Markdown file a takeaway summary, and how is that known. */
export interface Verdict {
  readonly summary: boolean;
  /** Completes "a summary, because …" or "not a summary, because …". */
  readonly because: string;
}

/** "Top Ten", "5 things": a number of takeaways that the author announces. */
export interface DeclaredCount {
  readonly count: number;
  readonly where: 'title' | 'heading' | 'lead-in';
  /** The number or number word, as written. */
  readonly number: Located;
}

/** A takeaway: what list and sections say of one number. */
export interface Takeaway {
  readonly number: number;
  /** The list's text, else the heading's. */
  readonly title: string;
  readonly item?: ListItem;
  /** The numbered section, else the heading whose text equals the item's. */
  readonly section?: Section | Heading;
}

/** The part of a series that an article says it is. */
export interface OwnPart {
  readonly number: number;
  readonly from: 'front-matter' | 'title' | 'heading' | 'text';
  readonly span: Span;
}

/** What gives an article its shape: front matter, headings, list, sections, and what its opening says. */
export interface Skeleton {
  readonly verdict: Verdict;
  readonly frontMatter?: FrontMatter;
  /** Of link references, by normalised label. */
  readonly definitions: MarkdownDocument['definitions'];
  readonly meta: Meta;
  /** Front matter's title, else the H1. */
  readonly title?: Located;
  /** The first heading of level 1, where there is one. */
  readonly topHeading?: Heading;
  readonly event?: ArticleEvent;
  readonly part?: OwnPart;
  /** In the order title, H1, lead-in; the first is the article's. */
  readonly declaredCounts: readonly DeclaredCount[];
  readonly list?: TakeawayList;
  /** All top-level headings in the order of the text. */
  readonly headings: readonly Heading[];
  /** The takeaway group, in the order of the text. */
  readonly sections: readonly Section[];
  /** Ascending by number. */
  readonly takeaways: readonly Takeaway[];
}

/**
 * What a takeaway summary says: plain data, joined from what its blocks say. After an edit, what says the same as before
 * is the same object, so that what was found from it need not be found again.
 */
export interface Summary extends Skeleton {
  readonly document: MarkdownDocument;
  readonly skeleton: Skeleton;
  /** What it was read with. */
  readonly catalog: Catalog;
  readonly references: readonly Reference[];
  readonly partReferences: readonly PartReference[];
  readonly talks: readonly Talk[];
  /** Those of them whose titles are never closed. */
  readonly unclosedTalks: readonly Talk[];
  readonly mentions: readonly Mention[];
  /** What the prose says of where projects stand in the CNCF. */
  readonly claims: readonly Claim[];
  /** Comments that silence rules, or mean to. */
  readonly suppressions: readonly SuppressionComment[];
  /** Blocks that say, without numbers, where the other takeaways are. */
  readonly pointsToRest: readonly Block[];
  /** Words of prose. */
  readonly words: number;
}

/** What a summary is read with, beside its text. */
export interface ReadOptions {
  /** Path or URI; only its ending matters (`*.takeaways.md`). */
  readonly path: string;
  readonly catalog: Catalog;
  /** The summary of the same file before an edit. */
  readonly previous?: Summary | undefined;
}

/** Reads a document as a takeaway summary; also one that is none, as its projects and its verdict are of use. */
export function readSummary(document: MarkdownDocument, { path, catalog, previous }: ReadOptions): Summary {
  if (previous) inherit(document, previous.document);
  const skeleton =
    previous?.catalog === catalog && isIncidental(previous.document, document)
      ? previous.skeleton
      : readSkeleton(document, path, catalog);
  return Object.assign(new Said(document, skeleton, catalog), skeleton);
}

/**
 * What blocks say beside the skeleton. A class: the getters of an object literal are kept with its shape, which outlives it
 * and would take all it holds along.
 */
class Said {
  readonly document: MarkdownDocument;
  readonly skeleton: Skeleton;
  readonly catalog: Catalog;

  constructor(document: MarkdownDocument, skeleton: Skeleton, catalog: Catalog) {
    this.document = document;
    this.skeleton = skeleton;
    this.catalog = catalog;
  }

  get references(): readonly Reference[] {
    return collect(this.document, referencesFor(this.skeleton.part?.number));
  }

  get partReferences(): readonly PartReference[] {
    return collect(this.document, partReferencesFor(this.skeleton.part?.number));
  }

  get talks(): readonly Talk[] {
    const { topHeading } = this.skeleton;
    return collect(this.document, topHeading ? talksBeside(topHeading.span.block) : talksInBlock);
  }

  get unclosedTalks(): readonly Talk[] {
    const { topHeading } = this.skeleton;
    return collect(this.document, topHeading ? unclosedBeside(topHeading.span.block) : unclosedInBlock);
  }

  get mentions(): readonly Mention[] {
    return collect(this.document, mentionsIn(this.document, this.catalog));
  }

  get claims(): readonly Claim[] {
    return collect(this.document, claimsWith(this.catalog));
  }

  get suppressions(): readonly SuppressionComment[] {
    return collect(this.document, suppressionsIn);
  }

  get pointsToRest(): readonly Block[] {
    return collect(this.document, pointersIn);
  }

  get words(): number {
    return wordsBetween(this.document, 0, this.document.chunks.count);
  }
}

/** Did an edit replace nothing that has a say in the skeleton: prose in the middle of the article. */
function isIncidental(before: MarkdownDocument, after: MarkdownDocument): boolean {
  const change = replacementOf(before, after);
  if (change.before !== change.after) return false;
  const isProse = (document: MarkdownDocument, index: number): boolean => {
    const block = blockAtIndex(document, index) as Block;
    return isPlainParagraph(block) && !openingOf(document).includes(block) && !isLeadIn(document, index);
  };
  for (let index = change.from; index < change.from + change.after; index++) {
    if (!isProse(before, index) || !isProse(after, index)) return false;
  }
  return true;
}

function readSkeleton(document: MarkdownDocument, path: string, catalog: Catalog): Skeleton {
  const [first] = document.blocks;
  const frontMatter = first && frontMatterOf(first);
  const meta = readMeta(frontMatter);
  const structure = findStructure(document, meta.title?.text);
  const { headings, list, sections } = structure;
  const topHeading = findTopHeading(structure);
  const title: Located | undefined =
    meta.title ?? (topHeading && { text: topHeading.text, span: topHeading.titleSpan });
  const titles = [meta.title?.text, topHeading?.text].filter((text) => text !== undefined);
  const event = eventOf(meta, titles, catalog);
  const part = partOf(document, meta, topHeading);
  return {
    verdict: judge(path, meta, titles, structure, catalog),
    ...(frontMatter ? { frontMatter } : {}),
    definitions: document.definitions,
    meta,
    ...(title ? { title } : {}),
    ...(topHeading ? { topHeading } : {}),
    ...(event ? { event } : {}),
    ...(part ? { part } : {}),
    declaredCounts: countsOf(meta, topHeading, list),
    ...(list ? { list } : {}),
    headings,
    sections,
    takeaways: takeawaysOf(structure),
  };
}

const referencesInBlock = perBlock((block) => fromPassages(block, referencesIn));

/** References as an article that is a certain part means them: what names that part points here. */
const referencesFor = perKey((part: number | undefined) =>
  perBlock((block) => {
    const pointsHere = ({ part: named, points }: Reference): boolean =>
      points === 'elsewhere' && named !== undefined && named === part;
    const references = referencesInBlock(block);
    return references.some(pointsHere)
      ? references.map((one): Reference => (pointsHere(one) ? { ...one, points: 'here' } : one))
      : references;
  }),
);

/** References to parts, without those to the article's own. */
const partReferencesFor = perKey((part: number | undefined) =>
  perBlock((block) => {
    const references = fromPassages(block, partReferencesIn);
    return references.some(({ number }) => number === part && number !== undefined)
      ? references.filter(({ number }) => number !== part)
      : references;
  }),
);

const talksInBlock = perBlock((block) => fromPassages(block, talksIn));
const unclosedInBlock = perBlock((block) => fromPassages(block, unclosedTalksIn));

// The article's title may have the shape of a session's.
const besideTitle = (read: (block: Block) => readonly Talk[]) =>
  perBlock(
    (title: Block) =>
      (block: Block): readonly Talk[] =>
        block === title ? [] : read(block),
  );
const talksBeside = besideTitle(talksInBlock);
const unclosedBeside = besideTitle(unclosedInBlock);

const pointersIn = perBlock((block): readonly Block[] => (pointsToRest(block) ? [block] : []));

// The article's H1: the first heading of level 1 that is no numbered section.
function findTopHeading({ headings, sections }: Structure): Heading | undefined {
  const numbered = new Set(sections.map(({ span }) => span.block));
  return headings.find(({ level, span }) => level === 1 && !numbered.has(span.block));
}

function countsOf(meta: Meta, topHeading: Heading | undefined, list: TakeawayList | undefined): DeclaredCount[] {
  const counts: DeclaredCount[] = [];
  const add = (where: DeclaredCount['where'], text: string, place: (start: number, end: number) => Span): void => {
    const found = declaredCountIn(text);
    if (!found) return;
    const { count, start, end } = found;
    counts.push({ count, where, number: { text: text.slice(start, end), span: place(start, end) } });
  };
  if (meta.title) {
    const { text, span } = meta.title;
    const at = span.block.text.slice(span.start, span.end).indexOf(text);
    add('title', text, (start, end) =>
      at < 0 ? span : { ...span, start: span.start + at + start, end: span.start + at + end },
    );
  }
  for (const [where, block] of [
    ['heading', topHeading?.span.block],
    ['lead-in', list?.leadIn?.block],
  ] as const) {
    const passage = block && passagesOf(block)[0];
    if (passage) add(where, passage.prose.words, (start, end) => ({ block, ...sourceOf(passage.prose, start, end) }));
  }
  return counts;
}

function partOf(document: MarkdownDocument, meta: Meta, topHeading: Heading | undefined): OwnPart | undefined {
  const { title, series } = meta;
  if (series?.part) return { ...series.part, from: 'front-matter' };
  const inTitle = title && ownPartIn(title.text);
  if (title && inTitle) return { number: inTitle, from: 'title', span: title.span };
  const inHeading = topHeading && ownPartIn(topHeading.text);
  if (topHeading && inHeading) return { number: inHeading, from: 'heading', span: topHeading.titleSpan };
  for (const block of openingOf(document)) {
    const prose = passagesOf(block)[0]?.prose;
    const found = prose && ownPartInProse(prose.words);
    if (found) return { number: found, from: 'text', span: spanOf(block, block.node) };
  }
  return undefined;
}

/** The paragraphs in which an article may say which part of a series it is. */
function openingOf(document: MarkdownDocument): readonly Block[] {
  const opening: Block[] = [];
  for (let index = 0; opening.length < 3; index++) {
    const block = blockAtIndex(document, index);
    if (!block) break;
    if (block.node.type === 'paragraph') opening.push(block);
  }
  return opening;
}

function takeawaysOf({ headings, list, sections }: Structure): Takeaway[] {
  const takeaways = new Map<number, Takeaway>();
  const numbered = new Map(sections.toReversed().map((section) => [section.number, section]));
  const headingNamed = headingsByName(headings);
  const listed = new Set(list?.items.map(({ number }) => number));
  // A section with a wrong number is still its takeaway's: that the number is wrong is a finding of its own.
  const misnumbered = new Map(
    sections
      .filter((section) => section.title && (numbered.get(section.number) !== section || !listed.has(section.number)))
      .map((section) => [comparable(section.title), section]),
  );
  for (const item of list?.items ?? []) {
    if (takeaways.has(item.number)) continue;
    const section = numbered.get(item.number) ?? headingNamed(item) ?? misnumbered.get(comparable(item.title));
    takeaways.set(item.number, { number: item.number, title: item.title, item, ...(section ? { section } : {}) });
  }
  for (const section of sections) {
    const { number, title } = section;
    if (!takeaways.has(number)) takeaways.set(number, { number, title, section });
  }
  return [...takeaways.values()].sort((a, b) => a.number - b.number);
}

function judge(path: string, meta: Meta, titles: readonly string[], structure: Structure, catalog: Catalog): Verdict {
  const verdict = (summary: boolean, because: string): Verdict => ({ summary, because });
  if (meta.takeaways !== undefined)
    return verdict(meta.takeaways, `its front matter says "takeaways: ${meta.takeaways}"`);
  if (meta.ownEvent) return verdict(true, 'its front matter describes an event');
  if (meta.event && findEvent(catalog, { named: meta.event.text, titles: [], date: undefined })) {
    return verdict(true, `its front matter names the event ${meta.event.text}`);
  }
  if (meta.series?.part || meta.series?.parts.length)
    return verdict(true, 'its front matter says that it is a part of a series');
  if (/\.takeaways\.(?:md|markdown)$/i.test(path)) return verdict(true, 'its name ends in .takeaways.md');
  const { list, sections } = structure;
  const leadIn = list?.leadIn && passagesOf(list.leadIn.block)[0]?.prose.words;
  const says = [...titles, leadIn ?? ''].some((text) => hasTakeawayWord(text) || declaredCountIn(text) !== undefined);
  if (!says) return verdict(false, 'neither its title nor the line before a numbered list speaks of takeaways');
  if (list) return verdict(true, `it announces takeaways and has a numbered list of ${list.items.length}`);
  if (new Set(sections.map(({ number }) => number)).size > 1) {
    return verdict(true, `it announces takeaways and has ${sections.length} numbered sections`);
  }
  return verdict(false, 'it speaks of takeaways, but has no numbered list of them and no numbered sections');
}
