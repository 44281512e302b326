import type { Nodes } from 'mdast';
import { type Block, extent, perBlock } from './block.ts';
import { type Prose, type ProseNode, proseOf } from './prose.ts';

export { perBlock } from './block.ts';

/** A paragraph, heading or table cell of a block, wherever it is nested, with its prose. */
export interface Passage {
  readonly block: Block;
  readonly node: ProseNode;
  readonly prose: Prose;
  /** The nodes around it, outermost (the block's own node) first; empty for a top-level paragraph or heading. */
  readonly within: readonly Nodes[];
}

// Nobody writes a paragraph of a hundred pages. What is longer is data, or an article without line ends, and reading it
// anew with every key would take longer than a key.
const longest = 100_000;

/**
 * The passages of a block in the order of the source. Front matter, code, HTML and definitions have none; a passage of
 * more than 100,000 UTF-16 units has no prose.
 */
export const passagesOf = perBlock((block): readonly Passage[] => {
  const passages: Passage[] = [];
  const visit = (node: Nodes, within: readonly Nodes[]): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      passages.push({ block, node, prose: isTooLong(node) ? noProse : proseOf(block.text, node), within });
    } else if ('children' in node) {
      for (const child of node.children) visit(child, [...within, node]);
    }
  };
  visit(block.node, []);
  return passages;
});

/** What a function reads from the passages of a block, in their order. Most blocks have one, and most passages say nothing. */
export function fromPassages<T>(block: Block, read: (passage: Passage) => readonly T[]): readonly T[] {
  const passages = passagesOf(block);
  return passages.length === 1 ? read(passages[0] as Passage) : passages.flatMap(read);
}

const noProse: Prose = { text: '', words: '', marks: [], runs: [] };

function isTooLong(node: ProseNode): boolean {
  const { start, end } = extent(node);
  return end - start > longest;
}
