import { caseless } from '../syntax/caseless.ts';
import type { Extent } from '../syntax/document.ts';
import { CARDINAL_WORD, cardinalOf, ORDINAL, ordinalOf } from './numbers.ts';
import { ofWhat } from './series-words.ts';

/** A reference found in prose: extents of its text. */
export interface FoundReference extends Extent {
  readonly terms: readonly FoundTerm[];
  readonly numbers: readonly number[];
  readonly loose: boolean;
}

/** One number or range of it. */
export interface FoundTerm extends Extent {
  readonly first: number;
  readonly last: number;
}

const label = caseless(
  `(?<![\\p{L}\\p{N}_#@/-])(?:(?<firm>take-?away|lesson|learning)|(?<loose>point|item|number))(?<plural>s?)` +
    `(?:\\s{1,3}(?<word>number|no\\.|nr\\.)s?)?(?=\\s{0,3}#|\\s{1,3}\\p{N}|\\s{1,3}${CARDINAL_WORD})` +
    `|(?<![\\p{L}\\p{N}_-])(?<ordinal>${ORDINAL})\\s{1,3}(?:(?:key|main|big|major|important)\\s{1,3})?` +
    '(?:take-?away|lesson|learning)(?![\\p{L}\\p{N}_-])',
  'g',
);
// The cheap first look: all that `label` finds looks like this, and little else.
const numberLike =
  '\\s{0,3}(?:[#\\d]|[^\\0-\\x7f]|one|tw|th[ir]|fo[ur]|fi[fv]|six|sev|eig|nin|ten|elev|n(?:umber|[or]\\.))';
const ordinalBefore =
  '(?<=(?:st|nd|rd|th)\\s{1,3}(?:(?:key|main|big|major|important)\\s{1,3})?(?:take-?away|lesson|learning)s?)';
const labelLike = new RegExp(
  `(?:take-?away|lesson|learning)s?(?:${numberLike}|${ordinalBefore})|(?:point|item|number)s?${numberLike}`,
  'i',
);
// A number that is a number: not the start of 15,000, 2.1, 3GB, 10%, 9:30, 1/2, 5+ or "two-day".
const number = caseless(
  `\\s{0,3}(#\\s?)?(\\d{1,3}|${CARDINAL_WORD})(?![\\p{L}\\p{N}_%°+$€£]|[.,:/]\\d|\\.\\p{L}|-(?!${CARDINAL_WORD})\\p{L})`,
  'y',
);
const tightRange = /[-‐‑‒–—−]{1,3}|\s{1,3}(?:to|through|thru)(?=\s)/iuy;
const spacedRange = /\s{0,3}[-‐‑‒–—−]{1,3}|\s{1,3}(?:to|through|thru)(?=\s)/iuy;
const listSign = /\s{0,3},(?:\s{1,3}(?:and|or|&)(?=\s))?|\s{1,3}(?:and|or|plus|as well as)(?=\s)|\s{0,3}&/iuy;

// What may follow a number that counts nothing: "takeaway 6 in …", "takeaway 6 covers …".
const followers = new Set(
  (
    'is was are were be being been will would can could has have had does did do should may might must in of on at to ' +
    'for from with about above below here there and or but nor as that which where when while who if because since so ' +
    'then than too also again already through by both all only still just later earlier before after until via into ' +
    'apply applies cover covers covered deal deals discuss discusses describe describes explain explains show shows ' +
    'follow follows build builds go goes come comes say says said tell tells touch touches focus focuses remain ' +
    'remains concern concerns mention mentions mentioned not'
  ).split(' '),
);
// What a number counts, beside nouns that end in s.
const counted = new Set(
  (
    'people folks men women children percent million billion thousand hundred dozen other more new different ' +
    'additional great key main separate distinct'
  ).split(' '),
);
const determiner =
  /^(?:the|a|an|one|main|key|big|bigger|biggest|another|this|that|my|our|first|only|last|single|important|common|every|each|any|no|some|great|good|best|valuable|personal)$/;
const learns =
  /^(?:machine|deep|reinforcement|by|for|of|after|when|while|start|started|keep|kept|enjoy|love|to|about|on|am|are|is|was|were|been|be|i['’]m|we['’]re)$/;
const ordinary =
  /^(?:the|a|an|any|this|that|of|phone|issue|version|serial|large|small|total|build|port|room|decimal|power|data|service)$/;

/**
 * Finds "takeaway 6", "takeaways 1, 3 and 7", "lessons #1–#5", "takeaways one to five", and, loosely, "the sixth
 * takeaway", "point three", "number 4". A label at the beginning ("Takeaway 6: X") numbers its own text and is none.
 */
export function findReferences(words: string, heading: boolean): FoundReference[] {
  const found: FoundReference[] = [];
  if (!labelLike.test(words)) return found;
  const beginning = words.search(/[\p{L}\p{N}]/u);
  let end = 0;
  for (const match of words.matchAll(label)) {
    const start = match.index;
    if (start < end) continue;
    const { ordinal, firm } = match.groups ?? {};
    const before = wordBefore(words, start);
    if (isAnothers(before)) continue;
    if (ordinal !== undefined) {
      const value = ordinalOf(ordinal) ?? 0;
      end = start + match[0].length;
      const term = { first: value, last: value, start, end: start + ordinal.length };
      if (!/^(?:an?|another|every|each)$/.test(before)) {
        found.push({ start, end, terms: [term], numbers: [value], loose: true });
      }
      continue;
    }
    const terms = termsAfter(words, match, before);
    const last = terms.at(-1);
    if (!last || ofWhat(words.slice(last.end, last.end + 100)) === 'other') continue;
    end = last.end;
    const opens = /^(?:(?:key|main|big|top)\s+)?$/i.test(words.slice(beginning, start).slice(0, 9));
    if (firm && opens && isLabel(words, terms, heading)) continue;
    const numbers = numbersOf(terms);
    if (numbers) found.push({ start, end, terms, numbers, loose: !firm });
  }
  return found;
}

