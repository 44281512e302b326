/**
 * Divides text into top-level blocks by looking at how lines begin. What it recognises it recognises for certain; all
 * else it leaves to a parser. It always stands at the start of a line at which nothing is open: what it finds from there
 * depends on nothing before, and on nothing beyond the first line of what it would find next.
 */

/** What stands at a line; `other` is for the parser to read. */
export type StepKind = 'paragraph' | 'heading' | 'list' | 'definition' | 'code' | 'html' | 'thematicBreak' | 'other';

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

/** What the first character of a line that is no white space may begin. */
type Opening =
  | 'plain'
  | 'bracket'
  | 'heading'
  | 'fence'
  | 'comment'
  | 'break'
  | 'bullet'
  | 'ordered'
  | 'quote'
  | 'other';

const special = new Uint8Array(128);
for (const c of '0123456789#>-+*_=`~<[|:') special[c.charCodeAt(0)] = 1;

const orderedMarker = /(\d{1,9})[.)](?=[ \t\r\n]|$)/y;
const flatItem = /(?:[-*+]|\d{1,9}[.)]) {1,4}(?=[^ \t\r\n])/y;
/** A definition with nothing to decode, and without a title. */
export const plainDefinition =
  /\[([^[\]\\&\s\0^](?:[^[\]\\&\s\0]| (?=[^\s\]])){0,200})\]: ([!-%'*-;=?-[\]-~]+)(?=[\r\n]|$)/y;
const thematicBreak = /([-*_])(?:[ \t]*\1){2,}[ \t]*(?=[\r\n]|$)/y;
const underline = /=+[ \t]*(?=[\r\n]|$)/y;
const backtickFence = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))/y;
const autolink = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/y;

function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Scans a text in which line breaks are `\n`, `\r\n` or `\r`. */
export function createScanner(text: string): Scanner {
  const length = text.length;
  const hasReturns = text.includes('\r');

  function endOfLine(at: number): number {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? length : feed;
    if (!hasReturns) return end;
    const carriage = text.indexOf('\r', at);
    return carriage >= 0 && carriage < end ? carriage : end;
  }

  /** The start of the next line, given the end of one. */
  function afterEnd(end: number): number {
    if (end >= length) return length;
    return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }

  function skipSpace(at: number): number {
    let i = at;
    for (let c = text.charCodeAt(i); c === 32 || c === 9; c = text.charCodeAt(i)) i++;
    return i;
  }

  function isEnd(at: number): boolean {
    const c = text.charCodeAt(at);
    return at >= length || c === 10 || c === 13;
  }

  /** Is white space before a line's first character that makes it code, or part of an item. A tab reaches column 4. */
  function isIndented(line: number, at: number): boolean {
    return at - line > 3 || (at > line && text.slice(line, at).includes('\t'));
  }

  function skipBlank(at: number): number {
    let line = at;
    for (;;) {
      const i = skipSpace(line);
      if (i >= length) return length;
      if (!isEnd(i)) return line;
      line = afterEnd(i);
    }
  }

  function opening(at: number): Opening {
    const c = text.charCodeAt(at);
    if (c > 127 || special[c] === 0) return 'plain';
    const next = text.charCodeAt(at + 1);
    const isApart = next === 32 || next === 9 || isEnd(at + 1);
    switch (text[at]) {
      case '#': {
        let i = at;
        while (text.charCodeAt(i) === 35) i++;
        const after = text.charCodeAt(i);
        return i - at <= 6 && (after === 32 || after === 9 || isEnd(i)) ? 'heading' : 'plain';
      }
      case '`':
        return next === 96 && matches(backtickFence, text, at) ? 'fence' : 'plain';
      case '~':
        return text.startsWith('~~~', at) ? 'fence' : 'plain';
      case '>':
        return 'quote';
      case '[':
        return 'bracket';
      case '*':
      case '_':
        if (matches(thematicBreak, text, at)) return 'break';
        return isApart && c === 42 ? 'bullet' : 'plain';
      case '-':
        if (matches(thematicBreak, text, at)) return 'break';
        if (isApart) return 'bullet';
        return next === 45 || next === 124 || next === 58 ? 'other' : 'plain';
      case '+':
        return isApart ? 'bullet' : 'plain';
      case '=':
        return matches(underline, text, at) ? 'other' : 'plain';
      case ':':
        return next === 45 ? 'other' : 'plain';
      case '|':
        return isApart || next === 45 || next === 58 || next === 124 ? 'other' : 'plain';
      case '<':
        if (text.startsWith('<!--', at)) return 'comment';
        return matches(autolink, text, at) ? 'plain' : 'other';
      default:
        return matches(orderedMarker, text, at) ? 'ordered' : 'plain';
    }
  }

  /** What a line may do to the paragraph before it: belong to it, end it, or something that a parser has to find out. */
  function afterParagraph(line: number): 'goes on' | 'ends' | 'unclear' {
    const at = skipSpace(line);
    if (isEnd(at)) return 'ends';
    // Indented code cannot interrupt a paragraph.
    if (isIndented(line, at)) return 'goes on';
    const what = opening(at);
    switch (what) {
      case 'plain':
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
    return !isEnd(inner) && opening(inner) === 'plain';
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

  /** A list at the margin whose items are one line of plain text each, be it with blank lines between them. */
  function flatList(at: number): Step | undefined {
    const kind = markerOf(at);
    let end = at;
    for (let line = at; ; ) {
      if (!kind || markerOf(line) !== kind || !isFlatItem(line)) return undefined;
      end = endOfLine(line);
      const next = afterEnd(end);
      const then = skipBlank(next);
      if (then < length && markerOf(then) === kind) {
        line = then;
        continue;
      }
      if (then < length && (then === next || !endsContainers(then))) return undefined;
      return { kind: 'list', from: at, to: end, next };
    }
  }

  /** What the markers of one list have in common: the bullet, or the character after the number. */
  function markerOf(line: number): string | undefined {
    const what = special[text.charCodeAt(line)] === 1 ? opening(line) : 'plain';
    if (what === 'bullet') return text[line];
    return what === 'ordered' ? text[orderedMarker.lastIndex - 1] : undefined;
  }

  function isFlatItem(line: number): boolean {
    flatItem.lastIndex = line;
    if (!flatItem.test(text)) return false;
    const at = flatItem.lastIndex;
    const what = opening(at);
    if (what === 'plain') return true;
    if (what !== 'bracket' || text[at + 1] === '^' || /^\[[ \t\r\nxX]\]/.test(text.slice(at, at + 3))) return false;
    const colon = text.indexOf(']:', at);
    return colon < 0 || colon > endOfLine(at);
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
    switch (opening(at)) {
      case 'plain':
        return paragraph(at);
      case 'bracket': {
        const defined = at === line ? definitions(at) : undefined;
        if (defined) return defined;
        const step = text[at + 1] === '^' ? undefined : paragraph(at);
        const colon = step ? text.indexOf(']:', at) : 0;
        return colon < 0 || (step && colon > step.to) ? step : undefined;
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
        return at === line ? flatList(at) : undefined;
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
