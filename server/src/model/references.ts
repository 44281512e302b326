import type { Extent, Span } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';
import type { Mark } from '../syntax/prose.ts';

/** Prose that names takeaways by number: "takeaway 6", "takeaways 1–5", "takeaways 1, 3 and 7", "takeaway #6". */
export interface Reference {
  readonly passage: Passage;
  /** As in the prose's text: "takeaways 1–5". */
  readonly text: string;
  readonly span: Span;
  /** Numbers and ranges as written, in order. */
  readonly terms: readonly Term[];
  /** All numbers that it names, in the order written; a reversed range counts upwards. */
  readonly numbers: readonly number[];
  /** Its sentence, and its clause (to the next "; ", ", and ", ", but "), as extents of the prose's text. */
  readonly sentence: Extent;
  readonly clause: Extent;
  /** The link around it, else the link of its clause, else of its sentence. */
  readonly link?: ReferenceLink;
  /** 'here': its clause says that this article covers them; 'elsewhere': that another part does (by link or words). */
  readonly points?: 'here' | 'elsewhere';
  /** "The sixth takeaway", "point three", "number 4": for hover and navigation only, no rule reads them. */
  readonly loose: boolean;
}

/** One number ("6", first = last) or range ("1–5"); `first > last` in a range written backwards. */
export interface Term {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** A link that a reference goes with. */
export interface ReferenceLink {
  readonly mark: Mark;
  /** The destination as written, definitions resolved by the reader of the document; undefined for an unresolved label. */
  readonly url?: string;
  /** Identifier of a link reference (`[part 1][p1]`). */
  readonly identifier?: string;
  readonly span: Span;
}

/** Prose that names a part of the series: "part 1", "part two", "Part II", "in the first part", "my last post" with a link. */
export interface PartReference {
  readonly passage: Passage;
  readonly text: string;
  readonly span: Span;
  /** The part's number; undefined for "my last post". */
  readonly number?: number;
  readonly link?: ReferenceLink;
}
