/** A date as read: an ISO day (`2019-12-03`), or the reason why it is none. */
export type ReadDate = { iso: string; problem?: undefined } | { iso?: undefined; problem: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TIME = '(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s+[a-z]{2,5})?)?';

const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4}|['’]\\d{2})${TIME}$`, 'iu');
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4}|['’]\\d{2})${TIME}$`, 'iu');
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/u;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
const NO_YEAR = new RegExp(`^${WEEKDAY}(?:${MONTH}\\s+${DAY}|${DAY}\\s+${MONTH})$`, 'iu');
const NO_DAY = new RegExp(`^${MONTH},?\\s+\\d{4}$`, 'iu');
const RELATIVE =
  /^(?:(?:an?|\d+)\s*(?:min(?:ute)?|h(?:ou)?r?|d(?:ay)?|w(?:eek)?|mo(?:nth)?|y(?:ea)?r?)s?\s+ago|yesterday|just now)$/iu;

/**
 * Reads a text that is a date and nothing else, in the forms English-language sites print. `undefined`: not a date.
 * A date that does not exist, or that could be two (`03/04/2019`), or that lacks its year comes back as a problem.
 */
export function readDate(text: string): ReadDate | undefined {
  let match = MONTH_FIRST.exec(text);
  if (match) return day(year(match[3]), month(match[1]), Number(match[2]));
  match = DAY_FIRST.exec(text);
  if (match) return day(year(match[3]), month(match[2]), Number(match[1]));
  match = YEAR_FIRST.exec(text);
  if (match) return day(Number(match[1]), Number(match[3]), Number(match[4]));
  match = FIGURES.exec(text);
  if (match) return figures(Number(match[1]), match[2] ?? '/', Number(match[3]), Number(match[4]));
  if (NO_YEAR.test(text)) return { problem: 'it has no year' };
  if (NO_DAY.test(text)) return { problem: 'it has no day' };
  if (RELATIVE.test(text)) return { problem: 'it is relative to the day on which the page was read' };
  return undefined;
}

/** Dotted dates put the day first everywhere; with `/` and `-` only a figure above 12 tells which one the day is. */
function figures(first: number, mark: string, second: number, inYear: number): ReadDate {
  if (mark === '.' || first > 12 || first === second) return day(inYear, second, first);
  if (second > 12) return day(inYear, first, second);
  return { problem: 'day and month could be either way round' };
}

function year(text = ''): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text.slice(1));
}

function month(text = ''): number {
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function day(inYear: number, inMonth: number, onDay: number): ReadDate {
  const date = new Date(Date.UTC(inYear, inMonth - 1, onDay));
  const exists = date.getUTCMonth() === inMonth - 1 && date.getUTCDate() === onDay && inYear >= 1000;
  return exists ? { iso: date.toISOString().slice(0, 10) } : { problem: 'there is no such day' };
}
