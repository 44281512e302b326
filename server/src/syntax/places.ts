import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import { type Block, type Extent, linesOf, perBlock, type Span } from './block.ts';
import {
  type Chunk,
  type Chunks,
  indexAtLine,
  indexAtOffset,
  indexIn,
  lineBreaksBefore,
  nth,
  type Replacement,
  replacement,
  startAt,
} from './chunks.ts';
import { indexBefore, lineStarts, offsetIn, type Position, positionIn } from './lines.ts';

/** A Markdown text (CommonMark, GFM, YAML or TOML front matter) read into its top-level blocks. Immutable. */
export interface MarkdownDocument {
  /** Of the whole text, in UTF-16 units. */
  readonly length: number;
  /** What stands before the first block: a byte order mark, blank lines. */
  readonly head: string;
  /** The blocks as they are kept; what has to be quick in long documents goes from chunk to chunk. */
  readonly chunks: Chunks;
  /** All blocks. Made when first asked for, in time that grows with the document. */
  readonly blocks: readonly Block[];
  /** The whole text. Made when first asked for, in time that grows with the document. */
  readonly text: string;
  /** Link reference definitions by normalised label; the first of a label counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A change of a text: absolute offsets in UTF-16 units, in the text before this change. */
export interface DocumentChange extends Extent {
  readonly text: string;
}

// A class: the getters of an object literal are kept with its shape, which outlives it and would take all it holds along.
class JoinedDocument implements MarkdownDocument {
  readonly head: string;
  readonly chunks: Chunks;
  readonly definitions: ReadonlyMap<string, Definition>;
  #text: string | undefined;
  #blocks: readonly Block[] | undefined;

  constructor(head: string, chunks: Chunks, definitions: ReadonlyMap<string, Definition>, text: string | undefined) {
    this.head = head;
    this.chunks = chunks;
    this.definitions = definitions;
    this.#text = text;
  }

  get length(): number {
    return this.chunks.length;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.chunks.all.flatMap((chunk) => chunk.blocks);
    return this.#blocks;
  }

  get text(): string {
    this.#text ??= textOf(this, { start: 0, end: this.length });
    return this.#text;
  }
}

/** Makes a document of its parts; `whole` is its text where that is at hand. */
export function documentOf<Own extends object>(
  head: string,
  chunks: Chunks,
  definitions: ReadonlyMap<string, Definition>,
  own: Own,
  whole?: string,
): MarkdownDocument & Own {
  const document: MarkdownDocument = new JoinedDocument(head, chunks, definitions, whole);
  // What reading it again takes is no part of what it says.
  for (const [key, value] of Object.entries(own)) Object.defineProperty(document, key, { value });
  return document as MarkdownDocument & Own;
}

/** The definitions of link references in some blocks, by label; the first of a label counts. */
export function definitionsIn(chunks: Chunks): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { blocks } of chunks.all) {
    for (const node of blocks.flatMap(definedIn)) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    }
  }
  return definitions;
}

/** The definitions of references in a block, wherever they are nested. */
export const definedIn = perBlock(({ text, node }): readonly (Definition | FootnoteDefinition)[] => {
  const found: (Definition | FootnoteDefinition)[] = [];
  const visit = (inner: Nodes): void => {
    if (inner.type === 'definition' || inner.type === 'footnoteDefinition') found.push(inner);
    if ('children' in inner) for (const child of inner.children) visit(child);
  };
  if (node.type !== 'paragraph' && node.type !== 'heading' && (text === '' || text.includes(']:'))) visit(node);
  return found;
});

/** The position of a block in the order of the text; undefined when the block is not (or no longer) of this document. */
export function indexOfBlock(document: MarkdownDocument, block: Block): number | undefined {
  return indexIn(document.chunks, block);
}

/** The block at a position in the order of the text. */
export function blockAtIndex(document: MarkdownDocument, index: number): Block | undefined {
  return nth(document.chunks, index);
}

/** The absolute offset of the block at a position in the order of the text; the end of the text beyond the last. */
export function startOfIndex(document: MarkdownDocument, index: number): number {
  return startAt(document.chunks, index);
}

