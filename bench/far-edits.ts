import { article } from './articles.ts';
import { middle } from './latency.ts';
import type { Server } from './servers.ts';
import { type Place, type Session, startSession } from './session.ts';
import { median, quantile, timed } from './statistics.ts';

/** Times in ms from an edit to diagnostics, or to the outline. */
export interface FarEdit {
  readonly name: string;
  readonly diagnostics: Times;
  readonly outline: Times;
}

interface Times {
  readonly p50: number;
  readonly p99: number;
}

const million = 1_000_000;

/** Edits of which the effect reaches far, in an article of a million letters; each is done and taken back so many times. */
export async function measureFarEdits(server: Server, rounds: number): Promise<FarEdit[]> {
  const frontMatter = '---\ntitle: "Ten takeaways"\ndate: 2023-04-20\n---\n\n';
  const text = `${frontMatter}${article(1, { length: million })}`;
  const lines = text.split('\n');
  const line = middle(lines);
  const center = { line, character: 0 };
  const list = { line: lines.findIndex((line) => line.startsWith('3. ')), character: 0 };
  const pasted = article(2, { length: 100_000 });
  const last = { line: lines.length - 1, character: 0 };
  const edits: readonly [name: string, at: Place, end: Place, text: string][] = [
    ['a letter in plain prose', { line, character: 30 }, { line, character: 30 }, 'x'],
    ['a fence opened', center, center, '```\n'],
    ['a comment opened', center, center, '<!--\n\n'],
    ['`---` on the first line', { line: 0, character: 0 }, { line: 0, character: 0 }, '---\n'],
    ['a definition', last, last, '\n[boats]: https://boats.example\n'],
    ['100 KB pasted', center, center, `${pasted}\n`],
    ['a letter in front matter', { line: 1, character: 9 }, { line: 1, character: 9 }, 'x'],
    ['a number of the list', list, { ...list, character: 1 }, '4'],
  ];
  const session = await startSession(server);
  try {
    await session.open(text);
    const found: FarEdit[] = [];
    for (const [name, start, end, inserted] of edits) {
      const removed = lines[start.line]?.slice(start.character, end.character) ?? '';
      const there = { diagnostics: [] as number[], outline: [] as number[] };
      const back = { diagnostics: [] as number[], outline: [] as number[] };
      for (let i = 0; i < rounds; i++) {
        for (const what of ['diagnostics', 'outline'] as const) {
          there[what].push(await answered(session, what, { start, end }, inserted));
          back[what].push(await answered(session, what, { start, end: endOf(start, inserted) }, removed));
        }
      }
      for (const [edit, times] of [[name, there] as const, [`${name}: taken back`, back] as const]) {
        found.push({ name: edit, diagnostics: timesOf(times.diagnostics), outline: timesOf(times.outline) });
      }
    }
    return found;
  } finally {
    await session.end();
  }
}

function timesOf(all: readonly number[]): Times {
  return { p50: median(all), p99: quantile(all, 0.99) };
}

function answered(
  session: Session,
  what: 'diagnostics' | 'outline',
  range: { start: Place; end: Place },
  text: string,
): Promise<number> {
  return timed(() => {
    session.edit(range, text);
    return session[what]();
  });
}

function endOf({ line, character }: Place, text: string): Place {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, character: lines.length === 1 ? character + last : last };
}
