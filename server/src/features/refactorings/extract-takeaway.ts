import { type Edit, replace } from '../../edits/edit.ts';
import { escaped, insertBlocks } from '../../edits/layout.ts';
import { addItem, canAddItem } from '../../edits/list.ts';
import { isDescending } from '../../edits/order.ts';
import { endOf, headingLike, isOpen, placeOfFirst } from '../../edits/sections.ts';
import { isCountdown, isStraight } from '../../edits/sequence.ts';
import { inSteps, type Step } from '../../edits/steps.ts';
import { placeholder } from '../../edits/stub.ts';
import { headingIn } from '../../model/headings.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { Summary } from '../../model/summary.ts';
import {
  type Block,
  blockAt,
  type Extent,
  extent,
  extentOf,
  indexOfBlock,
  offsetOf,
  readMarkdown,
  spanOf,
  textOf,
} from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import type { Context } from '../../workspace/context.ts';
import type { Place, Refactoring } from './offer.ts';

/** What is selected, as whole blocks or as a piece of one paragraph. */
interface Selection {
  readonly first: Block;
  readonly last: Block;
  /** Absolute offsets, without white space around it. */
  readonly at: Extent;
  readonly isWhole: boolean;
}

/** So long a title is still one, in UTF-16 units. */
const longestTitle = 90;

/**
 * Makes a takeaway of what is selected: the next number, an item in the list, and a section behind the others, to which the
 * text moves. Its title is the text's first sentence, or the beginning of that. Offered for whole paragraphs and other blocks,
 * and for pieces of a paragraph that cut no markup.
 */
export function extractTakeaway(place: Place): Refactoring | undefined {
  const { snapshot, context } = place;
  const { summary } = context;
  const selection = selectionIn(place);
  const number = selection && nextNumber(context);
  if (!selection || number === undefined) return undefined;
  const source = textOf(summary.document, selection.at);
  const title = titleOf(source);
  if (title === undefined) return undefined;
  return {
    id: `extract ${number}`,
    title: `Turn what is selected into takeaway ${number}`,
    kind: 'extract',
    changes: () =>
      inSteps(snapshot, context, [
        () => takeOut(summary, selection),
        listIt(number, title),
        (grown) => [insertSection(grown.summary, number, title, source)],
      ]),
  };
}

function selectionIn({ context: { summary }, range }: Place): Selection | undefined {
  const { document, list, headings, sections } = summary;
  const text = textOf(document, range);
  if (text.trim() === '' || document.blocks.some(isOpen)) return undefined;
  const at = { start: range.start + (text.length - text.trimStart().length), end: range.start + text.trimEnd().length };
  const [first, last] = [blockAt(document, at.start), blockAt(document, at.end - 1)];
  if (!first || !last) return undefined;
  const blocks = document.blocks.slice(indexOfBlock(document, first), (indexOfBlock(document, last) ?? 0) + 1);
  const taken = new Set([
    ...(list?.fragments.map(({ block }) => block) ?? []),
    ...[...headings, ...sections].map(({ span }) => span.block),
  ]);
  const isProse = ({ node }: Block): boolean => /^(?:paragraph|list|blockquote|code|table)$/.test(node.type);
  if (!blocks.every((block) => isProse(block) && !taken.has(block)) || list?.leadIn?.block === first) return undefined;
  const before = document.blocks[(indexOfBlock(document, first) ?? 0) - 1];
  // What a line announces belongs to it.
  if (before?.node.type === 'paragraph' && before.text.trimEnd().endsWith(':')) return undefined;
  const [from, to] = [
    extentOf(document, spanOf(first, first.node)).start,
    extentOf(document, spanOf(last, last.node)).end,
  ];
  const isWhole = from === at.start && to === at.end;
  return isWhole || (first === last && isPiece(first, offsetOf(document, first), at))
    ? { first, last, at, isWhole }
    : undefined;
}

/** Is a part of a paragraph text that can stand alone: nothing is marked across its ends. */
function isPiece({ node }: Block, offset: number, { start, end }: Extent): boolean {
  if (node.type !== 'paragraph') return false;
  return node.children.every((child) => {
    const [from, to] = [offset + extent(child).start, offset + extent(child).end];
    const isCut = (at: number): boolean => from < at && at < to;
    return child.type === 'text' || !(isCut(start) || isCut(end));
  });
}

/** The number after all others, in all parts; undefined where numbers go down, or another part has the next ones. */
function nextNumber({ summary, series }: Context): number | undefined {
  const { list, sections } = summary;
  const own = [...(list?.items ?? []), ...sections].map(({ number }) => number);
  if (own.length === 0 || (list && (!isStraight(list) || isCountdown(list))) || isDescending(sections))
    return undefined;
  const highest = Math.max(...own);
  const others = series.parts.filter((part) => part !== series.own);
  const taken = others.flatMap(({ takeaways = [], file }) => [
    ...takeaways,
    ...(file?.summary.takeaways.map(({ number }) => number) ?? []),
  ]);
  return taken.some((number) => number > highest) || highest >= 99 ? undefined : highest + 1;
}

/** Plain text of the first sentence, or as many of its words as make a title. */
function titleOf(source: string): string | undefined {
  const [block] = readMarkdown(source).blocks;
  const words = block && passagesOf(block)[0]?.prose.words.replace(/\s+/g, ' ').trim();
  if (!words) return undefined;
  const [sentence] = sentencesOf(words);
  const first = (sentence ? words.slice(sentence.start, sentence.end) : words).trim().replace(/[.,;:!…]+$/u, '');
  const title = first.length <= longestTitle ? first : first.slice(0, longestTitle).replace(/[\s,;:]+\S*$/u, '');
  return title === '' || /^\d/.test(title) ? undefined : title;
}

/** Removes what is selected; a section that would have nothing else is told to be written. */
function takeOut({ document, sections }: Summary, { first, last, at, isWhole }: Selection): Edit[] {
  const offset = offsetOf(document, first);
  if (!isWhole) {
    const text = first.text;
    let [start, end] = [at.start - offset, at.end - offset];
    if (/^[ \t]/.test(text.slice(end))) end++;
    else if (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
    return [replace({ block: first, start, end }, '')];
  }
  const [from, to] = [indexOfBlock(document, first) ?? 0, (indexOfBlock(document, last) ?? 0) + 1];
  const section = sections.find((one) => one.from + 1 === from && one.to === to);
  if (section)
    return [replace({ block: first, start: at.start - offset, end: at.end - offset }, placeholder(section.number))];
  const end = offsetOf(document, last) + last.text.length;
  return [replace({ block: first, start: 0, end: end - offset }, '')];
}

function insertSection(summary: Summary, number: number, title: string, source: string): Edit {
  const { document, sections } = summary;
  const last = sections.at(-1);
  const index = last ? endOf(summary, last) : placeOfFirst(summary);
  const isTitle = escaped(title) === source.replace(/[.,;:!…]+$/u, '');
  const lines = [headingLike(summary, index, number, escaped(title)), '', isTitle ? placeholder(number) : source];
  return insertBlocks(document, index, lines.join('\n').split(/\r\n?|\n/));
}

function listIt(number: number, title: string): Step {
  return ({ summary, series }) => {
    const heading = headingIn(readMarkdown(`# ${escaped(title)}`).blocks[0] as Block);
    const listed = heading && { number, title: heading.title, titleSpan: heading.titleSpan };
    return listed && canAddItem(summary, listed) ? addItem(summary, series, listed) : [];
  };
}
