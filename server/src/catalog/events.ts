import { caseless } from '../syntax/caseless.ts';
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

/** For how many days after its end an event is what articles mean by its place alone. */
const FRESH_DAYS = 120;
const DAY_MS = 86_400_000;

/** What is longer is no title, and would only take time. */
const LONGEST_TITLE = 400;

/**
 * The event of an article: front matter's id or name, else what a title names with its year ("KubeCon EU '23"), else
 * with a place and no year ("KubeCon San Diego"): the last such event that began by the article's date, if it ended at
 * most 120 days before it. Undefined where that leaves a doubt.
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
function eventNamed(catalog: Catalog, idOrName: string): Event | undefined {
  const key = nameKey(idOrName);
  return catalog.events.find((event) => event.id === key || nameKey(event.name) === key);
}

interface Found {
  readonly event: Event;
  readonly start: number;
  readonly end: number;
}

function inTitle(events: readonly Event[], text: string, day: string | undefined): Found | undefined {
  const title = text.slice(0, LONGEST_TITLE);
  const { names, city, after, before, kubecons } = patternsOf(events);
  const whole = names.exec(title);
  const event =
    whole && events.find(({ id, name }) => [id, name].some((known) => nameKey(known) === nameKey(whole[0])));
  if (event) return { event, start: whole.index, end: whole.index + whole[0].length };
  const conferences = [...title.matchAll(CONFERENCE)];
  for (const [i, match] of conferences.entries()) {
    const rest = title.slice(match.index + match[0].length, conferences[i + 1]?.index);
    const [following = ''] = after.exec(rest) ?? [];
    const [preceding = ''] = (i === 0 && before.exec(title.slice(0, match.index))) || [];
    // After the name it is a region in lower case, too ("kubecon eu 2019"); elsewhere "us" and "na" are words.
    const beside = `${preceding} ${following.toUpperCase()}`;
    const named = resolve(kubecons, cluesIn(beside, city, YEAR_BESIDE), cluesIn(title, city, YEAR), day);
    const start = match.index - preceding.length;
    if (named) return { event: named, start, end: match.index + match[0].length + following.length };
  }
  return undefined;
}

/** What a title says of the event: a part of the world as in the events' ids, a city in lower case, a year. */
interface Clues {
  readonly region?: string;
  readonly city?: string;
  readonly year?: string;
}

// `near` are the clues beside the conference's name, `anywhere` those of the whole title, which may speak of other things.
function resolve(events: readonly Event[], near: Clues, anywhere: Clues, day: string | undefined): Event | undefined {
  const said = events.filter((event) => fits(event, near));
  if (near.year && said.length === 1) return said[0];
  const wider = { ...anywhere, ...near };
  const complete = events.filter((event) => fits(event, wider) && (day === undefined || event.start <= day));
  if (wider.year && complete.length === 1) return complete[0];
  // "San Diego: notes from KubeCon": a city tells as much elsewhere; a part of the world is named for many reasons.
  const place = near.region || near.city || near.year ? near : anywhere.city ? { city: anywhere.city } : undefined;
  if (!day || !place) return undefined;
  const last = events.filter((event) => fits(event, place) && event.start <= day).at(-1);
  return last && Date.parse(day) - Date.parse(last.end) <= FRESH_DAYS * DAY_MS ? last : undefined;
}

function fits(event: Event, { region, city, year }: Clues): boolean {
  return (
    (!region || event.id.includes(`-${region}-`)) &&
    (!city || citiesOf(event).some((name) => name.toLowerCase() === city)) &&
    (!year || event.start.startsWith(year))
  );
}

function citiesOf({ city, cityAliases = [] }: Event): readonly string[] {
  return city ? [city, ...cityAliases] : [];
}

function cluesIn(text: string, cities: RegExp, years: RegExp): Clues {
  const region = REGIONS.find(({ name, short }) => name.test(text) || short?.test(text))?.id;
  // "la" is no city.
  const city = text.match(cities)?.find((name) => name.length > 2 || name === name.toUpperCase());
  const written = years.exec(text)?.slice(1).find(Boolean);
  const year = written && `20${written.slice(-2)}`;
  return { ...(region && { region }), ...(city && { city: city.toLowerCase() }), ...(year && { year }) };
}

