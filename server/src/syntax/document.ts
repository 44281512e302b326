import type { Definition, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { inherit } from './collect.ts';
import { indexBefore, lineStarts } from './lines.ts';

/**
 * A top-level block of CommonMark. It knows nothing of where it stands, so that an edit elsewhere leaves it, and
 * all that was read from it, as it is. No two places of a document share one block object.
 */
export interface Block {
  /** The source from the block's first line up to the next block's first line, trailing blank lines included. */
  readonly text: string;
  /** The syntax tree; its offsets count from the start of `text`. */
  readonly node: RootContent;
}

/** A piece of a block's source: offsets in UTF-16 units from the start of the block's text, `end` exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A place in a document that survives edits to other blocks. */
export interface Span extends Extent {
  readonly block: Block;
}

/** A Markdown text (CommonMark, GFM, YAML or TOML front matter) read into its top-level blocks. */
export interface MarkdownDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Absolute offset of each block. */
  readonly starts: readonly number[];
  /** Absolute offset of each line. */
  readonly lines: readonly number[];
  /** Link reference definitions by normalised label; the first of a label counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Position of each block in `blocks`. */
  readonly order: ReadonlyMap<Block, number>;
}

const gfmSyntax = gfm();
const gfmTree = gfmFromMarkdown();
const frontMatterSyntax = frontmatter(['yaml', 'toml']);
const frontMatterTree = frontmatterFromMarkdown(['yaml', 'toml']);

// An unclosed fence on line 1 makes micromark's front-matter extension stop seeing lists and quotes, so it is only
// used where the closing line exists.
const closedFrontMatter = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??\1[ \t]*(?:[\r\n]|$)/;

/**
 * Reads a Markdown text. Never fails: every text is Markdown. A byte order mark belongs to no block.
 * Blocks of `previous` that say the same are used again, so that what was derived from them need not be made anew.
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  const base = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const body = base ? text.slice(base) : text;
  const fenced = closedFrontMatter.test(body);
  // micromark drops a byte order mark itself, and counts offsets from behind it.
  const root = fromMarkdown(text, {
    extensions: fenced ? [gfmSyntax, frontMatterSyntax] : [gfmSyntax],
    mdastExtensions: fenced ? [gfmTree, frontMatterTree] : [gfmTree],
  });
  const nodes = root.children;
  const bodyStarts: number[] = [];
  for (const node of nodes) {
    const { offset, column } = startOf(node);
    bodyStarts.push(Math.max(bodyStarts.at(-1) ?? 0, offset - (column - 1)));
  }
  const definitions = new Map<string, Definition>();
  const footnotes = new Set<string>();
  for (const node of nodes) collectDefinitions(node, definitions, footnotes);
  const labels = [...definitions.keys(), ...[...footnotes].map((label) => `^${label}`)].sort().join('\n');
  const known = reusable(previous);
  const blocks = nodes.map((node, i): Block => {
    const start = bodyStarts[i] as number;
    rebase(node, start, startOf(node).line - 1);
    const block = { text: body.slice(start, bodyStarts[i + 1] ?? body.length), node };
    const before = i > 0 ? body.slice(bodyStarts[i - 1], start) : '';
    return known.get(keyOf(block, before, labels))?.pop() ?? block;
  });
  const document = {
    text,
    blocks,
    starts: bodyStarts.map((start) => start + base),
    lines: lineStarts(text),
    definitions,
    order: new Map(blocks.map((block, i) => [block, i])),
  };
  labelsOf.set(document, labels);
  if (previous) inherit(document, previous, changeBetween(previous, document));
  return document;
}

/** The absolute offset of a block; throws when the block is not (or no longer) of this document. */
export function offsetOf(document: MarkdownDocument, block: Block): number {
  const index = document.order.get(block);
  if (index === undefined) throw new Error('The block belongs to another document.');
  return document.starts[index] as number;
}

/** Absolute offsets of a span. */
export function extentOf(document: MarkdownDocument, span: Span): Extent {
  const base = offsetOf(document, span.block);
  return { start: base + span.start, end: base + span.end };
}

/** The span of a node of a block. */
export function spanOf(block: Block, node: Nodes): Span {
  return { block, ...extent(node) };
}

/** Where a node stands in its block. */
export function extent(node: Nodes): Extent {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The block at an absolute offset; undefined before the first block. */
export function blockAt(document: MarkdownDocument, offset: number): Block | undefined {
  const first = document.starts[0];
  return first === undefined || offset < first ? undefined : document.blocks[indexBefore(document.starts, offset)];
}

/** Position of a block in `blocks`; throws when the block is not (or no longer) of this document. */
export function indexOf(document: MarkdownDocument, block: Block): number {
  const index = document.order.get(block);
  if (index === undefined) throw new Error('The block belongs to another document.');
  return index;
}

/** An edit in terms of blocks: from an index on, `before` blocks gave way to `after` others. */
export interface BlockChange {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/** What changed between two states of a document. */
export function changeBetween({ blocks: before }: MarkdownDocument, { blocks: after }: MarkdownDocument): BlockChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let rest = 0;
  while (rest < most - from && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest++;
  return { from, before: before.length - from - rest, after: after.length - from - rest };
}

const labelsOf = new WeakMap<MarkdownDocument, string>();

function reusable(previous: MarkdownDocument | undefined): Map<string, Block[]> {
  const known = new Map<string, Block[]>();
  if (!previous) return known;
  const labels = labelsOf.get(previous) ?? '';
  for (let i = previous.blocks.length - 1; i >= 0; i--) {
    const block = previous.blocks[i] as Block;
    const key = keyOf(block, previous.blocks[i - 1]?.text ?? '', labels);
    const same = known.get(key);
    if (same) same.push(block);
    else known.set(key, [block]);
  }
  return known;
}

// Two blocks of one text differ only by kind (front matter or not), extent (a block may end early before a lazy line),
// by what they interrupt where no blank line is before them, and by which reference labels are defined.
function keyOf(block: Block, before: string, labels: string): string {
  const { start, end } = extent(block.node);
  const interrupted = /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n?|\n)$/.test(before) ? '' : before;
  const needed = block.text.includes('[') ? labels : '';
  return `${block.node.type} ${start} ${end} ${needed}\n${interrupted}\n${block.text}`;
}

function startOf(node: Nodes): { line: number; column: number; offset: number } {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1, offset: start?.offset ?? 0 };
}

function collectDefinitions(node: Nodes, definitions: Map<string, Definition>, footnotes: Set<string>): void {
  if (node.type === 'footnoteDefinition') footnotes.add(node.identifier);
  if (node.type === 'definition') {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  } else if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions, footnotes);
}

function rebase(node: Nodes, offset: number, line: number): void {
  const { position } = node;
  if (position) {
    for (const point of [position.start, position.end]) {
      point.offset = (point.offset ?? 0) - offset;
      point.line -= line;
    }
  }
  if ('children' in node) for (const child of node.children) rebase(child, offset, line);
}