/** The terms after a label word; none where they are no numbers of takeaways. */
function termsAfter(words: string, match: RegExpExecArray, before: string): FoundTerm[] {
  const { firm, plural, word } = match.groups ?? {};
  const at = match.index + match[0].length;
  const terms = trimTerms(words, readTerms(words, at, Boolean(plural)));
  const [first] = terms;
  if (!first) return [];
  const isLearning = firm?.toLowerCase() === 'learning';
  if (isLearning && learns.test(before)) return [];
  if (!firm && (word !== undefined || ordinary.test(before) || /^\d/.test(before) || cardinalOf(before) !== undefined))
    return [];
  if (terms.length > 1 || first.first !== first.last || word !== undefined || first.marked) return terms;
  const after = wordAfter(words, first.end);
  const strict =
    Boolean(plural) ||
    !firm ||
    isLearning ||
    determiner.test(before) ||
    /^one$/i.test(words.slice(first.start, first.end));
  if (strict ? !standsAlone(after) : counted.has(after)) return [];
  if (plural && /^(?:and|or|to|of|that|which|who|by|for|with)$/.test(after)) return [];
  return first.first > 99 ? [] : terms;
}

type ReadTerm = FoundTerm & { readonly sign: string; readonly marked: boolean };

function readTerms(words: string, from: number, plural: boolean): ReadTerm[] {
  const terms: ReadTerm[] = [];
  let at = from;
  let sign = '';
  // A longer enumeration refers to nothing that a reader would look up.
  while (terms.length < 50) {
    const first = readNumber(words, at);
    if (!first) break;
    const range = lengthAt(plural ? spacedRange : tightRange, words, first.end);
    const last = range > 0 ? readNumber(words, first.end + range) : undefined;
    const end = (last ?? first).end;
    terms.push({
      first: first.value,
      last: (last ?? first).value,
      start: first.start,
      end,
      sign,
      marked: first.marked,
    });
    const next = lengthAt(listSign, words, end);
    if (next === 0) break;
    sign = words.slice(end, end + next);
    at = end + next;
  }
  return terms;
}

function readNumber(words: string, at: number): (Extent & { value: number; marked: boolean }) | undefined {
  number.lastIndex = at;
  const [whole = '', hash, written = ''] = number.exec(words) ?? [];
  const value = cardinalOf(written);
  const end = at + whole.length;
  return value === undefined ? undefined : { value, marked: hash !== undefined, start: end - written.length, end };
}

/** Drops terms from the end that count something: "takeaways 1–3, 10 engineers", "takeaway 6 and 2 others". */
function trimTerms(words: string, read: readonly ReadTerm[]): ReadTerm[] {
  const terms = [...read];
  for (let last = terms.at(-1); last; last = terms.at(-1)) {
    const after = wordAfter(words, last.end);
    const listed = terms.length > 1 && /^\s*,$/.test(last.sign);
    const several = terms.length > 1 || last.first !== last.last;
    if (listed ? standsAlone(after) : !several || !countsAfter(after)) break;
    terms.pop();
  }
  return terms;
}

function standsAlone(after: string): boolean {
  return after === '' || followers.has(after);
}

// Of several takeaways no verb ends in a lone s ("takeaways 6 and 7 explain"), so that such a word is a noun.
function countsAfter(after: string): boolean {
  if (standsAlone(after)) return false;
  return counted.has(after) || /^\p{N}/u.test(after) || (/s$/.test(after) && !/(?:ss|us|is)$/.test(after));
}

function isAnothers(before: string): boolean {
  if (/['’]s$/.test(before)) return !/^(?:article|post|part|piece|summary|list|series|\d+)['’]s$/.test(before);
  return /^(?:his|her|their|your|its|(?:19|20)\d\d)$/.test(before);
}

function isLabel(words: string, terms: readonly FoundTerm[], heading: boolean): boolean {
  const [first] = terms;
  const one = terms.length === 1 && first?.first === first?.last;
  if (!one && !heading) return false;
  return (
    (one && heading) || /^\s*(?:[:.)]|[-–—]\s|$)/.test(words.slice(terms.at(-1)?.end, (terms.at(-1)?.end ?? 0) + 9))
  );
}

function numbersOf(terms: readonly FoundTerm[]): number[] | undefined {
  const numbers = new Set<number>();
  for (const { first, last } of terms) {
    const [low, high] = first < last ? [first, last] : [last, first];
    if (high - low > 200) return undefined;
    for (let value = low; value <= high; value++) numbers.add(value);
  }
  return [...numbers];
}

function lengthAt(sticky: RegExp, words: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(words)?.[0].length ?? 0;
}

function wordBefore(words: string, at: number): string {
  return /([\p{L}\p{N}'’]+)\s+$/u.exec(words.slice(Math.max(0, at - 30), at))?.[1]?.toLowerCase() ?? '';
}

// Empty where punctuation or nothing follows.
function wordAfter(words: string, at: number): string {
  return /^\s+([\p{L}\p{N}'’-]+)/u.exec(words.slice(at, at + 40))?.[1]?.toLowerCase() ?? '';
}
