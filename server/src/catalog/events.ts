import type { Catalog } from './catalog.ts';
import { nameKey } from './names.ts';
import type { Event, EventMatch } from './types.ts';

/** What an article says about its event. */
export interface EventSources {
  /** Front matter's value: an id or a name. It decides alone where it is given. */
  readonly named: string | undefined;
  /** Front matter's title, the H1 and the like, the weightiest first. */
  readonly titles: readonly string[];
  /** The article's date; what follows the day is ignored. */
  readonly date: string | undefined;
}

/** After its last day, how long an event is what articles mean by its place: in days. */
const FRESH_DAYS = 120;
const DAY_MS = 86_400_000;

/**
 * The event of an article: front matter's id or name, else what a title names with its year ("KubeCon EU '23"), else
 * with a place and no year ("KubeCon San Diego"): the last such event that began before the article's date and ended
 * less than 120 days before it. Undefined where that leaves a doubt.
 */
export function findEvent(catalog: Catalog, { named, titles, date }: EventSources): EventMatch | undefined {
  const day = date?.slice(0, 10);
  if (named?.trim()) {
    const event = eventNamed(catalog, named) ?? inTitle(catalog.events, named, day)?.event;
    return event && { event, from: 'front-matter' };
  }
  for (const [title, text] of titles.entries()) {
    const found = inTitle(catalog.events, text, day);
    if (found) return { event: found.event, from: 'title', place: { title, start: found.start, end: found.end } };
  }
  return undefined;
}

/** The event with this id or full name, whatever its case. */
export function eventNamed(catalog: Catalog, idOrName: string): Event | undefined {
  const key = nameKey(idOrName);
  return catalog.events.find((event) => event.id === key || nameKey(event.name) === key);
}

interface Found {
  readonly event: Event;
  readonly start: number;
  readonly end: number;
}

/** What a title says of the event: a part of the world as in the events' ids, a city in lower case, a year. */
interface Clues {
  region?: string;
  city?: string;
  year?: string;
}

const CONFERENCE =
  /(?<![\p{L}\p{N}])(?:kubecon|cloudnativecon)(?![\p{L}\p{N}])(?:\s*[+&/,]\s*(?:kubecon|cloudnativecon|open source summit|ai_dev)(?![\p{L}\p{N}])|\s+(?:and\s+)?cloudnativecon(?![\p{L}\p{N}]))*/giu;

const REGIONS: readonly (readonly [string, RegExp])[] = [
  ['na', /North[ -]America|\bNA\b|\bUSA?\b/],
  ['eu', /Europe|\bEU\b/],
  ['cn', /China|\bCN\b/],
  ['in', /India/],
  ['jp', /Japan|\bJP\b/],
];

function inTitle(events: readonly Event[], title: string, day: string | undefined): Found | undefined {
  const folded = title.toLowerCase();
  let whole: Found | undefined;
  for (const event of events) {
    const start = folded.indexOf(event.name.toLowerCase());
    const end = start + event.name.length;
    if (start >= 0 && (!whole || whole.end - whole.start < event.name.length)) whole = { event, start, end };
  }
  if (whole) return whole;
  const conferences = [...title.matchAll(CONFERENCE)];
  const kubecons = events.filter((event) => /kubecon/i.test(event.name));
  for (const [i, match] of conferences.entries()) {
    const start = match.index;
    const after = start + match[0].length;
    const phraseEnd = after + phraseAfter(title.slice(after, conferences[i + 1]?.index), kubecons);
    const phraseStart = i === 0 ? start - phraseBefore(title.slice(0, start), kubecons) : start;
    const near = cluesIn(title.slice(phraseStart, phraseEnd), kubecons);
    const event = resolve(kubecons, near, cluesIn(title, kubecons), day);
    if (event) return { event, start: phraseStart, end: phraseEnd };
  }
  return undefined;
}

function resolve(events: readonly Event[], near: Clues, anywhere: Clues, day: string | undefined): Event | undefined {
  const said = events.filter((event) => fits(event, near));
  if (near.year && said.length === 1) return said[0];
  const begun = day === undefined ? events : events.filter((event) => event.start <= day);
  const wider = { ...anywhere, ...near };
  const complete = wider.year && begun.filter((event) => fits(event, wider));
  if (complete && complete.length === 1) return complete[0];
  if (!day || !(near.region || near.city || near.year)) return undefined;
  const last = said.filter((event) => event.start <= day).at(-1);
  return last && Date.parse(day) - Date.parse(last.end) <= FRESH_DAYS * DAY_MS ? last : undefined;
}

function fits(event: Event, { region, city, year }: Clues): boolean {
  return (
    (!region || event.id.includes(`-${region}-`)) &&
    (!city || event.city?.toLowerCase() === city) &&
    (!year || event.start.startsWith(year))
  );
}

function cluesIn(text: string, events: readonly Event[]): Clues {
  const clues: Clues = {};
  const region = REGIONS.find(([, pattern]) => pattern.test(text))?.[0];
  if (region) clues.region = region;
  const city = cityPattern(events).exec(text)?.[0].toLowerCase();
  if (city) clues.city = city;
  const year = YEAR.exec(text);
  if (year) clues.year = year[1] ?? `20${year[2] ?? year[3]}`;
  return clues;
}

const YEAR = /(?<!\d)(20[1-4]\d)(?!\d)|['‘’](\d\d)(?!\d)|(?:NA|EU|CN|JP) ?(\d\d)(?!\d)/;

function cityPattern(events: readonly Event[]): RegExp {
  const cities = new Set(events.flatMap((event) => event.city?.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') ?? []));
  return new RegExp(`(?<!\\p{L})(?:${[...cities].join('|') || '(?!)'})(?!\\p{L})`, 'iu');
}

// The place and year right beside the conference's name: how many characters of the text they take.
function phraseAfter(text: string, events: readonly Event[]): number {
  const phrase = new RegExp(`^(?:[\\s,(@–—-]*(?:${WORD}|${cityPattern(events).source}))+`, 'iu');
  return phrase.exec(text)?.[0].replace(/\s+(?:in|at|from|the)$/i, '').length ?? 0;
}

function phraseBefore(text: string, events: readonly Event[]): number {
  return new RegExp(`(?:(?:${WORD}|${cityPattern(events).source})[\\s,)–—-]*)+$`, 'iu').exec(text)?.[0].length ?? 0;
}

const WORD =
  "(?:(?<![\\p{L}\\p{N}])(?:in|at|from|the|virtual|North[ -]America|NA|USA?|Europe|EU|China|CN|India|Japan|JP)(?!\\p{L})|(?<!\\d)20[1-4]\\d(?!\\d)|['‘’]\\d\\d(?!\\d)|(?<=(?:NA|EU|CN|JP) ?)\\d\\d(?!\\d))";
