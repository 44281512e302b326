import { type Block, type MarkdownDocument, type Span, spanOf } from '../syntax/document.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';
import { hasTakeawayWord } from './declared-count.ts';
import { type Heading, headingIn, readNumber, titleOf } from './headings.ts';
import { type FragmentItem, type ListFragment, listIn } from './list.ts';
import { alike, sameTitle } from './titles.ts';

/** The numbered list of takeaways; of several fragments where Markdown ended it before the author did. */
export interface TakeawayList {
  readonly fragments: readonly ListFragment[];
  readonly items: readonly ListItem[];
  /** The paragraph directly before it. */
  readonly leadIn?: Span;
}

/** An item of the takeaway list. */
export interface ListItem extends FragmentItem {
  /** The takeaway's number: as written; start + position where all markers are equal. */
  readonly number: number;
}

/** A numbered section: a heading of the takeaway group, or a line that is used as one. */
export interface Section {
  readonly number: number;
  readonly kind: 'heading' | 'pseudo';
  /** Heading level 1 to 6; undefined for a pseudo-heading. */
  readonly level?: number;
  /** Lower-case label word before the number ("takeaway"); empty without one. */
  readonly label: string;
  /** Plain text without number and mark. */
  readonly title: string;
  /** The heading's node, from its first `#`. */
  readonly span: Span;
  /** The digits. */
  readonly numberSpan: Span;
  /** Source of the title; empty, after the mark, where there is none. */
  readonly titleSpan: Span;
  /** Index in `document.blocks` of the heading, and of the block after the section's last. */
  readonly from: number;
  readonly to: number;
}

/** The takeaway list and the numbered sections, found together: each is known by the other. */
export interface Structure {
  readonly headings: readonly Heading[];
  readonly list?: TakeawayList;
  readonly sections: readonly Section[];
}

type Candidate = Omit<Section, 'to'> & { readonly marked: boolean; readonly parent: number };

/** Finds the takeaway list and the takeaway group of sections, as the format defines them. */
export function findStructure(document: MarkdownDocument, title: string | undefined): Structure {
  const headings = document.blocks.map(headingIn).filter((heading) => heading !== undefined);
  const chains = listChains(document);
  const lists = chains.filter((chain) => chain.some((fragment) => fragment.items.length > 1)).map(joinFragments);
  const candidates = sectionCandidates(document, chains, lists);
  const groups = groupCandidates(candidates);
  const list = chooseList(document, lists, groups, title);
  const sections = chooseSections(groups, candidates, list);
  return {
    headings,
    ...(list ? { list: withLeadIn(document, list) } : {}),
    sections: closeSections(document, sections),
  };
}

/**
 * Ordered lists that continue one another's numbers with no heading and only little between them. Where some have
 * several items, one list was interrupted; where all have one, the lines are used as headings.
 */
function listChains(document: MarkdownDocument): ListFragment[][] {
  const chains: ListFragment[][] = [];
  let gap = 0;
  let open = false;
  for (const block of document.blocks) {
    const fragment = listIn(block);
    if (fragment) {
      const last = chains.at(-1)?.at(-1)?.items.at(-1)?.written;
      if (open && last !== undefined && fragment.items[0]?.written === last + 1) chains.at(-1)?.push(fragment);
      else chains.push([fragment]);
      open = true;
      gap = 0;
    } else {
      gap++;
      if (block.node.type === 'heading' || block.node.type === 'thematicBreak' || gap > 3) open = false;
    }
  }
  return chains;
}

function joinFragments(fragments: readonly ListFragment[]): TakeawayList {
  const items = fragments.flatMap((fragment) => fragment.items);
  const start = items[0]?.written ?? 1;
  const allEqual = items.length > 1 && items.every((item) => item.written === start);
  return { fragments, items: items.map((item, i) => ({ ...item, number: allEqual ? start + i : item.written })) };
}

