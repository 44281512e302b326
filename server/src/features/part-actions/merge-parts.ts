import { mergeWith } from '../../edits/parts/merge.ts';
import { mergeAll } from '../../edits/parts/merge-all.ts';
import { blockAt } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { contextOf, type Snapshot } from '../../workspace/snapshot.ts';
import { subjectAt } from '../../workspace/subject.ts';
import type { PartAction } from './action.ts';

/** Offers to merge parts, where the article says which one it is: in front matter, at its title, and where it names others. */
export function mergeParts(snapshot: Snapshot, context: Context, offset: number): PartAction[] {
  const { series, file, summary } = context;
  const block = blockAt(summary.document, offset);
  const isTitle = block && (block === summary.frontMatter?.block || block === summary.topHeading?.span.block);
  if (!isTitle && subjectAt(context, offset)?.kind !== 'part') return [];
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  const read = series.parts.filter((part, i) => i === at || part.file);
  if (at < 0 || read.length < 2) return [];
  const pairs = [at, at + 1].flatMap((second): PartAction[] => {
    const [first, last] = [series.parts[second - 1], series.parts[second]];
    const earlier = second === at ? first?.file?.uri : file.uri;
    const into = earlier === undefined ? undefined : contextOf(snapshot, earlier);
    const part = into?.series.parts.find(
      ({ uri }) => uri !== undefined && uri === (second === at ? file.uri : last?.uri),
    );
    const name = (second === at ? first : last)?.number ?? second;
    if (!into || !part?.file) return [];
    return [
      {
        id: `merge ${second}`,
        title: `Merge with part ${name}`,
        kind: 'inline',
        needs: 'delete',
        change: ({ others }) => mergeWith(into, part, others),
      },
    ];
  });
  const first = series.parts[0]?.uri ?? (at === 0 ? file.uri : undefined);
  const all: PartAction[] =
    read.length > 2 && first !== undefined
      ? [
          {
            id: 'merge all',
            title: `Merge all ${read.length} parts`,
            kind: 'inline',
            needs: 'delete',
            change: ({ others }) => mergeAll(snapshot, first, others),
          },
        ]
      : [];
  return [...pairs, ...all];
}
