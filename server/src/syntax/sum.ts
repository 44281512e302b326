import type { Block } from './block.ts';
import type { Chunk, Chunks } from './chunks.ts';
import { indexBefore } from './lines.ts';
import type { MarkdownDocument } from './places.ts';

/**
 * Makes a function that adds up what is measured of the blocks from one index to before another. After an edit only what
 * stands in chunks that have changed is added up again.
 */
export function sumOf(
  measure: (block: Block) => number,
): (document: MarkdownDocument, from: number, to: number) => number {
  const ofBlocks = remembered((chunk: Chunk) => running(chunk.blocks, measure));
  const ofChunks = remembered(({ all }: Chunks) => running(all, (chunk) => ofBlocks(chunk).at(-1) as number));
  const before = (chunks: Chunks, index: number): number => {
    if (index >= chunks.count) return ofChunks(chunks).at(-1) as number;
    const at = indexBefore(chunks.firsts, index);
    const within = ofBlocks(chunks.all[at] as Chunk)[index - (chunks.firsts[at] as number)] as number;
    return (ofChunks(chunks)[at] as number) + within;
  };
  return ({ chunks }, from, to) => (from < to ? before(chunks, to) - before(chunks, from) : 0);
}

/** The sum before each item, and that of all. */
function running<T>(items: readonly T[], measure: (item: T) => number): readonly number[] {
  const sums = [0];
  for (const item of items) sums.push((sums.at(-1) as number) + measure(item));
  return sums;
}

function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
