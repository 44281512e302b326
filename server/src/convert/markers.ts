/** What an item or a numbered heading begins with. `rest` is the text after it. */
export type Marker =
  | { kind: 'number'; number: number; style: string; rest: string }
  /** `sure`: a sign that stands for nothing but an item (•), so that one line of it is a list. */
  | { kind: 'bullet'; sure: boolean; rest: string };

// Two figures at most: a line that begins with a year is no item.
const NUMBERED = /^(\d{1,2})([.)])(?:\s+(.*))?$/su;
const LOOSE = /^(\d{1,2})(?:\s+([-–—])|(:))\s+(\S.*)$/su;
const HASH = /^#\s?(\d{1,2})(?:[.):]|\s*[-–—])?\s+(\S.*)$/su;
const ENCLOSED = /^\((\d{1,2})\)\s+(\S.*)$/su;
const LABELLED = /^(\p{Lu}\p{L}+)\s+#?(\d{1,2})(?:[:.]|\s*[-–—])\s+(\S.*)$/su;
const BULLET = /^(?:([•‣◦▪▫●○■□➤►⁃])\s*|[-–*+]\s+)(\S.*)$/su;

/** Reads `6. X`, `6) X`, `6 - X`, `6: X`, `#6 X`, `(6) X`, `Takeaway 6: X`, `• X`, `- X`. A number may stand alone. */
export function readMarker(text: string): Marker | undefined {
  let match = NUMBERED.exec(text);
  if (match) return { kind: 'number', number: Number(match[1]), style: match[2] ?? '.', rest: match[3] ?? '' };
  match = LOOSE.exec(text);
  if (match) return { kind: 'number', number: Number(match[1]), style: match[3] ?? '-', rest: match[4] ?? '' };
  match = HASH.exec(text);
  if (match) return { kind: 'number', number: Number(match[1]), style: '#', rest: match[2] ?? '' };
  match = ENCLOSED.exec(text);
  if (match) return { kind: 'number', number: Number(match[1]), style: '()', rest: match[2] ?? '' };
  match = LABELLED.exec(text);
  if (match) return { kind: 'number', number: Number(match[2]), style: label(match[1]), rest: match[3] ?? '' };
  match = BULLET.exec(text);
  if (match) return { kind: 'bullet', sure: match[1] !== undefined, rest: match[2] ?? '' };
  return undefined;
}

function label(word = ''): string {
  return word.toLowerCase();
}

/** Whether numbers of this style can mark items. A label (“Takeaway 6:”) is text, which a list would lose. */
export function marksItems(style: string): boolean {
  return !/\p{L}/u.test(style);
}

/** Whether two texts name the same takeaway: half of the shorter one's words are the other's too. */
export function isSimilar(a: string, b: string): boolean {
  const [one, two] = [words(a), words(b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared > 0 && shared >= Math.min(one.size, two.size) / 2;
}

/** Whether two texts are the same but for case, quotation marks and punctuation. */
export function isSame(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return plain(a) !== '' && plain(a) === plain(b);
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
