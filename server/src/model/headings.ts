import type { Span } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';

/** A top-level heading (ATX or setext). */
export interface Heading {
  readonly level: number;
  /** Plain text, without number, mark and `{#id}`. */
  readonly title: string;
  readonly titleSpan: Span;
  /** The heading's node, from its first `#`. */
  readonly span: Span;
  /** Explicit anchor: `{#id}`. */
  readonly id?: string;
  readonly passage: Passage;
  /** The number that it begins with, where it has the shape of a numbered heading. */
  readonly numbered?: HeadingNumber;
}

/** "6.", "#6:", "Takeaway 6 –" at the beginning of a heading. */
export interface HeadingNumber {
  readonly number: number;
  readonly span: Span;
  /** Lower-case label word before the number ("takeaway"); empty without one. */
  readonly label: string;
  /** A mark follows the number or `#` precedes it; `## 6 X` has none. */
  readonly marked: boolean;
}
