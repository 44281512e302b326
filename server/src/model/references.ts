import type { Extent, Span } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';
import { OBJECT, sourceOf } from '../syntax/prose.ts';
import { extentAt, lastBefore, nearest, overlapping } from './extents.ts';
import { isAnchor, linksOf, type ReferenceLink } from './links.ts';
import { findParts } from './part-references.ts';
import { saysElsewhere, saysHere } from './pointing.ts';
import { type FoundReference, findReferences } from './reference-terms.ts';
import { clauseAt, type Division, divide, parenthesisAt, sentenceAt } from './sentences.ts';

export type { ReferenceLink } from './links.ts';
export { type PartReference, partReferencesIn } from './part-references.ts';

/** Prose that names takeaways by number: "takeaway 6", "takeaways 1–5", "takeaways 1, 3 and 7", "takeaway #6". */
export interface Reference {
  readonly passage: Passage;
  /** As in the prose's text: "takeaways 1–5". */
  readonly text: string;
  readonly span: Span;
  /** Numbers and ranges as written, in order. */
  readonly terms: readonly Term[];
  /** All numbers that it names, in the order written; a reversed range counts upwards. */
  readonly numbers: readonly number[];
  /**
   * Its sentence, and its clause, as extents of the prose's text. A clause ends at "; ", ", and ", ", but ", " while ",
   * " — ", at round brackets, and between two references that do not share what is said of them.
   */
  readonly sentence: Extent;
  readonly clause: Extent;
  /** The link around it, else the link of its clause, else of its sentence where no other reference claims it. */
  readonly link?: ReferenceLink;
  /** The number of the part that its clause names, else its sentence: "in part 1". May be the article's own. */
  readonly part?: number;
  /** 'here': its clause says that this article covers them; 'elsewhere': that another part does (by link or words). */
  readonly points?: 'here' | 'elsewhere';
  /** "The sixth takeaway", "point three", "number 4": for hover and navigation only, no rule reads them. */
  readonly loose: boolean;
}