/** A paragraph that is nothing but bold text with a number, or a one-item list of one line: used as a heading. */
const pseudoHeadingIn = perBlock((block): Omit<Candidate, 'from' | 'parent'> | undefined => {
  const passage = passagesOf(block)[0];
  if (!passage) return undefined;
  const { node, prose } = passage;
  if (block.node.type === 'paragraph') {
    if (node.children.length !== 1 || node.children[0]?.type !== 'strong') return undefined;
    const end = prose.text.trimEnd().length;
    const read = readNumber(prose.text.slice(0, end));
    if (!read?.marked || read.title >= end) return undefined;
    return {
      number: read.number,
      kind: 'pseudo',
      label: read.label,
      marked: true,
      ...titleOf(passage, read.title, end),
      span: spanOf(block, block.node),
      numberSpan: { block, ...sourceOf(prose, read.digits, read.digitsEnd) },
    };
  }
  const item = listIn(block)?.items[0];
  if (!item || item.hasBody || item.title === '' || prose.text.includes('\n') || item.written > 99) return undefined;
  const digits = { block, start: item.marker.start, end: item.marker.end - 1 };
  const { title, titleSpan, span } = item;
  return { number: item.written, kind: 'pseudo', label: '', marked: true, title, titleSpan, span, numberSpan: digits };
});

function sectionCandidates(
  document: MarkdownDocument,
  chains: readonly (readonly ListFragment[])[],
  lists: readonly TakeawayList[],
): Candidate[] {
  const items = lists.flatMap((list) => list.items);
  const lone = new Set(
    chains.filter((chain) => chain.every((f) => f.items.length === 1)).flatMap((c) => c.map((f) => f.block)),
  );
  const found: Candidate[] = [];
  const open: number[] = [];
  document.blocks.forEach((block, from) => {
    const heading = headingIn(block);
    if (heading) {
      open.length = Math.min(open.length, heading.level);
      const parent = open.findLast((index) => index !== undefined) ?? -1;
      open[heading.level] = from;
      if (!heading.numbered) return;
      const { number, label, marked, span: numberSpan } = heading.numbered;
      const { level, title, titleSpan, span } = heading;
      found.push({ number, kind: 'heading', level, label, marked, title, titleSpan, span, numberSpan, from, parent });
    } else {
      const pseudo = block.node.type === 'list' && !lone.has(block) ? undefined : pseudoHeadingIn(block);
      if (pseudo) found.push({ ...pseudo, from, parent: -1 });
    }
  });
  return found.filter(
    (candidate) =>
      candidate.marked ||
      items.some((item) => item.number === candidate.number && alike(item.title, candidate.title)) ||
      found.some((other) => Math.abs(other.number - candidate.number) === 1 && kindOf(other) === kindOf(candidate)),
  );
}

function kindOf(candidate: Candidate): string {
  return `${candidate.level ?? candidate.span.block.node.type} ${candidate.label}`;
}

/** Candidates of one level and label; one parent heading too, unless the numbers go on where the last parent's ended. */
function groupCandidates(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  const open = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const kind = kindOf(candidate);
    const group = open.get(kind);
    const last = group?.at(-1);
    const step = last ? candidate.number - last.number : 0;
    if (group && last && (last.parent === candidate.parent || Math.abs(step) === 1)) group.push(candidate);
    else {
      const fresh = [candidate];
      groups.push(fresh);
      open.set(kind, fresh);
    }
  }
  return groups;
}

function matches(group: readonly Candidate[], list: TakeawayList): number {
  return group.filter((section) =>
    list.items.some((item) => item.number === section.number && alike(item.title, section.title)),
  ).length;
}

// What a list is called that lists something else.
const otherList = /\b(?:steps?|agenda|schedule|prizes?|winners?|instructions?|how to|reproduce|install)\b/i;

