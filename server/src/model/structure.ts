import { type Block, blockAtIndex, indexOfBlock, type MarkdownDocument, spanOf } from '../syntax/document.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { declaredCountIn, hasTakeawayWord } from './declared-count.ts';
import { type Heading, headingIn } from './headings.ts';
import { type ListItem, listChains, type TakeawayList } from './list-chains.ts';
import {
  byNumber,
  type Candidate,
  compare,
  type Group,
  groupCandidates,
  type ItemsByNumber,
  isCertain,
  isListed,
  type Section,
  sectionCandidates,
} from './section-candidates.ts';
import { comparable } from './titles.ts';

export type { ListItem, TakeawayList } from './list-chains.ts';
export { isPlainParagraph, type Section } from './section-candidates.ts';

/** The takeaway list and the numbered sections, found together: each is known by the other. */
export interface Structure {
  /** All top-level headings in the order of the text. */
  readonly headings: readonly Heading[];
  readonly list?: TakeawayList;
  /** The takeaway group, in the order of the text. */
  readonly sections: readonly Section[];
}

/** Finds the takeaway list and the takeaway group of sections. `title` is front matter's. */
export function findStructure(document: MarkdownDocument, title: string | undefined): Structure {
  const headings = document.blocks.map(headingIn).filter((heading) => heading !== undefined);
  const { lists, lone } = listChains(document);
  const itemsOf = new Map(lists.map((list) => [list, byNumber(list.items)]));
  const candidates = sectionCandidates(document, byNumber(lists.flatMap((list) => list.items)), lone);
  const groups = withoutNested(document, groupCandidates(document, candidates), itemsOf);
  const list = chooseList(document, itemsOf, groups, title);
  const items = (list && itemsOf.get(list)) ?? new Map();
  const group = chooseGroup(document, groups, items, list ? placeOf(document, list) : -1);
  const sections = group ? withStrays(group, candidates, items) : [];
  const leadIn = list && leadInOf(document, list);
  return {
    headings,
    ...(list ? { list: leadIn ? { ...list, leadIn: spanOf(leadIn, leadIn.node) } : list } : {}),
    sections: closeSections(document, sections),
  };
}

/** Finds the heading, in the order of the text, that says what an item says, or the words that the item begins with. */
export function headingsByName(headings: readonly Heading[]): (item: ListItem) => Heading | undefined {
  let named: Map<string, Heading> | undefined;
  return ({ title, lead }) => {
    named ??= new Map([...headings].reverse().map((heading) => [nameOf(heading.span.block), heading]));
    if (title === '') return undefined;
    return named.get(comparable(title)) ?? (lead && named.get(comparable(lead.title)));
  };
}

const nameOf = perBlock((block) => comparable(headingIn(block)?.text ?? ''));

type ItemsOf = ReadonlyMap<TakeawayList, ItemsByNumber>;

// A lone line directly after the list is in its block.
function isBefore(document: MarkdownDocument, list: TakeawayList, group: Group): boolean {
  return placeOf(document, list) <= (group[0] as Candidate).from;
}

function placeOf(document: MarkdownDocument, list: TakeawayList): number {
  return indexOfBlock(document, list.fragments[0]?.block as Block) ?? 0;
}

/** Leaves out what is numbered inside a section ("1." to "3." under "## 6. X"), unless a list at the top says otherwise. */
function withoutNested(document: MarkdownDocument, groups: readonly Group[], lists: ItemsOf): Group[] {
  const titled = groups.filter((group) => group[0]?.kind === 'heading' && isCertain(group));
  const top = [...lists].filter(([list]) => titled.every((group) => isBefore(document, list, group)));
  const listed = new Set(
    groups.filter((group) => top.some(([list, items]) => isBefore(document, list, group) && fits(group, items))),
  );
  const strong = groups.filter((group) => isCertain(group) || listed.has(group));
  const parents = new Map<number, number>();
  const holders = new Map<number, Group>();
  for (const group of strong) for (const { from } of group) holders.set(from, group);
  const open: { level: number; index: number }[] = [];
  document.blocks.forEach((block, index) => {
    const heading = headingIn(block);
    if (!heading) return;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    parents.set(index, open.at(-1)?.index ?? -1);
    open.push({ level: heading.level, index });
  });
  const isInside = (group: Group): boolean => {
    for (let at = group[0]?.parent ?? -1; at >= 0; at = parents.get(at) ?? -1) {
      const holder = holders.get(at);
      if (holder && holder !== group && (listed.has(holder) || !listed.has(group))) return true;
    }
    return false;
  };
  return groups.filter((group) => !isInside(group));
}

