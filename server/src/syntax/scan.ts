import { createLines, matches, orderedMarker } from './openings.ts';

/**
 * Divides text into top-level blocks by looking at how lines begin. What it recognises it recognises for certain; all
 * else it leaves to a parser. It always stands at the start of a line at which nothing is open: what it finds from there
 * depends on nothing before, and on nothing beyond the first line of what it would find next.
 */

/** What stands at a line; `other` is for the parser to read. */
export type StepKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'nested list'
  | 'blockquote'
  | 'table'
  | 'definition'
  | 'code'
  | 'html'
  | 'thematicBreak'
  | 'other';

/** Offsets in the scanned text. */
export interface Step {
  readonly kind: StepKind;
  /** Where the block's node begins, and its end; of `other`, where its first line begins, and where it may end. */
  readonly from: number;
  readonly to: number;
  /** The start of the line after it. */
  readonly next: number;
  /** Where the line of a closing fence begins, counted from the node's start; undefined where there is none. */
  readonly close?: number;
}

export interface Scanner {
  /** The first line from `at` on, the start of a line, that is not blank. The text's length when there is none. */
  skipBlank(at: number): number;
  /** Reads what begins at a line that is not blank. */
  step(at: number): Step;
  /** The first line after the one at `at` before which all that is not kept open by a fence or a tag must have ended. */
  boundary(at: number): number;
  /** The start of the line after the one that `at` is in. */
  nextLine(at: number): number;
  /** The end of the line that `at` is in, without its line break. */
  endOfLine(at: number): number;
}

