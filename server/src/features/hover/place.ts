import { extentOf, positionAt, type Span } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** The line on which a span of a file begins: 1-based, as editors show it and as links to it count. */
export function lineOf({ document }: SourceFile, span: Span): number {
  return positionAt(document, extentOf(document, span).start).line + 1;
}
