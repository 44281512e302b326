import { caseless } from '../syntax/caseless.ts';
import type { Extent, Span } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';
import { extentAt, nearest, overlapping } from './extents.ts';
import { linksOf, type ReferenceLink } from './links.ts';
import { CARDINAL_WORD, cardinalOf, ORDINAL, ordinalOf, ROMAN, romanOf } from './numbers.ts';
import { clauseAt, divide } from './sentences.ts';
import { ARTICLE, ofWhat } from './series-words.ts';

/** Prose that names a part of the series: "part 1", "part two", "Part II", "in the first part", "my last post" with a link. */
export interface PartReference {
  readonly passage: Passage;
  /** As in the prose's text. */
  readonly text: string;
  readonly span: Span;
  /** The part's number; undefined for "my last post". May be the article's own, which no passage knows. */
  readonly number?: number;
  /** The link around it, else the nearest of its clause. */
  readonly link?: ReferenceLink;
}

/** A part named in prose: an extent of its text. */
export interface FoundPart extends Extent {
  readonly number?: number;
  /** How much more than the words it takes to be one: nothing, "in" or a link, a link. */
  readonly needs?: 'context' | 'link';
}

// "1/2" is a half, but "part 1/2" the first of two.
const value = `(\\d(?=/[2-9](?![\\p{L}\\p{N}/]))|(?:\\d{1,2}|${CARDINAL_WORD}|${ROMAN})(?![\\p{L}\\p{N}_%°]|[.,:/]\\d|-\\p{L}))`;
const numbered = caseless(`(?<![\\p{L}\\p{N}_#@/-])(parts?|pt\\.?)\\s{1,3}(?:#\\s?|no\\.\\s?|number\\s)?${value}`, 'g');
const more = caseless(`\\s{0,3}(?:,|&|[-–—]|(?:,\\s{1,3})?(?:and|or|to|through)(?=\\s))\\s{0,3}${value}`, 'y');
const ordinal = caseless(
  `(?<![\\p{L}\\p{N}_-])(?:the|my|our)\\s{1,3}(${ORDINAL})\\s{1,3}(?:part|instal?lment)(?![\\p{L}\\p{N}_-])`,
  'g',
);
const relative = caseless(
  '(?<![\\p{L}\\p{N}_-])(?:the|my|our)\\s{1,3}(?:last|previous|next|earlier|first|second|third|other|follow-?up)' +
    `\\s{1,3}${ARTICLE}(?![\\p{L}\\p{N}_-])`,
  'g',
);
// The cheap first look: all that the three find looks like this, and little else.
const partLike =
  /\bp(?:arts?|t\.?)\s|(?:st|nd|rd|th|xt|previous|earlier|other|follow-?up)\s{1,3}(?:part|post|article|piece|inst|write|blog|summary|recap|report|story|edition)/i;
const thisAtEnd = caseless(String.raw`(?:^|[^\p{L}\p{N}])this\s+$`);
const closing = caseless(
  String.raw`^[^\p{L}]*(?:wrapping|wrap|conclusions?|concluding|in conclusion|final thoughts|summing up|closing|that['’]s a wrap)(?!\p{L})`,
);
const ownTitle =
  /\b(?:takeaways?|lessons|learnings|series|summary|recap|article|post|write-?up)\b|^\W*(?:read|see|in|my)\b/i;

/**
 * The parts of the series that a passage names. Not "this second part", not a part of something else ("part 2 of this
 * talk"), not the number in another title (“OPA Deep Dive, Part 2”), and "my last post" only with a link.
 */
export function partReferencesIn(passage: Passage): readonly PartReference[] {
  const { block, prose } = passage;
  const found = findParts(passage);
  if (found.length === 0) return [];
  const links = linksOf(passage);
  const division = divide(prose.words);
  return found.flatMap((part): PartReference[] => {
    const { start, end, number, needs } = part;
    const near = overlapping(links, part) ?? nearest(links, part, clauseAt(division, part));
    const introduced =
      needs === 'context' && /(?:^|\s)(?:in|see|read|from)\s+$/i.test(prose.words.slice(0, start).slice(-8));
    if (needs && !introduced && !(near && isBeside(prose.words, part, near))) return [];
    const text = prose.text.slice(start, end);
    const span = { block, ...sourceOf(prose, start, end) };
    return [{ passage, text, span, ...(number ? { number } : {}), ...(near ? { link: near } : {}) }];
  });
}

