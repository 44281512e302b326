import { spawnSync } from 'node:child_process';
import type { Server } from './servers.ts';
import { startSession } from './session.ts';
import { median, timed } from './statistics.ts';

/** Medians in ms from the start of the process; the runs take turns, so that a busy moment meets all. */
export async function measureStarts(
  servers: readonly Server[],
  rounds: number,
): Promise<{ bare: number; servers: ReadonlyMap<string, number> }> {
  const bare: number[] = [];
  const times = new Map(servers.map(({ name }) => [name, [] as number[]]));
  for (let i = 0; i < rounds; i++) {
    bare.push(await timed(() => spawnSync(process.execPath, ['-e', '0'])));
    for (const server of servers) {
      const session = await startSession(server);
      times.get(server.name)?.push(session.start);
      await session.end();
    }
  }
  return { bare: median(bare), servers: new Map([...times].map(([name, all]) => [name, median(all)])) };
}
