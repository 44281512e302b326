import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article } from '../../bench/articles.ts';
import { memoryFiles } from '../../test/memory-files.ts';
import { builtInCatalog } from './catalog/index.ts';
import { createService, type Service, type ServiceOptions } from './service.ts';
import { lineStarts, positionIn } from './syntax/lines.ts';

const catalog = builtInCatalog();

/** A service over files by path below `file:///w/`; what it read, in order. */
function serviceOver(texts: Record<string, string>, options: Partial<ServiceOptions> = {}) {
  const reads: string[] = [];
  const files = memoryFiles(texts, 'file:///w/', async (path) => {
    reads.push(path);
    if (texts[path] === 'unreadable') throw new Error('permission denied');
    return texts[path];
  });
  const service = createService({ catalog, files, today: () => '2026-01-15', ...options });
  return { service, reads };
}

const uriOf = (path: string): string => `file:///w/${path}`;

async function articleOf(service: Service, path: string) {
  const article = await service.snapshot(uriOf(path));
  if (!article) throw new Error(`There is no ${path}`);
  return article;
}

const part = (number: number, other: number): string => `---
title: Two takeaways (part ${number})
series: { part: ${number}, parts: [{ file: part-1.md, takeaways: 1 }, { file: part-2.md, takeaways: 2 }] }
---

1. Policy moves left
2. Events are everywhere

Takeaway ${other} is in [part ${other}](part-${other}.md).

## ${number}. ${number === 1 ? 'Policy moves left' : 'Events are everywhere'}

They do.
`;

describe('open texts', () => {
  test('follow changes as a text that is spliced would', async () => {
    const changes = fc.array(
      fc.tuple(fc.nat(60), fc.nat(9), fc.constantFrom('', 'x', '\n', '\r\n', '# a\n', '🎉', '1. b\n')),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 5 }), async (notifications) => {
        const { service } = serviceOver({});
        let text = '# One takeaway\r\n\r\n1. Two 🎉\n2. three\r\n';
        service.open(uriOf('a.md'), 0, text);
        for (const [i, notification] of notifications.entries()) {
          const contentChanges = notification.map(([from, length, inserted]) => {
            const lines = lineStarts(text);
            const start = positionIn(lines, Math.min(from, text.length));
            const end = positionIn(lines, Math.min(from + length, text.length));
            const offset = ({ line, character }: typeof start) => (lines[line] ?? 0) + character;
            // A place between a line's two end characters is not one that an editor can name.
            const at = [offset(start), offset(end)].map((o) => (text[o] === '\n' && text[o - 1] === '\r' ? o - 1 : o));
            const [a = 0, b = a] = at;
            text = text.slice(0, a) + inserted + text.slice(Math.max(a, b));
            const before = positionIn(lines, a);
            return { range: { start: before, end: positionIn(lines, Math.max(a, b)) }, text: inserted };
          });
          service.change(uriOf('a.md'), i + 1, contentChanges);
        }
        const { file } = await articleOf(service, 'a.md');
        expect(file.document.text).toBe(text);
        expect(file.version).toBe(notifications.length);
      }),
      { numRuns: 200 },
    );
  });

  test('are answered for as they are, and win over the disk', async () => {
    const { service } = serviceOver({ 'a.md': '# On disk\n' });
    expect((await articleOf(service, 'a.md')).file.document.text).toBe('# On disk\n');
    service.open(uriOf('a.md'), 1, '# Open\n');
    service.change(uriOf('a.md'), 2, [{ text: '# Typed\n' }]);
    expect((await articleOf(service, 'a.md')).file).toMatchObject({ version: 2, document: { text: '# Typed\n' } });
    service.close(uriOf('a.md'));
    expect((await articleOf(service, 'a.md')).file.document.text).toBe('# On disk\n');
  });

  test('are answered for after a change that came while files were read', async () => {
    let release = (): void => {};
    const files = memoryFiles({}, 'file:///w/', (path) =>
      path.endsWith('part-1.md')
        ? new Promise((resolve) => (release = () => resolve(part(1, 2))))
        : Promise.resolve(undefined),
    );
    const service = createService({ catalog, files });
    service.open(uriOf('part-2.md'), 1, part(2, 1));
    const asked = service.snapshot(uriOf('part-2.md'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    service.change(uriOf('part-2.md'), 2, [{ text: part(2, 1).replace('They do', 'They all do') }]);
    release();
    expect((await asked)?.file.version).toBe(2);
  });

  test('keep no state before the last', async () => {
    const { service } = serviceOver({});
    service.open(uriOf('a.md'), 0, part(1, 2));
    const states: WeakRef<object>[] = [];
    for (let version = 1; version <= 20; version++) {
      const start = { line: 12, character: 0 };
      service.change(uriOf('a.md'), version, [{ range: { start, end: start }, text: 'x' }]);
      const article = await articleOf(service, 'a.md');
      article.check();
      article.outline();
      states.push(new WeakRef(article), new WeakRef(article.file.document));
    }
    const collectGarbage = garbageCollector();
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve));
      collectGarbage();
    }
    // What was found last may still be of the text before.
    expect(states.filter((state) => state.deref()).length).toBeLessThanOrEqual(4);
  });

  // What survives a collection of young objects is copied, and kept until all garbage is collected: that took more time
  // than to check the articles.
  test('of files that nobody needs any more are gone when young objects are collected', async () => {
    const collectGarbage = garbageCollector();
    const { service } = serviceOver({}, { mostKept: 1 });
    const check = async (number: number): Promise<unknown> => {
      const uri = uriOf(`a${number}.md`);
      service.supply(uri, article(number));
      const read = await service.snapshot(uri);
      read?.check();
      return read;
    };
    /** Of what is in use after so many articles, how much was garbage, in bytes. */
    const garbageOf = async (count: number): Promise<number> => {
      for (let number = 0; number < count; number++) await check(number);
      collectGarbage({ type: 'minor' });
      const before = process.memoryUsage().heapUsed;
      collectGarbage();
      return before - process.memoryUsage().heapUsed;
    };
    await garbageOf(20);
    const kept = [];
    const empty = process.memoryUsage().heapUsed;
    for (let number = 0; number < 20; number++) kept.push(await check(number));
    collectGarbage();
    const one = (process.memoryUsage().heapUsed - empty) / kept.length;
    kept.length = 0;
    collectGarbage();
    expect((await garbageOf(100)) / one).toBeLessThan(30);
  });

  test('of no file are answered for without reading any', async () => {
    const { service, reads } = serviceOver({});
    service.open('untitled:Untitled-1', 1, part(2, 1));
    const article = await service.snapshot('untitled:Untitled-1');
    expect(article?.context.summary.verdict.summary).toBe(true);
    expect(article?.outline().length).toBe(1);
    expect(reads).toEqual([]);
  });
});

