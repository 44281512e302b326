import { attached } from './attached.ts';
import type { Block } from './block.ts';
import { type Chunks, indexIn, nth, type Replacement, replacement } from './chunks.ts';
import type { MarkdownDocument } from './places.ts';

/** What a function reads from each block of a document, put together, and the block that each value is from. */
interface Collected {
  readonly values: readonly unknown[];
  readonly owners: readonly Block[];
}

type Read = (block: Block) => readonly unknown[];

interface Collection {
  readonly known: Map<Read, Collected>;
  /** What was collected of the document that this one came from; not that document, which would keep its own past. */
  readonly base?: {
    readonly chunks: Chunks;
    readonly known: Collection['known'];
    readonly change: Replacement;
  };
}

const collections = attached<MarkdownDocument, Collection>();

/**
 * All that a function reads from the blocks of a document, in their order. Kept with the document; after an edit only the
 * replaced blocks are read, and where neither old nor new ones say anything the answer is the same array as before.
 * The function must read nothing but the block, and must be the same object from call to call.
 */
export function collect<T>(document: MarkdownDocument, read: (block: Block) => readonly T[]): readonly T[] {
  const collection = collectionOf(document);
  let collected = collection.known.get(read);
  if (!collected) {
    collected = spliced(collection, document, read) ?? joined(document.blocks, read);
    collection.known.set(read, collected);
  }
  return collected.values as readonly T[];
}

/** Lets a document that came from another by an edit go on with what was collected there. */
export function inherit(document: MarkdownDocument, previous: MarkdownDocument): void {
  if (collections.get(document)) return;
  const before = collectionOf(previous);
  const change = replacement(previous.chunks, document.chunks);
  // Of a text that nobody has asked about, what is known is what its own past knew.
  const base =
    before.known.size === 0 && before.base
      ? { ...before.base, change: composed(before.base.change, change) }
      : { chunks: previous.chunks, known: before.known, change };
  collections.set(document, { known: new Map(), base });
}

function collectionOf(document: MarkdownDocument): Collection {
  let collection = collections.get(document);
  if (!collection) {
    collection = { known: new Map() };
    collections.set(document, collection);
  }
  return collection;
}

/** Two changes, one after the other, as one. */
export function composed(first: Replacement, second: Replacement): Replacement {
  const from = Math.min(first.from, second.from);
  const end = Math.max(first.from + first.after, second.from + second.before);
  return {
    from,
    before: end - first.after + first.before - from,
    after: end - second.before + second.after - from,
  };
}

function joined(blocks: readonly Block[], read: Read): Collected {
  const values: unknown[] = [];
  const owners: Block[] = [];
  for (const block of blocks) {
    for (const value of read(block)) {
      values.push(value);
      owners.push(block);
    }
  }
  return { values, owners };
}

function spliced({ base }: Collection, document: MarkdownDocument, read: Read): Collected | undefined {
  const known = base?.known.get(read);
  if (!base || !known) return undefined;
  const { from, before, after } = base.change;
  const start = firstFrom(base.chunks, known.owners, from);
  const end = firstFrom(base.chunks, known.owners, from + before);
  const blocks = Array.from({ length: after }, (_, i) => nth(document.chunks, from + i) as Block);
  const fresh = joined(blocks, read);
  if (start === end && fresh.values.length === 0) return known;
  return {
    values: replaced(known.values, start, end, fresh.values),
    owners: replaced(known.owners, start, end, fresh.owners),
  };
}

/** The first value that is from the block at an index, or from one after it. */
function firstFrom(chunks: Chunks, owners: readonly Block[], index: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexIn(chunks, owners[middle] as Block) as number) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function replaced<T>(items: readonly T[], start: number, end: number, fresh: readonly T[]): readonly T[] {
  return [...items.slice(0, start), ...fresh, ...items.slice(end)];
}
