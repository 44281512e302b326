import { lower, upper } from './capitals.ts';

// Letters and digits of the Basic Multilingual Plane, closely enough to tell words apart: whole ranges of letters with
// their combining marks, without punctuation, symbols, surrogates (emoji) and private use.
const LETTERS =
  'A-Za-z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC';
const DIGITS = '0-9\\xB2\\xB3\\xB9\\xBC-\\xBE\\u2070-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249B';

/**
 * A pattern in which case does not count and `\p{L}` and `\p{N}` stand for the ranges above. With the flag `u`, V8 takes a
 * fifth of a millisecond to read `\p{L}`, another to compile it, and a whole one where case does not count; with a hundred
 * patterns that is most of the time in which a first article is read. Throws for other `\p{…}`.
 */
export function caseless(source: string, flags = ''): RegExp {
  return new RegExp(ranged(source, { L: LETTERS, N: DIGITS }), `${flags}i`);
}

/** The same where case counts: here `\p{Lu}`, `\p{Ll}` and `\p{M}` may be written, too. */
export function cased(source: string, flags = ''): RegExp {
  return new RegExp(
    ranged(source, {
      L: LETTERS,
      N: DIGITS,
      Lu: upper,
      Ll: lower,
      // Marks are among the letters' ranges.
      M: '\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF',
    }),
    flags,
  );
}

function ranged(source: string, ranges: Readonly<Record<string, string>>): string {
  if (source.includes('\\P{')) throw new Error(`No ranges for \\P in ${source}`);
  let out = '';
  let from = 0;
  for (let at = source.indexOf('\\p{'); at >= 0; at = source.indexOf('\\p{', from)) {
    const end = source.indexOf('}', at);
    const range = ranges[source.slice(at + 3, end)];
    if (range === undefined) throw new Error(`No ranges for ${source.slice(at, end + 1)}`);
    const isInClass = lastOf('[', source, at) > lastOf(']', source, at);
    out += source.slice(from, at) + (isInClass ? range : `[${range}]`);
    from = end + 1;
  }
  return out + source.slice(from);
}

/** Where a bracket stands last before an offset without a backslash; -1 where it does not. */
function lastOf(bracket: string, source: string, before: number): number {
  let at = source.lastIndexOf(bracket, before);
  while (at > 0 && source[at - 1] === '\\') at = source.lastIndexOf(bracket, at - 1);
  return at;
}
