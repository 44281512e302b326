const none: readonly never[] = [];

/**
 * A list that will not change any more, in no more room than it needs: what grew by `push` has room for seventeen from its
 * first element on. All empty ones are the same.
 */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
