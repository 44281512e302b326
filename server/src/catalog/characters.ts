const WORD = 1;
const SPACE = 2;
const OTHER = 3;

/** The kinds of UTF-16 units: ASCII at once, the others when they are first met (0 until then). */
const KINDS = new Uint8Array(0x10000);
for (let unit = 0; unit < 128; unit++) KINDS[unit] = OTHER;
for (let unit = 48; unit < 58; unit++) KINDS[unit] = WORD;
for (let unit = 65; unit < 91; unit++) KINDS[unit] = KINDS[unit + 32] = WORD;
for (const unit of [9, 10, 11, 12, 13, 32]) KINDS[unit] = SPACE;
KINDS[95] = WORD;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = /[\p{L}\p{N}\p{M}]/u.test(character) ? WORD : /\s/.test(character) ? SPACE : OTHER;
  KINDS[unit] = kind;
  return kind;
}

/**
 * Does the text have part of a word at this offset: a letter, digit or combining mark of any script, or an underscore?
 * Surrogates (emoji) are none, nor is what lies outside the text.
 */
export function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  const kind = KINDS[unit];
  return (kind === 0 ? learn(unit) : kind) === WORD;
}

/** The first offset from here at which a word goes on or begins; the text's length where there is none. */
export function skipToWord(text: string, from: number): number {
  let i = from;
  while (i < text.length && !isWordAt(text, i)) i++;
  return i;
}

/** The end of the word that goes on at this offset. */
export function skipWord(text: string, from: number): number {
  let i = from;
  while (i < text.length && isWordAt(text, i)) i++;
  return i;
}

/** The start of the word that ends at this offset; the offset itself where none does. */
export function skipWordBack(text: string, from: number): number {
  let i = from;
  while (i > 0 && isWordAt(text, i - 1)) i--;
  return i;
}

/** The start of the white space that ends at this offset. */
export function skipSpaceBack(text: string, from: number): number {
  let i = from;
  while (i > 0 && isSpaceUnit(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Is this UTF-16 unit white space, a line's end and the no-break space included? */
export function isSpaceUnit(unit: number): boolean {
  const kind = KINDS[unit];
  return (kind === 0 ? learn(unit) : kind) === SPACE;
}

/** The unit that stands for its kind when names are compared: lower case, one kind of hyphen, one of space. */
export function foldUnit(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (isSpaceUnit(unit)) return 32;
  if (unit < 128) return unit;
  if (unit === 0x2010 || unit === 0x2011) return 45;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}
