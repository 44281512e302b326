import picocolors from 'picocolors';
import type { Severity } from '../config.ts';
import { excerpt } from './excerpt.ts';
import { type Io, printable } from './io.ts';
import { noTotals, plus, type ReportedFinding, type Reporter, type Totals } from './report.ts';

type Paint = ReturnType<typeof picocolors.createColors>;

/**
 * The report for people: place, message and rule in the form that editors and terminals know from compilers, under it
 * the line with carets, and what may be done.
 */
export function createTextReporter(io: Io): Reporter {
  const paint = picocolors.createColors(io.colour);
  let totals = noTotals;
  let fixable = 0;
  return {
    add(report) {
      totals = plus(totals, report);
      fixable += report.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
      for (const finding of report.findings) {
        io.out(`${describe(report.path, finding, paint, io.columns).join('\n')}\n\n`);
      }
    },
    end(fixed) {
      if (totals.summaries > 0) io.out(`${totalsLine(totals, fixable, fixed, paint)}\n`);
      return totals;
    },
  };
}

function describe(path: string, finding: ReportedFinding, paint: Paint, columns: number): string[] {
  const { rule, severity, message, range, line: text, related, fixes } = finding;
  const { start, end } = range;
  const mark = marks(paint)[severity];
  const place = paint.bold(`${printable(path)}:${start.line}:${start.column}`);
  const number = String(start.line).padStart(4);
  const blank = ' '.repeat(number.length);
  const lines = [`${place}: ${paint.bold(mark(severity))}: ${printable(message)} ${paint.dim(`[${rule}]`)}`];
  if (text.trim() !== '') {
    const to = end.line === start.line ? end.column - 1 : text.length;
    const shown = excerpt(text, start.column - 1, to, columns - number.length - 3);
    lines.push(
      `${paint.dim(`${number} |`)} ${shown.line}`,
      `${paint.dim(`${blank} |`)} ${shown.pad}${mark(shown.carets)}`,
    );
  }
  const note = (word: string, note: string): string =>
    `${paint.dim(`${blank} =`)} ${paint.bold(word)}: ${printable(note)}`;
  for (const { path, place, message } of related) {
    lines.push(note('see', `${path}:${place.line}:${place.column}: ${message}`));
  }
  const safe = fixes.find((fix) => fix.safe);
  if (safe) lines.push(note('--fix', safe.title));
  else if (fixes.length > 0) lines.push(note('help', fixes.map((fix) => fix.title).join('; or: ')));
  return lines;
}

function marks(paint: Paint): Record<Severity, (text: string) => string> {
  return { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.cyan };
}

/** What there is, how much of it `--fix` mends, and where to read on. */
function totalsLine(totals: Totals, fixable: number, fixed: number | undefined, paint: Paint): string {
  const mark = marks(paint);
  const counts = (['error', 'warning', 'info', 'hint'] as const)
    .map((severity) => ({ severity, count: totals[`${severity}s`] }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => mark[severity](plural(count, severity)));
  const found = counts.length > 0 ? counts.join(', ') : paint.green(fixed ? 'none left' : 'no findings');
  const mended = fixed === undefined ? '' : `${plural(fixed, 'finding')} fixed, `;
  const advice = [
    ...(fixable > 0 ? [`${fixable} can be fixed with --fix`] : []),
    ...(counts.length > 0 ? ["'takeaways rules RULE' explains a rule"] : []),
  ];
  const line = `${mended}${found} in ${plural(totals.summaries, 'summary', 'summaries')}`;
  return [line, ...advice].join('\n');
}

function plural(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}
