import { eolOf } from '../../edits/layout.ts';
import { describeKey, frontMatterKeys, type Key, keyNamed } from '../../model/keys.ts';
import {
  blockAtIndex,
  type Extent,
  extentOf,
  lineAt,
  type MarkdownDocument,
  positionAt,
  textOf,
} from '../../syntax/document.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { foldersAbove, isInside, linkTo } from '../../workspace/uri.ts';
import { eventItems } from './events.ts';
import type { CompletionItem, TypingPlace } from './item.ts';
import { partNumbers, takeawaysOfPart } from './series-numbers.ts';
import { suppressionItems } from './suppressions.ts';
import { type YamlPlace, yamlPlaceAt } from './yaml-place.ts';

/**
 * Keys of ours that the front matter lacks, and values of those that it has; undefined outside front matter. Unasked only
 * in a summary, and in a file that has nothing else yet.
 */
export function frontMatterItems(typing: TypingPlace): readonly CompletionItem[] | undefined {
  const { context, offset } = typing;
  const { document, verdict } = context.summary;
  const body = bodyAt(document, offset);
  if (!body) return undefined;
  const isNew = /^\s*(?:---\s*)?$/.test(textOf(document, { start: body.end, end: document.length }));
  if (typing.trigger !== undefined && !verdict.summary && !isNew) return [];
  const { line, character } = positionAt(document, offset);
  const first = positionAt(document, body.start).line;
  const silencing = suppressionItems(typing, 'yaml');
  if (silencing) return silencing;
  const lines = textOf(document, body).split(/\r\n?|\n/);
  const place = yamlPlaceAt(lines, line - first, character);
  if (!place) return [];
  const { start } = lineAt(document, offset);
  const range = { start: start + place.extent.start, end: start + place.extent.end };
  // Below "authors:" an item is a text.
  const list = place.key === undefined ? keyAt(place.path) : undefined;
  if (list?.type.form === 'names') return valueItems(typing, place, range, list);
  const keys = keysIn(place.path);
  if (!keys) return [];
  if (place.key === undefined) return place.quote ? [] : keyItems(keys, place, range, eolOf(document));
  return valueItems(typing, place, range, keyAt([...place.path, place.key]));
}

