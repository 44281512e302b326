import { headingIn } from '../model/headings.ts';
import { listIn } from '../model/list.ts';
import {
  type Block,
  blockAtIndex,
  lineAt,
  type MarkdownDocument,
  readMarkdown,
  type Span,
  startOfIndex,
  textOf,
} from '../syntax/document.ts';
import { type Edit, insert } from './edit.ts';

/** The document's own line ending: that of its first line. */
export function eolOf(document: MarkdownDocument): string {
  return /\r\n?|\n/.exec(textOf(document, lineAt(document, 0)))?.[0] ?? '\n';
}

/** The source of a span. */
export function sourceAt({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}

/** Is a heading written with `#` marks, not underlined. `#1 X` is underlined: a mark has a space after it. */
export function isAtx(heading: Span): boolean {
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(sourceAt(heading).slice(0, 7));
}

/** Source of inlines on one line: a line break in a paragraph or setext heading means a space. */
export function oneLine(source: string): string {
  return source.replace(/[ \t]*\\?(?:\r\n?|\n)[ \t]*/g, ' ').trim();
}

/**
 * The source of a title, to be put into a heading or a list item: with its markup where that means the same there, else
 * as plain text.
 */
export function titleSource({ title, titleSpan }: { readonly title: string; readonly titleSpan: Span }): string {
  const source = oneLine(sourceAt(titleSpan));
  return readTitle(source) === title ? source : escaped(title);
}

/** The title that a source means, in a heading and in a list item alike; undefined where it is none, or more than that. */
export function readTitle(source: string): string | undefined {
  if (/[\r\n]/.test(source)) return undefined;
  const [heading, ...afterHeading] = readMarkdown(`# 1. ${source}`).blocks;
  const [list, ...afterList] = readMarkdown(`1. ${source}`).blocks;
  const item = list && listIn(list)?.items[0];
  const title = heading && headingIn(heading)?.title;
  const isOne = afterHeading.length + afterList.length === 0 && item?.title === title && !item?.hasBody;
  return isOne && title !== '' ? title : undefined;
}

/** A title as source: what would be markup in it is none. */
export function escaped(title: string): string {
  return title
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^[-+](?=\s|$)/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * Inserts lines as blocks of their own before `document.blocks[index]`, or at the end, with a blank line to either side.
 * The document must have a block.
 */
export function insertBlocks(document: MarkdownDocument, index: number, lines: readonly string[]): Edit {
  const eol = eolOf(document);
  const next = blockAtIndex(document, index);
  const last = blockAtIndex(document, document.chunks.count - 1) as Block;
  const before = textOf(document, { start: 0, end: startOfIndex(document, index) }).replace(/\r\n?/g, '\n');
  const first = next === blockAtIndex(document, 0);
  const space = first || /\n[ \t]*\n[ \t]*$/.test(before) ? '' : before.endsWith('\n') ? eol : eol + eol;
  const written = space + lines.join(eol);
  if (next) return insert(next, 0, written + eol + eol);
  return insert(last, last.text.length, before.endsWith('\n') ? written + eol : written);
}
