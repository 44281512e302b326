import type { Span } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';

/** A talk that the article names: a quoted, emphasised or linked title in talk context. */
export interface Talk {
  readonly passage: Passage;
  /** Plain text, without quotation marks and without the punctuation that belongs to the sentence. */
  readonly title: string;
  /** The title, inside the quotation marks. */
  readonly span: Span;
  /** Names as written; empty where none is given. */
  readonly speakers: readonly string[];
  /** The title is not closed in its paragraph: where the quotation opens. */
  readonly unclosed?: Span;
  readonly form: 'quoted' | 'emphasised' | 'linked' | 'plain' | 'heading';
}