/** All that may name a part in a passage, ascending. */
export function findParts({ node, prose }: Passage): FoundPart[] {
  const { words } = prose;
  const found: FoundPart[] = [];
  if (!partLike.test(words)) return found;
  const heading = node.type === 'heading';
  if (heading && closing.test(words)) return found;
  const titles = outermost(prose.marks.filter(({ node }) => /^(?:link|emph|strong)/.test(node.type)));
  for (const match of words.matchAll(numbered)) {
    const [whole, label = '', written = ''] = match;
    const after = words.slice(match.index + whole.length, match.index + whole.length + 100);
    const number = partNumber(label, written, after);
    if (number === undefined || isOfOther(after) || isInTitle(words, titles, match.index, label)) continue;
    if (thisAtEnd.test(words.slice(0, match.index).slice(-8))) continue;
    if (heading && isLabel(words, match.index, after)) continue;
    found.push({ start: match.index, end: match.index + whole.length, number });
    if (/s$/i.test(label)) found.push(...furtherParts(words, match.index + whole.length));
  }
  for (const match of words.matchAll(ordinal)) {
    const number = ordinalOf(match[1] ?? '');
    if (number) found.push({ start: match.index, end: match.index + match[0].length, number, needs: 'context' });
  }
  for (const match of words.matchAll(relative)) {
    found.push({ start: match.index, end: match.index + match[0].length, needs: 'link' });
  }
  // Of two that overlap ("my first part") the one stays that says more; the sort is stable.
  found.sort((a, b) => a.start - b.start);
  return found.filter(
    (part, i) =>
      part.start >= (found[i - 1]?.end ?? 0) && !(part.needs && isOfOther(words.slice(part.end, part.end + 100))),
  );
}

/** The part that a title says its article is: "(Part 2)", "Part II", "– Part 2 of 3", "(2/3)", "second part". */
export function ownPartIn(title: string): number | undefined {
  return findOwnPart(title)?.number;
}

/** The same, with the place of the words that say it. */
export function findOwnPart(title: string): (Extent & { readonly number: number }) | undefined {
  for (const match of title.matchAll(numbered)) {
    const [whole, label = '', written = ''] = match;
    const end = match.index + whole.length;
    const after = title.slice(end);
    const number = /s$/i.test(label) ? undefined : partNumber(label, written, after);
    if (number !== undefined && ofWhat(after) !== 'other') return { number, start: match.index, end };
  }
  const named = namedPart.exec(title);
  if (named && ofWhat(title.slice(named.index + named[0].length)) !== 'other') {
    const number = ordinalOf(named[1] ?? '');
    return number === undefined ? undefined : { number, start: named.index, end: named.index + named[0].length };
  }
  const match = /[([](\d)\s?(?:\/|of)\s?(\d)[)\]]/.exec(title) ?? /[-–—:|]\s*(\d)\s?(?:\/|of)\s?(\d)\s*$/.exec(title);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || !(number >= 1 && number <= of && of > 1)) return undefined;
  return { number, start: match.index, end: match.index + match[0].length };
}

const namedPart = caseless(`(?<![\\p{L}\\p{N}_-])(${ORDINAL})\\s(?:part|instal?lment)(?![\\p{L}\\p{N}_-])`);

const ownPart = caseless(
  `(?<![\\p{L}\\p{N}_-])(?:this\\s(?:(?:blog\\s)?post\\s|article\\s)?(?:is\\s)?(?:the\\s)?|welcome\\s(?:back\\s)?(?:to|for)\\s(?:the\\s)?)` +
    `(?:(?<label>part)\\s(?<value>\\d{1,2}|${CARDINAL_WORD}|${ROMAN})(?![\\p{L}\\p{N}]|[.,]\\d)` +
    `|(?<ordinal>${ORDINAL})\\s(?:and\\s\\p{L}+\\s)?(?<what>${ARTICLE})(?!\\p{L}))`,
  'g',
);

