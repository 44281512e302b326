import type { Extent } from '../../syntax/document.ts';

/** Where something is typed in a YAML mapping. */
export interface YamlPlace {
  /** The keys of the mappings around, outermost first. */
  readonly path: readonly string[];
  /** The other keys of the innermost mapping. */
  readonly siblings: readonly string[];
  /** The key whose value is typed; undefined where a key is. */
  readonly key?: string;
  /** The key or value at the cursor without quotation marks, in its line; begins where typing did. */
  readonly extent: Extent;
  /** The quotation mark that is open. */
  readonly quote: string;
  /** What ends it is there: the colon after a key, the second quotation mark of a value. */
  readonly closed: boolean;
  /** A space is missing after the colon. */
  readonly needsSpace: boolean;
  /** Where the keys of the mapping begin in their lines; undefined between braces. */
  readonly column: number | undefined;
}

/**
 * The place of a cursor among the lines of a YAML text. Reads indentation and braces line by line, as what is being typed
 * is seldom YAML yet; undefined in comments, and wherever else no key, value of a mapping or text of a list can stand. An
 * item that is a text is a value of the key of its list; in a list below its key it may also be the first key of a mapping.
 */
export function yamlPlaceAt(lines: readonly string[], index: number, cursor: number): YamlPlace | undefined {
  const line = lines[index] ?? '';
  const [, margin = '', dashes = '', content = ''] = /^(\s*)((?:-\s+)*)(.*)$/.exec(line.slice(0, cursor)) ?? [];
  const after = line.slice(cursor);
  if (content === '' && /^\s+\S/.test(after)) return undefined;
  const column = margin.length + dashes.length;
  const around = surroundings(lines, index, { margin: margin.length, column });
  const open = openBraces(content);
  if (!around || !open) return undefined;
  const inner = open.braces.at(-1);
  if (inner?.brace === '[') return itemAt(content.slice(open.from), after, cursor, around.path, open.braces);
  const path = [...around.path, ...open.braces.flatMap(({ key }) => key ?? [])];
  const siblings = inner
    ? [content.slice(inner.from, open.from), /,.*/.exec(after)?.[0] ?? ''].flatMap(keysWithin)
    : around.siblings;
  const shared = { path, siblings, column: inner ? undefined : column };
  const segment = content.slice(open.from);
  const [, gap = '', typed = '', value] = /^(\s*)([\w.-]*)(?:\s*:(.*))?$/.exec(segment) ?? [undefined];
  if (typed === '' && segment.trim() !== '') return undefined;
  if (value === undefined) {
    if (/\S\s+$/.test(segment)) return undefined;
    const rest = /^[\w.-]*/.exec(after)?.[0].length ?? 0;
    const start = column + open.from + gap.length;
    const closed = /^\s*:/.test(after.slice(rest));
    return { ...shared, extent: { start, end: cursor + rest }, quote: '', closed, needsSpace: false };
  }
  const [, space = '', quote = '', text = ''] = /^(\s*)(["']?)(.*)$/.exec(value) ?? [];
  if (quote && text.includes(quote)) return undefined;
  const rest =
    (quote ? /^[^"']*/ : inner ? /^[^,}\]]*?(?=\s*(?:[,}\]]|$))/ : /^.*?(?=\s*(?:\s#|$))/).exec(after)?.[0] ?? '';
  return {
    ...shared,
    key: typed,
    extent: { start: cursor - text.length, end: cursor + rest.length },
    quote,
    closed: quote !== '' && after.startsWith(quote, rest.length),
    needsSpace: space === '',
  };
}

/** The place in a list of texts between brackets. */
function itemAt(
  segment: string,
  after: string,
  cursor: number,
  path: readonly string[],
  braces: readonly OpenBrace[],
): YamlPlace | undefined {
  const key = braces.at(-1)?.key;
  const [, quote = '', text] = /^\s*(["']?)([^"'{[]*)$/.exec(segment) ?? [];
  if (key === undefined || text === undefined) return undefined;
  const rest = (quote ? /^[^"',\]]*/ : /^[^,\]]*?(?=\s*(?:[,\]]|$))/).exec(after)?.[0] ?? '';
  return {
    path: [...path, ...braces.slice(0, -1).flatMap((brace) => brace.key ?? [])],
    siblings: [],
    key,
    extent: { start: cursor - text.length, end: cursor + rest.length },
    quote,
    closed: quote !== '' && after.startsWith(quote, rest.length),
    needsSpace: false,
    column: undefined,
  };
}

interface OpenBrace {
  readonly brace: string;
  /** The key whose value begins with it. */
  readonly key: string | undefined;
  /** Where its content begins. */
  readonly from: number;
}

/** The braces that are open at the end of a line's beginning, and where its last item begins; undefined in a comment. */
function openBraces(content: string): { readonly braces: readonly OpenBrace[]; readonly from: number } | undefined {
  const braces: OpenBrace[] = [];
  let from = 0;
  let quote = '';
  for (let i = 0; i < content.length; i++) {
    const c = content[i] as string;
    const atStart = /(?:^|[:,[{])\s*$/.test(content.slice(from, i));
    if (quote) {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && atStart) quote = c;
    else if (c === '#' && /(?:^|\s)$/.test(content.slice(0, i))) return undefined;
    else if ((c === '{' || c === '[') && atStart) {
      braces.push({ brace: c, key: /([\w.-]+)\s*:\s*$/.exec(content.slice(from, i))?.[1], from: i + 1 });
      from = i + 1;
    } else if (braces.length > 0 && '}],'.includes(c)) {
      if (c !== ',') braces.pop();
      else from = i + 1;
    }
  }
  return { braces, from };
}

function keysWithin(items: string): string[] {
  return [...items.matchAll(/(?:^|[,{])\s*([\w.-]+)\s*:/g)].map(([, key = '']) => key);
}

interface KeyLine {
  /** Where the line's first sign and its key stand; they differ in the first line of a list's item. */
  readonly margin: number;
  readonly column: number;
  readonly key?: string;
  /** Nothing, or a comment, follows the colon. */
  readonly opens: boolean;
}

function keyLine(line: string): KeyLine | undefined {
  const [, margin = '', dashes = '', key, value = ''] =
    /^(\s*)((?:-\s+)*)(?:(?:["']?)([\w.-]+)(?:["']?)\s*:(.*))?/.exec(line) ?? [];
  if (/^\s*(?:#.*)?$/.test(line)) return undefined;
  const shared = { margin: margin.length, column: margin.length + dashes.length };
  return { ...shared, ...(key === undefined ? {} : { key }), opens: /^\s*(?:#.*)?$/.test(value) };
}

/** The keys around and beside the keys of a line; undefined where indentation says that no key can stand there. */
function surroundings(
  lines: readonly string[],
  index: number,
  { margin, column }: { readonly margin: number; readonly column: number },
): { readonly path: readonly string[]; readonly siblings: readonly string[] } | undefined {
  const path: string[] = [];
  const siblings: string[] = [];
  let limit = column;
  // A list may stand right below its key, without indentation.
  let inItem = margin < column;
  if (inItem) limit = margin;
  for (let i = index - 1; i >= 0; i--) {
    const known = keyLine(lines[i] ?? '');
    if (known?.key === undefined) continue;
    if (known.column < limit || (inItem && known.column === limit && known.margin === known.column)) {
      if (!known.opens) return undefined;
      path.unshift(known.key);
      inItem = known.margin < known.column;
      limit = known.margin;
    } else if (!inItem && known.column === limit) {
      if (path.length === 0) siblings.push(known.key);
      inItem = known.margin < known.column;
      limit = known.margin;
    }
  }
  for (let i = index + 1; i < lines.length; i++) {
    const known = keyLine(lines[i] ?? '');
    if (!known) continue;
    if (known.margin < column) break;
    if (known.column === column && known.key !== undefined) siblings.push(known.key);
  }
  return limit > 0 || inItem ? undefined : { path, siblings };
}
