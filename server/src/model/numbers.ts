import { caseless } from '../syntax/caseless.ts';

/**
 * Numbers as English prose writes them. The pattern sources hold no groups that capture and no word boundaries; they
 * are for regular expressions with the flags `iu`.
 */

const units = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

// Longer words first, so that "seven" does not hide "seventeen".
const any = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** "one" to "ninety-nine". */
export const CARDINAL_WORD = `(?:(?:${any(tens)})(?:[-\u2010\u2011\\s](?:${any(units)}))?|${any([...teens, ...units])})`;

/** "first" to "twentieth", "1st" to "99th". */
export const ORDINAL = `(?:${any(ordinals)}|\\d{1,2}(?:st|nd|rd|th))`;

/** "I" to "XX"; case matters to the reader ("part I like"), so look at it after the match. */
export const ROMAN = `(?:${any(romans)})`;

/** The value of digits or of a number word up to ninety-nine; undefined for anything else. */
export function cardinalOf(written: string): number | undefined {
  const word = written.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  const below = [...units, ...teens].indexOf(word);
  if (below >= 0) return below + 1;
  const [ten = '', unit] = word.split(/[-\u2010\u2011\s]/);
  const decade = tens.indexOf(ten);
  const rest = unit === undefined ? 0 : units.indexOf(unit) + 1;
  return decade < 0 || (unit !== undefined && rest === 0) ? undefined : (decade + 2) * 10 + rest;
}

/** The value of "sixth" or "6th"; undefined for anything else. */
export function ordinalOf(written: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(written)?.[1];
  if (digits) return Number(digits);
  const index = ordinals.indexOf(written.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** The value of a Roman numeral in capitals, I to XX; undefined for anything else. */
export function romanOf(written: string): number | undefined {
  const index = romans.indexOf(written);
  return index < 0 ? undefined : index + 1;
}

/**
 * Writes a number in the manner of another: digits for digits (with leading zeros), a word for a word, in the same
 * case: "Ten" → "Eleven", "TEN" → "ELEVEN". Digits where there is no word for it.
 */
export function numberLike(value: number, written: string): string {
  if (/^\d+$/.test(written)) return String(value).padStart(written.startsWith('0') ? written.length : 0, '0');
  const word = cardinalWord(value);
  if (word === undefined) return String(value);
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The same for the number of a part, which may be written as "II", "second" or "2nd", too. */
export function partNumberLike(value: number, written: string): string {
  if (romanOf(written) !== undefined) return romans[value - 1] ?? String(value);
  if (/^\d+(?:st|nd|rd|th)$/i.test(written)) return ordinalDigits(value);
  const word = ordinalOf(written) === undefined ? undefined : ordinals[value - 1];
  if (word === undefined) return ordinalOf(written) === undefined ? numberLike(value, written) : ordinalDigits(value);
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function ordinalDigits(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** A number as written, and where: an offset of the text. */
export interface WrittenNumber {
  readonly index: number;
  readonly written: string;
  readonly value: number;
}

const writtenNumber = caseless(`(?<![\\p{L}\\p{N}])(?:\\d+|${CARDINAL_WORD})(?![\\p{L}\\p{N}])`, 'g');

/** The numbers of a short text that names some, such as "one to #3", in its order. */
export function numbersWritten(text: string): WrittenNumber[] {
  return [...text.matchAll(writtenNumber)].flatMap(({ 0: written, index }) => {
    const value = cardinalOf(written);
    return value === undefined ? [] : { index, written, value };
  });
}

/** How many digits an author fills up with zeros, by some numbers as written: 2 for "09"; 0 where no number has a zero. */
export function leadingZeros(written: Iterable<string>): number {
  return Math.max(0, ...[...written].map((one) => (/^0\d+$/.test(one) ? one.length : 0)));
}

function cardinalWord(value: number): string | undefined {
  if (value < 20) return [...units, ...teens][value - 1];
  const ten = tens[Math.floor(value / 10) - 2];
  const unit = units[(value % 10) - 1];
  return ten && unit ? `${ten}-${unit}` : ten;
}