/** Collects garbage at once: all of it, or that among young objects. */
function garbageCollector(): (options?: { type: 'minor' }) => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

describe('an article', () => {
  test('is the same object until something that it depends on changes', async () => {
    const { service } = serviceOver({ 'part-1.md': part(1, 2), 'part-2.md': part(2, 1), 'other.md': '# Other\n' });
    const first = await articleOf(service, 'part-2.md');
    expect(await articleOf(service, 'part-2.md')).toBe(first);
    expect(first.check()).toBe(first.check());
    service.open(uriOf('other.md'), 1, '# Other takeaways\n');
    expect(await articleOf(service, 'part-2.md')).toBe(first);
    service.open(uriOf('part-1.md'), 1, part(1, 2));
    expect(await articleOf(service, 'part-2.md')).not.toBe(first);
  });

  test('knows its parts, and forgets those that changed on disk', async () => {
    const texts: Record<string, string> = { 'part-1.md': part(1, 2), 'part-2.md': part(2, 1) };
    const { service } = serviceOver(texts);
    expect((await articleOf(service, 'part-2.md')).context.series.parts[0]?.file?.summary.sections.length).toBe(1);
    delete texts['part-1.md'];
    expect(service.invalidate(uriOf('part-1.md'))).toBe(true);
    expect(service.invalidate(uriOf('nobody-asked.md'))).toBe(false);
    expect((await articleOf(service, 'part-2.md')).context.series.parts[0]?.file).toBeNull();
  });

  test('does without a part that cannot be read, and says so', async () => {
    const log: string[] = [];
    const { service } = serviceOver(
      { 'part-1.md': 'unreadable', 'part-2.md': part(2, 1) },
      { log: (message) => log.push(message) },
    );
    const { parts } = (await articleOf(service, 'part-2.md')).context.series;
    expect(parts[0]).not.toHaveProperty('file');
    expect(log.join()).toContain('permission denied');
    await expect(service.snapshot(uriOf('part-1.md'))).rejects.toThrow('permission denied');
    expect(await service.snapshot(uriOf('missing.md'))).toBeUndefined();
  });
});