function chooseList(
  document: MarkdownDocument,
  lists: readonly TakeawayList[],
  groups: readonly Candidate[][],
  title: string | undefined,
): TakeawayList | undefined {
  const place = (list: TakeawayList): number => document.order.get(list.fragments[0]?.block as Block) ?? 0;
  const matching = lists.find((list) =>
    groups.some((group) => matches(group, list) > 0 && place(list) < (group[0] as Candidate).from),
  );
  if (matching) return matching;
  const certain = groups.filter(isCertain);
  const first = Math.min(...certain.map((group) => (group[0] as Candidate).from));
  const early = lists.filter((list) => place(list) < first);
  const leadIn = (list: TakeawayList): string => {
    const block = document.blocks[place(list) - 1];
    return block?.node.type === 'paragraph' ? (passagesOf(block)[0]?.prose.words ?? '') : '';
  };
  const byLeadIn = early.find((list) => hasTakeawayWord(leadIn(list)));
  if (byLeadIn) return byLeadIn;
  return early.find((list) => {
    if (otherList.test(leadIn(list))) return false;
    const above = document.blocks.slice(0, place(list)).findLast((block) => block.node.type === 'heading');
    const heading = above && headingIn(above);
    return hasTakeawayWord(heading ? heading.text : (title ?? ''));
  });
}

/** A group that needs no list to be seen as takeaways: two numbers, or a word that says so. */
function isCertain(group: readonly Candidate[]): boolean {
  return (
    new Set(group.map((section) => section.number)).size > 1 || /takeaway|lesson|learning/.test(group[0]?.label ?? '')
  );
}

function chooseSections(
  groups: readonly Candidate[][],
  candidates: readonly Candidate[],
  list: TakeawayList | undefined,
): Candidate[] {
  const scores = groups.map((group) => (list ? matches(group, list) : 0));
  const best = Math.max(0, ...scores);
  const chosen = groups.filter((group, i) => (best > 0 ? scores[i] === best : isCertain(group)));
  const group = chosen.length === 1 ? chosen[0] : undefined;
  if (!group) return [];
  const strays = candidates.filter((candidate) => !group.includes(candidate) && isStray(candidate, group, list));
  return [...group, ...strays].sort((a, b) => a.from - b.from);
}

/** A section on another level than its group: it has a number that the group lacks, and stands in that number's place. */
function isStray(candidate: Candidate, group: readonly Candidate[], list: TakeawayList | undefined): boolean {
  if (group.some((section) => section.number === candidate.number)) return false;
  const item = list?.items.find(({ number }) => number === candidate.number);
  if (item) return alike(item.title, candidate.title);
  if (list || candidate.label !== group[0]?.label) return false;
  const before = group.findLast((section) => section.from < candidate.from);
  const after = group.find((section) => section.from > candidate.from);
  return before?.number === candidate.number - 1 && (!after || after.number === candidate.number + 1);
}

function closeSections(document: MarkdownDocument, sections: readonly Candidate[]): Section[] {
  return sections.map(({ marked: _, parent: __, ...section }, i) => {
    const next = sections[i + 1]?.from ?? document.blocks.length;
    let to = section.from + 1;
    while (to < document.blocks.length && !ends(document.blocks[to] as Block, to, section.level, next)) to++;
    return { ...section, to };
  });
}

// A section ends at a heading of its level or a higher one; where a line stands for the heading, at any heading.
function ends(block: Block, index: number, level: number | undefined, next: number): boolean {
  if (level === undefined && index === next) return true;
  return block.node.type === 'heading' && (level === undefined || block.node.depth <= level);
}

function withLeadIn(document: MarkdownDocument, list: TakeawayList): TakeawayList {
  const first = document.order.get(list.fragments[0]?.block as Block) ?? 0;
  const before = document.blocks[first - 1];
  return before?.node.type === 'paragraph' ? { ...list, leadIn: spanOf(before, before.node) } : list;
}

/** The heading without a number whose text equals a title; the first of them. */
export function headingNamed(headings: readonly Heading[], title: string): Heading | undefined {
  return headings.find((heading) => !heading.numbered && sameTitle(heading.text, title));
}
