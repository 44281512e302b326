import type {
  Blockquote,
  Code,
  Definition,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  ThematicBreak,
} from 'mdast';
import type { Point } from './inlines.ts';
import { LateBlockquote, LateHeading, LateList, LateParagraph, LateTable } from './late-nodes.ts';
import { lineStarts } from './lines.ts';
import { nestedItems } from './nested-lists.ts';
import { type Labels, labelKey, parseBlocks } from './parser.ts';
import { plainDefinition, type Step } from './scan.ts';
import { type Position, pointAt } from './unread.ts';

/**
 * The node of a step that the scanner is certain of; `text` is that of its block, from the start of its first line, and
 * offsets of the step count from there. Inlines are read when they are first asked for.
 */
export function nodeOf({ kind, from, to, close }: Step, text: string, labels: Labels): RootContent {
  if (kind === 'nested list') return nestedList(text, to, labels);
  if (kind === 'blockquote') return new LateBlockquote(() => parseBlocks(text, labels)[0] as Blockquote);
  if (kind === 'table') return new LateTable(() => parseBlocks(text, labels)[0] as Table);
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
  return new LateHeading(marks.length as Heading['depth'], position, { source: content, start, labels });
}

/** Of a list whose items are one line each. */
function list(text: string, to: number, position: Position, labels: Labels): List {
  const [, number] = /^(?:(\d+)|.)/.exec(text) as RegExpExecArray;
  const source = text.slice(0, to);
  const spread = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(source);
  return new LateList(number, () => {
    const children = lineStarts(source).flatMap((start, i): ListItem[] => {
      const [item = '', marker = ''] = matchAt(/(\S+ +)[^\r\n]*/y, source, start) ?? [];
      return item === '' ? [] : [listItem(item, marker.length, { line: i + 1, column: 1, offset: start }, labels)];
    });
    return { spread, children, position };
  });
}

function nestedList(text: string, to: number, labels: Labels): List {
  return new LateList(/^\d+/.exec(text)?.[0], () => {
    const children = nestedItems(text.slice(0, to), (source, position) => paragraph(source, position, labels));
    if (!children) return parseBlocks(text, labels)[0] as List;
    const position = { start: { line: 1, column: 1, offset: 0 }, end: pointAt(text, to) };
    return { spread: false, children, position };
  });
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
