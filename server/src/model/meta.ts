import type { Span } from '../syntax/document.ts';
import { type Entry, entryOf, type FrontMatter, type Item } from '../syntax/front-matter.ts';
import type { Located } from './summary.ts';

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
  const get = (key: string): Entry | undefined => entryOf(entries, key);
  const located = (item: Item | undefined): Located | undefined => {
    const text = textOf(item?.value);
    return item && text ? { text, span: { block, ...item.valueExtent } } : undefined;
  };
  const takeaways = get('takeaways')?.value;
  const title = located(get('title'));
  const subtitle = located(get('subtitle'));
  const date = isoDate(get('date')?.value);
  const event = located(get('event'));
  const ownEvent = readEvent(get('event'));
  const series = readSeries(frontMatter, get('series'), located);
  return {
    ...(typeof takeaways === 'boolean' ? { takeaways } : {}),
    ...(title ? { title } : {}),
    ...(subtitle ? { subtitle } : {}),
    authors: namesOf(get('authors')?.value ?? get('author')?.value),
    ...(date ? { date } : {}),
    draft: get('draft')?.value === true || get('published')?.value === false,
    ...(event ? { event } : {}),
    ...(ownEvent ? { ownEvent } : {}),
    ...(series ? { series } : {}),
  };
}

/**
 * The calendar day of a date as authors write it: `2019-11-26`, also with time, zone and fraction. Undefined for a
 * day that does not exist. The day is the one written, whatever the zone.
 */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt\s])/.exec(value.trim());
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
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
  const title = textOf(entryOf(entry.entries, 'title')?.value);
  const part = entryOf(entry.entries, 'part');
  const number = Number(part?.value);
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
    ...(part && Number.isInteger(number) && number > 0
      ? { part: { number, span: { block, ...part.valueExtent } } }
      : {}),
    parts,
  };
}

function readEvent(entry: Entry | undefined): Meta['ownEvent'] {
  if (!entry || entry.entries.length === 0) return undefined;
  const name = textOf(entryOf(entry.entries, 'name')?.value);
  const location = textOf(entryOf(entry.entries, 'location')?.value);
  const start = isoDate(entryOf(entry.entries, 'start')?.value);
  const end = isoDate(entryOf(entry.entries, 'end')?.value);
  return {
    name: name ?? '',
    ...(location ? { location } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : typeof value === 'number' ? String(value) : undefined;
}

function namesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values
    .map((name) => textOf(typeof name === 'object' && name !== null && 'name' in name ? name.name : name))
    .filter((name) => name !== undefined);
}