/** A group shares numbers and text with a list: most of the numbers that both have mean much the same. */
function fits(group: Group, items: ItemsByNumber): boolean {
  const { shared, alike } = compare(group, items);
  return alike > 0 && alike * 2 >= shared;
}

// What a list is called that lists something else, and whose list it is if not the author's.
const otherList =
  /\b(?:steps?|agenda|schedule|program(?:me)?|timetable|prizes?|winners?|raffle|instructions?|how to|reproduce|install|ingredients|contents)\b/i;
const speakersList =
  /\b(?:his|her|their)\s+(?:[\w'’-]+\s+){0,3}(?:take-?aways|lessons|learnings)\b|\b(?:she|he|they|speakers?|presenters?)\s+(?:[\w'’-]+\s+){0,2}(?:shared?|gave|listed|named|offered|ended|closed|left|presented)\b/i;
const authorsList = /\b(?:I|my|our)\b/i;

function chooseList(
  document: MarkdownDocument,
  lists: ItemsOf,
  groups: readonly Group[],
  title: string | undefined,
): TakeawayList | undefined {
  const leadIn = (list: TakeawayList): string => {
    const block = leadInOf(document, list);
    return block ? (passagesOf(block)[0]?.prose.words ?? '') : '';
  };
  const headingOf = (list: TakeawayList): string => {
    const above = before(document, list, ({ node }) => node.type === 'heading');
    return (above && headingIn(above)?.text) ?? title ?? '';
  };
  const isOther = (list: TakeawayList): boolean => {
    const words = leadIn(list) || headingOf(list);
    return (speakersList.test(words) && !authorsList.test(words)) || (otherList.test(words) && !hasTakeawayWord(words));
  };
  const own = [...lists.keys()].filter((list) => !isOther(list));
  const matching = own.find((list) => {
    const items = lists.get(list) as ItemsByNumber;
    return groups.some((group) => isBefore(document, list, group) && fits(group, items));
  });
  if (matching) return matching;
  const certain = groups.filter(isCertain);
  const early = own.filter(
    (list) =>
      certain.every((group) => isBefore(document, list, group)) &&
      !isForeign(lists.get(list) as ItemsByNumber, certain),
  );
  const announced = early.filter((list) => hasTakeawayWord(leadIn(list)));
  if (announced.length > 0) return fullList(document, announced, title);
  const counted = certain.length === 0 ? early.find((list) => declaredCountIn(leadIn(list))) : undefined;
  return counted ?? early.find((list) => hasTakeawayWord(headingOf(list)));
}

/** Of several lists the one that has as many items as the title says, else the first. */
function fullList(
  { blocks }: MarkdownDocument,
  lists: readonly TakeawayList[],
  title: string | undefined,
): TakeawayList | undefined {
  if (lists.length < 2) return lists[0];
  const first = blocks.map(headingIn).find((heading) => heading?.level === 1)?.text;
  const counts = [title, first].map((text) => text && declaredCountIn(text)?.count);
  return lists.find(({ items }) => counts.includes(items.length)) ?? lists[0];
}

/** Shares numbers with the sections, or has fewer, and no text at all: a list of something else. */
function isForeign(items: ItemsByNumber, groups: readonly Group[]): boolean {
  const titles = new Set([...items.values()].flat().map(({ title }) => comparable(title)));
  return groups.some((group) => {
    const { shared, alike } = compare(group, items);
    const isOther = alike === 0 && (shared > 2 || (shared === items.size && shared < group.length));
    // All may have moved by one.
    return isOther && !group.some(({ title }) => titles.has(comparable(title)));
  });
}

/** The group that matches the list best, else the only one that can be it; none on a tie. */
function chooseGroup(
  document: MarkdownDocument,
  groups: readonly Group[],
  items: ItemsByNumber,
  listPlace: number,
): Group | undefined {
  const after = groups.filter(
    (group) => (group[0] as Candidate).from >= listPlace && !(items.size > 0 && isAside(document, group, items)),
  );
  const scores = after.map((group) => {
    const { alike, shared } = compare(group, items);
    return alike === 0 ? 0 : alike + shared / (items.size + group.length);
  });
  const best = Math.max(0, ...scores);
  const certain = after.filter(isCertain);
  const chosen = best > 0 ? after.filter((_, i) => scores[i] === best) : certain.length > 0 ? certain : joined(after);
  const [group] = chosen;
  // A single bold line with a number announces nothing.
  if (!group || chosen.length > 1) return undefined;
  if (best > 0 || isCertain(group)) return group;
  return group[0]?.kind === 'heading' && (items.size === 0 || items.has(group[0].number)) ? group : undefined;
}

