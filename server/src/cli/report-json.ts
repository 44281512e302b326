import type { Io } from './io.ts';
import { rangeOf } from './places.ts';
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

function fileData({ path, file, problems }: FileReport) {
  return {
    path,
    summary: file.summary.verdict.summary,
    findings: problems.map(({ rule, severity, finding }) => ({
      rule: rule.id,
      severity,
      message: finding.message,
      range: rangeOf(file.document, finding.span),
      fixes: (finding.fixes ?? []).map((fix) => fix.title),
    })),
  };
}
