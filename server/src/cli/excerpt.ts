import stringWidth from 'string-width';
import { printable } from './io.ts';

/** A line of an article, cut around a place, and what stands under it; widths are those of a terminal's cells. */
export interface Excerpt {
  readonly line: string;
  /** White space up to the place. */
  readonly pad: string;
  /** As wide as what is shown of the place, and at least one cell. */
  readonly carets: string;
}

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** How many UTF-16 units of a long line are looked at on either side of a place; more than fit into any room. */
const reach = 400;

/**
 * The part of a line around a place, `[start, end)` in UTF-16 units, that fits into `room` cells. Prose has one line a
 * paragraph: without this, a finding would fill the screen.
 */
export function excerpt(line: string, start: number, end: number, room: number): Excerpt {
  const to = Math.max(start, Math.min(end, line.length));
  const before = pieces(line.slice(Math.max(0, start - reach), start));
  const marked = pieces(line.slice(start, Math.min(to, start + reach)));
  const after = pieces(line.slice(to, to + reach));
  // What does not fit is shared out: the place first, then what leads up to it, then what follows.
  const all = [before, marked, after].map(widthOf) as [number, number, number];
  const fits = start <= reach && line.length - to <= reach && all[0] + all[1] + all[2] <= room;
  if (fits) return join(before, marked, after);
  const place = Math.min(all[1], room - 2);
  const spare = room - 2 - place;
  const left = Math.min(all[0], Math.max(Math.floor((spare * 2) / 3), spare - all[2]));
  const shownBefore = tail(before, left);
  const shownMarked = head(marked, place);
  const isWhole = shownMarked.length === marked.length && to - start <= reach;
  const shownAfter = isWhole ? head(after, spare - widthOf(shownBefore)) : [];
  const isCut = !isWhole || shownAfter.length < after.length || line.length - to > reach;
  const cutBefore = shownBefore.length < before.length || start > reach;
  return join(
    cutBefore ? [ellipsis, ...shownBefore] : shownBefore,
    shownMarked,
    isCut ? [...shownAfter, ellipsis] : shownAfter,
  );
}

const ellipsis: Piece = { text: '…', width: 1 };

function join(before: readonly Piece[], marked: readonly Piece[], after: readonly Piece[]): Excerpt {
  const line = [...before, ...marked, ...after].map(({ text }) => text).join('');
  return {
    line: line.trimEnd(),
    pad: ' '.repeat(widthOf(before)),
    carets: '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** What a reader takes for one character each; a tab is four blanks, as its stops are not those of the article here. */
function pieces(text: string): Piece[] {
  if (plain.test(text)) return [...text].map((character) => ({ text: character, width: 1 }));
  return [...segmenter().segment(text)].map(({ segment }) => {
    if (plain.test(segment)) return { text: segment, width: segment.length };
    const character = segment === '\t' ? '    ' : printable(segment);
    return { text: character, width: stringWidth(character) };
  });
}

const plain = /^[ -~‘-”]*$/;

let known: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  known ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return known;
}

function widthOf(all: readonly Piece[]): number {
  return all.reduce((sum, { width }) => sum + width, 0);
}

/** As many pieces from the beginning as fit; where the cut is near a blank, it is made there. */
function head(all: readonly Piece[], room: number): readonly Piece[] {
  let width = 0;
  let count = 0;
  for (const piece of all) {
    if (width + piece.width > room) return all.slice(0, wordEnd(all, count));
    width += piece.width;
    count++;
  }
  return all;
}

/** As many pieces from the end as fit. */
function tail(all: readonly Piece[], room: number): readonly Piece[] {
  return [...head([...all].reverse(), room)].reverse();
}

function wordEnd(all: readonly Piece[], count: number): number {
  for (let i = count; i > 0 && i > count - 16; i--) if (all[i]?.text === ' ') return i;
  return count;
}
