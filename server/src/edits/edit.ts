import type { Block, Extent, MarkdownDocument, Span } from '../syntax/document.ts';
import { extentOf } from '../syntax/document.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** A change as plain data: replaces a span of the file under check (`uri` absent) or of another file. */
export interface Edit {
  readonly uri?: string;
  readonly span: Span;
  readonly text: string;
}

/** A file to be created, where there is none yet. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** Replaces a span. */
export function replace(span: Span, text: string): Edit {
  return { span, text };
}

/** Inserts at an offset of a block. */
export function insert(block: Block, offset: number, text: string): Edit {
  return { span: { block, start: offset, end: offset }, text };
}

/** Edits of another file. */
export function inFile(uri: string, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => ({ ...edit, uri }));
}

/** A change of a text: absolute offsets in UTF-16 units. */
export interface TextChange extends Extent {
  readonly text: string;
  /** Why the user is asked before it is made; the others make sense without it. */
  readonly question?: string;
}

/** Changes of one file, in the order of its text. */
export interface FileChanges {
  readonly file: SourceFile;
  readonly changes: readonly TextChange[];
}

/**
 * Edits of one document as changes in the order of the text; changes at one place keep their order.
 * Throws when two of them overlap: fixes that overlap are not to be applied together.
 */
export function changesOf(document: MarkdownDocument, edits: readonly Edit[]): TextChange[] {
  const changes = edits.map((edit) => ({ ...extentOf(document, edit.span), text: edit.text }));
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < changes.length; i++) {
    if ((changes[i] as TextChange).start < (changes[i - 1] as TextChange).end) throw new Error('Edits overlap.');
  }
  return changes;
}

/** The text after changes that are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
