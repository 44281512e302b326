import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { article } from './articles.ts';
import type { Server } from './servers.ts';
import { startSession } from './session.ts';
import { median, quantile, timed } from './statistics.ts';

/** Times in ms, of one server with one document. */
export interface Latency {
  readonly open: number;
  /** From a changed letter to the diagnostics that follow from it: median and 95th percentile. */
  readonly edit: number;
  readonly edit95: number;
  /** From a changed letter to the outline; undefined of servers without one. */
  readonly outline?: number;
  /** Of the whole process, in MiB. */
  readonly memory: number;
}

/** Opens an article of a length, in UTF-16 units, and types into the middle of it. */
export async function measureLatency(server: Server, length: number, edits: number): Promise<Latency> {
  const text = article(1, { length });
  const session = await startSession(server);
  try {
    session.save(text);
    const open = await timed(() => session.open(text));
    const at = { line: middle(text.split('\n')), character: 30 };
    const after = { ...at, character: 31 };
    const times = { diagnostics: [] as number[], outline: [] as number[] };
    const asked = session.hasOutline ? (['diagnostics', 'outline'] as const) : (['diagnostics'] as const);
    for (let i = 0; i < edits; i++) {
      for (const what of asked) {
        for (const [end, letter] of [[at, 'x'] as const, [after, ''] as const]) {
          times[what].push(
            await timed(() => {
              session.edit({ start: at, end }, letter);
              return session[what]();
            }),
          );
          // Between two keys, servers have time for what they put off.
          await setTimeout(10);
        }
      }
    }
    return {
      open,
      edit: median(times.diagnostics),
      edit95: quantile(times.diagnostics, 0.95),
      ...(session.hasOutline ? { outline: median(times.outline) } : {}),
      memory: residentMemory(session.client.child.pid),
    };
  } finally {
    await session.end();
  }
}

/** The line of a plain paragraph in the middle. */
export function middle(lines: readonly string[]): number {
  let line = lines.length >> 1;
  while (!/^[A-Z][a-z ,’]{40}/.test(lines[line] ?? '')) line++;
  return line;
}

function residentMemory(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
