import { type Extent, textOf } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { applyChanges, type TextChange } from '../edit.ts';
import { eolOf } from '../layout.ts';

/** A piece of a new text: what stands in a file at absolute offsets, or something new. */
export type Piece = (Extent & { readonly file: SourceFile }) | string;

/** What stands in a file's text at a place is exchanged for pieces. */
export interface Region extends Extent {
  readonly pieces: readonly Piece[];
}

/** The pieces of a whole file of which some regions are exchanged; those are in the order of the text. */
export function piecesOf(file: SourceFile, regions: readonly Region[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, pieces: own } of regions) {
    pieces.push({ file, start: at, end: start }, ...own);
    at = end;
  }
  return [...pieces, { file, start: at, end: file.document.length }];
}

/** The changes inside of a file's pieces, wherever these go: in the order of its text. */
export type Inner = (file: SourceFile) => readonly TextChange[];

/**
 * The smallest changes that make a file's text of pieces: the most of it stays in its place, the rest is cut out and
 * written where it goes. What comes from another file gets this one's line endings.
 */
export function changesOfPieces(file: SourceFile, pieces: readonly Piece[], inner: Inner): TextChange[] {
  const kept = stayingIn(file, pieces);
  const changes: TextChange[] = [];
  let at = 0;
  let text = '';
  const flush = (end: number): void => {
    const change = trimmed(textOf(file.document, { start: at, end }), { start: at, end, text });
    if (change) changes.push(change);
    text = '';
  };
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece === 'string' || !kept.has(i)) {
      text += written(file, piece, inner);
      continue;
    }
    flush(piece.start);
    changes.push(...within(inner(file), piece));
    at = piece.end;
  }
  flush(file.document.length);
  return changes;
}

/** A piece as it is written into a file, with the changes inside of it made. */
function written(into: SourceFile, piece: Piece, inner: Inner): string {
  if (typeof piece === 'string') return piece;
  const { file, start } = piece;
  const changes = within(inner(file), piece).map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const text = applyChanges(textOf(file.document, piece), changes);
  return file === into ? text : text.replace(/\r\n?|\n/g, eolOf(into.document));
}

function within(changes: readonly TextChange[], { start, end }: Extent): TextChange[] {
  return changes.filter((change) => start <= change.start && change.end <= end);
}

/** The indices of the pieces of a file that are in its order already: those with the most text. */
function stayingIn(file: SourceFile, pieces: readonly Piece[]): ReadonlySet<number> {
  const own = [...pieces.entries()].filter(
    (entry): entry is [number, Extract<Piece, Extent>] => typeof entry[1] !== 'string' && entry[1].file === file,
  );
  // The most text that can stay up to each piece, it being the last, and the piece before it.
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [i, [, { start, end }]] of own.entries()) {
    let before = -1;
    for (let j = 0; j < i; j++) {
      const isBefore = (own[j]?.[1].end as number) <= start;
      if (isBefore && (best[j]?.length as number) > (best[before]?.length ?? 0)) before = j;
    }
    best.push({ length: (best[before]?.length ?? 0) + end - start, before });
  }
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const staying = new Set<number>();
  let at = longest === 0 ? -1 : best.findIndex(({ length }) => length === longest);
  for (; at >= 0; at = best[at]?.before ?? -1) staying.add(own[at]?.[0] as number);
  return staying;
}

/** A change without what it has in common with the text that it replaces; undefined where nothing is left. */
function trimmed(before: string, { start, end, text }: TextChange): TextChange | undefined {
  if (before === text) return undefined;
  const most = Math.min(before.length, text.length);
  let same = 0;
  while (same < most && before[same] === text[same]) same++;
  while (isInside(before, same) || isInside(text, same)) same--;
  let after = 0;
  while (after < most - same && before.at(-1 - after) === text.at(-1 - after)) after++;
  while (isInside(before, before.length - after) || isInside(text, text.length - after)) after--;
  return { start: start + same, end: end - after, text: text.slice(same, text.length - after) };
}

/** Is an offset inside of a line break or a character of two units, where no position of an editor can be. */
function isInside(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));
}
