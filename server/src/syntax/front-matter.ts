import type { Block, Extent } from './document.ts';
import { perBlock } from './passages.ts';
import { type Entry, readYaml, type YamlError } from './yaml.ts';

export { type Entry, entryOf, type Item, type YamlError } from './yaml.ts';

/** YAML front matter as written: nothing is interpreted, every node has its place (extents in the block). */
export interface FrontMatter {
  readonly block: Block;
  /** Top-level pairs in source order; where the YAML is broken, those that can still be read. */
  readonly entries: readonly Entry[];
  /** What keeps it from being read, one error for a cause. */
  readonly errors: readonly YamlError[];
  /** Where the YAML stands between the fences, in the block. */
  readonly body: Extent;
}

/** Reads the front matter of a block; undefined when the block is none, or TOML. Never fails. */
export const frontMatterOf = perBlock((block): FrontMatter | undefined => {
  if (block.node.type !== 'yaml') return undefined;
  const base = /^[^\r\n]*(?:\r\n?|\n)/.exec(block.text)?.[0].length ?? 0;
  const body = { start: base, end: base + block.node.value.length };
  const source = block.text.slice(body.start, body.end);
  // Prose between two thematic breaks is no front matter, though a site generator would take it for such.
  if (!/^(?:\s*(?:#.*)?[\r\n])*\s*(?:[\p{L}\p{N}_.-]+\s*:|["'{[]|-\s)/u.test(source)) {
    return { block, entries: [], errors: [], body };
  }
  const { entries, errors } = readYaml(source, base);
  return { block, entries, errors, body };
});
