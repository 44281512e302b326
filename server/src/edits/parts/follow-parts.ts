import type { PartReference, Reference, ReferenceLink } from '../../model/references.ts';
import type { WrittenDestination } from '../../syntax/destinations.ts';
import type { Block, Span } from '../../syntax/document.ts';
import { partOfLink, type Series, urlOf } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { baseName, readDestination, resolveUri } from '../../workspace/uri.ts';
import type { Edit } from '../edit.ts';
import { type Place, relink } from '../relink.ts';
import { rewriteNumbers } from './numbers-in-prose.ts';
import { renumberParts } from './part-words.ts';
import { ascending } from './text.ts';

/** What a change of the parts means for who speaks of them. */
export interface PartsChange {
  /** Of each part that gets or loses takeaways, by URI, its numbers, counted in one or several ways: before, and after. */
  readonly numbers: ReadonlyMap<string, readonly NumbersChange[]>;
  /** The parts that go. */
  readonly gone: ReadonlySet<string>;
  /** The file that a number's section is in afterwards. */
  homeOf(number: number): string | undefined;
  /** Where links lead afterwards. */
  follow(place: Place): Place;
  /** Where in a file links lead that name no place in it, and are in it themselves by now. */
  startOf(uri: string): Place;
  /** Which part a file is afterwards. */
  partOf(uri: string): number | undefined;
  /** The number afterwards of a part that is none of the known files. */
  shift(number: number): number;
}

