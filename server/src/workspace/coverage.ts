import type { Reference } from '../model/references.ts';
import type { Summary, Takeaway } from '../model/summary.ts';
import { alike } from '../model/titles.ts';
import { attached } from '../syntax/attached.ts';
import { type Part, partOfLink, type Series, urlOf } from './series.ts';
import { isMarkdown, readDestination, resolveUri } from './uri.ts';

/** Where a takeaway is written about, and what the reader is told of that. */
export interface Coverage {
  readonly takeaway: Takeaway;
  /** A section here, or the item's own further paragraphs. */
  readonly here: boolean;
  /** The other part that has a section for it. */
  readonly coveredBy?: Part;
  /** The part that front matter gives it to; 'here' also without parts. */
  readonly assigned?: 'here' | Part;
  /** Prose here that says "in this post". */
  readonly promise?: Reference;
  /** Prose, or the item's own link, sends the reader to another part. */
  readonly pointed: boolean;
  /** All parts are known, and none covers it: the last that lists it tells. */
  readonly gap?: true;
  /** What is missing for it; absent when nothing is. */
  readonly lack?: Lack;
}

/** What is missing for a takeaway; one answer at most, so that two rules never complain of one number. */
export type Lack = 'reference-promise' | 'section-missing' | 'reference-missing' | 'series-gap';

interface Found {
  readonly uri: string;
  readonly summary: Summary;
  readonly coverage: readonly Coverage[];
}

// Several rules ask for the same, some of them once for each of many references. Kept with the series, as rules that note
// what they read of a summary have one of their own.
const found = attached<Series, Found>();

/** The coverage of every takeaway, ascending by number; found once for a summary in its series. */
export function coverageOf(uri: string, summary: Summary, series: Series): readonly Coverage[] {
  const known = found.get(series);
  if (known?.summary === summary && known.uri === uri) return known.coverage;
  const coverage = findCoverage(uri, summary, series);
  found.set(series, { uri, summary, coverage });
  return coverage;
}

function findCoverage(uri: string, summary: Summary, series: Series): readonly Coverage[] {
  const firm = summary.references.filter((reference) => !reference.loose);
  const isPart = belongsToSeries(summary, series);
  const leadsAway = (url: string | undefined): boolean => leadsElsewhere(uri, series, isPart, url);
  const points = (reference: Reference): Reference['points'] => {
    const { part, link } = reference;
    if (reference.points !== 'here' || part === undefined) return reference.points;
    // "Part 3", linked to another file, is elsewhere even where this one says that it is part 3.
    const target = partOfLink(uri, series, urlOf(summary, link));
    return target && target !== series.own && target.uri !== uri ? 'elsewhere' : 'here';
  };
  const promises = firm.filter((reference) => points(reference) === 'here');
  const pointers = firm.filter(
    (reference) =>
      points(reference) === 'elsewhere' ||
      (reference.points === undefined && leadsAway(urlOf(summary, reference.link))),
  );
  const promised = new Map(promises.toReversed().flatMap((one) => one.numbers.map((number) => [number, one])));
  const pointedTo = new Set(pointers.flatMap(({ numbers }) => numbers));
  const restIsElsewhere = summary.pointsToRest.length > 0;
  const isAssignedHere = assignmentOf(summary, series, isPart, promises);
  const others = series.parts.filter((part) => part !== series.own && part.uri !== uri);
  const readers = others.filter((part) => part.file && haveOneList(summary.takeaways, part.file.summary.takeaways));
  const isGap = gapsOf(uri, summary, series, readers.length === others.length);
  return summary.takeaways.map((takeaway): Coverage => {
    const { number, item, section } = takeaway;
    const coveredBy = readers.find((part) => part.file && hasSection(part.file.summary, number));
    const assigned = isAssignedHere(number) ? 'here' : others.find((part) => part.takeaways?.includes(number));
    const promise = promised.get(number);
    const coverage: Coverage = {
      takeaway,
      here: section !== undefined || item?.hasBody === true,
      ...(coveredBy ? { coveredBy } : {}),
      ...(assigned ? { assigned } : {}),
      ...(promise ? { promise } : {}),
      pointed: restIsElsewhere || pointedTo.has(number) || leadsAway(item?.url),
    };
    const gap = coveredBy || coverage.here || promise ? undefined : isGap(number);
    if (gap) return { ...coverage, gap: true, ...(gap === 'told' ? { lack: 'series-gap' } : {}) };
    const lack = lackOf(summary, isPart, coverage);
    return lack ? { ...coverage, lack } : coverage;
  });
}

/**
 * Which numbers this article has to cover: those that front matter gives it, else those that it promises, else all
 * where it stands alone, else those from the lowest to the highest section.
 */
