import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { TestRecord } from '../results.ts';

/**
 * Called by VS Code in its extension host: runs every bundled `*.test.cjs` beside this file, and writes one line of JSON
 * per test to `results.jsonl`, so that the counts hold even where the host dies or its console is lost.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 120_000 });
  try {
    for (const name of readdirSync(__dirname)) if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
    await mocha.loadFilesAsync();
  } catch (error) {
    record({ outcome: 'failed', title: 'loading the tests', error: describeError(error) });
    record({ outcome: 'ended' });
    throw error;
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => record({ outcome: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('fail', (test, error) =>
      record({ outcome: 'failed', title: test.fullTitle(), error: describeError(error) }),
    );
    runner.on('pending', (test) => record({ outcome: 'skipped', title: test.fullTitle() }));
    runner.on('end', () => record({ outcome: 'ended' }));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

function record(entry: TestRecord): void {
  appendFileSync(join(__dirname, 'results.jsonl'), `${JSON.stringify(entry)}\n`);
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
