import { findOwnPart } from '../model/part-references.ts';
import type { Summary } from '../model/summary.ts';
import { comparable } from '../model/titles.ts';
import { hasSection } from './coverage.ts';
import { linkedParts, namedParts, type PartName } from './series.ts';
import type { SourceFile } from './source-file.ts';
import { baseName, foldersAbove } from './uri.ts';

/** What the index keeps of a summary: enough to find its series without its text. */
export interface Indexed {
  readonly uri: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Its number in a series, as it says itself. */
  readonly part?: number;
  /** The parts that its front matter names. */
  readonly parts: readonly PartName[];
  /** The Markdown files that its references and the items of its list link to. */
  readonly links: readonly string[];
  readonly takeaways: readonly IndexedTakeaway[];
  /** What it has in common with the other parts of its series, where that can be told. */
  readonly family?: Family;
}

export interface IndexedTakeaway {
  readonly number: number;
  readonly title: string;
  /** It is written about in this file. */
  readonly covered: boolean;
}

/** What the titles of the parts of a series have in common. */
export interface Family {
  /** Front matter's name of the series, comparable. */
  readonly series?: string;
  /** The title without the words that say which part it is, comparable. */
  readonly stem?: string;
  /** The folder that the parts lie in, or, where each has its own (`part-1/index.md`), the folder of those. */
  readonly folder: string;
  /** The event's id or name, where there is one. */
  readonly event?: string;
  readonly year?: string;
}

/** What the index keeps of a file; undefined of one that is no summary. */
export function indexedOf({ uri, summary }: SourceFile): Indexed | undefined {
  if (!summary.verdict.summary) return undefined;
  const { part, title, takeaways, meta } = summary;
  const family = familyOf(uri, summary);
  return {
    uri,
    title: title?.text ?? baseName(uri),
    authors: meta.authors,
    ...(part ? { part: part.number } : {}),
    parts: namedParts(uri, summary).map(({ meta: _, ...name }) => name),
    links: linkedParts(uri, summary, () => undefined).flatMap((link) => link.uri ?? []),
    takeaways: takeaways.map(({ number, title }) => ({ number, title, covered: hasSection(summary, number) })),
    ...(family ? { family } : {}),
  };
}

/** How often a summary mentions each project, by the project's id. */
export function countMentions({ mentions }: Summary): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { project } of mentions) counts.set(project.id, (counts.get(project.id) ?? 0) + 1);
  return counts;
}

function familyOf(uri: string, { meta, part, title, topHeading, event }: Summary): Family | undefined {
  if (!part) return undefined;
  const [own = '', above = own] = foldersAbove(uri);
  const series = comparable(meta.series?.title ?? '');
  const stem = stemOf([title?.text, topHeading?.text]);
  if (!series && !stem) return undefined;
  const named = event?.id ?? event?.name;
  const year = (event?.start ?? /\b20\d\d\b/.exec(title?.text ?? '')?.[0] ?? meta.date)?.slice(0, 4);
  return {
    ...(series ? { series } : {}),
    ...(stem ? { stem } : {}),
    folder: /^(?:_?index|readme)\.[a-z]+$/i.test(baseName(uri)) ? above : own,
    ...(named ? { event: named } : {}),
    ...(year ? { year } : {}),
  };
}

/** What stands before the part's number in a title or, where that says little, what stands after it. */
function stemOf(titles: readonly (string | undefined)[]): string | undefined {
  for (const title of titles) {
    const place = title === undefined ? undefined : findOwnPart(title);
    if (!title || !place) continue;
    const [before, after] = [title.slice(0, place.start), title.slice(place.end)].map(stripped) as [string, string];
    const stem = /\p{L}+[^\p{L}]+\p{L}+/u.test(before) ? before : after || before;
    if (stem !== '') return stem;
  }
  return undefined;
}

// "Five takeaways (part 1)", "Takeaways 6–10 (part 2)": what is counted differs from part to part.
function stripped(text: string): string {
  return comparable(text)
    .replace(
      /(?<![\p{L}\p{N}])(?:\d{1,2}|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L}))(?![\p{L}\p{N}])/gu,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Can a text be that of another part of a summary's series, as far as is seen without reading it. */
export function mayBeRelated(own: Indexed | undefined, text: string): boolean {
  if (!own || own.parts.length > 0) return false;
  const name = baseName(own.uri);
  const { series, stem } = own.family ?? {};
  const opening = stripped(text.slice(0, 4000));
  return (
    text.includes(name) ||
    text.includes(encodeURI(name)) ||
    [series, stem].some((words) => words !== undefined && opening.includes(stripped(words)))
  );
}