// As a hashtag it takes the region or the year at once: #KubeConEU, #KubeCon2019; in short KCEU 24 and kccncna19, but KCNA
// is a certification, too, since 2021.
const CONFERENCE = caseless(
  String.raw`(?<![\p{L}\p{N}])(?:(?:kc(?=EU)|kc(?=NA['‘’ ]*(?:20)?(?:1\d|20)(?!\d))|kccnc(?=EU|NA|CN))(?=(?:EU|NA|CN)['‘’ ]*(?:20[1-4]\d|[1-4]\d)(?!\d))|(?:kubecon|cloudnativecon)(?:(?![\p{L}\p{N}])|(?=20[1-4]\d(?!\d)|(?:NA|USA?|EU|Europe|North[ -]?America|China|India|Japan)(?!\p{L}))))(?:\s*[+&/,_]\s*(?:kubecon|cloudnativecon|open source summit|ai_dev)(?![\p{L}\p{N}])|\s+(?:and\s+)?cloudnativecon(?![\p{L}\p{N}]))*`,
  'g',
);

const YEAR = /(?<!\d)(20[1-4]\d)(?!\d)|['‘’]([1-4]\d)(?!\d)|\b(?:NA|EU|CN|JP)([1-4]\d)(?!\d)/;

/** As `YEAR`, for a text that holds nothing but places and years. */
const YEAR_BESIDE = new RegExp(`${YEAR.source}|(?<!\\w)(\\d\\d)(?!\\d)`);

const REGIONS: readonly { readonly id: string; readonly name: RegExp; readonly short?: RegExp }[] = [
  { id: 'na', name: /\bnorth[ -]?america/i, short: /\b(?:NA|USA?)(?![A-Za-z])/ },
  { id: 'eu', name: /\beurope(?:an)?(?![a-z])/i, short: /\bEU(?![A-Za-z])/ },
  { id: 'cn', name: /\bchina(?![a-z])/i, short: /\bCN(?![A-Za-z])/ },
  { id: 'in', name: /\bindia(?![a-z])/i },
  { id: 'jp', name: /\bjapan(?![a-z])/i, short: /\bJP(?![A-Za-z])/ },
];

interface Patterns {
  /** Ids and full names. */
  readonly names: RegExp;
  readonly city: RegExp;
  /** Place and year, at the start of what follows a conference's name, and at the end of what precedes it. */
  readonly after: RegExp;
  readonly before: RegExp;
  readonly kubecons: readonly Event[];
}

const patterns = new WeakMap<readonly Event[], Patterns>();

function patternsOf(events: readonly Event[]): Patterns {
  let known = patterns.get(events);
  if (known) return known;
  const city = `(?<!\\p{L})${anyOf(events.flatMap(citiesOf))}(?!\\p{L})`;
  const region = '(?<!\\p{L})(?:North[ -]?America|NA|USA?|Europe(?:an)?|EU|China|CN|India|Japan|JP)(?!\\p{L})';
  const clue = `(?:${region}|${city}|(?<!\\d)20[1-4]\\d(?!\\d)|(?:['‘’]|(?<=NA|EU|CN|JP))[1-4]\\d(?!\\d))`;
  // "KubeCon NA 23" and kubecon-na-23, but not "KubeCon NA 23 talks".
  const bareYear = `(?<=(?:${region}|${city})[\\s-])(?:1[5-9]|2\\d)(?=\\s*(?:$|[:;,)|–—]|\\s-\\s|[.!?](?:\\s|$)))`;
  const between = '(?:[\\s,:|·•(@–—-]|(?<!\\p{L})(?:in|at|the|virtual)(?!\\p{L}))*';
  known = {
    names: caseless(`(?<!\\p{L})${anyOf(events.flatMap(({ id, name }) => [id, name]))}(?![\\p{L}\\p{N}])`),
    city: caseless(city, 'g'),
    after: caseless(`^(?:${between}(?:${clue}|${bareYear}))+`),
    before: caseless(`(?:${clue}[\\s,–—-]*)+$`),
    kubecons: events.filter((event) => /kubecon/i.test(event.name)),
  };
  patterns.set(events, known);
  return known;
}

// The longest first, so that "KubeCon + CloudNativeCon China 2018" is not cut short; matches nothing where there is none.
function anyOf(texts: readonly string[]): string {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|') || '(?!)'})`;
}
