import { expect, test } from 'vitest';
import { article, folderOf, mistakes } from './takeaways.ts';

/** Enough files for more than one thread, where there is more than one core. */
const many = 130;
const nameOf = (i: number): string => `a${String(i).padStart(3, '0')}.md`;

test('many files are reported in their order, and what cannot be read is told, whichever thread reads it', () => {
  const texts: Record<string, string | Uint8Array> = {};
  for (let i = 0; i < many; i++)
    texts[nameOf(i)] = i % 3 === 0 ? '# A queue\n\nIt keeps what comes in.\n' : article(mistakes);
  texts[nameOf(40)] = new Uint8Array([0xff, 0xfe, 0x20]);
  texts[nameOf(100)] = new Uint8Array([0xff, 0xfe, 0x20]);
  const folder = folderOf(texts);
  const { code, out, err } = folder.run(['check', '--format', 'json']);
  const { files, totals } = JSON.parse(out);
  const read = Object.keys(texts).filter((name) => name !== nameOf(40) && name !== nameOf(100));
  expect(files.map(({ path }: { path: string }) => path)).toEqual(read);
  expect(totals).toMatchObject({ files: many - 2, summaries: 86 - 2, warnings: 2 * (86 - 2) });
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual(
    [40, 100].map(
      (i) => `takeaways: ${nameOf(i)}: cannot be read, as it is not UTF-8 text; save it as UTF-8 and try again`,
    ),
  );
});

test('series are found among the files of all threads', () => {
  const texts: Record<string, string> = {};
  for (let i = 0; i < many; i++) texts[nameOf(i)] = article();
  const list = '1. Clusters are cattle\n2. Pipelines need owners\n';
  const part = (n: number, heading: string): string =>
    `# Two takeaways from a rainy week, part ${n}\n\nMy takeaways:\n\n${list}\n## ${heading}\n\nIt rained.\n`;
  // The first and the last that are read.
  const ends = { 'a.md': part(1, '1. Clusters are cattle'), 'z.md': part(2, '2. Pipelines need owners') };
  // biome-ignore lint/suspicious/noExplicitAny: the test says what it expects.
  const found = (texts: Record<string, string>): any[] =>
    folderOf(texts)
      .json('check')
      .files.filter(({ path }: { path: string }) => path === 'a.md' || path === 'z.md');
  const together = found(ends);
  expect(together).toHaveLength(2);
  // That the other part is known shows.
  expect(together[0]).not.toEqual(found({ 'a.md': ends['a.md'] })[0]);
  expect(found({ ...texts, ...ends })).toEqual(together);
});
