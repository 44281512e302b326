import type { Nodes } from 'mdast';

/**
 * For tests: a tree as plain data, its offsets and lines moved; what is not there and what is undefined are the same, and
 * what is read late is read.
 */
export function plainTree(node: Nodes, offset = 0, line = 0): object {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'position' && value) {
      const { start, end } = value as NonNullable<Nodes['position']>;
      const place = (point: typeof start): string =>
        `${point.line + line}:${point.column}, ${(point.offset ?? 0) + offset}`;
      copy[key] = `${place(start)} to ${place(end)}`;
    } else if (key !== 'children' && value !== undefined) copy[key] = value;
  }
  // Not among the entries where a class reads them late.
  if ('children' in node) copy.children = node.children.map((child) => plainTree(child, offset, line));
  return copy;
}
