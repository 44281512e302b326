import type {
  Blockquote,
  Code,
  Definition,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  ThematicBreak,
} from 'mdast';
import { type Point, plainInlines } from './inlines.ts';
import { lineBreaksIn, lineStarts } from './lines.ts';
import { nestedItems } from './nested-lists.ts';
import { type Labels, labelKey, parseBlocks, parseInlines } from './parser.ts';
import { plainDefinition, type Step } from './scan.ts';

interface Position {
  readonly start: Point;
  readonly end: Point;
}

/**
 * The node of a step that the scanner is certain of; `text` is that of its block, from the start of its first line, and
 * offsets of the step count from there. Inlines are read when they are first asked for.
 */
export function nodeOf({ kind, from, to, close }: Step, text: string, labels: Labels): RootContent {
  if (kind === 'nested list') return nestedList(text, to, labels);
  if (kind === 'blockquote') return blockquote(text, labels);
  if (kind === 'table') return table(text, labels);
  const position = { start: { line: 1, column: from + 1, offset: from }, end: pointAt(text, to) };
  const source = text.slice(from, to);
  switch (kind) {
    case 'heading':
      return heading(source, position, labels);
    case 'list':
      return list(text, to, position, labels);
    case 'code':
      return code(source, close, position);
    case 'html':
      return { type: 'html', value: replaceNulls(source), position } satisfies Html;
    case 'thematicBreak':
      return { type: 'thematicBreak', position } satisfies ThematicBreak;
    default:
      return paragraph(source, position, labels);
  }
}

