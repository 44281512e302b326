import { type Block, type MarkdownDocument, type Span, spanOf } from '../syntax/document.ts';
import { type Passage, passagesOf, perBlock } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';
import { headingIn, readNumber, titleOf } from './headings.ts';
import type { FragmentItem } from './list.ts';
import type { ListItem } from './list-chains.ts';
import { alike } from './titles.ts';

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
  /** Index in `document.blocks` of the heading, and of the block after the section's last; sections do not overlap. */
  readonly from: number;
  readonly to: number;
}

/** A heading or line with a number, which may be a section's. */
export type Candidate = Omit<Section, 'to'> & {
  /** A mark follows the number or `#` precedes it; `## 6 X` has none. */
  readonly marked: boolean;
  /** Index of the heading that it stands under; -1 without one. */
  readonly parent: number;
  /** The same, where for a line the headings of other sections do not count: lines may become headings one by one. */
  readonly family: number;
};

/** Candidates of one level and label under one heading, or whose numbers go on under the next. */
export type Group = readonly Candidate[];

/** All candidates, in the order of the text. `items` are those of every list, `lone` the items that stand alone. */
export function sectionCandidates(
  document: MarkdownDocument,
  items: ItemsByNumber,
  lone: ReadonlyMap<Block, FragmentItem>,
): Candidate[] {
  const found: Candidate[] = [];
  // Index of the last heading of each level that is still open.
  const open: (number | undefined)[] = [];
  document.blocks.forEach((block, from) => {
    const heading = headingIn(block);
    if (heading) open.length = Math.min(open.length, heading.level);
    const item = lone.get(block);
    const pseudo = heading ? undefined : item ? loneLine(item) : boldLineIn(block);
    if (!heading && !pseudo) return;
    const above = open.filter((index) => index !== undefined);
    const parent = above.at(-1) ?? -1;
    if (!heading) {
      const family = above.findLast((index) => !headingIn(document.blocks[index] as Block)?.numbered) ?? -1;
      if (pseudo) found.push({ ...pseudo, from, parent, family });
      return;
    }
    open[heading.level] = from;
    if (!heading.numbered) return;
    const { number, label, marked, span: numberSpan } = heading.numbered;
    const { level, title, titleSpan, span } = heading;
    const place = { from, parent, family: parent };
    found.push({ number, kind: 'heading', level, label, marked, title, titleSpan, span, numberSpan, ...place });
  });
  const numbers = new Map<string, Set<number>>();
  for (const candidate of found) {
    const kind = kindOf(candidate);
    numbers.set(kind, (numbers.get(kind) ?? new Set()).add(candidate.number));
  }
  const isCounted = (candidate: Candidate): boolean => {
    const beside = numbers.get(kindOf(candidate));
    return (
      candidate.marked ||
      beside?.has(candidate.number - 1) === true ||
      beside?.has(candidate.number + 1) === true ||
      isListed(candidate, items)
    );
  };
  return found.filter(isCounted);
}

/** Groups of candidates, in the order of their first. Lines that nothing but such lines follows are no headings. */
export function groupCandidates(document: MarkdownDocument, candidates: readonly Candidate[]): Group[] {
  const groups: Candidate[][] = [];
  const open = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const kind = kindOf(candidate);
    const group = open.get(kind);
    if (group && belongs(candidate, group)) group.push(candidate);
    else {
      const fresh = [candidate];
      groups.push(fresh);
      open.set(kind, fresh);
    }
  }
  const starts = new Set(candidates.map(({ from }) => from));
  const hasText = ({ from }: Candidate): boolean => {
    const next = document.blocks[from + 1];
    return next !== undefined && next.node.type !== 'heading' && !starts.has(from + 1);
  };
  return groups.filter((group) => group[0]?.kind === 'heading' || group.some(hasText));
}

/** A group that needs no list to be seen as takeaways: two numbers, or a word that says so. */
export function isCertain(group: Group): boolean {
  return (
    new Set(group.map((section) => section.number)).size > 1 || /takeaway|lesson|learning/.test(group[0]?.label ?? '')
  );
}

/** How many candidates of a group have an item of a list with their number, and how many of these say much the same. */
export function compare(group: Group, items: ItemsByNumber): { shared: number; alike: number } {
  const same = { shared: 0, alike: 0 };
  for (const candidate of group) {
    if (items.has(candidate.number)) same.shared++;
    if (isListed(candidate, items)) same.alike++;
  }
  return same;
}

/** The items of one list or of several. */
export type ItemsByNumber = ReadonlyMap<number, readonly ListItem[]>;

export function byNumber(items: readonly ListItem[]): ItemsByNumber {
  const numbers = new Map<number, ListItem[]>();
  for (const item of items) {
    const same = numbers.get(item.number);
    if (same) same.push(item);
    else numbers.set(item.number, [item]);
  }
  return numbers;
}

/** An item with a candidate's number says much the same. */
export function isListed({ number, title }: Candidate, items: ItemsByNumber): boolean {
  return items.get(number)?.some((item) => alike(item.title, title)) === true;
}

function kindOf({ level, span, label }: Candidate): string {
  return `${level ?? span.block.node.type} ${label}`;
}

function belongs(candidate: Candidate, group: Group): boolean {
  const last = group.at(-1) as Candidate;
  if (last.family === candidate.family) return true;
  const before = group.at(-2);
  const step = candidate.number - last.number;
  return before ? step === Math.sign(last.number - before.number) : Math.abs(step) === 1;
}

type Line = Omit<Candidate, 'from' | 'parent' | 'family'>;

/** A longer line is no heading, in UTF-16 units: its inlines are not read for that, as it may be a whole book. */
const longestLine = 1000;

/** A paragraph that is nothing but bold text with a number. */
const boldLineIn = perBlock((block): Line | undefined => {
  const { node } = block;
  if (node.type !== 'paragraph' || block.text.length > longestLine || !/^\s*(?:\*\*|__)/.test(block.text)) {
    return undefined;
  }
  if (node.children.length !== 1 || node.children[0]?.type !== 'strong') return undefined;
  const passage = passagesOf(block)[0] as Passage;
  const { prose } = passage;
  const end = prose.text.trimEnd().length;
  const read = readNumber(prose.text.slice(0, end));
  if (!read?.marked || read.title >= end) return undefined;
  return {
    number: read.number,
    kind: 'pseudo',
    label: read.label,
    marked: true,
    ...titleOf(passage, read.title, end),
    span: spanOf(block, node),
    numberSpan: { block, ...sourceOf(prose, read.digits, read.digitsEnd) },
  };
});

/** A paragraph that cannot be taken for a heading. */
export function isPlainParagraph(block: Block): boolean {
  return block.node.type === 'paragraph' && boldLineIn(block) === undefined;
}

/** A one-item list of one line. */
function loneLine({ written, title, titleSpan, span, marker, hasBody }: FragmentItem): Line | undefined {
  const source = titleSpan.block.text.slice(titleSpan.start, titleSpan.end);
  if (hasBody || title === '' || /[\r\n]/.test(source) || written < 1 || written > 99) return undefined;
  const numberSpan = { ...marker, end: marker.end - 1 };
  return { number: written, kind: 'pseudo', label: '', marked: true, title, titleSpan, span, numberSpan };
}
