import type { Io } from './io.ts';
import { type FileReport, noTotals, plus, type Reporter } from './report.ts';

/** `check --format json`, version 1 of its shape. */
export function createJsonReporter(io: Io): Reporter {
  const files: ReturnType<typeof fileData>[] = [];
  let totals = noTotals;
  return {
    add(report) {
      files.push(fileData(report));
      totals = plus(totals, report);
    },
    end() {
      io.out(`${JSON.stringify({ version: 1, files, totals }, null, 2)}\n`);
      return totals;
    },
  };
}

function fileData({ path, summary, findings }: FileReport) {
  return {
    path,
    summary,
    findings: findings.map(({ rule, severity, message, range, fixes }) => ({
      rule,
      severity,
      message,
      range,
      fixes: fixes.map(({ title }) => title),
    })),
  };
}
