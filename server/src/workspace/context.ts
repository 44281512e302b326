import type { Catalog } from '../catalog/index.ts';
import type { Config } from '../config.ts';
import type { Summary } from '../model/summary.ts';
import type { MarkdownDocument } from '../syntax/document.ts';
import type { Series } from './series.ts';

/** A file that was read: its text as blocks, and what they say. Immutable; a change makes a new one. */
export interface SourceFile {
  readonly uri: string;
  /** The editor's version; undefined for a file read from disk. */
  readonly version: number | undefined;
  readonly document: MarkdownDocument;
  readonly summary: Summary;
}

/** All that a rule may read. What is not here has not been read, and gives no finding. */
export interface Context {
  readonly file: SourceFile;
  readonly summary: Summary;
  readonly series: Series;
  readonly catalog: Catalog;
  readonly config: Config;
}
