import type { Span } from '../syntax/document.ts';
import { type Entry, entryOf, type FrontMatter, type Item } from '../syntax/front-matter.ts';
import type { Located } from './located.ts';

/** What front matter says in the keys of ours; a value of a wrong type is left out (a rule says so). */
export interface Meta {
  readonly takeaways?: boolean;
  readonly title?: Located;
  readonly subtitle?: Located;
  readonly authors: readonly string[];
  /** ISO date, as written: a time or zone does not move it. */
  readonly date?: string;
  readonly draft: boolean;
  /** An id or a name of the catalogue. */
  readonly event?: Located;
  /** `event` as a mapping. */
  readonly ownEvent?: {
    readonly name: string;
    readonly location?: string;
    readonly start?: string;
    readonly end?: string;
  };
  readonly series?: SeriesMeta;
}

/** `series` as a mapping. */
export interface SeriesMeta {
  readonly span: Span;
  readonly title?: string;
  readonly part?: { readonly number: number; readonly span: Span };
  readonly parts: readonly PartMeta[];
}

/** An item of `series.parts`: a file or a URL, and the takeaways that it holds. */
export interface PartMeta {
  readonly file?: Located;
  readonly url?: Located;
  readonly takeaways?: readonly number[];
  readonly takeawaysSpan?: Span;
  readonly span: Span;
}

/** Reads the keys of ours from front matter. */
export function readMeta(frontMatter: FrontMatter | undefined): Meta {
  if (!frontMatter) return { authors: [], draft: false };
  const { entries, block } = frontMatter;
  // Site generators differ on whether case counts in keys.
  const get = (key: string): Entry | undefined =>
    entryOf(entries, key) ?? entries.findLast((entry) => entry.key.toLowerCase() === key);
  const located = (item: Item | undefined): Located | undefined => {
    const text = textOf(item);
    return item && text ? { text, span: { block, ...item.valueExtent } } : undefined;
  };
  const takeaways = truthOf(get('takeaways')?.value);
  const authors = namesOf(get('authors'));
  const title = located(get('title'));
  const subtitle = located(get('subtitle'));
  const published = get('date');
  const date = isoDate(published?.text ?? entryOf(published?.entries ?? [], 'created')?.text);
  const event = located(get('event'));
  const ownEvent = readEvent(get('event'));
  const series = readSeries(frontMatter, get('series'), located);
  return {
    ...(takeaways !== undefined ? { takeaways } : {}),
    ...(title ? { title } : {}),
    ...(subtitle ? { subtitle } : {}),
    authors: authors.length > 0 ? authors : namesOf(get('author')),
    ...(date ? { date } : {}),
    draft: truthOf(get('draft')?.value) === true || truthOf(get('published')?.value) === false,
    ...(event ? { event } : {}),
    ...(ownEvent ? { ownEvent } : {}),
    ...(series ? { series } : {}),
  };
}

/**
 * The calendar day of a date as authors write it: `2019-11-26`, also with time, zone and fraction. Undefined for a
 * day that does not exist. The day is the one written, whatever the zone.
 */
export function isoDate(text: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt\s])/.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** A truth value as YAML 1.2 or 1.1 has it, quoted or not; undefined for anything else. */
export function truthOf(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase();
  if (typeof value === 'boolean' || typeof value === 'string') {
    if (/^(?:true|yes|on)$/.test(word)) return true;
    if (/^(?:false|no|off)$/.test(word)) return false;
  }
  return undefined;
}

/** The number of a part, as a number or quoted; undefined for anything else. */
export function partNumberOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  return /^0*[1-9]\d{0,2}$/.test(String(value).trim()) ? Number(value) : undefined;
}

/** Numbers as front matter gives them: 6, "6", "1-5", "1–5", "1-3, 7", [1, 2]. Undefined for anything else. */
export function numbersOf(value: unknown): number[] | undefined {
  if (Array.isArray(value)) {
    const all = value.map(numbersOf);
    return all.every((numbers) => numbers !== undefined) ? all.flat() : undefined;
  }
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 && value < 1000 ? [value] : undefined;
  if (typeof value !== 'string') return undefined;
  const numbers: number[] = [];
  for (const term of value.split(/\s*(?:,|and|&)\s*/)) {
    const match = /^(\d{1,3})(?:\s*(?:[-–—]|to|through)\s*(\d{1,3}))?$/.exec(term.trim());
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first) return undefined;
    for (let number = first; number <= last; number++) numbers.push(number);
  }
  return numbers;
}

function readSeries(
  frontMatter: FrontMatter,
  entry: Entry | undefined,
  located: (item: Item | undefined) => Located | undefined,
): SeriesMeta | undefined {
  if (!entry || entry.entries.length === 0) return undefined;
  const { block } = frontMatter;
  const title = textOf(entryOf(entry.entries, 'title'));
  const part = entryOf(entry.entries, 'part');
  const number = partNumberOf(part?.value);
  const parts = (entryOf(entry.entries, 'parts')?.items ?? []).map((item): PartMeta => {
    const file = located(entryOf(item.entries, 'file'));
    const url = located(entryOf(item.entries, 'url'));
    const numbers = entryOf(item.entries, 'takeaways');
    const takeaways = numbersOf(numbers?.value);
    return {
      ...(file ? { file } : {}),
      ...(url ? { url } : {}),
      ...(takeaways ? { takeaways } : {}),
      ...(numbers ? { takeawaysSpan: { block, ...numbers.valueExtent } } : {}),
      span: { block, ...item.valueExtent },
    };
  });
  return {
    span: { block, ...entry.keyExtent },
    ...(title ? { title } : {}),
    ...(part && number !== undefined ? { part: { number, span: { block, ...part.valueExtent } } } : {}),
    parts,
  };
}

function readEvent(entry: Entry | undefined): Meta['ownEvent'] {
  if (!entry || entry.entries.length === 0) return undefined;
  const name = textOf(entryOf(entry.entries, 'name'));
  const location = textOf(entryOf(entry.entries, 'location'));
  const start = isoDate(entryOf(entry.entries, 'start')?.text);
  const end = isoDate(entryOf(entry.entries, 'end')?.text);
  return {
    name: name ?? '',
    ...(location ? { location } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
  };
}

function textOf(item: Item | undefined): string | undefined {
  return item?.text?.trim() || undefined;
}

// A name, a list of them, or mappings with a name, as several site generators have them.
function namesOf(item: Item | undefined): string[] {
  const items = item && item.items.length > 0 ? item.items : [item];
  return items
    .map((one) => textOf(one) ?? textOf(entryOf(one?.entries ?? [], 'name')))
    .filter((name) => name !== undefined);
}
