import type { Token } from './claim-tokens.ts';
import { isYear, monthOf } from './claim-words.ts';

/** Days, ISO, both included: a year, a month or a day that a text names. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * When a claim says that it was true. `past`: some day before the article's; `unclear`: a time that cannot be told, or one
 * that may belong to something else in the sentence.
 */
export type Time = Period | { readonly yearsAgo: number } | 'past' | 'unclear';

/** A time between tokens; indices, `end` exclusive. */
interface Found {
  readonly time: Period | { readonly yearsAgo: number };
  readonly end: number;
  /** "Since 2018": it began then. */
  readonly since: boolean;
}

const leading = new Set('back early late mid in on during of only just way since'.split(' '));
// What makes a sentence tell of a time without a date, or of one after the article's.
const elsewhen = new Set(
  'then time originally initially once formerly previously update updated edit edited addendum postscript before until'.split(
    ' ',
  ),
);

/** The time that stands directly behind a claim, or before its subject at the sentence's beginning. */
export function timeBeside(tokens: readonly Token[], start: number, end: number): Found | undefined {
  const behind = timeAt(tokens, tokens[end]?.key === '(' ? end + 1 : end);
  if (behind) return behind;
  const before = timeAt(tokens, /^(?:and|but)$/.test(tokens[0]?.key ?? '') ? 1 : 0);
  if (!before) return undefined;
  return before.end + (tokens[before.end]?.key === ',' ? 1 : 0) === start ? before : undefined;
}

/** Does a sentence speak of a time: of a year, or of one that only its words tell. */
export function speaksOfTime(tokens: readonly Token[]): { readonly year: boolean; readonly words: boolean } {
  return {
    year: tokens.some(({ key }) => isYear(key) || /^update|^edit|^addendum|^postscript/.test(key)),
    words: tokens.some(
      ({ key }) => elsewhen.has(key) || (monthOf(key) !== undefined && key !== 'may') || key === 'ago',
    ),
  };
}

function timeAt(tokens: readonly Token[], start: number): Found | undefined {
  let at = start;
  let since = false;
  while (leading.has(tokens[at]?.key ?? '')) {
    since ||= tokens[at]?.key === 'since';
    at++;
  }
  const [first = '', second = '', third = '', fourth = ''] = tokens.slice(at, at + 4).map(({ key }) => key);
  const found = (taken: number, time: Found['time']): Found => ({ time, end: at + taken, since });
  if (/^(?:this|last)$/.test(first) && second === 'year') return found(2, { yearsAgo: first === 'last' ? 1 : 0 });
  if (isYear(first) && Number(second) <= 12 && dayOf(third) && /^\d\d$/.test(second))
    return found(3, day(first, Number(second), dayOf(third)));
  if (/^20\d\d$/.test(first) && tokens[at + 1]?.key !== '—')
    return found(1, { from: `${first}-01-01`, to: `${first}-12-31` });
  const month = monthOf(first);
  if (month && isYear(second)) return found(2, monthOfYear(second, month));
  if (month && dayOf(second)) {
    if (third === ',' && isYear(fourth)) return found(4, day(fourth, month, dayOf(second)));
    if (isYear(third)) return found(3, day(third, month, dayOf(second)));
  }
  const inner = monthOf(second);
  if (dayOf(first) && inner && isYear(third)) return found(3, day(third, inner, dayOf(first)));
  return undefined;
}

function monthOfYear(year: string, month: number): Period {
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { from: `${start}-01`, to: `${start}-${days}` };
}

function day(year: string, month: number, date: number): Period {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return { from: iso, to: iso };
}

/** The day of the month that "28", "28th" or "1st" says; 0 for anything else. */
function dayOf(word: string): number {
  const date = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? 0);
  return date <= 31 ? date : 0;
}
