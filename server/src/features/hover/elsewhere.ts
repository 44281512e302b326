import type { Project } from '../../catalog/index.ts';
import type { Context } from '../../workspace/context.ts';
import type { MentionCount } from '../../workspace/index-of-summaries.ts';
import { baseName } from '../../workspace/uri.ts';
import { lineOf } from './place.ts';

/** Another article that names a project. */
export interface Elsewhere {
  /** As editors open it: a file's URI, with the line where it does so first as its fragment where that is known. */
  readonly uri: string;
  readonly title: string;
  /** How often. */
  readonly count: number;
}

/** Which summaries of the workspace mention the project of an id. */
export type MentionedIn = (project: string) => readonly MentionCount[];

/**
 * The other articles that name a project: the parts of the series, then what else `known` tells of it, the index of the
 * workspace's summaries.
 */
export function mentionedElsewhere(
  { series, file }: Context,
  project: Project,
  known: MentionedIn,
): readonly Elsewhere[] {
  const told = new Set([file.uri]);
  const inSeries = series.parts.flatMap((part): Elsewhere[] => {
    if (!part.file || told.has(part.file.uri)) return [];
    const { uri, summary } = part.file;
    told.add(uri);
    const mentions = summary.mentions.filter((mention) => mention.project.id === project.id);
    const [first] = mentions;
    if (!first) return [];
    const line = lineOf(part.file, first.span);
    return [{ uri: `${uri}#L${line}`, title: summary.title?.text ?? baseName(uri), count: mentions.length }];
  });
  return [...inSeries, ...known(project.id).filter(({ uri }) => !told.has(uri))];
}
