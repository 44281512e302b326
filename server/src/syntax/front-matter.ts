import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Block, Extent } from './document.ts';
import { perBlock } from './passages.ts';

/** YAML front matter as written: nothing is interpreted, every node has its place. */
export interface FrontMatter {
  readonly block: Block;
  /** Top-level pairs in source order; none where the YAML is broken or no mapping. */
  readonly entries: readonly Entry[];
  /** What the YAML parser objects to. */
  readonly errors: readonly { readonly message: string; readonly extent: Extent }[];
  /** Where the YAML stands between the fences, in the block. */
  readonly body: Extent;
}

/** A key of a mapping and its value; extents in the block. */
export interface Entry {
  readonly key: string;
  readonly keyExtent: Extent;
  /** The value as plain data: string, number, boolean, null, array or object. Dates stay as written. */
  readonly value: unknown;
  readonly valueExtent: Extent;
  /** Entries of a value that is a mapping. */
  readonly entries: readonly Entry[];
  /** Items of a value that is a sequence. */
  readonly items: readonly Item[];
}

/** An item of a sequence. */
export type Item = Omit<Entry, 'key' | 'keyExtent'>;

/** Reads the front matter of a block; undefined when the block is none, or TOML. Never fails. */
export const frontMatterOf = perBlock((block): FrontMatter | undefined => {
  if (block.node.type !== 'yaml') return undefined;
  const base = /^[^\r\n]*(?:\r\n?|\n)/.exec(block.text)?.[0].length ?? 0;
  const body = { start: base, end: base + block.node.value.length };
  const source = block.text.slice(body.start, body.end);
  const document = parseDocument(source, { logLevel: 'silent' });
  const errors = document.errors.map((error) => ({
    message: error.message.split(/ at line \d+, column \d+/)[0] as string,
    extent: { start: base + error.pos[0], end: base + Math.max(error.pos[0], error.pos[1]) },
  }));
  const { contents } = document;
  const entries = isMap(contents) ? entriesOf(contents, base) : [];
  if (errors.length === 0 && contents !== null && !isMap(contents)) {
    errors.push({ message: 'Front matter must be a mapping of keys to values', extent: body });
  }
  return { block, entries, errors, body };
});

/** The entry of a key; the last one where the key is written twice. */
export function entryOf(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.findLast((entry) => entry.key === key);
}

function entriesOf(map: YAMLMap, base: number): Entry[] {
  const entries: Entry[] = [];
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    if (!isScalar(pair.key)) continue;
    const keyExtent = place(pair.key, base);
    entries.push({
      key: String(pair.key.value),
      keyExtent,
      ...itemOf(pair.value, base, { start: keyExtent.end, end: keyExtent.end }),
    });
  }
  return entries;
}

function itemOf(node: Node | null, base: number, fallback: Extent): Item {
  return {
    value: node === null ? null : toValue(node),
    valueExtent: node === null ? fallback : place(node, base),
    entries: isMap(node) ? entriesOf(node, base) : [],
    items:
      node !== null && 'items' in node && !isMap(node)
        ? (node.items as Node[]).map((item) => itemOf(item, base, fallback))
        : [],
  };
}

// An alias whose anchor is missing, or that grows without end, is an error already reported.
function toValue(node: Node): unknown {
  if (isScalar(node)) return node.value;
  if (isMap(node)) {
    return Object.fromEntries(
      (node.items as Pair<Node, Node | null>[]).map((pair) => [
        isScalar(pair.key) ? String(pair.key.value) : '',
        pair.value === null ? null : toValue(pair.value),
      ]),
    );
  }
  return 'items' in node ? (node.items as Node[]).map((item) => toValue(item)) : null;
}

function place(node: Node, base: number): Extent {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start: base + start, end: base + end };
}
