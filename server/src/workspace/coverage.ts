import type { Reference } from '../model/references.ts';
import type { Summary, Takeaway } from '../model/summary.ts';
import { type Part, partOfLink, type Series, urlOf } from './series.ts';
import { isMarkdown, readDestination } from './uri.ts';

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
}

/** What is missing for a takeaway; one answer at most, so that two rules never complain of one number. */
export type Lack = 'reference-promise' | 'section-missing' | 'reference-missing';

/** The coverage of every takeaway, ascending by number. */
export function coverageOf(uri: string, summary: Summary, series: Series): readonly Coverage[] {
  const isPart = belongsToSeries(summary, series);
  const firm = summary.references.filter((reference) => !reference.loose);
  const numbers = summary.sections.map((section) => section.number);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const assignedHere = (number: number): boolean => {
    if (series.own?.takeaways) return series.own.takeaways.includes(number);
    if (series.parts.some((part) => part.takeaways)) return false;
    return !isPart || (number >= lowest && number <= highest);
  };
  return summary.takeaways.map((takeaway): Coverage => {
    const { number, item, section } = takeaway;
    const others = series.parts.filter((part) => part !== series.own && part.uri !== uri);
    const coveredBy = others.find((part) => part.file && hasSection(part.file.summary, number));
    const assigned = assignedHere(number) ? 'here' : others.find((part) => part.takeaways?.includes(number));
    const promise = firm.find((reference) => reference.points === 'here' && reference.numbers.includes(number));
    const pointed =
      firm.some((reference) => reference.points === 'elsewhere' && reference.numbers.includes(number)) ||
      leadsElsewhere(uri, summary, series, item?.url);
    return {
      takeaway,
      here: section !== undefined || item?.hasBody === true,
      ...(coveredBy ? { coveredBy } : {}),
      ...(assigned ? { assigned } : {}),
      ...(promise ? { promise } : {}),
      pointed,
    };
  });
}

/** What a takeaway lacks in its article; undefined when nothing. */
export function lackOf(summary: Summary, series: Series, coverage: Coverage): Lack | undefined {
  if (summary.sections.length === 0 || !coverage.takeaway.item || coverage.here) return undefined;
  if (coverage.promise) return 'reference-promise';
  if (coverage.assigned === 'here') return 'section-missing';
  if (coverage.pointed) return undefined;
  return coverage.coveredBy || coverage.assigned || belongsToSeries(summary, series) ? 'reference-missing' : undefined;
}

/** Does anything say that the article is one of several parts. */
export function belongsToSeries(summary: Summary, series: Series): boolean {
  return (
    summary.part !== undefined ||
    series.parts.length > 0 ||
    summary.meta.series !== undefined ||
    summary.partReferences.length > 0 ||
    summary.references.some((reference) => !reference.loose && reference.points !== undefined)
  );
}

/** Has a file a section for a takeaway's number. */
export function hasSection(summary: Summary, number: number): boolean {
  return summary.takeaways.some((takeaway) => takeaway.number === number && takeaway.section !== undefined);
}

/** Does a reference lead to another part of the series, by its link or by its words. */
export function isElsewhere(uri: string, summary: Summary, series: Series, reference: Reference): boolean {
  return reference.points === 'elsewhere' || leadsElsewhere(uri, summary, series, urlOf(summary, reference.link));
}

function leadsElsewhere(uri: string, summary: Summary, series: Series, url: string | undefined): boolean {
  if (!url) return false;
  if (partOfLink(uri, series, url)) return true;
  const destination = readDestination(url);
  return destination ? isMarkdown(destination.path) : /^https?:/i.test(url) && belongsToSeries(summary, series);
}
