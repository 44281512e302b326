import { builtInCatalog } from '../server/src/catalog/index.ts';
import { createService } from '../server/src/service.ts';
import { memoryFiles } from '../test/memory-files.ts';
import { article } from './articles.ts';
import { middle } from './latency.ts';
import { median, quantile, timed } from './statistics.ts';

/** Times in ms from a changed letter to the findings that follow from it, within one process and without a protocol. */
export interface Analysis {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
}

/** Opens an article of a length, in UTF-16 units, and types into a plain paragraph in the middle, so many keys. */
export async function measureAnalysis(length: number, keys: number): Promise<Analysis> {
  const uri = 'file:///article.md';
  const service = createService({ catalog: builtInCatalog(), files: memoryFiles({}, 'file:///') });
  const text = article(1, { length });
  const findings = async (): Promise<unknown> => (await service.snapshot(uri))?.check();
  const first = await timed(() => {
    service.open(uri, 1, text);
    return findings();
  });
  const start = { line: middle(text.split('\n')), character: 30 };
  const after = { ...start, character: 31 };
  const times: number[] = [];
  for (let i = 0; i < keys; i++) {
    const [end, letter] = i % 2 === 0 ? [start, 'x'] : [after, ''];
    times.push(
      await timed(() => {
        service.change(uri, i + 2, [{ range: { start, end }, text: letter }]);
        return findings();
      }),
    );
  }
  return { first, p50: median(times), p95: quantile(times, 0.95) };
}
