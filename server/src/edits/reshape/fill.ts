import { type Extent, textOf } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { eolOf } from '../layout.ts';
import { mayRunOn, type Slot } from '../slots.ts';
import type { Piece, Region } from './arrange.ts';

/** What comes into a place of a file: what stands in one of its own, in another file's, or something new. */
export interface Content {
  readonly piece: Piece;
  /** The index of the place in which it stands in this file. */
  readonly own?: number;
  /** Of a section: what may run on into it, and what it may run on into. */
  readonly slot?: Slot;
}

/**
 * Puts contents into the places of a file, in the order given; what is between the places stays. For what is more than
 * there are places, new ones are made, and places that nothing comes into are closed, each with one gap. `elsewhere` is the
 * gap that other parts have, where this one has none.
 */
export function fill(
  file: SourceFile,
  slots: readonly Extent[],
  contents: readonly Content[],
  elsewhere?: string,
): Region {
  const { document } = file;
  const staying = new Set(contents.map(({ own }) => own));
  const leaving = [...slots.keys()].filter((i) => !staying.has(i));
  const arriving = contents.filter(({ own }) => own === undefined);
  const surplus = arriving.length - leaving.length;
  const added = new Set(surplus > 0 ? arriving.slice(-surplus) : []);
  const closed = new Set(surplus < 0 ? leaving.slice(surplus) : []);
  const gaps = gapsBetween(slots);
  const gone = gapsOf(closed, slots.length, (gap) => isPlain(textOf(document, gaps[gap] as Extent)));

  const pieces: Piece[] = [];
  let before: Content | undefined;
  let at = -1;
  // The gap that was made behind a new first place.
  let own = '';
  const passOver = (to: number): string => {
    let gap = '';
    for (; at < to; at++) {
      if (at < 0 || at >= gaps.length || gone.has(at)) continue;
      pieces.push({ file, ...(gaps[at] as Extent) });
      gap += textOf(document, gaps[at] as Extent);
    }
    return gap;
  };
  const open = [...slots.keys()].filter((i) => !closed.has(i));
  for (const content of contents) {
    if (added.has(content)) {
      const gap = gapIn(file, gaps, at - 1) ?? elsewhere ?? eolOf(document).repeat(2);
      pieces.push(...(before ? [gap, content.piece] : [content.piece, gap]));
      if (!before) own = gap;
    } else {
      const gap = own + passOver(open.shift() as number);
      own = '';
      const isNew = before?.own === undefined || content.own !== before.own + 1;
      if (before && isNew && runsOn(before, gap, content)) pieces.push(eolOf(document));
      pieces.push(content.piece);
    }
    before = content;
  }
  passOver(slots.length);
  const [first, last] = [slots[0] as Extent, slots.at(-1) as Extent];
  return { start: first.start, end: contents.length > 0 ? last.end : endOfSpace(file, last.end), pieces };
}

/** The gaps that go with closed places: the one before, else the one after, where nothing else stands in it. */
function gapsOf(closed: ReadonlySet<number>, count: number, isPlain: (gap: number) => boolean): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const i of closed) {
    const gap = [i - 1, i].find((one) => one >= 0 && one < count - 1 && !gone.has(one) && isPlain(one));
    if (gap !== undefined) gone.add(gap);
  }
  return gone;
}

/** The gap between two of a file's places, if possible the one at an index, in which nothing else stands. */
export function gapIn({ document }: SourceFile, gaps: readonly Extent[], near = 0): string | undefined {
  const texts = [gaps[near], ...gaps].map((gap) => (gap ? textOf(document, gap) : ''));
  return texts.find((text) => text !== '' && isPlain(text));
}

/** What is between places. */
export function gapsBetween(slots: readonly Extent[]): Extent[] {
  return slots.slice(1).map(({ start }, i) => ({ start: (slots[i] as Extent).end, end: start }));
}

/** White space, and the rules that an author sets between sections. */
function isPlain(gap: string): boolean {
  return /^[\s*_-]*$/.test(gap);
}

function runsOn(before: Content, gap: string, { slot }: Content): boolean {
  return (
    before.slot !== undefined &&
    slot !== undefined &&
    !/\n\s*\n/.test(gap.replace(/\r\n?/g, '\n')) &&
    mayRunOn(before.slot.last, slot)
  );
}

function endOfSpace({ document }: SourceFile, at: number): number {
  return at + (/^\s*/.exec(textOf(document, { start: at, end: document.length }))?.[0].length ?? 0);
}
