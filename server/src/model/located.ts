import type { Span } from '../syntax/document.ts';

/** A piece of text with its place. */
export interface Located {
  readonly text: string;
  readonly span: Span;
}