describe('the root', () => {
  const texts = { 'repo/.git/HEAD': 'ref', 'repo/part-1.md': part(1, 2), 'outside/part-1.md': part(1, 2) };
  const article = (path: string): string => part(2, 1).replaceAll('part-1.md', path);
  const known = async (all: Record<string, string>, path: string, options?: Partial<ServiceOptions>) =>
    (await articleOf(serviceOver(all, options).service, path)).context.series.parts[0]?.file !== undefined;

  test('is the nearest folder with a Git repository', async () => {
    expect(await known({ ...texts, 'repo/a/part-2.md': article('../part-1.md') }, 'repo/a/part-2.md')).toBe(true);
    const outside = article('../../outside/part-1.md');
    expect(await known({ ...texts, 'repo/a/part-2.md': outside }, 'repo/a/part-2.md')).toBe(false);
  });

  test('is the nearest folder with a configuration', async () => {
    const all = { ...texts, 'repo/a/.takeaways.yaml': '', 'repo/a/part-2.md': article('../part-1.md') };
    expect(await known(all, 'repo/a/part-2.md')).toBe(false);
  });

  test('is the editor’s folder, or the file’s own, where there is neither', async () => {
    const all = { 'x/part-1.md': part(1, 2), 'x/y/part-2.md': article('../part-1.md') };
    expect(await known(all, 'x/y/part-2.md')).toBe(false);
    expect(await known(all, 'x/y/part-2.md', { folders: () => ['file:///w/x'] })).toBe(true);
  });
});

describe('the configuration', () => {
  const text = '# Two takeaways\n\n1. One\n2. Two\n\nI wrote of takeaways 2–1 elsewhere.\n';
  const severityOf = async (service: Service, path = 'a/b.md') =>
    (await articleOf(service, path)).check().find(({ rule }) => rule.id === 'reference-range')?.severity;

  test('is the nearest file upwards, then the settings, then the default', async () => {
    const texts: Record<string, string> = { 'a/b.md': text, '.takeaways.yaml': 'rules: { reference-range: error }' };
    let settings: unknown = { rules: { 'reference-range': 'hint' } };
    const { service } = serviceOver(texts, { settings: async () => settings });
    expect(await severityOf(service)).toBe('error');
    texts['a/.takeaways.yaml'] = 'rules: {}';
    expect(service.invalidate(uriOf('a/.takeaways.yaml'))).toBe(true);
    expect(await severityOf(service)).toBe('hint');
    settings = undefined;
    expect(await severityOf(service)).toBe('warning');
  });

  test('may be chosen', async () => {
    const configFile = { uri: uriOf('chosen.yaml'), text: 'rules: { reference-range: info }' };
    const { service } = serviceOver(
      { 'a/b.md': text, '.takeaways.yaml': 'rules: { reference-range: error }' },
      { configFile },
    );
    expect(await severityOf(service)).toBe('info');
  });

  test('tells what cannot be followed', async () => {
    const { service } = serviceOver(
      { 'a/b.md': text, '.takeaways.yaml': 'rule: 1\n' },
      { settings: async () => ({ rules: { 'reference-range': 'loud' } }) },
    );
    const { configProblems } = await articleOf(service, 'a/b.md');
    expect(configProblems.file?.problems).toEqual([expect.objectContaining({ line: 1, column: 1 })]);
    expect(configProblems.settings).toEqual([expect.stringMatching(/^takeaways\.rules\.reference-range: /)]);
  });
});

test('no text and no place in it makes any answer throw', async () => {
  const words = fc.constantFrom(
    ...[
      '# Two takeaways\n',
      '## 1. One\n',
      '1. One\n',
      '2. Two\n',
      '\n',
      'See takeaways 2–1',
      ' and takeaway 9 ',
      '| a | b |\n|---|---|\n',
    ],
    ...[
      '> ',
      '- ',
      '    ',
      '**1. Bold**\n',
      '---\n',
      'title: x\n',
      'series:\n  part: 1\n',
      '“T” by Ann',
      '[part 1](b.md)',
      '<!-- x -->',
      '\r\n',
      '🎉',
    ],
  );
  const { service } = serviceOver({}, { log: (message) => expect.fail(message) });
  let version = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 25 }), fc.nat(200), async (pieces, at) => {
      service.open(uriOf('a.takeaways.md'), ++version, pieces.join(''));
      const article = await articleOf(service, 'a.takeaways.md');
      const { text } = article.file.document;
      article.outline();
      article.hover(Math.min(at, text.length), { text: String, strong: String, link: String, lines: String });
      article.fixAll();
      for (const action of article.codeActions({ start: 0, end: text.length })) action.changes();
    }),
    { numRuns: 200 },
  );
});
