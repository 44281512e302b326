import type { Reference } from '../../model/references.ts';
import type { Context } from '../../workspace/context.ts';
import { partOfLink, urlOf } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** The file, among those with one list, that a reference in one of them sends the reader to; undefined where that is not known. */
export function fileMeant(
  file: SourceFile,
  reference: Reference,
  { file: asked, series }: Context,
  files: readonly SourceFile[],
): SourceFile | 'another list' | undefined {
  const url = urlOf(file.summary, reference.link);
  const part =
    partOfLink(file.uri, series, url) ??
    series.parts.find(({ number }) => number !== undefined && number === reference.part);
  if (!part) return reference.points === 'here' ? file : undefined;
  if (part === series.own || part.uri === asked.uri) return asked;
  if (part.uri === file.uri) return file;
  if (!part.file) return undefined;
  return files.includes(part.file) ? part.file : 'another list';
}