function assignmentOf(
  summary: Summary,
  series: Series,
  isPart: boolean,
  promises: readonly Reference[],
): (number: number) => boolean {
  if (series.parts.some((part) => part.takeaways)) return (number) => series.own?.takeaways?.includes(number) === true;
  if (!isPart) return () => true;
  if (promises.length > 0) return (number) => promises.some((reference) => reference.numbers.includes(number));
  const listed = new Set(summary.list?.items.map(({ number }) => number));
  // A section with a wrong number stretches no span.
  const numbers = summary.sections
    .map(({ number }) => number)
    .filter((number) => listed.size === 0 || listed.has(number));
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  return (number) => lowest <= number && number <= highest;
}

/**
 * Which numbers no part of a series covers, where all parts are known, and whether this one tells of them: the last that
 * lists a number does.
 */
function gapsOf(
  uri: string,
  summary: Summary,
  { parts, own }: Series,
  areReaders: boolean,
): (number: number) => 'told' | 'silent' | undefined {
  const known = parts.map((part) => (part === own || part.uri === uri ? summary : part.file?.summary));
  const isWhole =
    own !== undefined && areReaders && parts.length > 1 && known.every((one) => one && one.sections.length > 0);
  if (!isWhole) return () => undefined;
  const all = known.filter((one) => one !== undefined);
  const isNamed = parts.some((part) => part.meta || part.takeaways);
  // Of a series that nobody has listed, another part may be still to come.
  const highest = Math.max(...all.flatMap(({ sections }) => sections.map(({ number }) => number)));
  return (number) => {
    const isPromised = all.some(({ references }) =>
      references.some((one) => !one.loose && one.points === 'here' && one.numbers.includes(number)),
    );
    const isListed = (one: Summary): boolean =>
      one.list?.items.some((item) => item.number === number && item.title) === true;
    if (!isListed(summary) || isPromised || (!isNamed && number > highest)) return undefined;
    return all.findLast(isListed) === summary ? 'told' : 'silent';
  };
}

function lackOf(summary: Summary, isPart: boolean, coverage: Coverage): Lack | undefined {
  // A number without text is a finding of its own.
  if (summary.sections.length === 0 || !coverage.takeaway.item?.title || coverage.here) return undefined;
  if (coverage.promise) return 'reference-promise';
  if (coverage.assigned === 'here') return 'section-missing';
  if (coverage.pointed) return undefined;
  return coverage.coveredBy || coverage.assigned || isPart ? 'reference-missing' : undefined;
}

/** Does anything say that the article is one of several parts. */
export function belongsToSeries(summary: Summary, series: Series): boolean {
  return (
    summary.part !== undefined ||
    series.parts.length > 0 ||
    summary.meta.series !== undefined ||
    summary.partReferences.length > 0 ||
    summary.references.some((reference) => saysPart(summary, reference)) ||
    summary.pointsToRest.length > 0 ||
    summary.takeaways.some(({ item, section }) => item?.isLink && !section && isAway(item.url))
  );
}

/** Has a file a section for a takeaway's number, or an item with blocks of its own. */
export function hasSection(summary: Summary, number: number): boolean {
  const takeaway = summary.takeaways.find((candidate) => candidate.number === number);
  return takeaway?.section !== undefined || takeaway?.item?.hasBody === true;
}

// "Takeaway 3 in this post" says nothing of parts, nor does a link from one takeaway to some page.
function saysPart(summary: Summary, reference: Reference): boolean {
  const { loose, points, numbers, part, link } = reference;
  if (loose || points === undefined) return false;
  if (points === 'here') {
    return numbers.length > 1 && summary.takeaways.some(({ number }) => !numbers.includes(number));
  }
  return numbers.length > 1 || part !== undefined || !/^https?:/i.test(urlOf(summary, link) ?? '');
}

type Numbered = Pick<Takeaway, 'number' | 'title'>;

/** Two parts number the same takeaways, not each its own: most that they share by number mean much the same. */
export function haveOneList(a: readonly Numbered[], b: readonly Numbered[]): boolean {
  const titles = new Map(b.map(({ number, title }) => [number, title]));
  const shared = a.filter(({ number }) => titles.has(number));
  const same = shared.filter(({ number, title }) => alike(title, titles.get(number) ?? ''));
  return same.length * 2 >= shared.length;
}

/** Does a link lead to another part: in a series, every page of a site may be one. */
function leadsElsewhere(uri: string, series: Series, isPart: boolean, url: string | undefined): boolean {
  if (!isAway(url)) return false;
  if (partOfLink(uri, series, url)) return true;
  const destination = readDestination(url);
  if (destination && isMarkdown(destination.path)) return resolveUri(uri, destination.path) !== uri;
  return isPart;
}

// Neither an anchor nor an address of another kind: a page of the same site, however it is written, or of another.
function isAway(url: string | undefined): url is string {
  return url !== undefined && !/^#|^(?!https?:)[a-z][a-z0-9+.-]*:|^$/i.test(url);
}
