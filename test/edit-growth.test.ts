import { expect, test } from 'vitest';
import { article } from '../bench/articles.ts';
import { builtInCatalog } from '../server/src/catalog/index.ts';
import { createService } from '../server/src/service.ts';
import { processorTime } from './growth.ts';
import { memoryFiles } from './memory-files.ts';

/** Types a letter into plain prose in the middle of an article, and deletes it, again and again. */
async function typist(length: number): Promise<{ findings: number; type(): Promise<void> }> {
  const uri = `file:///${length}.md`;
  const service = createService({ catalog: builtInCatalog(), files: memoryFiles({}, 'file:///') });
  // One finding, however long it is.
  const text = article(1, { length, plain: true }).replace(
    'takeaways 6–10 in this post',
    'takeaways 10–6 in this post',
  );
  service.open(uri, 1, text);
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while (!/^[A-Z][a-z ,’]{40}/.test(lines[line] ?? '')) line++;
  const start = { line, character: 30 };
  let version = 1;
  // Without the outline, which is as long as the article has talks.
  const read = async (): Promise<number> => (await service.snapshot(uri))?.check().length ?? 0;
  return {
    findings: await read(),
    async type() {
      for (const [end, text] of [[start, 'x'] as const, [{ line, character: 31 }, ''] as const]) {
        service.change(uri, ++version, [{ range: { start, end }, text }]);
        await read();
      }
    },
  };
}

test('the time of an edit does not grow with the article', async () => {
  const typists = [await typist(100_000), await typist(1_000_000)];
  expect(typists.map(({ findings }) => findings)).toEqual([1, 1]);
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // They take turns, and their best counts, so that a busy machine changes little; ten at a time, as one is too short.
  for (let round = 0; round < 40; round++) {
    for (const [i, { type }] of typists.entries()) {
      const start = processorTime();
      for (let n = 0; n < 10; n++) await type();
      best[i] = Math.min(best[i] ?? 0, processorTime() - start);
    }
  }
  const [small = 0, large = 0] = best;
  expect(large / small).toBeLessThan(2);
});
