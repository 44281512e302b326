import type { ListFragment } from '../model/list.ts';
import { type Block, blockAtIndex, indexOfBlock, type MarkdownDocument } from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { type Edit, insert, replace } from './edit.ts';
import { sourceAt } from './layout.ts';
import { indentOf } from './renumber.ts';

/** What stands between two fragments of a list. */
export function blocksBetween(document: MarkdownDocument, a: ListFragment, b: ListFragment): readonly Block[] {
  return document.blocks.slice((indexOfBlock(document, a.block) ?? 0) + 1, indexOfBlock(document, b.block));
}

/** A heading, or a line that leads to what follows, shows that the author meant to begin anew. */
export function isMeantAnew(between: readonly Block[]): boolean {
  const last = between.at(-1);
  const words = last?.node.type === 'paragraph' ? passagesOf(last)[0]?.prose.text.trimEnd() : '';
  return words?.endsWith(':') === true || between.some(({ node }) => node.type === 'heading');
}

/**
 * Where, in the paragraph after a list, its next item begins: a paragraph takes in a line that begins with a number, as
 * no list but one that begins with 1 may end it. An offset of the paragraph's block.
 */
function swallowedItem({ node, text }: Block, list: ListFragment): number | undefined {
  if (node.type !== 'paragraph') return undefined;
  const written = list.items.slice(-2).map((item) => item.written);
  const [before = 0, last = before] = written;
  // Of one item, nobody knows if the list counts up or down.
  const next = written.length < 2 ? [before + 1, before - 1] : [last + Math.sign(last - before)];
  const line = /(?<=\n|\r(?!\n)) {0,3}(\d{1,9})[.)](?=[ \t])/g;
  for (const match of text.matchAll(line)) if (next.includes(Number(match[1]))) return match.index;
  return undefined;
}

/** The paragraph after a fragment that took in the next item; undefined where none did. */
export function swallower(document: MarkdownDocument, list: ListFragment): Block | undefined {
  const next = blockAtIndex(document, (indexOfBlock(document, list.block) ?? 0) + 1);
  return next && swallowedItem(next, list) !== undefined ? next : undefined;
}

/** Makes items of the lines that a paragraph took in, and the lines before them a block of the list's last item. */
export function releaseItems(block: Block, list: ListFragment, eol: string): Edit[] {
  const marker = list.items.at(-1)?.marker;
  const at = swallowedItem(block, list) ?? block.text.length;
  const lines = marker ? indent({ ...block, text: block.text.slice(0, at) }, indentOf(marker)) : [];
  return [...lines.map((edit) => ({ ...edit, span: { ...edit.span, block } })), insert(block, at, eol)];
}

/**
 * Makes one list of two fragments: the blocks between become blocks of the first's last item, and the second's markers
 * get the first's delimiter.
 */
export function joinFragments(between: readonly Block[], first: ListFragment, second: ListFragment): Edit[] {
  const marker = first.items.at(-1)?.marker;
  if (!marker) return [];
  const delimiter = sourceAt({ ...marker, start: marker.end - 1 });
  const width = indentOf(marker);
  return [
    ...between.flatMap((block) => indent(block, width)),
    ...second.items
      .map((item) => ({ ...item.marker, start: item.marker.end - 1 }))
      .filter((span) => sourceAt(span) !== delimiter)
      .map((span) => replace(span, delimiter)),
  ];
}

// A tab reaches at least as far as most items' text, and what a tab begins must stay in line with it.
function indent(block: Block, width: number): Edit[] {
  const lines = [...block.text.matchAll(/(?<=^|\n|\r(?!\n))[^\r\n]+/g)];
  const indentation = width <= 4 && lines.some(([line]) => line.startsWith('\t')) ? '\t' : ' '.repeat(width);
  return lines.filter(([line]) => line.trim() !== '').map(({ index }) => insert(block, index, indentation));
}
