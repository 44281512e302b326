import type { Extent } from '../syntax/document.ts';

// Look-ups in lists of extents that ascend and do not overlap; each takes logarithmic time.

/** The extent that holds an index. */
export function extentAt<T extends Extent>(extents: readonly T[], index: number): T | undefined {
  const found = extents[lastBefore(extents, index)];
  return found && index < found.end ? found : undefined;
}

/** The position of the last extent that starts at or before an index; -1 where none does. */
export function lastBefore(extents: readonly Extent[], index: number): number {
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((extents[middle] as Extent).start <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Do two pieces of the same text share some of it. */
export function overlap(a: Extent, b: Extent): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The last extent that shares text with a piece of it. */
export function overlapping<T extends Extent>(extents: readonly T[], piece: Extent): T | undefined {
  const last = extents[lastBefore(extents, piece.end - 1)];
  return last && last.end > piece.start ? last : undefined;
}

/** The extent, starting in `within`, that is next to a piece: the nearest after it, else the nearest before. */
export function nearest<T extends Extent>(extents: readonly T[], piece: Extent, within: Extent): T | undefined {
  const index = lastBefore(extents, piece.end - 1);
  const after = extents[index + 1];
  if (after && after.start < within.end) return after;
  const before = extents[index];
  return before && before.start >= within.start && before.end <= piece.start ? before : undefined;
}