/** Numbers something else than the list does: no text is shared, and all stands inside one section of the article. */
function isAside({ blocks }: MarkdownDocument, group: Group, items: ItemsByNumber): boolean {
  const parent = (group[0] as Candidate).parent;
  const above = blocks[parent]?.node;
  return (
    above?.type === 'heading' &&
    above.depth > 1 &&
    group.every((candidate) => candidate.parent === parent) &&
    compare(group, items).alike === 0
  );
}

/** Headings and lines that number one after the other are one group, as where an author turns lines into headings. */
function joined(groups: readonly Group[]): readonly Group[] {
  const all = groups.flat().sort((a, b) => a.from - b.from);
  const [first, second] = all;
  const step = first && second ? second.number - first.number : 0;
  const isRun = all.every(
    ({ number, label }, i) => label === first?.label && number === (first?.number ?? 0) + step * i,
  );
  return Math.abs(step) === 1 && isRun && all.some(({ kind }) => kind === 'pseudo') ? [all] : groups;
}

/** Adds sections of another level than their group: each has a number that the group lacks, and stands in its place. */
function withStrays(group: Group, candidates: readonly Candidate[], items: ItemsByNumber): Candidate[] {
  const sections = [...group];
  const numbers = new Set(group.map(({ number }) => number));
  const add = (candidate: Candidate, isOne: boolean): void => {
    if (!isOne || numbers.has(candidate.number)) return;
    numbers.add(candidate.number);
    sections.push(candidate);
    sections.sort((a, b) => a.from - b.from);
  };
  const own = new Set(group);
  const others = candidates.filter((candidate) => !own.has(candidate));
  // Of several on one level under one heading all must be new: else they number something inside a section.
  const siblings = ({ parent, level }: Candidate): string => `${parent} ${level}`;
  const known = new Set(others.filter(({ number }) => numbers.has(number)).map(siblings));
  for (const candidate of others) add(candidate, isListed(candidate, items));
  const step = (sections.at(-1)?.number ?? 0) < (sections[0]?.number ?? 0) ? -1 : 1;
  const fitting = others.filter(
    (candidate) =>
      candidate.label === group[0]?.label &&
      (items.size === 0 || items.has(candidate.number)) &&
      !known.has(siblings(candidate)),
  );
  for (const candidate of fitting) {
    const before = sections.findLast(({ from }) => from < candidate.from);
    const after = sections.find(({ from }) => from > candidate.from);
    const inOrder = !after || (after.number - candidate.number) * step > 0;
    add(candidate, inOrder && before?.number === candidate.number - step);
  }
  for (const candidate of fitting.reverse()) {
    const before = sections.findLast(({ from }) => from < candidate.from);
    const after = sections.find(({ from }) => from > candidate.from);
    const inOrder = !before || (candidate.number - before.number) * step > 0;
    add(candidate, inOrder && after?.number === candidate.number + step);
  }
  return sections;
}

/** A section ends where the next one begins, or at a heading of its level or a higher one; a line's, at any heading. */
function closeSections({ blocks }: MarkdownDocument, sections: readonly Candidate[]): Section[] {
  return sections.map(({ marked: _, parent: __, family: ___, ...section }, i) => {
    const next = sections[i + 1]?.from ?? blocks.length;
    const { level = 6 } = section;
    let to = section.from + 1;
    while (to < next && !endsAt(blocks[to], level)) to++;
    return { ...section, to };
  });
}

function endsAt(block: Block | undefined, level: number): boolean {
  return block?.node.type === 'heading' && block.node.depth <= level;
}

/** The paragraph directly before a list; comments between them do not count. */
function leadInOf(document: MarkdownDocument, list: TakeawayList): Block | undefined {
  const block = before(document, list, (candidate) => !isComment(candidate));
  return block?.node.type === 'paragraph' ? block : undefined;
}

/** Does an ordered list come directly after the block at an index; comments between them do not count. */
export function isLeadIn(document: MarkdownDocument, index: number): boolean {
  let next = index + 1;
  let block = blockAtIndex(document, next);
  while (block && isComment(block)) block = blockAtIndex(document, ++next);
  return block?.node.type === 'list' && block.node.ordered === true;
}

function isComment({ node }: Block): boolean {
  return node.type === 'html' && /^<!--[\s\S]*-->\s*$/.test(node.value);
}

/** The last block of a kind before a list. */
function before(document: MarkdownDocument, list: TakeawayList, is: (block: Block) => boolean): Block | undefined {
  let at = placeOf(document, list) - 1;
  while (at >= 0 && !is(blockAtIndex(document, at) as Block)) at--;
  return blockAtIndex(document, at);
}
