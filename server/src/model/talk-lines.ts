import { isFullName, type People, peopleAt } from './speakers.ts';
import { shapeOf } from './talk-titles.ts';

/** A line that is nothing but a talk; indices into the line. */
export interface TalkLine {
  readonly start: number;
  readonly end: number;
  readonly speakers: readonly string[];
}

/** A talk in a line of its own is no longer than this, in UTF-16 units. */
export const longestLine = 300;

const label =
  /^(?:(?:opening |closing )?keynote|talk|session|lightning talk|workshop|panel|tutorial|deep dive)\s?[:–—-]\s+/i;
const talkWord = /\b(?:talk|keynote|session|deep dive|panel|workshop|tutorial|update|intro)\b/i;
// What else is somebody's: pictures, works, and whatever is "written by" or "thanks to".
const credits =
  /^\W*(?:copyright|cover|music|translated|written|created|made|maintained|developed|designed|published|posted|edited|ported|licen[sc]ed|reviewed|inspired|based|sponsored|powered|hosted|organi[sz]ed|fix(?:ed|es)?|thanks|bug|photos?|pictures?|images?|illustrations?|logos?|icons?|drawings?|slides)\b|\b(?:photos?|photographs?|pictures?|images?|illustrations?|logos?|icons?|drawings?|sketch(?:es|notes)|slides|tweets?|books?|articles?|blog|posts?|podcasts?|papers?)\W*$/i;
const trailer = /^\s*(?:\((?:slides?|video|recording|link)[^()]*\))?[.;,]?\s*$/i;

/**
 * A list item, a line or a heading that is a talk as a whole: "T - A, Acme & B, Acme", "T by A (Acme)", "T (A, Acme)";
 * `nameFirst` allows "A — T" too. It asks for more than a talk in a sentence does, as nothing else speaks for it.
 */
export function talkLine(text: string, nameFirst: boolean): TalkLine | undefined {
  if (text.length > longestLine) return undefined;
  const line = text.trimEnd();
  const start = label.exec(line)?.[0].length ?? 0;
  for (const separator of line.matchAll(/ [–—|-]{1,2} |,? (?:presented |given )?by | \(/g)) {
    const end = separator.index;
    const from = end + separator[0].length;
    const people = peopleAt(line, from);
    const inside = separator[0] === ' (';
    if (!people || people.own || (inside && people.names.length > 1)) continue;
    const rest = line.slice(people.end);
    if (!(inside ? /^\)\.?$/.test(rest) : trailer.test(rest)) || (!nameFirst && rest.endsWith('.'))) continue;
    const credit = separator[0].includes('by ');
    if (isTitle(line.slice(start, end)) && isCredible(line.slice(start, end), line.slice(from), people, credit)) {
      return { start, end, speakers: people.names };
    }
  }
  return nameFirst ? speakerFirst(line, start) : undefined;
}

// "A (Acme) — T", "A and B: T".
function speakerFirst(line: string, start: number): TalkLine | undefined {
  const people = peopleAt(line, start);
  if (!people || people.own) return undefined;
  const separator = /^(?: [–—-]{1,2} |: )/.exec(line.slice(people.end));
  if (!separator) return undefined;
  const from = people.end + separator[0].length;
  const end = line.length;
  const title = line.slice(from, end);
  const known = people.names.every(isFullName) || /^[^()]+ \(/.test(line.slice(start, people.end));
  if (!isTitle(title) || !known) return undefined;
  return { start: from, end, speakers: people.names };
}

function isTitle(text: string): boolean {
  // Quotation marks around a part of it: a sentence that names a talk.
  if (/[“”„"«»]/.test(text.trim().replace(/^[“„"«][^“”„"«»]*[“”"»][,.]?$/, ''))) return false;
  if (/(?<!vs)\.\s|:\/\/|#\d/.test(text) || credits.test(text)) return false;
  const { strict, words } = shapeOf(text);
  return strict && (words > 2 || (words > 1 && talkWord.test(text)));
}

// A surname at least; then a common given name or a company with "by", and without it both, or a title beyond doubt.
function isCredible(title: string, source: string, { names }: People, by: boolean): boolean {
  if (!names.every((name) => name.includes(' '))) return false;
  const affiliated = isAffiliated(source);
  if (by) return affiliated || names.some(isFullName);
  const { phrase, words } = shapeOf(title);
  return affiliated && (names.some(isFullName) || (phrase && words > 3));
}

// "A, Acme", "A (Acme)", "A of Acme".
function isAffiliated(source: string): boolean {
  return /^[^,()]+[,(]|(?: from | of | at )/.test(source);
}