/** A definition with nothing to decode, and without a title. */
export const plainDefinition =
  /\[([^[\]\\&\s\0^](?:[^[\]\\&\s\0]| (?=[^\s\]])){0,200})\]: ([!-%'*-;=?-[\]-~]+)(?=[\r\n]|$)/y;
const flatItem = /(?:[-*+]|\d{1,9}[.)]) {1,4}(?=[^ \t\r\n])/y;
/** Where the parser knows better where a container's last block ends: code and HTML in it. */
const rawInside = /[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*(?:```|~~~|<)/y;
const delimiterRow = /(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*(?=[\r\n]|$)/y;
const headerRow = /(?:\|[ \t]*[^|\\ \t\r\n][^|\\\r\n]*)+\|?[ \t]*(?=[\r\n]|$)/y;

/** Scans a text in which line breaks are `\n`, `\r\n` or `\r`. */
export function createScanner(text: string): Scanner {
  const length = text.length;
  const { endOfLine, afterEnd, skipSpace, skipBlank, isEnd, isIndented, opening, markerOf } = createLines(text);

  /** What a line may do to the paragraph before it: belong to it, end it, or something that a parser has to find out. */
  function afterParagraph(line: number): 'goes on' | 'ends' | 'unclear' {
    const at = skipSpace(line);
    if (isEnd(at)) return 'ends';
    // Indented code cannot interrupt a paragraph.
    if (isIndented(line, at)) return 'goes on';
    const what = opening(at);
    switch (what) {
      case 'plain':
      case 'tag':
        return 'goes on';
      case 'bracket':
        return text[at + 1] === '^' ? 'unclear' : 'goes on';
      case 'break':
        return text[at] === '-' ? 'unclear' : 'ends';
      case 'quote':
      case 'bullet':
        return holdsText(at + 1) ? 'ends' : 'unclear';
      case 'ordered': {
        const { 0: marker, 1: number } = matches(orderedMarker, text, at) as RegExpExecArray;
        if (number !== '1') return 'goes on';
        return holdsText(at + marker.length) ? 'ends' : 'unclear';
      }
      case 'other':
        return 'unclear';
      default:
        return 'ends';
    }
  }

  /** Is what a line's container holds plain text. A container in it is read differently where it follows a paragraph. */
  function holdsText(at: number): boolean {
    const inner = skipSpace(at);
    if (isEnd(inner)) return false;
    const what = opening(inner);
    return what === 'plain' || (what === 'bracket' && text[inner + 1] !== '^');
  }

  function paragraph(from: number): Step | undefined {
    let end = endOfLine(from);
    let next = afterEnd(end);
    while (next < length) {
      const then = afterParagraph(next);
      if (then === 'unclear') return undefined;
      if (then === 'ends') break;
      end = endOfLine(next);
      next = afterEnd(end);
    }
    return { kind: 'paragraph', from, to: end, next };
  }

  /** A fence without indentation, whose info needs no decoding. */
  function fenced(at: number): Step | undefined {
    const end = endOfLine(at);
    const marker = /^(?:`+|~+)/.exec(text.slice(at, end))?.[0] as string;
    if (/[\\&\0\t]/.test(text.slice(at, end))) return undefined;
    for (let i = text.indexOf(marker, end); i >= 0; ) {
      let after = i + marker.length;
      while (text[after] === marker[0]) after++;
      const last = skipSpace(after);
      let before = i;
      while (text[before - 1] === ' ') before--;
      const startsLine = i - before <= 3 && (text[before - 1] === '\n' || text[before - 1] === '\r');
      if (startsLine && isEnd(last))
        return { kind: 'code', from: at, to: last, next: afterEnd(last), close: before - at };
      i = text.indexOf(marker, after);
    }
    return { kind: 'code', from: at, to: length, next: length };
  }

  function comment(at: number): Step {
    const close = text.indexOf('-->', at + 2);
    const end = close < 0 ? length : endOfLine(close);
    return { kind: 'html', from: at, to: end, next: afterEnd(end) };
  }

  /** HTML that a blank line ends. */
  function html(at: number): Step {
    for (let line = at; ; ) {
      const end = endOfLine(line);
      const next = afterEnd(end);
      if (isEnd(skipSpace(next))) return { kind: 'html', from: at, to: end, next };
      line = next;
    }
  }

  /** A list at the margin, to which belongs all that is indented as far as what its items hold. */
  function list(at: number): Step | undefined {
    const kind = markerOf(at);
    let isFlat = true;
    /** Is a paragraph open, which a line at the margin may go on with. */
    let isOpen = false;
    let width = 0;
    for (let line = at; ; ) {
      const start = skipSpace(line);
      if (start === line && markerOf(line) === kind) {
        if (!matches(flatItem, text, line)) return undefined;
        width = flatItem.lastIndex - line;
        isOpen = isFlatItem(line + width);
        isFlat &&= isOpen;
      } else {
        isFlat = false;
        isOpen &&= start === line;
      }
      if (matches(rawInside, text, line)) return undefined;
      const end = endOfLine(line);
      const next = afterEnd(end);
      const then = skipBlank(next);
      const inner = skipSpace(then);
      const isMember = inner === then ? markerOf(then) === kind : indentation(then) >= width;
      if (then >= length || !(isMember || inner > then || (isOpen && then === next && opening(then) === 'plain'))) {
        if (then < length && then === next && !interrupts(then)) return undefined;
        if (text.slice(at, end).includes(']:')) return undefined;
        return { kind: isFlat ? 'list' : 'nested list', from: at, to: end, next };
      }
      if (!isMember && inner > then) return undefined;
      line = then;
    }
  }

  /** The columns of white space that a line begins with, at least. */
  function indentation(line: number): number {
    if (text[line] === '\t') return 4;
    let i = line;
    while (text.charCodeAt(i) === 32) i++;
    return i - line;
  }

  /** Does a line at the margin end what is before it without a blank line. */
  function interrupts(line: number): boolean {
    const what = opening(line);
    return what === 'heading' || what === 'fence' || what === 'comment' || what === 'html';
  }

  /** A quote all of whose lines are marked, up to a blank line. */
  function blockquote(at: number): Step | undefined {
    for (let line = at; ; ) {
      if (text[line] !== '>' || matches(rawInside, text, line)) return undefined;
      const end = endOfLine(line);
      const next = afterEnd(end);
      if (isEnd(skipSpace(next))) {
        if (text.slice(at, end).includes(']:')) return undefined;
        return { kind: 'blockquote', from: at, to: end, next };
      }
      line = next;
    }
  }

  /** A table all of whose lines begin with a bar, up to a blank line. */
  function table(at: number): Step | undefined {
    const header = matches(headerRow, text, at)?.[0];
    const second = afterEnd(endOfLine(at));
    const delimiters = header && matches(delimiterRow, text, second)?.[0];
    if (!delimiters || cells(header) !== cells(delimiters)) return undefined;
    for (let line = second; ; ) {
      if (text[line] !== '|') return undefined;
      const end = endOfLine(line);
      const next = afterEnd(end);
      if (isEnd(skipSpace(next))) return { kind: 'table', from: at, to: end, next };
      line = next;
    }
  }

  function cells(row: string): number {
    return row.trimEnd().replace(/\|$/, '').split('|').length;
  }

  /** Is what an item begins with, from an offset, plain text. */
  function isFlatItem(at: number): boolean {
    const what = opening(at);
    return (
      what === 'plain' ||
      (what === 'bracket' && text[at + 1] !== '^' && !/^\[[ \t\r\nxX]\]/.test(text.slice(at, at + 3)))
    );
  }

  /** Definitions on one line each, up to a blank line. */
  function definitions(at: number): Step | undefined {
    for (let line = at; ; ) {
      if (!matches(plainDefinition, text, line)) return undefined;
      const end = plainDefinition.lastIndex;
      const next = afterEnd(end);
      if (isEnd(skipSpace(next))) return { kind: 'definition', from: at, to: end, next };
      line = next;
    }
  }

  function certain(line: number, at: number): Step | undefined {
    if (isIndented(line, at)) return undefined;
    const rows = at === line && text[at] === '|' ? table(at) : undefined;
    if (rows) return rows;
    switch (opening(at)) {
      case 'plain':
        return paragraph(at);
      case 'bracket': {
        const defined = at === line ? definitions(at) : undefined;
        if (defined) return defined;
        const step = text[at + 1] === '^' ? undefined : paragraph(at);
        return step && !text.slice(at, step.to).includes(']:') ? step : undefined;
      }
      case 'heading': {
        const end = endOfLine(at);
        return { kind: 'heading', from: at, to: end, next: afterEnd(end) };
      }
      case 'break': {
        const end = endOfLine(at);
        return { kind: 'thematicBreak', from: at, to: end, next: afterEnd(end) };
      }
      case 'bullet':
      case 'ordered':
        return at === line ? list(at) : undefined;
      case 'quote':
        return at === line ? blockquote(at) : undefined;
      case 'html':
        return at === line ? html(at) : undefined;
      case 'fence':
        return at === line ? fenced(at) : undefined;
      case 'comment':
        return at === line ? comment(at) : undefined;
      default:
        return undefined;
    }
  }

  /** Does a line after a blank one end every container before it, in the same way as any paragraph would. */
  function endsContainers(line: number): boolean {
    if (skipSpace(line) > line) return false;
    const what = opening(line);
    if (what === 'bracket') return text[line + 1] !== '^';
    return what === 'plain' || what === 'heading' || what === 'fence' || what === 'comment';
  }

  function boundary(at: number): number {
    let isAfterBlank = false;
    for (let line = afterEnd(endOfLine(at)); line < length; ) {
      const i = skipSpace(line);
      if (isEnd(i)) {
        isAfterBlank = true;
        line = afterEnd(i);
        continue;
      }
      if (isAfterBlank && endsContainers(line)) return line;
      isAfterBlank = false;
      line = afterEnd(endOfLine(i));
    }
    return length;
  }

  function step(line: number): Step {
    const found = certain(line, skipSpace(line));
    if (found) return found;
    const end = boundary(line);
    return { kind: 'other', from: line, to: end, next: end };
  }

  return { skipBlank, step, boundary, nextLine: (at) => afterEnd(endOfLine(at)), endOfLine };
}