function heading(source: string, position: Position, labels: Labels): Heading {
  const [opening, marks = ''] = /^(#+)[ \t]*/.exec(source) as RegExpExecArray;
  const content = source.slice(opening.length).replace(/(?:(?:^|[ \t]+)#+)?[ \t]*$/, '');
  const { line, column, offset } = position.start;
  const start = { line, column: column + opening.length, offset: offset + opening.length };
  const inlines = content ? { source: content, start, labels } : undefined;
  return new LateHeading(marks.length as Heading['depth'], position, inlines);
}

/** Inlines that are not read yet, and where they begin. */
interface Unread {
  readonly source: string;
  readonly start: Point;
  readonly labels: Labels;
}

// Classes, as each object that has a getter of its own takes as much room as the paragraph that it is.
class LateHeading implements Heading {
  readonly type = 'heading';
  readonly depth: Heading['depth'];
  readonly position: Position;
  #inlines: Unread | PhrasingContent[];

  constructor(depth: Heading['depth'], position: Position, inlines: Unread | undefined) {
    this.depth = depth;
    this.position = position;
    this.#inlines = inlines ?? [];
  }

  get children(): PhrasingContent[] {
    if (!Array.isArray(this.#inlines)) this.#inlines = inlinesOf(this.type, this.#inlines);
    return this.#inlines;
  }
}

class LateParagraph implements Paragraph {
  readonly type = 'paragraph';
  readonly position: Position;
  #inlines: Unread | PhrasingContent[];

  constructor(position: Position, inlines: Unread) {
    this.position = position;
    this.#inlines = inlines;
  }

  get children(): PhrasingContent[] {
    if (!Array.isArray(this.#inlines)) this.#inlines = inlinesOf(this.type, this.#inlines);
    return this.#inlines;
  }
}

/** Of a list whose items are one line each. */
function list(text: string, to: number, position: Position, labels: Labels): List {
  const [, number] = /^(?:(\d+)|.)/.exec(text) as RegExpExecArray;
  const source = text.slice(0, to);
  let children: ListItem[] | undefined;
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(source),
    get children() {
      children ??= lineStarts(source).flatMap((start, i) => {
        const [item = '', marker = ''] = matchAt(/(\S+ +)[^\r\n]*/y, source, start) ?? [];
        return item === '' ? [] : [listItem(item, marker.length, { line: i + 1, column: 1, offset: start }, labels)];
      });
      return children;
    },
    position,
  };
}

/** What is read when it is first asked for. */
function later<T>(read: () => T): () => T {
  let node: T | undefined;
  return () => {
    node ??= read();
    return node;
  };
}

function nestedList(text: string, to: number, labels: Labels): List {
  const number = /^\d+/.exec(text)?.[0];
  const kind = {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
  } as const;
  const read = later<List>(() => {
    const items = nestedItems(text.slice(0, to), (source, position) => paragraph(source, position, labels));
    if (!items) return parseBlocks(text, labels)[0] as List;
    const position = { start: { line: 1, column: 1, offset: 0 }, end: pointAt(text, to) };
    return { ...kind, spread: false, children: items, position };
  });
  return {
    ...kind,
    get spread() {
      return read().spread;
    },
    get children() {
      return read().children;
    },
    get position() {
      return read().position;
    },
  };
}

function blockquote(text: string, labels: Labels): Blockquote {
  const read = later(() => parseBlocks(text, labels)[0] as Blockquote);
  return {
    type: 'blockquote',
    get children() {
      return read().children;
    },
    get position() {
      return read().position;
    },
  };
}

function table(text: string, labels: Labels): Table {
  const read = later(() => parseBlocks(text, labels)[0] as Table);
  return {
    type: 'table',
    get align() {
      return read().align;
    },
    get children() {
      return read().children;
    },
    get position() {
      return read().position;
    },
  };
}

function listItem(source: string, width: number, start: Point, labels: Labels): ListItem {
  const { line, offset } = start;
  const end = { line, column: 1 + source.length, offset: offset + source.length };
  const inner = { line, column: 1 + width, offset: offset + width };
  const child = paragraph(source.slice(width), { start: inner, end: { ...end } }, labels);
  return { type: 'listItem', spread: false, checked: null, children: [child], position: { start, end } };
}

/** A line that the scanner is certain to be a definition. */
export function definition(text: string): Definition {
  const [source, label, url] = matchAt(plainDefinition, text, 0) as unknown as [string, string, string];
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: 1, column: 1 + source.length, offset: source.length };
  const identifier = labelKey(label.toLowerCase()).toLowerCase();
  return { type: 'definition', identifier, label, title: null, url, position: { start, end } };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function paragraph(source: string, position: Position, labels: Labels): Paragraph {
  return new LateParagraph(position, { source, start: position.start, labels });
}

function code(source: string, close: number | undefined, position: Position): Code {
  const [opening, lang, meta] = /^(?:`+|~+) *([^ \r\n]*) *([^\r\n]*)(?:\r\n?|\n|$)/.exec(source) as RegExpExecArray;
  const inner = source.slice(opening.length, close);
  const value = inner.slice(0, inner.length - (/(?:\r\n?|\n)$/.exec(inner.slice(-2))?.[0].length ?? 0));
  return { type: 'code', lang: lang || null, meta: meta || null, value: replaceNulls(value), position };
}

function replaceNulls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

function pointAt(text: string, offset: number): Point {
  const line = lineBreaksIn(text.slice(0, offset)) + 1;
  const before = Math.max(text.lastIndexOf('\n', offset - 1), line > 1 ? text.lastIndexOf('\r', offset - 1) : -1);
  return { line, column: offset - (line > 1 ? before : -1), offset };
}

// Whatever lacks all of these is text as it stands. The cheap first look comes first: most text lacks even what these begin with.
const markupLike = /[\\`*_[~\0\t\r\n&<@]|www|:\/\//i;
const markup =
  /[\\`*_[~\0\t\r]|&(?:#[0-9xX]|[A-Za-z])[A-Za-z0-9]*;|<[A-Za-z/!?]|[\w.+-]@[\w.-]|www\.|https?:\/\/|[ \t]\n|\n[ \t]/i;

function inlinesOf(type: 'paragraph' | 'heading', { source, start, labels }: Unread): PhrasingContent[] {
  const value = source.replace(/[ \t]+$/, '');
  if (markupLike.test(value) && markup.test(value))
    return plainInlines(value, start) ?? parseInlines(type, source, start, labels);
  const end = pointAt(value, value.length);
  const column = end.line === 1 ? start.column + value.length : end.column;
  const position = {
    start,
    end: { line: start.line + end.line - 1, column, offset: start.offset + value.length },
  };
  return [{ type: 'text', value, position }];
}
