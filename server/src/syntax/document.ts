import type { Definition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { type Block, createBlock, extent } from './block.ts';
import { chunksOf } from './chunks.ts';
import { type DocumentChange, documentOf, type MarkdownDocument } from './places.ts';

export { type Block, type Extent, extent, type Span, spanOf } from './block.ts';
export * from './places.ts';

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
    const block = createBlock(body.slice(start, bodyStarts[i + 1] ?? body.length), node);
    const before = i > 0 ? body.slice(bodyStarts[i - 1], start) : '';
    return known.get(keyOf(block, before, labels))?.pop() ?? block;
  });
  const head = text.slice(0, bodyStarts[0] === undefined ? text.length : bodyStarts[0] + base);
  const document = documentOf(head, chunksOf(blocks, head), definitions, text);
  labelsOf.set(document, labels);
  return document;
}

/** A document after changes, each of them in the text that those before it left. */
export function editMarkdown(document: MarkdownDocument, changes: readonly DocumentChange[]): MarkdownDocument {
  let { text } = document;
  for (const change of changes) text = text.slice(0, change.start) + change.text + text.slice(change.end);
  return readMarkdown(text, document);
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