/** The part that running text says its article is: "In this second part of my series", "This is part 2". */
export function ownPartInProse(text: string): number | undefined {
  for (const match of text.matchAll(ownPart)) {
    const { label, value: written = '', ordinal: word = '', what } = match.groups ?? {};
    const after = text.slice(match.index + match[0].length).slice(0, 100);
    const number = label ? partNumber(label, written, after) : ordinalOf(word);
    if (number === undefined || isOfOther(after)) continue;
    // A first post need not be the first of a series.
    if (what && !/^(?:part|inst)/i.test(what) && !/^\s+(?:in|of)\s[^.;!?]*\bseries\b/i.test(after)) continue;
    return number;
  }
  return undefined;
}

function partNumber(label: string, written: string, after: string): number | undefined {
  const number = romanOf(written) ?? cardinalOf(written);
  if (number === undefined || number < 1 || number > 20) return undefined;
  if (
    written === 'I' &&
    !(/^P/.test(label) && /^\s*(?:[.,;:!?)(\]–—-]|$|(?:of|here|is|was|and|covers?)\s)/i.test(after))
  ) {
    return undefined;
  }
  return /^one$/i.test(written) && /^\s+(?:can|could|should|must|may|might|would|has|needs)\s/i.test(after)
    ? undefined
    : number;
}

function furtherParts(words: string, from: number): FoundPart[] {
  const found: FoundPart[] = [];
  for (let at = from; found.length < 20; at = found.at(-1)?.end ?? at) {
    more.lastIndex = at;
    const match = more.exec(words);
    const written = match?.[1] ?? '';
    const number = romanOf(written) ?? cardinalOf(written);
    if (!match || number === undefined || number > 20) break;
    const end = at + match[0].length;
    found.push({ start: end - written.length, end, number });
  }
  return found;
}

function isOfOther(after: string): boolean {
  const what = ofWhat(after);
  return (
    what === 'other' ||
    (what === undefined && /^\s+of\s+(?!my\b|our\b|this\b|it\b|\d|two\b|three\b|four\b|five\b)/i.test(after))
  );
}

// The number of another title: “OPA Deep Dive, Part 2”, [Failure Stories, Part 2](…).
function isInTitle(words: string, titles: readonly Extent[], at: number, label: string): boolean {
  const before = words.slice(Math.max(0, at - 120), at);
  const quotes = before.split('"').length - 1;
  const opening = Math.max(before.lastIndexOf('“'), quotes % 2 === 1 ? before.lastIndexOf('"') : -1);
  if (opening > before.lastIndexOf('”')) return isOtherTitle(before.slice(opening + 1));
  const title = /^P/.test(label) ? extentAt(titles, at) : undefined;
  return title !== undefined && isOtherTitle(words.slice(Math.max(title.start, at - 120), at));
}

function outermost(marks: readonly Extent[]): Extent[] {
  const outer: Extent[] = [];
  for (const mark of marks) if (mark.start >= (outer.at(-1)?.end ?? 0)) outer.push(mark);
  return outer;
}

function isOtherTitle(text: string): boolean {
  return /\p{L}/u.test(text) && !ownTitle.test(text);
}

function isLabel(words: string, at: number, after: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words.slice(0, at)) && /^\s*(?:[-–—:.)]|$)/.test(after);
}

// A link that belongs to the words before it: "my last post ([here](…))".
function isBeside(words: string, part: Extent, link: ReferenceLink): boolean {
  if (link.start < part.end) return link.end > part.start;
  const between = words.slice(part.end, Math.min(link.start, part.end + 50));
  return between.length <= 40 && !/[.;!?]/.test(between) && between.trim().split(/\s+/).length <= 5;
}
