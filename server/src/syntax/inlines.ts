import type { Parents, PhrasingContent } from 'mdast';

/** A place in a block: line and column from 1, the offset from the block's start. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

// What only the parser reads: escapes, references, HTML, strikethrough, hard breaks, white space at a line's edge.
const hard = /[\\~\0\t\r]|&(?:#[0-9xX]|[A-Za-z])[A-Za-z0-9]*;|<[A-Za-z/!?]|[ \t]\n|\n[ \t]/;
const address = /@|www\.|https?:\/\//i;
const special = /[`*_[\]!]/g;
const label = /\[([^^[\]\n][^[\]\n]*)\]\(([^\s()<>&\p{Cc}]+)(?: "([^"&\n]+)")?\)/uy;
const ticks = /`+/g;

/** Emphasis that has begun. */
interface Opened {
  readonly marker: string;
  readonly at: number;
  readonly children: PhrasingContent[];
}

/**
 * Reads inlines in which links, images, code and emphasis are written in their plainest way, so that they can be nothing
 * else; undefined for all others. `start` is where the source begins, the first line's end not being white space.
 */
export function plainInlines(source: string, start: Point): PhrasingContent[] | undefined {
  if (hard.test(source)) return undefined;
  const isOneLine = !source.includes('\n');
  const point = (at: number): Point => {
    const offset = start.offset + at;
    const feed = isOneLine || at === 0 ? -1 : source.lastIndexOf('\n', at - 1);
    if (feed < 0) return { line: start.line, column: start.column + at, offset };
    let line = start.line;
    for (let i = feed; i >= 0; i = i === 0 ? -1 : source.lastIndexOf('\n', i - 1)) line++;
    return { line, column: at - feed, offset };
  };
  const place = (from: number, to: number) => ({ position: { start: point(from), end: point(to) } });

  const read = (from: number, to: number, isLink: boolean): PhrasingContent[] | undefined => {
    const all: PhrasingContent[] = [];
    const open: Opened[] = [];
    let children = all;
    let textFrom = from;
    const endText = (at: number): boolean => {
      if (at <= textFrom) return true;
      const value = source.slice(textFrom, at);
      if (address.test(value)) return false;
      children.push({ type: 'text', value, ...place(textFrom, at) });
      return true;
    };
    for (let at = from; ; ) {
      special.lastIndex = at;
      const found = special.test(source) ? special.lastIndex - 1 : to;
      if (found >= to) return endText(to) && open.length === 0 ? all : undefined;
      const c = source[found] as string;
      if (c === '!' && source[found + 1] !== '[') {
        at = found + 1;
        continue;
      }
      if (c === '*' || c === '_') {
        const marker = c + (source[found + 1] === c ? c : '');
        const end = found + marker.length;
        const before = found === 0 ? 'space' : classOf(source.charCodeAt(found - 1));
        const after = end >= source.length ? 'space' : classOf(source.charCodeAt(end));
        if (c === '_' && before === 'word' && after === 'word') {
          at = end;
          continue;
        }
        if (source[end] === c || end > to || before === 'unknown' || after === 'unknown') return undefined;
        if (!endText(found)) return undefined;
        if (after !== 'space' && (before === 'space' || (before === 'mark' && after === 'word'))) {
          open.push({ marker, at: found, children });
          children = [];
        } else if (before !== 'space' && (after === 'space' || (after === 'mark' && before === 'word'))) {
          const opened = open.pop();
          if (opened?.marker !== marker) return undefined;
          const type = marker.length === 1 ? 'emphasis' : 'strong';
          opened.children.push({ type, children, ...place(opened.at, end) });
          children = opened.children;
        } else return undefined;
        at = end;
        textFrom = at;
        continue;
      }
      if (!endText(found)) return undefined;
      if (c === '`') {
        const end = codeEnd(found, to);
        if (end === undefined) return undefined;
        const value = source.slice(found, end).replace(/^`+|`+$/g, '');
        if (value.includes('\n')) return undefined;
        const isPadded = value.startsWith(' ') && value.endsWith(' ') && value.trim() !== '';
        children.push({ type: 'inlineCode', value: isPadded ? value.slice(1, -1) : value, ...place(found, end) });
        at = end;
      } else {
        const isImage = c === '!';
        if (c === ']' || (isLink && !isImage)) return undefined;
        const from = isImage ? found + 1 : found;
        label.lastIndex = from;
        const match = label.exec(source);
        if (!match || label.lastIndex > to) return undefined;
        const [whole, text = '', url = '', title = null] = match;
        at = from + whole.length;
        if (isImage) {
          if (/[`*_!]/.test(text) || address.test(text)) return undefined;
          children.push({ type: 'image', title, url, alt: text, ...place(found, at) });
        } else {
          const inner = read(from + 1, from + 1 + text.length, true);
          if (!inner) return undefined;
          children.push({ type: 'link', title, url, children: inner, ...place(found, at) } as PhrasingContent &
            Parents);
        }
      }
      textFrom = at;
    }
  };

  /** The end of the code that begins at an offset; undefined where it is not closed before another. */
  const codeEnd = (from: number, to: number): number | undefined => {
    ticks.lastIndex = from;
    const opening = ticks.exec(source)?.[0];
    for (let close = ticks.exec(source); close && ticks.lastIndex <= to; close = ticks.exec(source)) {
      if (close[0] === opening) return ticks.lastIndex;
    }
    return undefined;
  };

  return read(0, source.length, false);
}

/** What a character next to a mark of emphasis is, as far as it decides what the mark does. */
function classOf(code: number): 'space' | 'mark' | 'word' | 'unknown' {
  if (code > 127) return /\p{L}/u.test(String.fromCharCode(code)) ? 'word' : 'unknown';
  if (code === 32 || code === 10) return 'space';
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) ? 'word' : 'mark';
}
