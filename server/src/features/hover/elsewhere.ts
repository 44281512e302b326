import type { Project } from '../../catalog/index.ts';
import type { Context } from '../../workspace/context.ts';
import { baseName } from '../../workspace/uri.ts';
import { lineOf } from './place.ts';

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
    const { uri, summary } = part.file;
    const mentions = summary.mentions.filter((mention) => mention.project.id === project.id);
    const [first] = mentions;
    if (!first) return [];
    const line = lineOf(part.file, first.span);
    return [{ uri: `${uri}#L${line}`, title: summary.title?.text ?? baseName(uri), count: mentions.length }];
  });
}
