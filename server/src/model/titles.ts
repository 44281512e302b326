import { type Extent, extent } from '../syntax/document.ts';
import { OBJECT, type Prose, sourceOf } from '../syntax/prose.ts';

/** A title as it is shown: one line, without images and surplus white space. */
export function plainTitle(text: string): string {
  return text.replaceAll(OBJECT, ' ').replace(/\s+/g, ' ').trim();
}

/** A title as a message quotes it: in quotation marks (single ones around double), and cut where it is long. */
export function quoted(title: string): string {
  const short = title.length <= 60 ? title : `${title.slice(0, 57).replace(/[\s\p{P}]+\S*$/u, '')}…`;
  return /[“”"]/.test(short) ? `‘${short}’` : `“${short}”`;
}

/** A title as it is compared: case, emoji, kinds of quotation marks and dashes, and closing punctuation do not count. */
export function comparable(title: string): string {
  let known = compared.get(title);
  if (known === undefined) {
    if (compared.size === 100) compared.clear();
    known = folded(title);
    compared.set(title, known);
  }
  return known;
}

// Each title of a list is compared with many others. Only some: a title keeps the text that it was cut from in memory.
const compared = new Map<string, string>();

function folded(title: string): string {
  // Most titles have nothing but ASCII, in which there is no more to fold than case.
  const plain = /^[\x20-\x7e]*$/.test(title)
    ? title
    : title.normalize('NFKC').replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}/gu, ' ');
  const same = plain
    .toLowerCase()
    .replace(/[“”„‟«»‹›"'‘’‚‛`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s*-\s*/g, '-');
  return plainTitle(same).replace(/[\s.!?:;,…]+('*)$/, '$1');
}

/** Two titles say the same. */
export function sameTitle(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** The shorter title is the start of the longer, up to a word's end. */
export function isStart(a: string, b: string): boolean {
  const [short, long] = [comparable(a), comparable(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short !== '' && long.startsWith(short) && !/^[\p{L}\p{N}]/u.test(long.slice(short.length));
}

/** Two titles are about the same thing: one begins the other, or they share more than half of their words, of many half. */
export function alike(a: string, b: string): boolean {
  if (isStart(a, b)) return true;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.size === 0 || y.size === 0) return false;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  const [fewer, more] = [Math.min(x.size, y.size), Math.max(x.size, y.size)];
  return shared * 2 >= (fewer < 4 ? fewer + 1 : fewer) && shared * 3 >= more;
}

/**
 * The source of a piece of prose with the markup that belongs to it, so that it can be replaced: emphasis that begins
 * and ends in the piece is taken with its marks. A link around the whole piece is not, as its destination must stay.
 */
export function markedExtent(prose: Prose, start: number, end: number): Extent {
  const source = sourceOf(prose, start, end);
  let { start: from, end: to } = source;
  for (const mark of prose.marks) {
    if (!mark.node.position || mark.start < start || mark.end > end || mark.start === mark.end) continue;
    if (mark.start === start && mark.end === end && /^link/.test(mark.node.type)) continue;
    const place = extent(mark.node);
    if (mark.start === start) from = Math.min(from, place.start);
    if (mark.end === end) to = Math.max(to, place.end);
  }
  return { start: from, end: to };
}

const empty = new Set('a an and are be but for from in is it its of on or the to with'.split(' '));

function wordsOf(title: string): Set<string> {
  const words = comparable(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !empty.has(word));
  return new Set(telling.length > 0 ? telling : words);
}
