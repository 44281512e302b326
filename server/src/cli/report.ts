import type { Severity } from '../config.ts';
import type { Article } from '../service.ts';
import { lineAt, type MarkdownDocument, offsetAt, textOf } from '../syntax/document.ts';
import { shown, shownUri } from './files.ts';
import { type Place, rangeOf } from './places.ts';

/** What `check` found in one file: all that is told of it, without its text. */
export interface FileReport {
  /** As shown. */
  readonly path: string;
  readonly summary: boolean;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  /** The line in which it begins. */
  readonly line: string;
  readonly related: readonly { readonly path: string; readonly place: Place; readonly message: string }[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
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
  const { document, summary } = article.file;
  const problems = article.check().filter(({ severity }) => all || severity === 'error' || severity === 'warning');
  return {
    path: shown(file),
    summary: summary.verdict.summary,
    findings: problems.map(({ rule, severity, finding: { span, message, related = [], fixes = [] } }) => {
      const range = rangeOf(document, span);
      return {
        rule: rule.id,
        severity,
        message,
        range,
        line: lineOf(document, range.start.line),
        related: related.map(({ in: other, span, message }) => ({
          path: other ? shownUri(other.uri) : shown(file),
          place: rangeOf(other?.document ?? document, span).start,
          message,
        })),
        fixes: fixes.map(({ title, safe = false }) => ({ title, safe })),
      };
    }),
  };
}

function lineOf(document: MarkdownDocument, line: number): string {
  const start = offsetAt(document, { line: line - 1, character: 0 });
  return /^[^\r\n]*/.exec(textOf(document, lineAt(document, start)))?.[0] ?? '';
}

export const noTotals: Totals = { files: 0, summaries: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };

/** The totals with one more file. */
export function plus(totals: Totals, { summary, findings }: FileReport): Totals {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: totals.files + 1,
    summaries: totals.summaries + (summary ? 1 : 0),
    errors: totals.errors + count('error'),
    warnings: totals.warnings + count('warning'),
    infos: totals.infos + count('info'),
    hints: totals.hints + count('hint'),
  };
}
