import { headingIn } from '../../model/headings.ts';
import {
  type Block,
  extentOf,
  type MarkdownDocument,
  readMarkdown,
  startOfIndex,
  textOf,
} from '../../syntax/document.ts';
import { applyChanges, type Edit, replace } from '../edit.ts';

/** The end of what is written before a block, and after another; white space and rules that only divide do not count. */
export function contentEnd(document: MarkdownDocument, index: number, lowest: number): number {
  let to = index;
  while (to - 1 > lowest && document.blocks[to - 1]?.node.type === 'thematicBreak') to--;
  const block = document.blocks[to - 1];
  return block ? startOfIndex(document, to - 1) + block.text.trimEnd().length : 0;
}

/** Some blocks' source after edits of theirs. */
export function textAfter(document: MarkdownDocument, from: number, to: number, edits: readonly Edit[]): string {
  const [start, end] = [startOfIndex(document, from), startOfIndex(document, to)];
  const wanted = new Set(document.blocks.slice(from, to));
  const changes = edits
    .filter(({ span }) => wanted.has(span.block))
    .map((edit) => ({ ...extentOf(document, edit.span), text: edit.text }))
    .map((change) => ({ ...change, start: change.start - start, end: change.end - start }));
  return applyChanges(
    textOf(document, { start, end }),
    changes.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

/** The source of one block after edits, without the white space at its end. */
export function blockAfter(block: Block, edits: readonly Edit[]): string {
  const changes = edits.filter(({ span }) => span.block === block).map(({ span, text }) => ({ ...span, text }));
  return applyChanges(
    block.text,
    changes.sort((a, b) => a.start - b.start || a.end - b.end),
  ).trimEnd();
}

/** Puts a text in the place of what is between two absolute offsets. */
export function replaceBetween(document: MarkdownDocument, start: number, end: number, text: string): Edit {
  // Blocks follow one another without a gap, so that a span may reach over several.
  const block = document.blocks.find((_, i) => start <= startOfIndex(document, i + 1)) as Block;
  const base = startOfIndex(document, document.blocks.indexOf(block));
  return replace({ block, start: start - base, end: end - base }, text);
}

/** A separator that still divides before a block that needs a blank line. */
export function dividing(separator: string, next: Block | undefined, eol: string): string {
  const isBlank = /\n[ \t]*\n/.test(separator.replace(/\r\n?/g, '\n'));
  const isAtx = next?.node.type === 'heading' && /^#/.test(next.text);
  return isBlank || (isAtx && /[\r\n]/.test(separator)) ? separator : eol + eol;
}

/** Text with another kind of line ends. */
export function withEol(text: string, from: string, to: string): string {
  return from === to ? text : text.replace(/\r\n?|\n/g, to);
}

/** Where a document's text ends, white space at its end left out: an absolute offset. */
export function endOfText({ text }: MarkdownDocument): number {
  return text.trimEnd().length;
}

/** Each number once. */
export function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The text of the heading that a source is; undefined where it is none. */
export function headingText(source: string): string | undefined {
  const [block] = readMarkdown(source).blocks;
  return block && headingIn(block)?.text;
}
