// Words of prose are made of letters, digits, combining marks and underscores, of any script. Surrogates (emoji) are none.
const ASCII_WORD = new Uint8Array(128);
for (const c of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz') ASCII_WORD[c.charCodeAt(0)] = 1;

/** Is this UTF-16 unit part of a word? False for NaN, which `charCodeAt` gives beyond the text. */
export function isWordUnit(unit: number): boolean {
  return unit < 128 ? ASCII_WORD[unit] === 1 : unit > 0xa9 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit));
}

/** Is this UTF-16 unit white space, a line's end and the no-break space included? */
export function isSpaceUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /\s/.test(String.fromCharCode(unit)));
}

/** The unit that stands for its kind when names are compared: lower case, one kind of hyphen, one of space. */
export function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : isSpaceUnit(unit) ? 32 : unit;
  if (unit === 0x2010 || unit === 0x2011) return 45;
  if (isSpaceUnit(unit)) return 32;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}
