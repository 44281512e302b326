import type { Extent } from '../syntax/document.ts';
import type { TextChange } from './edit.ts';

/** A stretch of a changed text: kept from the first text (absolute offsets there), or new. */
type Piece = Extent | string;

/**
 * Joins changes of a text of some length with changes of the text that they lead to: one set of changes, with offsets in
 * the first text. All three are in the order of their text, and free of overlaps.
 */
export function composeChanges(
  length: number,
  first: readonly TextChange[],
  second: readonly TextChange[],
): TextChange[] {
  return changesOf(length, changed(changed([{ start: 0, end: length }], first), second));
}

function changed(pieces: readonly Piece[], changes: readonly TextChange[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    result.push(...cut(pieces, at, start), text);
    at = end;
  }
  return [...result, ...cut(pieces, at, Number.POSITIVE_INFINITY)];
}

/** The pieces between two offsets of the text that they make. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to) continue;
    result.push(
      typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to },
    );
  }
  return result;
}

function changesOf(length: number, pieces: readonly Piece[]): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') text += piece;
    else {
      if (text !== '' || piece.start > at) changes.push({ start: at, end: piece.start, text });
      at = piece.end;
      text = '';
    }
  }
  return changes;
}
