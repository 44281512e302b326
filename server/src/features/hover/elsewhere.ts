import type { Project } from '../../catalog/index.ts';
import { extentOf, positionAt } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { baseName } from '../../workspace/uri.ts';

/** Another article that names a project. */
export interface Elsewhere {
  /** Where it does so first, as editors open it: a file's URI with the line as its fragment. */
  readonly uri: string;
  readonly title: string;
  /** How often. */
  readonly count: number;
}

/** The other articles that name a project, of those that were read: the parts of the series. */
export function mentionedElsewhere({ series, file }: Context, project: Project): readonly Elsewhere[] {
  return series.parts.flatMap((part): Elsewhere[] => {
    if (!part.file || part.file.uri === file.uri) return [];
    const { uri, summary, document } = part.file;
    const mentions = summary.mentions.filter((mention) => mention.project.id === project.id);
    const [first] = mentions;
    if (!first) return [];
    const { line } = positionAt(document, extentOf(document, first.span).start);
    return [{ uri: `${uri}#L${line + 1}`, title: summary.title?.text ?? baseName(uri), count: mentions.length }];
  });
}
