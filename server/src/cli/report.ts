import type { Problem } from '../check.ts';
import type { Severity } from '../config.ts';
import type { Article } from '../service.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { shown } from './files.ts';

/** What `check` found in one file. */
export interface FileReport {
  /** As shown. */
  readonly path: string;
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/** How many of what there are. */
export interface Totals {
  readonly files: number;
  readonly summaries: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** Writes down what was found, file by file. */
export interface Reporter {
  add(report: FileReport): void;
  /** Ends the report; `fixed` is how many findings `--fix` has mended, undefined without it. */
  end(fixed: number | undefined): Totals;
}

/** The findings of one file; without `all`, errors and warnings only. */
export function reportOf(file: string, article: Article, all: boolean): FileReport {
  const isGrave = ({ severity }: Problem): boolean => severity === 'error' || severity === 'warning';
  const problems = article.check();
  return { path: shown(file), file: article.file, problems: all ? problems : problems.filter(isGrave) };
}

export const noTotals: Totals = { files: 0, summaries: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };

/** The totals with one more file. */
export function plus(totals: Totals, { file, problems }: FileReport): Totals {
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    files: totals.files + 1,
    summaries: totals.summaries + (file.summary.verdict.summary ? 1 : 0),
    errors: totals.errors + count('error'),
    warnings: totals.warnings + count('warning'),
    infos: totals.infos + count('info'),
    hints: totals.hints + count('hint'),
  };
}
