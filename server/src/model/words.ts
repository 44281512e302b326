import { passagesOf, perBlock } from '../syntax/passages.ts';

/** Words of prose in a block. */
export const wordsIn = perBlock((block): number =>
  passagesOf(block).reduce((sum, { prose }) => sum + (prose.words.match(/[\p{L}\p{N}][^\s\uFFFC]*/gu)?.length ?? 0), 0),
);
