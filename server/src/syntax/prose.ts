import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Heading, Paragraph, PhrasingContent, TableCell } from 'mdast';
import { type Extent, extent } from './block.ts';
import { fitted } from './fitted.ts';

/** Stands for what is no prose. U+FFFC, the object replacement character, is no letter, digit, space or punctuation. */
export const OBJECT = '\uFFFC';

/** A stretch of prose that markup sets apart; offsets in the prose's text. */
export interface Mark extends Extent {
  readonly node: PhrasingContent;
}

/** What a reader reads of a paragraph, heading or table cell, with the way back to the source. */
export interface Prose {
  /** The text without markup; code included, images and HTML as one OBJECT each, a line break as `\n`. */
  readonly text: string;
  /** The same text with every character that is no prose (code, bare URLs, shortcodes) replaced by OBJECT. */
  readonly words: string;
  /** Emphasis, links, code and the like, outer before inner. */
  readonly marks: readonly Mark[];
  readonly runs: readonly Run[];
}

/** Text that stands for source: unit by unit, or, where `atomic`, as a whole (a character reference, an image). */
interface Run {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** The nodes that hold prose directly. */
export type ProseNode = Paragraph | Heading | TableCell;

/** Reads the prose of a node of a block; `source` is the block's text. */
export function proseOf(source: string, node: ProseNode): Prose {
  const runs: Run[] = [];
  const marks: Mark[] = [];
  const masks: Extent[] = [];
  // In pieces: to look at the end of a string that grows takes as long as all of it.
  const pieces: string[] = [];
  let length = 0;
  const add = (value: string, at: number, sourceLength: number): void => {
    if (value === '') return;
    runs.push({ at: length, length: value.length, source: at, sourceLength });
    pieces.push(value);
    length += value.length;
  };
  const visitAll = (children: readonly PhrasingContent[], parent: Extent): void => {
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as PhrasingContent;
      if (child.position) visit(child);
      else i = visitUnplaced(children, i, parent);
    }
  };
  const visit = (child: PhrasingContent): void => {
    const start = length;
    const first = pieces.length;
    const { start: from, end: to } = extent(child);
    if (child.type === 'text') {
      align(source, from, to, child.value, add);
      return;
    }
    const place = marks.push({ node: child, start, end: start }) - 1;
    if (child.type === 'inlineCode') {
      const inner = source.indexOf(child.value, from);
      if (inner >= 0 && inner + child.value.length <= to) add(child.value, inner, child.value.length);
      else add(child.value, from, to - from);
      masks.push({ start, end: length });
    } else if (child.type === 'break') {
      add('\n', from, to - from);
    } else if ('children' in child) {
      visitAll(child.children, extent(child));
      if (child.type === 'link' && isAddress(pieces.slice(first).join(''), child.url))
        masks.push({ start, end: length });
    } else {
      add(OBJECT, from, to - from);
    }
    marks[place] = { node: child, start, end: length };
  };
  // Addresses that mdast-util-gfm finds late leave it and the text around it without positions: such siblings are read
  // as one text between their neighbours. Returns the index of the last of them.
  const visitUnplaced = (children: readonly PhrasingContent[], first: number, parent: Extent): number => {
    let last = first;
    while (children[last + 1] && !children[last + 1]?.position) last++;
    const from = first > 0 ? extent(children[first - 1] as PhrasingContent).end : parent.start;
    const next = children[last + 1];
    let value = '';
    for (const child of children.slice(first, last + 1)) {
      const inner = child.type === 'link' ? child.children[0] : child;
      const start = length + value.length;
      if (inner?.type === 'text') value += inner.value;
      if (child === inner) continue;
      marks.push({ node: child, start, end: length + value.length });
      masks.push({ start, end: length + value.length });
    }
    align(source, from, next ? extent(next).start : parent.end, value, add);
    return last;
  };
  visitAll(node.children, extent(node));
  const text = pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
  if (text.includes('{')) {
    for (const shortcode of text.matchAll(/\{\{[<%]?[\s\S]*?[%>]?\}\}|\{%[\s\S]*?%\}/g)) {
      masks.push({ start: shortcode.index, end: shortcode.index + shortcode[0].length });
    }
  }
  return { text, words: masked(text, masks), marks: fitted(marks), runs: fitted(runs) };
}