/** The absolute offset of a block; throws when the block is not (or no longer) of this document. */
export function offsetOf(document: MarkdownDocument, block: Block): number {
  const index = indexIn(document.chunks, block);
  if (index === undefined) throw new Error('The block belongs to another document.');
  return startAt(document.chunks, index);
}

/** Absolute offsets of a span. */
export function extentOf(document: MarkdownDocument, span: Span): Extent {
  const base = offsetOf(document, span.block);
  return { start: base + span.start, end: base + span.end };
}

/** The block at an absolute offset; undefined before the first block. */
export function blockAt(document: MarkdownDocument, offset: number): Block | undefined {
  const index = indexAtOffset(document.chunks, offset);
  return index === undefined ? undefined : nth(document.chunks, index);
}

/** The source between two absolute offsets. */
export function textOf({ head, chunks }: MarkdownDocument, { start, end }: Extent): string {
  let text = head.slice(Math.min(start, head.length), Math.max(0, end));
  const first = indexBefore(chunks.starts, start);
  for (let at = first; at < chunks.all.length && (chunks.starts[at] as number) < end; at++) {
    const chunk = chunks.all[at] as Chunk;
    const from = start - (chunks.starts[at] as number);
    const to = end - (chunks.starts[at] as number);
    for (let i = indexBefore(chunk.starts, from); i < chunk.blocks.length; i++) {
      const begin = chunk.starts[i] as number;
      if (begin >= to) break;
      text += (chunk.blocks[i] as Block).text.slice(Math.max(0, from - begin), to - begin);
    }
  }
  return text;
}

/**
 * The blocks that differ between two states of a document: from the first that differs to the last, so many before and
 * after. Quick, however long the document, where one was made from the other by edits.
 */
export function replacementOf(before: MarkdownDocument, after: MarkdownDocument): Replacement {
  return replacement(before.chunks, after.chunks);
}

/** From the beginning of the block at an index to the end of what is written before the one at another. */
export function extentOfBlocks({ chunks }: MarkdownDocument, from: number, to: number): Extent {
  const start = startAt(chunks, from);
  const last = to > from ? nth(chunks, to - 1) : undefined;
  return { start, end: last ? startAt(chunks, to - 1) + last.text.trimEnd().length : start };
}

/** The line that an absolute offset is in, its line end included. */
export function lineAt(document: MarkdownDocument, offset: number): Extent {
  const { line } = positionAt(document, offset);
  const start = offsetAt(document, { line, character: 0 });
  const next =
    line < document.chunks.lineBreaks ? offsetAt(document, { line: line + 1, character: 0 }) : document.length;
  return { start, end: next };
}

/** The line and UTF-16 column of an absolute offset, both from 0. */
export function positionAt({ head, chunks }: MarkdownDocument, offset: number): Position {
  const index = indexAtOffset(chunks, offset);
  if (index === undefined) return positionIn(lineStarts(head), offset);
  const { line, character } = positionIn(linesOf(nth(chunks, index) as Block), offset - startAt(chunks, index));
  const before = line === 0 && index === 0 ? unended(head).length : 0;
  return { line: lineBreaksBefore(chunks, index) + line, character: before + character };
}

/** The absolute offset of a position; a character beyond the line's end, or a line beyond the text, means that end. */
export function offsetAt({ head, chunks }: MarkdownDocument, position: Position): number {
  const index = indexAtLine(chunks, position.line);
  if (index === undefined) return offsetIn(lineStarts(head), head, position);
  const block = nth(chunks, index) as Block;
  const line = position.line - lineBreaksBefore(chunks, index);
  const start = startAt(chunks, index);
  if (line > 0 || index > 0) return start + offsetIn(linesOf(block), block.text, { ...position, line });
  const before = unended(head);
  const text = before + block.text;
  return start - before.length + offsetIn(lineStarts(text), text, { ...position, line });
}

/** The absolute offsets of a range, be it the wrong way round. */
export function extentAt(
  document: MarkdownDocument,
  range: { readonly start: Position; readonly end: Position },
): Extent {
  const [one, other] = [offsetAt(document, range.start), offsetAt(document, range.end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** The line that the first block shares with what is before it: a byte order mark. */
function unended(head: string): string {
  return head.slice(lineStarts(head).at(-1));
}