/** One number ("6", first = last) or range ("1–5"); `first > last` in a range written backwards. */
export interface Term {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** The references of a passage in its order. */
export function referencesIn(passage: Passage): readonly Reference[] {
  const { block, prose, node } = passage;
  const found = findReferences(prose.words, node.type === 'heading');
  if (found.length === 0) return [];
  const place = ({ start, end }: Extent): Span => ({ block, ...sourceOf(prose, start, end) });
  const leadOf = readLeads(passage, found);
  return found.map((one) => ({
    passage,
    text: prose.text.slice(one.start, one.end),
    span: place(one),
    terms: one.terms.map((term) => ({ first: term.first, last: term.last, span: place(term) })),
    numbers: one.numbers,
    loose: one.loose,
    ...leadOf(one),
  }));
}

/** What a reference goes with. */
type Lead = Pick<Reference, 'sentence' | 'clause' | 'link' | 'part' | 'points'>;

/** References that share what is said of them: "takeaways 1–3 and takeaway 7 are in part 1". */
interface Group extends Extent {
  readonly members: readonly FoundReference[];
  /** The round brackets around it. */
  readonly brackets: Extent | undefined;
  readonly clause: Extent;
}

// A pointer further away than this, in UTF-16 units, is not looked for, however long the clause.
const reach = 300;

function readLeads(passage: Passage, found: readonly FoundReference[]): (one: FoundReference) => Lead {
  const { words } = passage.prose;
  const firm = found.filter(({ loose }) => !loose);
  const division = withoutBareBrackets(divide(words), firm);
  const links = linksOf(passage);
  const parts = findParts(passage).filter(({ needs }) => needs !== 'link');
  const owned = new Set(firm.map((one) => overlapping(links, one)));
  const free = links.filter((link) => !owned.has(link));
  const pointers = [...free, ...parts].sort((a, b) => a.start - b.start);
  const groups = groupsOf(division, firm, pointers);
  const groupOf = new Map(groups.flatMap((group) => group.members.map((one) => [one, group])));
  const foreign = links.filter((link) => !isAnchor(link));

  // A link around a reference belongs to it alone, brackets with a reference to that one, and a clause with references
  // to those; what is left belongs to every reference of the sentence.
  const taken = [...new Set(groups.flatMap(({ brackets }) => brackets ?? []))];
  const clauses = groups.filter(({ brackets }) => !brackets).map(({ clause }) => clause);
  const shares = <T extends Extent>(all: readonly T[]): { all: readonly T[]; outside: T[]; unclaimed: T[] } => {
    const outside = all.filter(({ start }) => !extentAt(taken, start));
    return { all, outside, unclaimed: outside.filter(({ start }) => !extentAt(clauses, start)) };
  };
  const linkShares = shares(free);
  const partShares = shares(parts);

  return (one) => {
    const sentence = sentenceAt(division, one.start);
    const around = overlapping(links, one);
    const group = groupOf.get(one);
    if (!group) return { sentence, clause: clauseAt(division, one), ...(around ? { link: around } : {}) };
    const { brackets, clause } = group;
    const near = nearest(brackets ? linkShares.all : linkShares.outside, group, clause);
    const link = around ?? near ?? nearest(linkShares.unclaimed, group, sentence);
    const part =
      nearest(brackets ? partShares.all : partShares.outside, group, clause) ??
      nearest(partShares.unclaimed, group, sentence);
    const hidden = brackets ? [foreign] : [taken, foreign];
    const before = excerpt(words, Math.max(clause.start, group.start - reach), group.start, hidden);
    const after = excerpt(words, group.end, Math.min(clause.end, group.end + reach), hidden);
    let points: Lead['points'];
    if (around && !isAnchor(around)) points = 'elsewhere';
    else if (saysHere(before, after)) points = 'here';
    else if ((link && !isAnchor(link)) || part || (!link && saysElsewhere(before, after))) points = 'elsewhere';
    return {
      sentence,
      clause,
      ...(link ? { link } : {}),
      ...(part?.number ? { part: part.number } : {}),
      ...(points ? { points } : {}),
    };
  };
}

function groupsOf(division: Division, firm: readonly FoundReference[], pointers: readonly Extent[]): Group[] {
  const { text } = division;
  const groups: (Extent & { members: FoundReference[]; brackets: Extent | undefined; clause: Extent })[] = [];
  const open = new Map<Extent | undefined, (typeof groups)[number]>();
  for (const one of firm) {
    const { start, end } = one;
    const brackets = parenthesisAt(division, one);
    const last = open.get(brackets);
    const joint =
      last && start - last.end < 20 && /^[\s,&/]*(?:and|or|plus|to)?[\s,&/]*$/i.test(text.slice(last.end, start));
    if (last && joint) {
      Object.assign(last, { end, clause: clauseAt(division, { start: last.start, end }) });
      last.members.push(one);
    } else {
      const group = { start, end, members: [one], brackets, clause: clauseAt(division, one) };
      groups.push(group);
      open.set(brackets, group);
    }
  }
  open.clear();
  for (const group of groups) {
    const last = open.get(group.brackets);
    if (last && last.clause.end > group.start) {
      const at = separation(division, pointers, last, group);
      if (at !== undefined) {
        last.clause = { start: last.clause.start, end: at };
        group.clause = { start: at, end: group.clause.end };
      }
    }
    open.set(group.brackets, group);
  }
  return groups;
}

/**
 * Where, between two groups of one clause, begins what is said of the second: at the last conjunction, else after the
 * last link or part, which goes with the reference before it ("takeaways 1–5 in part 1 prepare takeaways 6–10").
 */
function separation(division: Division, pointers: readonly Extent[], first: Group, second: Group): number | undefined {
  const from = Math.max(first.end, second.start - reach);
  const between = excerpt(division.text, from, second.start, first.brackets ? [] : [division.parentheses]);
  const sign = [...between.matchAll(/[,;–—]|\b(?:and|or|then|plus|but)\b/giu)].at(-1);
  if (sign) return from + sign.index;
  const pointer = pointers[lastBefore(pointers, second.start - 1)];
  if (!pointer || pointer.start < first.end) return undefined;
  const brackets = first.brackets ? undefined : extentAt(division.parentheses, pointer.start);
  return Math.min(brackets?.end ?? pointer.end, second.start);
}

/** Brackets with nothing but a reference, "(takeaways 1–5)", are no clause of their own. */
function withoutBareBrackets(division: Division, firm: readonly FoundReference[]): Division {
  const rest = new Map<Extent, string>();
  const read = new Map<Extent, number>();
  for (const one of firm) {
    const brackets = parenthesisAt(division, one);
    if (!brackets) continue;
    const from = read.get(brackets) ?? brackets.start;
    rest.set(brackets, `${rest.get(brackets) ?? ''} ${division.text.slice(from, one.start)}`);
    read.set(brackets, one.end);
  }
  const parentheses = division.parentheses.filter((brackets) => {
    const text = rest.get(brackets);
    if (text === undefined) return true;
    const words = `${text} ${division.text.slice(read.get(brackets), brackets.end)}`;
    return /\p{L}/u.test(words.replace(/\b(?:see|cf|e\.g|i\.e|and|or|so|the)\b/gi, ''));
  });
  return { ...division, parentheses };
}

// A piece of the text in which some extents are hidden.
function excerpt(text: string, start: number, end: number, hidden: readonly (readonly Extent[])[]): string {
  let piece = text.slice(start, Math.max(start, end));
  for (const extents of hidden) {
    for (let i = Math.max(0, lastBefore(extents, start)); i < extents.length; i++) {
      const one = extents[i] as Extent;
      if (one.start >= end) break;
      const from = Math.max(one.start, start) - start;
      const to = Math.min(one.end, end) - start;
      if (from < to) piece = piece.slice(0, from) + OBJECT.repeat(to - from) + piece.slice(to);
    }
  }
  return piece;
}
