import { numberLike } from '../../model/numbers.ts';
import type { Summary } from '../../model/summary.ts';
import { countTakeaways, type TakeawayCount } from '../../workspace/counts.ts';
import { seriesOf } from '../../workspace/series.ts';
import { readFile } from '../../workspace/snapshot.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { applyChanges, type Edit, type FileChanges, replace } from '../edit.ts';
import type { Scope } from './scope.ts';

/**
 * Corrects, file by file, announced counts that are right now and will not be after changes by which there is one takeaway
 * more (`step` 1) or less (-1).
 */
export function recounts(
  { files, context }: Scope,
  changed: readonly FileChanges[],
  step: 1 | -1,
): ReadonlyMap<SourceFile, Edit[]> {
  const texts = new Map(changed.map(({ file, changes }) => [file, applyChanges(file.document.text, changes)]));
  const after = new Map(
    files.map((file) => {
      const text = texts.get(file);
      return [file.uri, text === undefined ? file : readFile(file.uri, text, file.version, context.catalog, file)];
    }),
  );
  const before = new Map(files.map((file) => [file.uri, file]));
  const countIn = (uri: string, all: ReadonlyMap<string, SourceFile>): TakeawayCount | undefined => {
    const { summary } = all.get(uri) as { summary: Summary };
    return countTakeaways(
      summary,
      seriesOf(uri, summary, (other) => all.get(other) ?? partFile(other), context.series.parts),
    );
  };
  const partFile = (uri: string): SourceFile | null | undefined =>
    context.series.parts.find((part) => part.uri === uri)?.file;
  return new Map(
    files.map((file) => {
      const [now, then] = [countIn(file.uri, before), countIn(file.uri, after)];
      const edits = file.summary.declaredCounts.flatMap(({ count, number }) =>
        now?.fits(count) && then && !then.fits(count) && then.fits(count + step)
          ? replace(number.span, numberLike(count + step, number.text))
          : [],
      );
      return [file, edits];
    }),
  );
}
