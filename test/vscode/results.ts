import { existsSync, readFileSync } from 'node:fs';

/** One line of `results.jsonl`, which the extension host writes and the test command reads. */
export type TestRecord =
  | { readonly outcome: 'passed'; readonly title: string; readonly ms: number }
  | { readonly outcome: 'failed'; readonly title: string; readonly error: string }
  | { readonly outcome: 'skipped'; readonly title: string }
  | { readonly outcome: 'ended' };

/** How many tests ran, and how they ended. `ended` is false where the run broke off. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly ended: boolean;
}

/**
 * Prints what a run recorded, test by test, and counts it.
 * A run that did not come to its end, or in which no test passed or failed, counts as one failure more.
 */
export function report(path: string): Counts {
  const records = existsSync(path) ? parse(readFileSync(path, 'utf8')) : [];
  for (const record of records) {
    if (record.outcome === 'passed') console.log(`  ✓ ${record.title} (${record.ms} ms)`);
    if (record.outcome === 'skipped') console.log(`  - ${record.title}`);
    if (record.outcome === 'failed') console.log(`  ✗ ${record.title}\n    ${record.error.replaceAll('\n', '\n    ')}`);
  }
  const count = (outcome: TestRecord['outcome']) => records.filter((record) => record.outcome === outcome).length;
  const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')];
  const ended = count('ended') > 0;
  if (ended && passed + failed > 0) return { passed, failed, skipped, ended };
  console.log(ended ? '  ✗ no test ran' : '  ✗ the run did not come to its end');
  return { passed, failed: failed + 1, skipped, ended };
}

function parse(lines: string): TestRecord[] {
  return lines
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
