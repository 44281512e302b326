import { nameNumbers } from '../model/ranges.ts';
import type { Summary } from '../model/summary.ts';
import { indexOfBlock } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import { type Part, type Series, urlOf } from '../workspace/series.ts';
import { linkTo } from '../workspace/uri.ts';
import { anchorOf } from './anchors.ts';
import { type Edit, inFile, replace } from './edit.ts';
import { insertBlocks, sourceAt } from './layout.ts';
import { canInsertStub, insertStub } from './stub.ts';

/** A listed takeaway that nothing here covers and that nothing here sends the reader elsewhere for. */
export interface Missing {
  readonly coverage: Coverage;
  readonly place?: Place;
}

/** Where a takeaway is. */
interface Place {
  readonly part: Part;
  /**
   * `covered`: the part has its section, or front matter gives it to a part that was not read. `planned`: front matter gives
   * it to a part that has no section for it yet. `likely`: front matter gives it to a part that is not begun yet, or the
   * part is the only one before this, and it was not read.
   */
  readonly known: 'covered' | 'planned' | 'likely';
}

/** One of which the part is known, and has an address. */
export type Placed = Missing & { readonly place: Place };

/** All takeaways of which a reader is not told where they are. */
export function missingReferences({ summary, series, file }: Pick<Context, 'summary' | 'series' | 'file'>): Missing[] {
  const before = onlyPartBefore(summary, series);
  return coverageOf(file.uri, summary, series)
    .filter(({ lack }) => lack === 'reference-missing')
    .map((coverage) => {
      const place = whereIs(coverage, summary, before);
      return place && canPointTo(summary, place.part) ? { coverage, place } : { coverage };
    });
}

function whereIs(coverage: Coverage, summary: Summary, before: Part | undefined): Place | undefined {
  const { coveredBy, assigned, takeaway } = coverage;
  if (coveredBy) return { part: coveredBy, known: 'covered' };
  if (assigned && assigned !== 'here') {
    if (!assigned.file) return { part: assigned, known: 'covered' };
    if (assigned.file.summary.sections.length === 0) return { part: assigned, known: 'likely' };
    const isListed = assigned.file.summary.list?.items.some(({ number }) => number === takeaway.number);
    return isListed && canInsertStub(assigned.file.summary) ? { part: assigned, known: 'planned' } : undefined;
  }
  const first = Math.min(...summary.sections.map(({ number }) => number));
  return before && takeaway.number < first ? { part: before, known: 'likely' } : undefined;
}

/** Part 1, as seen from part 2, where it is linked and is no file that was read. */
function onlyPartBefore(summary: Summary, series: Series): Part | undefined {
  if (summary.part?.number !== 2) return undefined;
  const known = series.parts.find((part) => part.number === 1 && part !== series.own);
  if (known) return known.file === undefined && (known.uri || known.url) ? known : undefined;
  const linked = summary.partReferences.find(({ number, link }) => number === 1 && urlOf(summary, link));
  const url = urlOf(summary, linked?.link);
  return url && /^https?:/i.test(url) ? { number: 1, url } : undefined;
}

// The sentence follows the list, and links to the part.
function canPointTo(summary: Summary, part: Part): boolean {
  return summary.list !== undefined && part.file !== null && (part.uri ?? part.url) !== undefined;
}

/** "takeaways 1 and 2 in part 1", for each part. */
export function nameParts(missing: readonly Placed[]): string {
  return inParts(missing, nameOf);
}

/**
 * The sentence after the list that says where takeaways are, with a link to each of their parts, and the sections that are
 * to be written there.
 */
export function pointTo(summary: Summary, from: string, missing: readonly Placed[]): Edit[] {
  const { document, list } = summary;
  const block = list?.fragments.at(-1)?.block;
  if (!block || missing.length === 0) return [];
  const places = inParts(missing, (part) => `[${nameOf(part)}](${addressOf(part, from)})`);
  const after = (indexOfBlock(document, block) ?? 0) + 1;
  return [insertBlocks(document, after, [`You can read ${places}.`]), ...missing.flatMap(stubThere)];
}

/** The item of the list as a link to its section in another part; nothing where there is a link in it. */
export function linkItem(from: string, { coverage, place: { part } }: Placed): Edit[] {
  const { number, item } = coverage.takeaway;
  const source = item && sourceAt(item.titleSpan);
  if (!item || !source || /[[\]<]/.test(source)) return [];
  const section = part.file?.summary.sections.find((one) => one.number === number);
  const anchor = part.file && section ? anchorOf(part.file.summary, section) : '';
  return [replace(item.titleSpan, `[${source}](${addressOf(part, from)}${anchor})`)];
}

function addressOf({ uri, url = '' }: Part, from: string): string {
  return uri ? linkTo(from, uri) : url;
}

function stubThere({ coverage: { takeaway }, place: { part, known } }: Placed): Edit[] {
  const file = known === 'planned' ? part.file : undefined;
  const item = file?.summary.list?.items.find(({ number }) => number === takeaway.number);
  return file && item ? inFile(file.uri, [insertStub(file.summary, item)]) : [];
}

function inParts(missing: readonly Placed[], name: (part: Part) => string): string {
  const numbers = new Map<Part, number[]>();
  for (const { place, coverage } of missing) {
    numbers.set(place.part, [...(numbers.get(place.part) ?? []), coverage.takeaway.number]);
  }
  const places = [...numbers].map(([part, numbers]) => `${nameNumbers(numbers)} in ${name(part)}`);
  return places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')}, and ${places.at(-1)}`;
}

export function nameOf({ number, file }: Part): string {
  return number ? `part ${number}` : (file?.summary.title?.text ?? 'the other part');
}
