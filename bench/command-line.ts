import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article, readme } from './articles.ts';
import type { Command } from './lsp-client.ts';
import { median, timed } from './statistics.ts';

/** Folders of files that all differ. */
export const corpora = {
  '1,000 articles': () => Array.from({ length: 1000 }, (_, i) => article(i)),
  '1,000 articles full of links': () => Array.from({ length: 1000 }, (_, i) => article(i, { links: true })),
  '10,000 READMEs': () => Array.from({ length: 10_000 }, (_, i) => readme(i)),
} as const;

/** Medians of each command, in ms; the runs take turns. A `slow` one runs once. */
export async function measureCommands(
  texts: readonly string[],
  commands: readonly (Command & { readonly name: string; readonly slow?: boolean })[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'takeaways-bench-'));
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
  try {
    for (const [i, text] of texts.entries()) writeFileSync(join(folder, `article-${i}.md`), text);
    for (let i = 0; i < rounds; i++) {
      for (const { name, command, args, slow } of commands) {
        if (slow && i > 0) continue;
        const run = (): void => {
          const { error, status } = spawnSync(command, args, { cwd: folder, stdio: 'ignore' });
          if (error || (status !== 0 && status !== 1)) throw new Error(`${name} has failed`);
        };
        times.get(name)?.push(await timed(run));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}
