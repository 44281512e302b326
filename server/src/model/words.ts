import { passagesOf, perBlock } from '../syntax/passages.ts';
import { sumOf } from '../syntax/sum.ts';

/**
 * Words of prose as a reader counts them, in the blocks from one index to before another: not those of front matter, code,
 * HTML and comments. Two words with a long dash between them are two, with a hyphen one.
 */
export const wordsBetween = sumOf(
  perBlock((block) => passagesOf(block).reduce((sum, { prose }) => sum + (prose.words.match(word)?.length ?? 0), 0)),
);

const word = /[\p{L}\p{N}][^\s\uFFFC—]*/gu;

/** How many words of English prose that informs most people read in a minute: Brysbaert 2019, doi 10.1016/j.jml.2019.104047. */
const wordsPerMinute = 238;

/** How long most people take to read so many words, in whole minutes. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** A count with its word, such as "1 talk" and "2 talks". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
