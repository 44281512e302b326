import { cased } from '../syntax/caseless.ts';

/** What the look of a text says about its being a title. */
export interface Shape {
  readonly words: number;
  /** It begins as a title does: with a capital, a digit, or a mark before one. */
  readonly opens: boolean;
  /** Title Case: most of the words that titles capitalise are capitalised. */
  readonly titled: boolean;
  /** Title Case with hardly an exception. */
  readonly strict: boolean;
  /** It reads as a phrase, and not as a name: it holds a small word other than a leading article, a colon, a question, or five words. */
  readonly phrase: boolean;
}

const wordAt = cased(String.raw`[\p{L}\p{N}][\p{L}\p{N}’'./+#-]*`, 'g');
const small =
  /^(?:an?|the|and|or|nor|but|as|at|by|for|from|in|into|of|off|on|onto|over|per|than|to|up|via|vs\.?|with|is|it|its|be|are|your|our|my|we|you|i|no|not|if|so|de|la|el|en|et|und|der|die|das)$/i;
const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** Reads the shape of a possible title. */
export function shapeOf(title: string): Shape {
  const words = title.match(wordAt) ?? [];
  const telling = words.filter((word) => !small.test(word));
  // "etcd" and "eBPF" are small by nature; two in five may be.
  const capitals = telling.filter((word) => /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word)).length;
  const opens = capital.test(title);
  return {
    words: words.length,
    opens,
    titled: opens && telling.length > 0 && capitals >= telling.length * 0.6,
    strict: opens && telling.length > 0 && capitals >= telling.length * 0.8,
    phrase:
      words.length > 4 ||
      words.some((word, i) => small.test(word) && (i > 0 || !/^(?:an?|the)$/i.test(word))) ||
      /[:?!]|\s[–—-]\s/.test(title),
  };
}

/** Where a title that is never closed ends. */
export interface TitleEnd {
  /** Index after the title's last character. */
  readonly end: number;
  /** It can end nowhere else. */
  readonly evident: boolean;
}

const longest = 200;

/**
 * Where a title that begins at an index and has no closing mark ends: before what `credit` recognises ("by Ada
 * Smith"), at the limit, else where Title Case does. Undefined where nothing looks like a title.
 */
export function titleEnd(
  text: string,
  start: number,
  limit: number,
  credit: (index: number) => boolean,
): TitleEnd | undefined {
  const rest = text.slice(start, Math.min(limit, start + longest));
  for (const by of rest.matchAll(/,?\s(?:by|presented by|with)\s/g)) {
    const title = rest.slice(0, by.index);
    if (shapeOf(title).titled && !/[.!?]\s/.test(title) && credit(start + by.index + by[0].length)) {
      return { end: start + by.index, evident: true };
    }
  }
  const whole = rest.replace(/[\s\uFFFC]+$/, '').replace(/[.,;:)]+$/, '');
  const last = limit === text.length && limit - start <= longest && !/[.!?]\s/.test(whole);
  if (last && shapeOf(whole).titled && !sinks(whole)) return { end: start + whole.length, evident: true };
  const title = titlePart(rest);
  if (shapeOf(title).words > 2) return { end: start + title.length, evident: false };
  return last && shapeOf(whole).words < 15 ? { end: start + whole.length, evident: false } : undefined;
}

// Title Case ends in a capital; two small words in a row that titles capitalise are the sentence going on.
function sinks(title: string): boolean {
  const words = title.match(wordAt) ?? [];
  const low = words.map((word) => /^\p{Ll}+$/u.test(word) && !small.test(word));
  return low.at(-1) === true || low.some((is, i) => is && low[i + 1]);
}

// The words up to the first that titles capitalise and this one does not.
function titlePart(rest: string): string {
  let end = 0;
  let title = 0;
  for (const { 0: word, index } of rest.matchAll(wordAt)) {
    if (end > 0 && (/[.!?;]\s|[,)]\s$/.test(rest.slice(end, index)) || rest[end - 1] === '.')) break;
    const isSmall = small.test(word);
    if (/^\p{Ll}/u.test(word) && !isSmall) break;
    end = index + word.length;
    if (!isSmall) title = end;
  }
  return rest.slice(0, title).replace(/[.,;:]+$/, '');
}
