import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIndex } from './index-of-summaries.ts';
import { createIndexing, type IndexingOptions } from './indexing.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const uriOf = (number: number): string => `file:///w/${number}.md`;

/** An indexing of so many files, each of which takes some ms; what it does, in order. */
function indexingOf(count: number, ms: number, own: Partial<IndexingOptions> = {}) {
  const noted: string[] = [];
  const told: (readonly [number, number])[] = [];
  const turns: number[] = [];
  let began = Date.now();
  const indexing = createIndexing({
    index: createIndex(),
    folders: () => ['file:///w'],
    async *search() {
      for (let i = 0; i < count; i++) yield uriOf(i);
    },
    isSearched: async () => true,
    read: async (uri) => uri,
    async note(uri) {
      noted.push(uri);
      vi.setSystemTime(Date.now() + ms);
    },
    drop() {},
    async pause() {
      turns.push(Date.now() - began);
      await new Promise((resolve) => setImmediate(resolve));
      began = Date.now();
    },
    progress: (done, all) => void told.push([done, all]),
    failed: (_, error) => expect.fail(String(error)),
    ...own,
  });
  return { indexing, noted, told, turns };
}

describe('the indexing', () => {
  test('notes every file once, and tells how far it is', async () => {
    const { indexing, noted, told } = indexingOf(100, 3);
    indexing.restart();
    await indexing.settled();
    expect(noted).toEqual(Array.from({ length: 100 }, (_, i) => uriOf(i)));
    expect(told.slice(0, 2)).toEqual([
      [2, 100],
      [4, 100],
    ]);
    expect(told.at(-1)).toEqual([100, 100]);
    expect(indexing.isSettled()).toBe(true);
  });

  test('lets others have their turn after 4 ms and the file that it is at', async () => {
    const { indexing, turns } = indexingOf(100, 3);
    indexing.restart();
    await indexing.settled();
    expect(Math.max(...turns)).toBeLessThan(4 + 3);
    expect(turns.length).toBeGreaterThan(30);
  });

  test('lets others have their turn within a file that takes longer', async () => {
    const { indexing, turns } = indexingOf(10, 0, {
      async note(_uri, _text, breathe) {
        vi.setSystemTime(Date.now() + 9);
        await breathe();
        vi.setSystemTime(Date.now() + 9);
      },
    });
    indexing.restart();
    await indexing.settled();
    expect(Math.max(...turns)).toBe(9);
  });

  test('reads files at the same time, and notes them one after the other', async () => {
    let reading = 0;
    let most = 0;
    const { indexing, noted } = indexingOf(100, 1, {
      async read(uri) {
        most = Math.max(most, ++reading);
        await new Promise((resolve) => setImmediate(resolve));
        reading--;
        return uri;
      },
    });
    indexing.restart();
    await indexing.settled();
    expect(most).toBe(16);
    expect(noted.length).toBe(100);
  });

  test('looks at a file that has changed, and at no other', async () => {
    const { indexing, noted } = indexingOf(100, 1);
    indexing.restart();
    await indexing.settled();
    noted.length = 0;
    indexing.touch(uriOf(7));
    indexing.touch('file:///elsewhere/8.md');
    await indexing.settled();
    expect(noted).toEqual([uriOf(7)]);
  });

  test('ends when it is given up, also in the middle of a search, and begins again when it is asked to', async () => {
    for (const where of ['search', 'notes']) {
      let isFirst = true;
      const { indexing, noted, told } = indexingOf(100, 3, {
        async *search() {
          for (let i = 0; i < 100; i++) {
            if (i === 50 && where === 'search' && isFirst) indexing.cancel();
            yield uriOf(i);
          }
        },
        progress(done, all) {
          told.push([done, all]);
          if (done === 6 && where === 'notes' && isFirst) indexing.cancel();
        },
      });
      indexing.restart();
      await indexing.settled();
      expect(noted.length).toBe(where === 'search' ? 0 : 6);
      expect(told.at(-1)).toEqual([noted.length, noted.length]);
      isFirst = false;
      noted.length = 0;
      indexing.restart();
      await indexing.settled();
      expect(noted.length).toBe(100);
    }
  });

  test('begins again when it is asked to while it works', async () => {
    const { indexing, noted } = indexingOf(40, 3, {
      progress(done) {
        if (done === 8 && noted.length === 8) indexing.restart();
      },
    });
    indexing.restart();
    await indexing.settled();
    expect(noted.slice(8).toSorted()).toEqual(Array.from({ length: 40 }, (_, i) => uriOf(i)).toSorted());
  });

  test('goes on after a file that cannot be read', async () => {
    const failed: string[] = [];
    const { indexing, noted } = indexingOf(20, 1, {
      read: (uri) => (uri === uriOf(3) ? Promise.reject(new Error('permission denied')) : Promise.resolve(uri)),
      failed: (uri, error) => void failed.push(`${uri} ${error}`),
    });
    indexing.restart();
    await indexing.settled();
    expect(failed).toEqual([`${uriOf(3)} Error: permission denied`]);
    expect(noted.length).toBe(19);
  });
});