/** Where the YAML stands that an offset is in, also before the line that closes it is written; whole lines. */
function bodyAt(document: MarkdownDocument, offset: number): Extent | undefined {
  const first = blockAtIndex(document, 0);
  const frontMatter = first && frontMatterOf(first);
  if (frontMatter) {
    const body = extentOf(document, { block: first, ...frontMatter.body });
    return body.start <= offset && offset <= body.end ? body : undefined;
  }
  if ((first?.node.type as string) === 'toml') return undefined;
  if (!/^\uFEFF?---[ \t]*[\r\n]/.test(textOf(document, lineAt(document, 0)))) return undefined;
  const { text } = document;
  const lines = lineStarts(text);
  let end = lines[1] ?? 0;
  for (const [i, start] of lines.entries()) {
    if (i === 0) continue;
    const line = text.slice(start, lines[i + 1]).replace(/[\r\n]+$/, '');
    const typed = start <= offset && offset <= start + line.length;
    // A key that is being typed has no colon yet; any other line without one is prose.
    if (!(typed ? /^\s*(?:-\s+)*["']?[\w.-]*["']?(?:\s*:.*)?$|^\s*#/ : yamlLine).test(line)) break;
    end = start + line.length;
  }
  return offset <= end && offset >= (lines[1] ?? 0) ? { start: lines[1] ?? 0, end } : undefined;
}

const yamlLine = /^\s*(?:#|-\s|["']?[\w.-]+["']?\s*:(?:\s|$))/;

function keyAt([first = '', ...path]: readonly string[]): Key | undefined {
  return path.reduce((key, name) => key?.keys?.find((inner) => inner.name === name), keyNamed(first));
}

function keysIn(path: readonly string[]): readonly Key[] | undefined {
  return path.length === 0 ? frontMatterKeys : keyAt(path)?.keys;
}

function keyItems(
  keys: readonly Key[],
  { path, siblings, closed, column }: YamlPlace,
  range: Extent,
  eol: string,
): CompletionItem[] {
  // As everywhere, case counts only below the top level.
  const taken = new Set(path.length === 0 ? siblings.map((name) => name.toLowerCase()) : siblings);
  return keys.flatMap((key): CompletionItem[] => {
    const { name, type } = key;
    if (taken.has(name)) return [];
    const item = {
      kind: 'key' as const,
      label: name,
      detail: type.takes,
      range,
      documentation: describeKey(key),
    };
    const nested = type.form === 'mapping' || type.form === 'list';
    if (closed) return [{ ...item, text: name }];
    if (!nested || column === undefined) return [{ ...item, text: `${name}: ` }];
    const indent = ' '.repeat(column + 2) + (type.form === 'list' ? '- ' : '');
    return [{ ...item, text: `${name}:`, snippet: `${name}:${eol}${indent}${key.keys?.[0]?.name}: $1` }];
  });
}

function valueItems(typing: TypingPlace, place: YamlPlace, range: Extent, key: Key | undefined): CompletionItem[] {
  const written = (value: string): string =>
    (place.needsSpace && !place.quote ? ' ' : '') + value + (place.closed ? '' : place.quote);
  const value = (label: string, detail?: string): CompletionItem => {
    const text = place.quote || isPlain.test(label) ? label : JSON.stringify(label);
    return { kind: 'value', label, ...(detail ? { detail } : {}), range, text: written(text) };
  };
  const plainValue = ([text, detail]: readonly [string, string]): CompletionItem => {
    // Between quotation marks there is a text, which says it without brackets.
    const label = place.quote ? text.replace(/[[\]]/g, '') : text;
    return { kind: 'value', label, detail, range, text: written(label) };
  };
  switch (key?.type.form) {
    case 'truth':
      return place.quote ? [] : ['true', 'false'].map((word) => value(word));
    case 'event':
      return eventItems(typing).map(({ id, ...item }) => ({ ...item, range, text: written(id) }));
    case 'day':
      return daysOf(typing).map(([day, meaning]) => value(day, meaning));
    case 'names':
      return authorsOf(typing).map((name) => value(name));
    case 'part':
      return partNumbers(typing).map(plainValue);
    case 'numbers':
      return takeawaysOfPart(typing).map(plainValue);
    case 'file':
      return filesOf(typing).map(([path, title]) => value(path, title));
    default:
      return [];
  }
}

// What YAML reads as it stands, wherever a value may be.
const isPlain = /^[\p{L}\p{N}.][\p{L}\p{N} ./_'’-]*$/u;

/** Who wrote the summaries of the workspace, those of most first; without those whom the article names. */
function authorsOf({ context, known }: TypingPlace): readonly string[] {
  const counts = new Map<string, number>();
  for (const { uri, authors } of known.summaries()) {
    if (uri !== context.file.uri) for (const name of authors) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const name of context.summary.meta.authors) counts.delete(name);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * The summaries that may be parts of the article's series, which lie in its folder or in one beside it, and are not named
 * yet: their paths as seen from it, and their titles.
 */
function filesOf({ context, known }: TypingPlace): readonly (readonly [string, string])[] {
  const { file, series } = context;
  const [own = '', above = own] = foldersAbove(file.uri);
  const named = new Set(series.parts.flatMap(({ meta, uri }) => (meta && uri ? [uri] : [])));
  const near = [...known.summaries()].filter(({ uri }) => isInside(above, uri) && !named.has(uri));
  const rank = ({ uri }: { readonly uri: string }): number => Number(!isInside(own, uri));
  return near
    .map((summary) => ({ ...summary, path: decodeURI(linkTo(file.uri, summary.uri)) }))
    .sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
    .map(({ path, title }) => [path, title]);
}

function daysOf({ context, today }: TypingPlace): readonly (readonly [string, string])[] {
  const { start, end, name } = context.summary.event ?? {};
  return [
    [today, 'today'],
    ...(end && end !== today ? [[end, `last day of ${name}`] as const] : []),
    ...(start && start !== end && start !== today ? [[start, `first day of ${name}`] as const] : []),
  ];
}
