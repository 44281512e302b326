/** How the lines of a text begin: what may begin a block there, and what certainly does not. */

/** What the first character of a line that is no white space may begin. */
export type Opening =
  | 'plain'
  | 'bracket'
  | 'heading'
  | 'fence'
  | 'comment'
  | 'html'
  | 'tag'
  | 'break'
  | 'bullet'
  | 'ordered'
  | 'quote'
  | 'other';

const special = new Uint8Array(128);
for (const c of '0123456789#>-+*_=`~<[|:') special[c.charCodeAt(0)] = 1;

export const orderedMarker = /(\d{1,9})[.)](?=[ \t\r\n]|$)/y;
const thematicBreak = /([-*_])(?:[ \t]*\1){2,}[ \t]*(?=[\r\n]|$)/y;
const underline = /=+[ \t]*(?=[\r\n]|$)/y;
const backtickFence = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))/y;
const autolink = /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/y;

// Some of the tags that begin HTML up to a blank line, and of those that do so only alone on a line, where no paragraph
// goes on. Which way the others are, the parser finds out.
const blockTag =
  /<\/?(?:details|summary|div|p|table|t[rdh]|thead|tbody|h[1-6]|ul|ol|li|center|section|figure|iframe)(?=[ \t\r\n>]|\/>|$)/iy;
const inlineTag = /<\/?(?:a|b|i|em|strong|code|img|br|kbd|su[bp]|span|small)(?=[ \t\r\n>]|\/>|$)/iy;

/** The match of a sticky pattern at an offset. */
export function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The lines of a text in which line breaks are `\n`, `\r\n` or `\r`. */
export interface Lines {
  /** The end of the line that an offset is in, without its line break. */
  endOfLine(at: number): number;
  /** The start of the next line, given the end of one. */
  afterEnd(end: number): number;
  /** The first offset from one on that holds no space or tab. */
  skipSpace(at: number): number;
  /** The first line from `at` on, the start of a line, that is not blank. The text's length when there is none. */
  skipBlank(at: number): number;
  /** Does a line end at an offset. */
  isEnd(at: number): boolean;
  /** Is white space before a line's first character that makes it code, or part of an item. */
  isIndented(line: number, at: number): boolean;
  /** What the first character of a line that is no white space may begin. */
  opening(at: number): Opening;
  /** What the markers of one list have in common: the bullet, or the character after the number. */
  markerOf(at: number): string | undefined;
}

export function createLines(text: string): Lines {
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

  // A tab reaches column 4.
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
        if (matches(autolink, text, at)) return 'plain';
        if (matches(blockTag, text, at)) return 'html';
        return matches(inlineTag, text, at) ? 'tag' : 'other';
      default:
        return matches(orderedMarker, text, at) ? 'ordered' : 'plain';
    }
  }

  /** What the markers of one list have in common: the bullet, or the character after the number. */
  function markerOf(line: number): string | undefined {
    const what = special[text.charCodeAt(line)] === 1 ? opening(line) : 'plain';
    if (what === 'bullet') return text[line];
    return what === 'ordered' ? text[orderedMarker.lastIndex - 1] : undefined;
  }

  return { endOfLine, afterEnd, skipSpace, skipBlank, isEnd, isIndented, opening, markerOf };
}
