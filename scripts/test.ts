// `npm test`: unit tests, then the tests in a real VS Code; ends with one line that counts what truly ran.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../test/vscode/cache.ts';
import { runVsCodeTests } from '../test/vscode/run.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What we read of vitest's JSON report. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const unit = runUnitTests();
const inVsCode = await runVsCodeTests().catch((error: unknown): Counts => {
  console.log(`The tests in VS Code could not run: ${error instanceof Error ? error.message : error}`);
  return { passed: 0, failed: 1, skipped: 0 };
});
const passed = unit.passed + inVsCode.passed;
const failed = unit.failed + inVsCode.failed;
const skipped = unit.skipped + inVsCode.skipped;
if (skipped > 0) console.log(`(${skipped} more were skipped, as marked above)`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function runUnitTests(): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'takeaways-vitest-'));
  const reportFile = join(folder, 'report.json');
  try {
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters], {
      cwd: repository,
      stdio: 'inherit',
      env,
    });
    const report: VitestReport = JSON.parse(readFileSync(reportFile, 'utf8'));
    const failed = report.numFailedTests;
    return {
      passed: report.numPassedTests,
      // A file that does not load, or an error outside a test, fails the run without a failed test.
      failed: status === 0 ? failed : Math.max(failed, 1),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch (error) {
    console.log(`vitest gave no report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
