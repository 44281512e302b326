import { caseless } from '../syntax/caseless.ts';
import type { Span } from '../syntax/document.ts';
import { spanOf } from '../syntax/document.ts';
import { type Passage, passagesOf, perBlock } from '../syntax/passages.ts';
import { type Prose, sourceOf } from '../syntax/prose.ts';
import { markedExtent, plainTitle } from './titles.ts';

/** A top-level heading (ATX or setext). */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Plain text, without number, mark and `{#id}`. */
  readonly title: string;
  readonly titleSpan: Span;
  /** Plain text with the number, without `{#id}`. */
  readonly text: string;
  /** The heading's node, from its first `#`. */
  readonly span: Span;
  /** Explicit anchor: `{#id}`. */
  readonly id?: string;
  readonly passage: Passage;
  /** The number that it begins with, where it has the shape of a numbered heading. */
  readonly numbered?: HeadingNumber;
}

/** "6.", "#6:", "Takeaway 6 –" at the beginning of a heading. */
export interface HeadingNumber {
  readonly number: number;
  /** The digits. */
  readonly span: Span;
  /** Lower-case label word before the number ("takeaway"); empty without one. */
  readonly label: string;
  /** A mark follows the number or `#` precedes it; `## 6 X` has none. */
  readonly marked: boolean;
}

/** The heading of a block; undefined where the block is none. */
export const headingIn = perBlock((block): Heading | undefined => {
  if (block.node.type !== 'heading') return undefined;
  const passage = passagesOf(block)[0] as Passage;
  const { prose } = passage;
  const anchor = /\s*\{#([^\s{}]+)[^{}]*\}\s*$/.exec(prose.text);
  const end = anchor ? anchor.index : prose.text.trimEnd().length;
  const parsed = readNumber(prose.text.slice(0, end));
  const numbered = parsed && {
    number: parsed.number,
    label: parsed.label,
    marked: parsed.marked,
    span: { block, ...sourceOf(prose, parsed.digits, parsed.digitsEnd) },
  };
  return {
    level: block.node.depth,
    ...titleOf(passage, parsed?.title ?? 0, end),
    text: plainTitle(prose.text.slice(0, end)),
    span: spanOf(block, block.node),
    ...(anchor?.[1] ? { id: anchor[1] } : {}),
    passage,
    ...(numbered ? { numbered } : {}),
  };
});

/** For each heading, the index of the one that ends its section: of its level or a higher one; their number for the last. */
export function sectionEnds(headings: readonly Heading[]): readonly number[] {
  const ends = headings.map(() => headings.length);
  const open: number[] = [];
  for (const [i, { level }] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) as number] as Heading).level >= level)
      ends[open.pop() as number] = i;
    open.push(i);
  }
  return ends;
}

/** A title and its place: the prose from `start` to `end`, markup that belongs to it included. */
export function titleOf(passage: Passage, start: number, end: number): { title: string; titleSpan: Span } {
  const { prose, block } = passage;
  return {
    title: plainTitle(prose.text.slice(start, end)),
    titleSpan: { block, ...(start < end ? markedExtent(prose, start, end) : pastEnd(prose, start)) },
  };
}

/** The number at the beginning of a heading's text; offsets in that text. */
export interface ReadNumber {
  readonly number: number;
  readonly label: string;
  readonly marked: boolean;
  readonly digits: number;
  readonly digitsEnd: number;
  /** Where the title begins. */
  readonly title: number;
}

// What takeaways are called; with `#`, any word will do ("Surprise #1") but those that number other things.
const labels =
  /^(?:key |top |big )?(?:takeaway|lesson|lesson learned|learning|highlight|observation|trend|announcement|insight|surprise|theme|tip|thing|point|idea|thought|reason|number|no\.?|nr\.?)$/;
const otherLabels =
  /(?:^| )(?:day|week|part|session|track|room|hall|chapter|step|episode|figure|fig\.?|table|issue|pr|phase|stage|level|edition|version|volume|year)$/;
// "12 November", "10 am": a number of another kind, where no mark says otherwise.
const dates = caseless(
  String.raw`^\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m)(?![\p{L}\p{N}])`,
);

const numbered = caseless(
  String.raw`^(\s*)(?:(\p{L}[\p{L}.]*(?: \p{L}+)?)\s+)?(#\s?)?(\d{1,2})(?:(\s*(?:[.):]|[-–—]+))(?=\s|$)|(?=\s|$))\s*`,
);

/**
 * Reads `6. X`, `6) X`, `6 X`, `6 - X`, `6: X`, `#6 X`, `#6: X`, `Takeaway 6: X`, `Lesson 6. X`, `Surprise #1: X`.
 * Not `2.1 X`, `15,000 X`, `3GB X`, `2018 X`, `12 November`: a takeaway's number is at most 99 and stands alone.
 */
export function readNumber(text: string): ReadNumber | undefined {
  const match = numbered.exec(text);
  if (!match) return undefined;
  const [whole, space = '', label = '', hash, digits = '', mark] = match;
  const number = Number(digits);
  const word = label.toLowerCase();
  if (number === 0 || (label !== '' && (hash ? otherLabels.test(word) : !labels.test(word)))) return undefined;
  const marked = Boolean(hash || mark) || label !== '';
  if (!marked && dates.test(text.slice(whole.length))) return undefined;
  const at = text.indexOf(digits, space.length + label.length);
  return {
    number,
    label: word.replace(/^(?:key|top|big) /, ''),
    marked,
    digits: at,
    digitsEnd: at + digits.length,
    title: whole.length,
  };
}

function pastEnd(prose: Prose, index: number): { start: number; end: number } {
  const { end } = sourceOf(prose, Math.max(0, index - 1), index);
  return { start: end, end };
}
