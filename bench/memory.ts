import { fileURLToPath } from 'node:url';
import { article } from './articles.ts';
import { middle } from './latency.ts';
import type { Server } from './servers.ts';
import { type Session, startSession } from './session.ts';

/** What is in use after a collection of garbage, in MiB over what the idle server uses. */
export interface Memory {
  readonly idle: number;
  readonly open: number;
  /** After 10,000 edits in a row. */
  readonly edited: number;
}

const mebibyte = 1024 * 1024;

/** The memory that an article of a million letters takes, and whether edits make it grow. */
export async function measureMemory({ command, args, name }: Server): Promise<Memory> {
  const probe = fileURLToPath(new URL('memory-probe.ts', import.meta.url));
  const session = await startSession({ name, command, args: ['--expose-gc', '--import', probe, ...args] });
  try {
    // A short article first, so that all is loaded.
    await session.open(article(1));
    await session.outline();
    const idle = await inUse(session);
    const text = article(2, { length: 1_000_000 });
    await session.open(text);
    await session.outline();
    const open = await inUse(session);
    const start = { line: middle(text.split('\n')), character: 30 };
    for (let i = 0; i < 10_000; i++) {
      if (i % 2 === 0) session.edit({ start, end: start }, 'x');
      else session.edit({ start, end: { ...start, character: 31 } }, '');
      if (i % 10 === 9) await session.diagnostics();
    }
    await session.outline();
    const edited = await inUse(session);
    return { idle: idle / mebibyte, open: (open - idle) / mebibyte, edited: (edited - idle) / mebibyte };
  } finally {
    await session.end();
  }
}

/** What the probe tells, in bytes. */
function inUse({ client: { child } }: Session): Promise<number> {
  const told = new Promise<number>((resolve) => {
    const hear = (chunk: Buffer): void => {
      const bytes = /^in use: (\d+)$/m.exec(chunk.toString())?.[1];
      if (bytes === undefined) return;
      child.stderr.off('data', hear);
      resolve(Number(bytes));
    };
    child.stderr.on('data', hear);
  });
  child.kill('SIGUSR2');
  return told;
}
