import { baseName, foldersAbove, resolveUri } from '../../workspace/uri.ts';

/**
 * The URI of the part that is to follow the part `number` in a file: named like it, with the next number, in the same
 * folder; where each part has its own folder (`part-1/index.md`), that is what is named. One that is taken gets a letter.
 */
export function nameOfNewPart(uri: string, number: number, isTaken: (uri: string) => boolean): string {
  const name = baseName(uri);
  const [, base = name, ending = ''] = /^(.*?)((?:\.takeaways)?\.(?:md|markdown))$/i.exec(name) ?? [];
  const isIndex = /^(?:_?index|readme)$/i.test(base);
  const stem = isIndex ? baseName(foldersAbove(uri)[0] ?? uri) : base;
  const own = lastNumber(stem, number);
  const sign = /[-_ ]/.exec(stem)?.[0] ?? '-';
  const named = (text: string): string =>
    own ? stem.slice(0, own.start) + text + stem.slice(own.end) : `${stem}${sign}part${sign}${text}`;
  const uriOf = (text: string): string =>
    resolveUri(uri, isIndex ? `../${named(text)}/${name}` : `${named(text)}${ending}`);
  const digits = (value: number): string => String(value).padStart(own ? own.end - own.start : 1, '0');
  const first = uriOf(digits(number + 1));
  if (!isTaken(first)) return first;
  // Between this part and the next: part-1b stands before part-2.
  for (let letter = 'b'.charCodeAt(0); ; letter++) {
    const other = uriOf(`${digits(number)}${letter > 122 ? `b${letter}` : String.fromCharCode(letter)}`);
    if (!isTaken(other)) return other;
  }
}

/** The place of the part's number in a name: the last that stands alone and is no piece of a date. */
function lastNumber(stem: string, number: number): { start: number; end: number } | undefined {
  const found = [...stem.matchAll(/(?<![\p{L}\d.])(?:(?:part|pt)[-_ ]?)?0*(\d+)(?![\p{L}\d.])/giu)].findLast(
    ({ 1: digits, index }) => Number(digits) === number && !/\d{4}-(?:\d\d?-)?$/.test(stem.slice(0, index)),
  );
  if (!found) return undefined;
  const end = found.index + found[0].length;
  return { start: end - (/\d+$/.exec(found[0])?.[0].length ?? 0), end };
}
