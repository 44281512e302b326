import type { PhrasingContent } from 'mdast';
import { type Point, plainInlines } from './inlines.ts';
import { lineBreaksIn } from './lines.ts';
import { type Labels, parseInlines } from './parser.ts';

export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** Inlines that are not read yet, and where they begin in their block. */
export interface Unread {
  readonly source: string;
  readonly start: Point;
  readonly labels: Labels;
}

// Whatever lacks all of these is text as it stands. The cheap first look comes first: most text lacks even what these begin with.
const markupLike = /[\\`*_[~\0\t\r\n&<@]|www|:\/\//i;
const markup =
  /[\\`*_[~\0\t\r]|&(?:#[0-9xX]|[A-Za-z])[A-Za-z0-9]*;|<[A-Za-z/!?]|[\w.+-]@[\w.-]|www\.|https?:\/\/|[ \t]\n|\n[ \t]/i;

/** Reads the inlines of a paragraph or heading. */
export function inlinesOf(type: 'paragraph' | 'heading', { source, start, labels }: Unread): PhrasingContent[] {
  const value = withoutEnd(source);
  if (value === '') return [];
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

/** Without the blanks at its end; a pattern would look at each blank in it. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}

/** The place of an offset in a text that begins where its block does. */
export function pointAt(text: string, offset: number): Point {
  const line = lineBreaksIn(text.slice(0, offset)) + 1;
  const before = Math.max(text.lastIndexOf('\n', offset - 1), line > 1 ? text.lastIndexOf('\r', offset - 1) : -1);
  return { line, column: offset - (line > 1 ? before : -1), offset };
}
