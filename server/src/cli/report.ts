import picocolors from 'picocolors';
import stringWidth from 'string-width';
import type { Problem } from '../check.ts';
import type { Severity } from '../config.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { rangeOf } from './places.ts';

/** What `check` found in one file. */
export interface FileReport {
  /** As shown. */
  readonly path: string;
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

export interface Totals {
  readonly files: number;
  readonly summaries: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** Counts what all files hold, hidden findings too. */
export function totalsOf(reports: readonly FileReport[]): Totals {
  const count = (severity: Severity): number =>
    reports.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  return {
    files: reports.length,
    summaries: reports.filter(({ file }) => file.summary.verdict.summary).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
  };
}

/** The report as JSON, version 1 of its shape. */
export function jsonReport(reports: readonly FileReport[], shownProblem: (problem: Problem) => boolean): string {
  const files = reports.map(({ path, file, problems }) => ({
    path,
    summary: file.summary.verdict.summary,
    findings: problems.filter(shownProblem).map(({ rule, severity, finding }) => ({
      rule: rule.id,
      severity,
      message: finding.message,
      range: rangeOf(file.document, finding.span),
      fixes: (finding.fixes ?? []).map((fix) => fix.title),
    })),
  }));
  return `${JSON.stringify({ version: 1, files, totals: totalsOf(reports) }, null, 2)}\n`;
}

/** The report for people: rule, place, message, and the line with carets under the place. */
export function textReport(
  reports: readonly FileReport[],
  shownProblem: (problem: Problem) => boolean,
  colour: boolean,
): string {
  const paint = picocolors.createColors(colour);
  const painted: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.blue,
    hint: paint.dim,
  };
  let text = '';
  for (const { path, file, problems } of reports) {
    for (const { rule, severity, finding } of problems.filter(shownProblem)) {
      const { start, end } = rangeOf(file.document, finding.span);
      const mark = painted[severity];
      const fixable = finding.fixes?.some((fix) => fix.safe) ? paint.dim(' (fixable)') : '';
      text += `${paint.bold(`${path}:${start.line}:${start.column}`)} ${mark(severity)} ${paint.dim(rule.id)} ${finding.message}${fixable}\n`;
      const length = end.line === start.line ? end.column - start.column : Number.POSITIVE_INFINITY;
      const { line, pad, width } = excerpt(lineOf(file, start.line), start.column - 1, length);
      if (line !== '') {
        const number = String(start.line);
        text += `${paint.dim(`${number} |`)} ${line}\n`;
        text += `${paint.dim(`${' '.repeat(number.length)} |`)} ${pad}${mark('^'.repeat(width))}\n`;
      }
      text += '\n';
    }
  }
  return text + totalsLine(reports);
}

function totalsLine(reports: readonly FileReport[]): string {
  const totals = totalsOf(reports);
  const { errors, warnings, infos, hints, summaries } = totals;
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
    [hints, 'hint'],
  ] as const;
  const named = counts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word));
  const where = `in ${summaries === 1 ? '1 summary' : `${summaries} summaries`}`;
  return `${named.length > 0 ? named.join(', ') : 'No findings'} ${where}\n`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function lineOf({ document }: SourceFile, line: number): string {
  const start = document.lines[line - 1] ?? 0;
  return /^[^\r\n]*/.exec(document.text.slice(start, document.lines[line] ?? document.text.length))?.[0] ?? '';
}

/**
 * The part of a long line around a place, with what has to stand before the carets so that they are under it.
 * Prose has one line a paragraph: without this a finding would fill the screen.
 */
function excerpt(line: string, at: number, length: number): { line: string; pad: string; width: number } {
  const before = 40;
  const room = 100;
  const from = at > before + 10 ? at - before : 0;
  const to = line.length - from > room + 10 ? Math.max(from + room, Math.min(at + length, from + room)) : line.length;
  const head = (from > 0 ? '…' : '') + wholeCharacters(line.slice(from, at));
  const marked = wholeCharacters(line.slice(at, Math.min(to, at + length)));
  const shown = head + wholeCharacters(line.slice(at, to)) + (to < line.length ? '…' : '');
  const pad = head.replace(/[^\t]+/g, (text) => ' '.repeat(stringWidth(text)));
  return { line: shown.trimEnd(), pad, width: Math.max(1, stringWidth(marked)) };
}

// A cut through a pair of surrogates leaves no half of it.
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