export interface NumbersChange {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What follows for some blocks of a file. */
export interface Followed {
  readonly edits: readonly Edit[];
  /** References that would be torn apart, each as a refusal. */
  readonly conflicts: readonly string[];
  /** The first block in which a reference to another part names fewer numbers than before. */
  readonly shortened: Block | undefined;
}

/**
 * Lets links, references and the numbers of parts in some blocks of a part follow; they will be in the file `to`. `cuts`
 * are edits that take pieces of the blocks away.
 */
export function followParts(
  { uri, summary }: SourceFile,
  series: Series,
  blocks: readonly Block[],
  to: string,
  change: PartsChange,
  cuts: readonly Edit[] = [],
): Followed {
  const inside = new Set(blocks);
  const isCut = (span: Span): boolean => cuts.some((cut) => holds(cut.span, span));
  const edits: Edit[] = [];
  const conflicts: string[] = [];
  const moved: { readonly reference: Reference; readonly home: string }[] = [];
  let shortened: Block | undefined;
  const references = summary.references.filter(({ loose, span }) => !loose && inside.has(span.block) && !isCut(span));
  const meant = new Map(references.map((reference) => [reference, meantBy(uri, summary, series, reference)]));
  // Which way of counting a part's numbers a reference names all of. One takeaway with its anchor is meant itself, even where
  // its part has no other.
  const wayOf = ({ numbers, link }: Reference, target: string | undefined): number => {
    const named = ascending(numbers);
    const isOne = named.length === 1 && urlOf(summary, link)?.includes('#') === true;
    const ways = target === undefined || isOne ? undefined : change.numbers.get(target);
    return ways?.findIndex(({ before }) => same(before, named)) ?? -1;
  };
  // Then it is said already, and need not be said twice.
  const tellsOfGone = [...meant].some(
    ([reference, target]) => target !== undefined && change.gone.has(target) && wayOf(reference, target) >= 0,
  );
  for (const [reference, target] of meant) {
    const ways = target === undefined ? undefined : change.numbers.get(target);
    // What comes from a part that goes, and speaks of the one that it comes to, says what was so.
    if (!target || !ways || (target === to && change.gone.has(uri))) continue;
    const named = ascending(reference.numbers);
    const whole = wayOf(reference, target);
    if (whole >= 0) {
      const after = change.numbers.get(target === uri ? to : target)?.[whole]?.after ?? [];
      if (after.length === 0 || (after.length > named.length && tellsOfGone)) continue;
      edits.push(...rewriteNumbers(reference, after));
      if (target !== uri && after.length < named.length) shortened ??= reference.span.block;
      continue;
    }
    if (change.gone.has(target)) continue;
    const own = named.filter((number) => ways.some(({ before }) => before.includes(number)));
    const homes = new Set(own.map(change.homeOf));
    const [home] = homes;
    if (home === undefined) continue;
    const isTorn = target === uri ? [...homes].some((one) => one !== to) : homes.size > 1;
    if (isTorn || (home !== target && target !== uri && reference.link?.identifier)) {
      const where = target === uri ? 'for this article' : `for ${baseName(target)}`;
      conflicts.push(
        `“${reference.text.replace(/\s+/g, ' ')}” in ${baseName(uri)} is promised ${where}, and would be torn apart: change it first`,
      );
    } else if (target !== uri && home !== target) moved.push({ reference, home });
  }
  const homeOfLink = (written: WrittenDestination): string | undefined =>
    moved.find(({ reference: { link } }) => link && holds(link.span, written))?.home;
  const follow = (place: Place, written: WrittenDestination): Place => {
    const home = place.fragment === undefined ? homeOfLink(written) : undefined;
    const target = home === undefined ? change.follow(place) : { uri: home };
    const isOwn = target.uri === to && target.fragment === undefined && place.uri !== target.uri;
    return isOwn ? change.startOf(to) : target;
  };
  const numberOf = (number: number, reference?: PartReference): number | undefined => {
    const { link, span } = reference ?? {};
    const target = link && targetOf(uri, urlOf(summary, link));
    if (link && target) {
      const home = moved.find((one) => isSameLink(one.reference.link, link))?.home;
      return change.partOf(home ?? change.follow(target).uri);
    }
    const url = urlOf(summary, link);
    if (url !== undefined && !url.startsWith('#')) {
      const part = partOfLink(uri, series, url);
      return part?.number === undefined ? undefined : change.shift(part.number);
    }
    const beside = moved.find(
      (one) => span && one.reference.part === number && one.reference.span.block === span.block,
    );
    if (beside) return change.partOf(beside.home);
    return number === summary.part?.number ? change.partOf(to) : change.shift(number);
  };
  // What a takeaway is called is not about the series.
  const titles = new Set([
    ...(summary.list?.fragments ?? []).map(({ block }) => block),
    ...summary.sections.map(({ span }) => span.block),
  ]);
  const prose = blocks.filter((block) => !titles.has(block) && block !== summary.topHeading?.span.block);
  edits.push(...relink(blocks, uri, to, follow), ...renumberParts(prose, numberOf));
  return { edits: [...edits.filter(({ span }) => !isCut(span)), ...cuts], conflicts, shortened };
}

/** The part that a reference says has its takeaways; its own file for "in this post". */
export function meantBy(
  uri: string,
  summary: SourceFile['summary'],
  series: Series,
  { points, link, part, clause }: Reference,
): string | undefined {
  // "Takeaways 1–5 in this post, and more in [part 2](…)": what the link is about is another clause.
  const isBeside = link !== undefined && (link.start < clause.start || link.start >= clause.end);
  if (points === 'here' && isBeside) return uri;
  const target = targetOf(uri, urlOf(summary, link))?.uri;
  if (target !== undefined && target !== uri) return target;
  if (points === 'here') return uri;
  if (points !== 'elsewhere' || part === undefined || link) return undefined;
  return series.parts.find(({ number }) => number === part)?.uri;
}

/** The place in the same tree that a link leads to; undefined for an anchor, and for an address. */
function targetOf(uri: string, url: string | undefined): Place | undefined {
  const destination = url === undefined ? undefined : readDestination(url);
  if (!destination || destination.path === '') return undefined;
  const { path, fragment } = destination;
  return { uri: resolveUri(uri, path), ...(fragment === undefined ? {} : { fragment }) };
}

function isSameLink(a: ReferenceLink | undefined, b: ReferenceLink): boolean {
  return a !== undefined && a.span.block === b.span.block && a.span.start === b.span.start;
}

function holds(span: Span, { block, start, end }: Span): boolean {
  return span.block === block && span.start <= start && end <= span.end;
}

/** Are ascending numbers the same. */
export function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