function masked(text: string, masks: readonly Extent[]): string {
  if (masks.length === 0) return text;
  let words = '';
  for (const { start, end } of [...masks].sort((a, b) => a.start - b.start)) {
    // An address in a shortcode is masked twice.
    if (end <= words.length) continue;
    words += text.slice(words.length, start);
    words += OBJECT.repeat(end - words.length);
  }
  return words + text.slice(words.length);
}

/** Where a piece of the prose's text stands in its block. */
export function sourceOf(prose: Prose, start: number, end: number): Extent {
  const first = runAt(prose, start);
  const last = runAt(prose, Math.max(start, end - 1));
  if (!first || !last) {
    const edge = prose.runs.at(-1);
    const place = edge ? edge.source + edge.sourceLength : 0;
    return { start: place, end: place };
  }
  const from = isAtomic(first) ? first.source : first.source + Math.max(0, start - first.at);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: isAtomic(last) ? last.source + last.sourceLength : last.source + (end - last.at) };
}

/** The index in the prose's text of a source offset of its block; undefined between two runs (in markup). */
export function indexOf(prose: Prose, offset: number): number | undefined {
  let edge: number | undefined;
  for (const run of prose.runs) {
    if (offset < run.source) break;
    const end = run.source + run.sourceLength;
    if (offset < end) return isAtomic(run) ? run.at : run.at + (offset - run.source);
    edge = offset === end ? run.at + run.length : undefined;
  }
  return edge;
}

function isAtomic(run: Run): boolean {
  return run.length !== run.sourceLength;
}

function runAt(prose: Prose, index: number): Run | undefined {
  const { runs } = prose;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).at <= index) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && index < run.at + run.length ? run : undefined;
}

// A link whose text is its own address (an autolink) is no prose.
function isAddress(text: string, url: string): boolean {
  return (
    url === text || url === `http://${text}` || url === `mailto:${text}` || /^(?:https?:\/\/|www\.)\S+$/i.test(text)
  );
}

/**
 * Finds for each unit of a text node's value the source that it stands for: escapes and character references are
 * longer in the source, and a line's end may be followed by indentation and by the markers of quotes.
 */
function align(
  source: string,
  from: number,
  to: number,
  value: string,
  add: (value: string, at: number, length: number) => void,
): void {
  if (to - from === value.length) {
    add(value, from, value.length);
    return;
  }
  let i = 0;
  let s = from;
  let plain = 0;
  let plainAt = from;
  const flush = (): void => add(value.slice(plain, i), plainAt, i - plain);
  while (i < value.length && s < to) {
    const c = value[i] as string;
    const reference = source[s] === '&' ? decoded(source.slice(s, Math.min(to, s + 40)), value, i) : undefined;
    if (reference) {
      flush();
      add(reference.value, s, reference.length);
      i += reference.value.length;
      s += reference.length;
      plain = i;
      plainAt = s;
    } else if (c === source[s] && !(c === '\\' && source[s + 1] === '\\')) {
      i++;
      s++;
      if (c === '\n' || c === '\r') {
        if (c === '\r' && value[i] === '\n' && source[s] === '\n') continue;
        flush();
        while (s < to && source[s] !== value[i] && /[ \t>]/.test(source[s] as string)) s++;
        plain = i;
        plainAt = s;
      }
    } else {
      // An escape's backslash, white space that CommonMark drops, or a U+0000 that it replaces.
      flush();
      if (source[s] === '\0') {
        i++;
        add(c, s, 1);
      }
      s++;
      if (source[s - 1] === '\\' && source[s] === c) {
        i++;
        s++;
        plain = i - 1;
        plainAt = s - 1;
      } else {
        plain = i;
        plainAt = s;
      }
    }
  }
  if (i < value.length) i = value.length;
  flush();
}

// The character reference at the start of `source`, if the value has its meaning at `at`.
function decoded(source: string, value: string, at: number): { value: string; length: number } | undefined {
  const match = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{0,31}));/.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const named = name ? decodeNamedCharacterReference(name) : false;
  if (name && named === false) return undefined;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const meaning = named !== false ? named : code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  const length = value.startsWith(meaning, at) ? meaning.length : 1;
  return { value: value.slice(at, at + length), length: whole.length };
}
