import type { PartMeta } from '../model/meta.ts';
import type { PartReference, ReferenceLink } from '../model/references.ts';
import type { Summary } from '../model/summary.ts';
import type { SourceFile } from './source-file.ts';
import { isMarkdown, readDestination, resolveUri } from './uri.ts';

/**
 * The parts of an article: those that its front matter names, else those that were found in the workspace or that its text
 * links. Without parts, the article stands alone.
 */
export interface Series {
  /**
   * In the order of front matter, else by number, then those linked. The article's own part is among them where front
   * matter has it or it was found.
   */
  readonly parts: readonly Part[];
  /** The article's own entry in `parts`. */
  readonly own?: Part;
  /** Files that references link to, and that are no parts by front matter. */
  readonly linked: readonly Part[];
}

/** What names a part of a series. */
export interface PartName {
  readonly number?: number;
  /** A file of the workspace. */
  readonly uri?: string;
  /** Where it is published, when it is no file. */
  readonly url?: string;
  /** Numbers that front matter gives to it. */
  readonly takeaways?: readonly number[];
}

/** A part of a series. */
export interface Part extends PartName {
  /** Its entry in the front matter's `series.parts`. */
  readonly meta?: PartMeta;
  /** The file, when it was read; `null` when it is known not to exist, undefined when it was not read, or is the article's own. */
  readonly file?: SourceFile | null;
}

/** The takeaways of a part: those that front matter gives to it, else those that it has sections for. */
export function takeawaysOf({ takeaways, file }: Part): readonly number[] {
  return takeaways ?? file?.summary.sections.map(({ number }) => number) ?? [];
}

/** What is known of a file by its URI: `null` for one that does not exist, undefined for one not read. */
export type Lookup = (uri: string) => SourceFile | null | undefined;

/**
 * Joins an article with its parts; `found` are those that the workspace knows. Pure: files that were not read stay unread.
 */
export function seriesOf(uri: string, summary: Summary, lookup: Lookup, found: readonly PartName[] = []): Series {
  const linked = linkedParts(uri, summary, lookup);
  const named = namedParts(uri, summary);
  const isNamed = named.length > 0;
  const parts = (isNamed ? named : joined(found, linked)).map((part): Part => {
    const file = part.uri && part.uri !== uri ? lookup(part.uri) : undefined;
    return file === undefined ? part : { ...part, file };
  });
  const number = summary.part?.number;
  const own =
    parts.find((part) => part.uri === uri) ??
    parts.find((part) => number !== undefined && part.uri === undefined && part.number === number);
  const others = isNamed ? linked.filter((link) => parts.every((part) => part.uri !== link.uri)) : [];
  return { parts, ...(own ? { own } : {}), linked: others };
}

/** Parts that were found, then those that are linked only; of one that is both, what either says. */
function joined(found: readonly PartName[], linked: readonly Part[]): PartName[] {
  const links = new Map(linked.map((part) => [part.uri, part]));
  const known = new Set(found.map(({ uri }) => uri));
  return [
    ...found.map((part) => ({ ...links.get(part.uri), ...part })),
    ...linked.filter(({ uri }) => !known.has(uri)),
  ];
}

/** The series that was known before, where it says the same as a new one: what was found from it still holds. */
export function kept(before: Series | undefined, fresh: Series): Series {
  if (!before) return fresh;
  const isSame =
    before.parts.indexOf(before.own as Part) === fresh.parts.indexOf(fresh.own as Part) &&
    sayAllSame(before.parts, fresh.parts) &&
    sayAllSame(before.linked, fresh.linked);
  return isSame ? before : fresh;
}

function sayAllSame(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, i) => saysSame(part, b[i] as Part));
}

function saysSame(a: Part, b: Part): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Part>;
  return [...keys].every((key) => a[key] === b[key]);
}

/** The URIs of the files of an article's series; what has to be read before it is complete. */
export function partUris(uri: string, summary: Summary, found: readonly PartName[]): string[] {
  const { parts, linked } = seriesOf(uri, summary, () => undefined, found);
  const uris = [...parts, ...linked].map((part) => part.uri);
  return [...new Set(uris)].filter((part) => part !== undefined && part !== uri) as string[];
}

/** The part that a link leads to. */
export function partOfLink(uri: string, series: Series, url: string | undefined): Part | undefined {
  if (!url) return undefined;
  const target = markdownTarget(uri, url);
  return series.parts.find((part) => (target ? part.uri === target : part.url !== undefined && sameUrl(part.url, url)));
}

/** The part that prose speaks of: the one that its link leads to, else the one of its number. */
export function partMeant(uri: string, summary: Summary, series: Series, reference: PartReference): Part | undefined {
  const { link, number } = reference;
  return (
    partOfLink(uri, series, urlOf(summary, link)) ??
    series.parts.find((part) => number !== undefined && part.number === number)
  );
}

/** The destination of a reference's link, a link reference resolved. */
export function urlOf(summary: Summary, link: ReferenceLink | undefined): string | undefined {
  if (!link) return undefined;
  return link.url ?? (link.identifier ? summary.definitions.get(link.identifier)?.url : undefined);
}

/** The parts that an article's front matter names. */
export function namedParts(uri: string, summary: Summary): Part[] {
  return (summary.meta.series?.parts ?? []).map((meta, i): Part => {
    const target = meta.file && markdownTarget(uri, meta.file.text);
    return {
      number: i + 1,
      meta,
      ...(target ? { uri: target } : {}),
      ...(meta.url ? { url: meta.url.text } : {}),
      ...(meta.takeaways ? { takeaways: meta.takeaways } : {}),
    };
  });
}

/** The Markdown files that an article's references and the items of its list link to, as parts. */
export function linkedParts(uri: string, summary: Summary, lookup: Lookup): Part[] {
  const parts = new Map<string, Part>();
  const add = (url: string | undefined, number?: number): void => {
    const target = url ? markdownTarget(uri, url) : undefined;
    if (!target || target === uri) return;
    const file = lookup(target);
    if (file && !file.summary.verdict.summary) return;
    const known = number ?? file?.summary.part?.number ?? parts.get(target)?.number;
    parts.set(target, { uri: target, ...(known ? { number: known } : {}), ...(file !== undefined ? { file } : {}) });
  };
  for (const { link, number } of summary.partReferences) add(urlOf(summary, link), number);
  for (const { link, loose } of summary.references) if (!loose) add(urlOf(summary, link));
  for (const { url } of summary.list?.items ?? []) add(url);
  return [...parts.values()];
}

function markdownTarget(uri: string, url: string): string | undefined {
  const destination = readDestination(url);
  return destination && isMarkdown(destination.path) ? resolveUri(uri, destination.path) : undefined;
}

function sameUrl(a: string, b: string): boolean {
  const plain = (url: string): string => url.replace(/[#?].*$/, '').replace(/\/$/, '');
  return plain(a) === plain(b);
}
