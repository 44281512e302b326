import { extentOf, type MarkdownDocument, positionAt, type Span } from '../syntax/document.ts';

/** A place as scripts and people read it: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an absolute offset. */
export function placeAt(document: MarkdownDocument, offset: number): Place {
  const { line, character } = positionAt(document, offset);
  return { line: line + 1, column: character + 1 };
}

/** Where a span begins, and where it ends (exclusive). */
export function rangeOf(document: MarkdownDocument, span: Span): { readonly start: Place; readonly end: Place } {
  const { start, end } = extentOf(document, span);
  return { start: placeAt(document, start), end: placeAt(document, end) };
}
