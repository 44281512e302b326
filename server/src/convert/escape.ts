/**
 * Plain text → Markdown that reads as exactly that text (CommonMark with GFM), with as few backslashes as that takes.
 * A mark is escaped where it could open or close something; where it cannot, as in `snake_case`, `~10 %` or `5 * 3`, it stays.
 */

/** One paragraph. Newlines stay and become soft breaks; white space at the ends of lines must be gone already. */
export function escapeParagraph(text: string): string {
  return insert(text, [...inlinePlaces(text), ...lineStartPlaces(text)]);
}

/** The first paragraph of a list item: as a paragraph, and `[x]` at its start is no task box. */
export function escapeItem(text: string): string {
  const places = [...inlinePlaces(text), ...lineStartPlaces(text)];
  if (/^\[[\sx]\]/iu.test(text)) places.push(0);
  return insert(text, places);
}

/** The text of an ATX heading, one line: no block can begin there, but `#` at its end would be taken for a closing mark. */
export function escapeHeading(text: string): string {
  const places = inlinePlaces(text);
  const closing = /(?:^|\s)(#+)$/u.exec(text)?.[1];
  if (closing) places.push(text.length - closing.length);
  return insert(text, places);
}

/** Puts a backslash before each of the places (offsets into the text, in any order, perhaps twice). */
function insert(text: string, places: number[]): string {
  let out = '';
  let last = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    out += `${text.slice(last, place)}\\`;
    last = place;
  }
  return out + text.slice(last);
}

// Inside a web address that GFM links by itself, nothing is a mark, and a backslash would become part of the address.
const ADDRESS =
  /(?<![\p{L}\p{N}_/.@-])(?:https?:\/\/|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#](?:[a-z0-9\-._~/?#=%+*:,@!$]*[a-z0-9/])?)?/giu;
const ADDRESS_LIKE = /(https?(?=:\/\/)|www(?=\.))(?=(\S*))/giu;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iu;
const WORD = /[\p{L}\p{N}]/u;

function inlinePlaces(text: string): number[] {
  let addresses = [...text.matchAll(ADDRESS)]
    .filter((match) => !isBracketOpen(text.slice(0, match.index)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (;;) {
    const places = markPlaces(text, addresses);
    const broken = [...text.matchAll(ADDRESS_LIKE)].filter(({ index, 1: scheme = '', 2: rest = '' }) =>
      places.some((place) => place > index && place < index + scheme.length + rest.length),
    );
    const kept = addresses.filter(({ start }) => !broken.some(({ index }) => index === start));
    // An address with a mark behind it that needs a backslash is better no link than a wrong one.
    const colons = broken.map(({ index, 1: scheme = '' }) => index + scheme.length);
    if (kept.length === addresses.length) return [...places, ...colons];
    addresses = kept;
  }
}

/** Places of the marks outside the addresses that could act. */
function markPlaces(text: string, addresses: Run[]): number[] {
  const places: number[] = [];
  const inAddress = (at: number) => addresses.some(({ start, end }) => at >= start && at < end);
  for (let at = 0; at < text.length; at++) {
    if (inAddress(at)) continue;
    const next = text[at + 1] ?? '\n';
    switch (text[at]) {
      case '\\':
        if (next === '\n' || PUNCTUATION.test(next)) places.push(at);
        break;
      case '&':
        if (ENTITY.test(text.slice(at, at + 40))) places.push(at);
        break;
      case '<':
        if (/[a-z/!?]/iu.test(next) && (text.includes('>', at) || at === 0 || text[at - 1] === '\n')) places.push(at);
        break;
      case ']':
        if (next === '(' && text.lastIndexOf('[', at) >= 0) places.push(at);
        break;
    }
  }
  for (const mark of ['*', '_', '~']) places.push(...pairPlaces(text, mark, inAddress));
  const ticks = runs(text, '`');
  if (ticks.length > 1) places.push(...ticks.flatMap(each));
  return places;
}

/** Whether a `[` waits for its `]`: GFM links no address inside it. A `]` before `(` gets escaped, so it closes nothing. */
function isBracketOpen(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open++;
    else if (text[at] === ']' && text[at + 1] !== '(' && open > 0) open--;
  }
  return open > 0;
}

type Run = { start: number; end: number };

function runs(text: string, mark: string): Run[] {
  const found: Run[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const last = found.at(-1);
    if (last?.end === at) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

function each({ start, end }: Run): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Runs of `*`, `_` or `~` that could open emphasis or strikethrough with one that could close it after them, and the reverse. */
function pairPlaces(text: string, mark: string, inAddress: (at: number) => boolean): number[] {
  const marks = runs(text, mark).flatMap((run) => {
    if (inAddress(run.start)) return [];
    const before = text[run.start - 1] ?? ' ';
    const after = text[run.end] ?? ' ';
    const wordBefore = mark === '_' && WORD.test(before);
    const wordAfter = mark === '_' && WORD.test(after);
    return [{ run, opens: !/\s/u.test(after) && !wordBefore, closes: !/\s/u.test(before) && !wordAfter }];
  });
  const firstOpen = marks.findIndex((found) => found.opens);
  const lastClose = marks.findLastIndex((found) => found.closes);
  if (firstOpen < 0 || lastClose <= firstOpen) return [];
  return marks
    .filter((found, index) => (found.opens && index < lastClose) || (found.closes && index > firstOpen))
    .flatMap((found) => each(found.run));
}

/** What would begin another block at the start of a line: heading, quote, item, rule, fence, definition, table. */
function lineStartPlaces(text: string): number[] {
  const places: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (/^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$))/u.test(line)) places.push(start);
    if (line.startsWith('[') && text.includes(']:', start)) places.push(start);
    // All of the first run: what is left of it could close emphasis once its first mark is text.
    const rule = /^(?=(?:\S\s*){3,}$)(?:(-)(?:\s*-){2,}|(_+)(?:\s*_)*|(\*+)(?:\s*\*)*)\s*$/u.exec(line);
    if (rule) places.push(...each({ start, end: start + (rule[1] ?? rule[2] ?? rule[3] ?? '').length }));
    const number = /^(\d{1,9})[.)](?:\s|$)/u.exec(line)?.[1];
    if (number) places.push(start + number.length);
    const fence = /^(?:`{3,}|~{3,})/u.exec(line)?.[0].length;
    if (fence) places.push(...each({ start, end: start + fence }));
    // Underlines of headings and the second row of a table act only on a line above them.
    if (start > 0 && /^(?:=+|-+|\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?)\s*$/u.test(line)) places.push(start);
    start += line.length + 1;
  }
  return places;
}
