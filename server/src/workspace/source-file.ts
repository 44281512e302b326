import type { Summary } from '../model/summary.ts';
import type { MarkdownDocument } from '../syntax/document.ts';

/** A file that was read: its text as blocks, and what they say. Immutable; a change makes a new one. */
export interface SourceFile {
  readonly uri: string;
  /** The editor's version; undefined for a file read from disk. */
  readonly version: number | undefined;
  readonly document: MarkdownDocument;
  readonly summary: Summary;
}
