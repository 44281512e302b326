import type { Nodes } from 'mdast';

/**
 * For tests: a tree as plain data, its offsets and lines moved; what is not there and what is undefined are the same, and
 * what is read late is read.
 */
export function plainTree(node: Nodes, offset = 0, line = 0): object {
  const copy: Record<string, unknown> = {};
  // What a class reads late is not among the entries.
  const late = Object.fromEntries(['position', 'spread', 'align'].map((key) => [key, (node as never)[key]]));
  for (const [key, value] of Object.entries({ ...node, ...late })) {
    if (key === 'position' && value) {
      const { start, end } = value as NonNullable<Nodes['position']>;
      const place = (point: typeof start): string =>
        `${point.line + line}:${point.column}, ${(point.offset ?? 0) + offset}`;
      copy[key] = `${place(start)} to ${place(end)}`;
    } else if (key !== 'children' && value !== undefined) copy[key] = value;
  }
  if ('children' in node) copy.children = node.children.map((child) => plainTree(child, offset, line));
  return copy;
}
