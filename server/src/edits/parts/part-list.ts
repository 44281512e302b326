import type { PartMeta } from '../../model/meta.ts';
import { runsOf } from '../../model/ranges.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, type Extent, readMarkdown, type Span } from '../../syntax/document.ts';
import { type Entry, entryOf, type FrontMatter, frontMatterOf } from '../../syntax/front-matter.ts';
import { decode } from '../../workspace/uri.ts';
import { applyChanges, type Edit, insert, replace } from '../edit.ts';
import { partPathLike } from '../follow-files.ts';
import { eolOf, sourceAt } from '../layout.ts';
import { yamlLike } from '../yaml-text.ts';

/** A part as front matter is to name it: a relative, percent-encoded path, and the numbers that it has. */
export interface NamedPart {
  readonly path: string;
  readonly takeaways?: readonly number[];
}

/** Names a part after another one, in the same manner. */
export function insertPart({ document }: Summary, after: PartMeta, part: NamedPart): Edit {
  const { block } = after.span;
  const place = trimmed(after.span);
  const lines = linesOf(place);
  if (!isItem(block, place)) return insert(block, place.end, `, ${entryLike(after, place, part)}`);
  const before = block.text.slice(lines.start, place.start);
  return insert(block, lines.end, `${before}${entryLike(after, place, part)}${eolOf(document)}`);
}

/** Names a part no longer. */
export function removePart(parts: readonly PartMeta[], part: PartMeta): Edit {
  const { block } = part.span;
  const place = trimmed(part.span);
  if (isItem(block, place)) return replace({ block, ...linesOf(place) }, '');
  const at = parts.indexOf(part);
  const [last, next] = [parts[at - 1], parts[at + 1]];
  if (last) return replace({ block, start: trimmed(last.span).end, end: place.end }, '');
  return replace({ block, start: place.start, end: next ? next.span.start : place.end }, '');
}

/** Says which takeaways a part has. */
export function rewriteRange({ takeawaysSpan }: PartMeta, numbers: readonly number[]): Edit[] {
  if (!takeawaysSpan || numbers.length === 0) return [];
  const written = sourceAt(takeawaysSpan);
  const text = rangeLike(numbers, written);
  return text === written ? [] : [replace(takeawaysSpan, text)];
}

/** Adds the series to front matter that has none; undefined where it has one of another kind. */
export function addSeries(
  { frontMatter, meta, document }: Summary,
  number: number,
  parts: readonly NamedPart[],
): Edit | undefined {
  if (!frontMatter) return undefined;
  const { block, body, entries } = frontMatter;
  const eol = eolOf(document);
  const list = (indent: string): string[] => [
    `${indent}part: ${number}`,
    `${indent}parts:`,
    ...parts.map((part) => `${indent}  - ${flowEntry(part)}`),
  ];
  const series = entryOf(entries, 'series');
  if (!series) {
    const lines = ['series:', ...list('  ')].join(eol);
    const isEmpty = body.end === body.start;
    return insert(block, body.end, isEmpty ? `${lines}${eol}` : `${eol}${lines}`);
  }
  const last = series.entries.at(-1);
  if (!meta.series || meta.series.part || meta.series.parts.length > 0 || !last || !isBlockMap(block, series))
    return undefined;
  const indent = /[ \t]*$/.exec(block.text.slice(0, series.entries[0]?.keyExtent.start))?.[0] ?? '  ';
  return insert(block, trimmedEnd(block, last), eol + list(indent).join(eol));
}

/** Takes out of front matter that an article is a part of a series. */
export function removeSeries({ frontMatter }: Summary): Edit[] {
  const series = frontMatter && entryOf(frontMatter.entries, 'series');
  if (!frontMatter || !series) return [];
  const { block } = frontMatter;
  const own = series.entries.filter(({ key }) => key === 'part' || key === 'parts');
  const gone = own.length === series.entries.length ? [series] : isBlockMap(block, series) ? own : [];
  return gone.map((entry) => replace(linesOfEntry(frontMatter, entry), ''));
}

