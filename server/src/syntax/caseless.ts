// Letters and digits of the Basic Multilingual Plane, closely enough to tell words apart: whole ranges of letters with
// their combining marks, without punctuation, symbols, surrogates (emoji) and private use.
const LETTERS =
  'A-Za-z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC';
const DIGITS = '0-9\\xB2\\xB3\\xB9\\xBC-\\xBE\\u2070-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249B';

/**
 * The pattern with the flag `i` in place of `u`, in which `\p{L}` and `\p{N}` stand for the ranges above. V8 takes about
 * a millisecond to compile `/\p{L}/iu`, for it computes the cases of all letters of Unicode; with dozens of patterns
 * that is most of the time in which a first article is read. Throws for other `\p{…}`.
 */
export function caseless(pattern: RegExp): RegExp {
  let inClass = false;
  const source = pattern.source.replace(/\\(p\{(.*?)\}|.)|[[\]]/gi, (token, escaped?: string, property?: string) => {
    if (escaped === undefined) inClass = token === '[';
    if (property === undefined) return token;
    const ranges = { L: LETTERS, N: DIGITS }[property];
    if (ranges === undefined || escaped?.startsWith('P')) throw new Error(`No ranges for ${token}`);
    return inClass ? ranges : `[${ranges}]`;
  });
  return new RegExp(source, `${pattern.flags.replace(/[iu]/g, '')}i`);
}
