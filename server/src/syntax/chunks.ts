import type { Block, PlacedBlock } from './block.ts';
import { indexBefore, lineBreaksIn } from './lines.ts';

/**
 * Some dozens of blocks that follow one another. Immutable; the states of a document before and after an edit share all
 * chunks that the edit does not touch, so that neither copying nor comparing them takes time for every block.
 */
export interface Chunk {
  readonly blocks: readonly Block[];
  /** Offset of each block from the chunk's start. */
  readonly starts: readonly number[];
  /** Line breaks in the chunk before each block. */
  readonly lines: readonly number[];
  /** Of all its blocks' texts. */
  readonly length: number;
  readonly lineBreaks: number;
}

/** A document's blocks in chunks, with what stands before each chunk. */
export interface Chunks {
  readonly all: readonly Chunk[];
  /** Blocks before each chunk. */
  readonly firsts: readonly number[];
  /** UTF-16 units before each chunk, those before the first block included. */
  readonly starts: readonly number[];
  /** Line breaks before each chunk, those before the first block included. */
  readonly lines: readonly number[];
  /** The sums of all. */
  readonly count: number;
  readonly length: number;
  readonly lineBreaks: number;
}

/** Where blocks gave way to others: from the index on, so many before and after. */
export interface Replacement {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

const size = 64;

/** Puts blocks into chunks; `head` is what stands before the first block. */
export function chunksOf(blocks: readonly Block[], head: string): Chunks {
  return summed(divided(blocks, 0), head);
}

/** Puts blocks in the place of others; chunks without any of them stay the same objects. */
export function splice(
  chunks: Chunks,
  from: number,
  deleted: number,
  inserted: readonly Block[],
  head: string,
): Chunks {
  const { all, firsts } = chunks;
  if (all.length === 0) return chunksOf(inserted, head);
  const first = indexBefore(firsts, from);
  const last = indexBefore(firsts, Math.max(from, from + deleted - 1));
  const kept = (all[first] as Chunk).blocks.slice(0, from - (firsts[first] as number));
  const rest = (all[last] as Chunk).blocks.slice(from + deleted - (firsts[last] as number));
  const fresh = divided([...kept, ...inserted, ...rest], first);
  return summed([...all.slice(0, first), ...fresh, ...all.slice(last + 1)], head);
}

/** Puts single blocks in the place of others. */
export function exchange(chunks: Chunks, blocks: ReadonlyMap<Block, Block>, head: string): Chunks {
  const all = chunks.all.map((chunk, ordinal) =>
    chunk.blocks.some((block) => blocks.has(block))
      ? chunkOf(
          chunk.blocks.map((block) => blocks.get(block) ?? block),
          ordinal,
        )
      : chunk,
  );
  return summed(all, head);
}

/** The block at an index. */
export function nth({ all, firsts }: Chunks, index: number): Block | undefined {
  const at = indexBefore(firsts, index);
  return all[at]?.blocks[index - (firsts[at] as number)];
}

/** The offset at which the block at an index begins; the end of the text for an index beyond the last block. */
export function startAt({ all, firsts, starts, length }: Chunks, index: number): number {
  const at = indexBefore(firsts, index);
  const start = all[at]?.starts[index - (firsts[at] as number)];
  return start === undefined ? length : (starts[at] as number) + start;
}

/** The index of the last block that begins at or before an offset; undefined before the first block. */
export function indexAtOffset({ all, firsts, starts }: Chunks, offset: number): number | undefined {
  if (all.length === 0 || offset < (starts[0] as number)) return undefined;
  const at = indexBefore(starts, offset);
  return (firsts[at] as number) + indexBefore((all[at] as Chunk).starts, offset - (starts[at] as number));
}

/** The index of the last block that begins at or before a line, counted from 0; undefined before the first block. */
export function indexAtLine({ all, firsts, lines }: Chunks, line: number): number | undefined {
  if (all.length === 0 || line < (lines[0] as number)) return undefined;
  const at = indexBefore(lines, line);
  return (firsts[at] as number) + indexBefore((all[at] as Chunk).lines, line - (lines[at] as number));
}

/** Line breaks before the block at an index. */
export function lineBreaksBefore({ all, firsts, lines }: Chunks, index: number): number {
  const at = indexBefore(firsts, index);
  return (lines[at] as number) + ((all[at] as Chunk).lines[index - (firsts[at] as number)] as number);
}

/** The index of a block; undefined where it is in none of the chunks. */
export function indexIn({ all, firsts }: Chunks, block: Block): number | undefined {
  // The chunk that it was seen in last, of this state or of another, is the likeliest; then its neighbours.
  const hint = Math.min((block as PlacedBlock).seenIn, all.length - 1);
  for (let distance = 0; distance < all.length; distance++) {
    for (const at of distance === 0 ? [hint] : [hint - distance, hint + distance]) {
      const within = all[at]?.blocks.indexOf(block) ?? -1;
      if (within < 0) continue;
      (block as PlacedBlock).seenIn = at;
      return (firsts[at] as number) + within;
    }
  }
  return undefined;
}

/**
 * The blocks that differ between two states of a document, from the first that differs to the last. Costs no more than
 * a look at each chunk where the later state was made from the earlier by some edits.
 */
export function replacement(before: Chunks, after: Chunks): Replacement {
  const [a, b] = [before.all, after.all];
  const shared = Math.min(a.length, b.length);
  let head = 0;
  while (head < shared && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shared - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const old = a.slice(head, a.length - tail).flatMap(({ blocks }) => blocks);
  const fresh = b.slice(head, b.length - tail).flatMap(({ blocks }) => blocks);
  const most = Math.min(old.length, fresh.length);
  let same = 0;
  while (same < most && old[same] === fresh[same]) same++;
  let ending = 0;
  while (ending < most - same && old[old.length - 1 - ending] === fresh[fresh.length - 1 - ending]) ending++;
  return {
    from: (before.firsts[head] ?? before.count) + same,
    before: old.length - same - ending,
    after: fresh.length - same - ending,
  };
}

function divided(blocks: readonly Block[], ordinal: number): Chunk[] {
  if (blocks.length === 0) return [];
  if (blocks.length <= 2 * size) return [chunkOf(blocks, ordinal)];
  const chunks: Chunk[] = [];
  for (let at = 0; at < blocks.length; at += size) {
    chunks.push(chunkOf(blocks.slice(at, at + size), ordinal + chunks.length));
  }
  return chunks;
}

function chunkOf(blocks: readonly Block[], ordinal: number): Chunk {
  const starts: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let lineBreaks = 0;
  for (const block of blocks) {
    starts.push(length);
    lines.push(lineBreaks);
    length += block.text.length;
    lineBreaks += block.lineBreaks;
    (block as PlacedBlock).seenIn = ordinal;
  }
  return { blocks, starts, lines, length, lineBreaks };
}

function summed(all: readonly Chunk[], head: string): Chunks {
  const firsts: number[] = [];
  const starts: number[] = [];
  const lines: number[] = [];
  let count = 0;
  let length = head.length;
  let lineBreaks = lineBreaksIn(head);
  for (const chunk of all) {
    firsts.push(count);
    starts.push(length);
    lines.push(lineBreaks);
    count += chunk.blocks.length;
    length += chunk.length;
    lineBreaks += chunk.lineBreaks;
  }
  return { all, firsts, starts, lines, count, length, lineBreaks };
}