/** The source of the keys that one front matter has and another lacks, a line break at the end; but for those of a page alone. */
export function furtherKeys(from: FrontMatter, to: FrontMatter): string {
  const known = new Set(to.entries.map(({ key }) => key));
  return from.entries
    .filter(({ key }) => !known.has(key) && !pageKeys.has(key) && key !== 'series')
    .map((entry) => sourceAt(linesOfEntry(from, entry)))
    .join('');
}

/** The source of front matter without the keys that name this page alone: two pages must not have one address. */
export function withoutPageKeys(source: string): string {
  const [block] = readMarkdown(source).blocks;
  const frontMatter = block && frontMatterOf(block);
  if (!frontMatter) return source;
  const changes = frontMatter.entries
    .filter(({ key }) => pageKeys.has(key))
    .map((entry) => ({ ...linesOfEntry(frontMatter, entry), text: '' }));
  return applyChanges(source, changes);
}

const pageKeys = new Set(
  'slug permalink url aliases id guid uuid redirect_from canonical_url canonical canonicalURL'.split(' '),
);

function linesOfEntry({ block }: FrontMatter, entry: Entry): Span {
  const lines = linesOf({
    block,
    start: entry.keyExtent.start,
    end: Math.max(entry.keyExtent.end, trimmedEnd(block, entry)),
  });
  return { block, ...lines };
}

function isBlockMap({ text }: Block, { valueExtent }: Entry): boolean {
  return text[valueExtent.start] !== '{';
}

/** Numbers in the manner of others in YAML: `1-5`, `"1–5"`, `[1, 2]`. */
function rangeLike(numbers: readonly number[], written: string): string {
  if (written.startsWith('[')) return `[${numbers.join(/,\S/.test(written) ? ',' : ', ')}]`;
  const sign = /\d(\s*(?:[-–—]|to|through)\s*)\d/.exec(written)?.[1] ?? '-';
  const text = runsOf(numbers)
    .map(([first, last]) => (first === last ? `${first}` : `${first}${sign}${last}`))
    .join(', ');
  if (/^["']/.test(written)) return yamlLike(text, written);
  // In a flow mapping, a comma would end the value.
  return text.includes(',') ? JSON.stringify(text) : text;
}

function entryLike(model: PartMeta, place: Span, { path, takeaways }: NamedPart): string {
  const { file, takeawaysSpan } = model;
  const isLike = file && (takeaways === undefined) === (takeawaysSpan === undefined);
  if (!isLike) return flowEntry({ path, ...(takeaways ? { takeaways } : {}) });
  const at = (span: Extent, text: string) => ({ start: span.start - place.start, end: span.end - place.start, text });
  const changes = [at(file.span, partPathLike(path, file.text, sourceAt(file.span)))];
  if (takeaways && takeawaysSpan) changes.push(at(takeawaysSpan, rangeLike(takeaways, sourceAt(takeawaysSpan))));
  return applyChanges(
    sourceAt(place),
    changes.sort((a, b) => a.start - b.start),
  );
}

function flowEntry({ path, takeaways }: NamedPart): string {
  const numbers = takeaways && takeaways.length > 0 ? `, takeaways: ${rangeLike(takeaways, '')}` : '';
  return `{ file: ${yamlLike(decode(path), '')}${numbers} }`;
}

/** Without the line break that belongs to a value that is a block. */
function trimmed({ block, start, end }: Span): Span {
  return { block, start, end: trimmedEnd(block, { valueExtent: { start, end } }) };
}

function trimmedEnd({ text }: Block, { valueExtent }: Pick<Entry, 'valueExtent'>): number {
  return valueExtent.start + text.slice(valueExtent.start, valueExtent.end).trimEnd().length;
}

/** The whole lines of a place, with their ends. */
function linesOf({ block: { text }, start, end }: Span): Extent {
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: first, end: end + rest };
}

/** Does a value stand behind a `-` on a line of its own. */
function isItem({ text }: Block, { start }: Extent): boolean {
  return /(?:^|[\r\n])[ \t]*-[ \t]+$/.test(text.slice(0, start));
}
