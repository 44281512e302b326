import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../test/memory-files.ts';
import { articleAt, searched, uriAt } from '../../test/searched.ts';
import type { Article, FileSystem, Service } from './service.ts';

const list = '1. Tugs are a platform\n2. Ropes are code\n3. Fog is an interface\n';
const titles = list.split('\n').map((line) => line.slice(3));

/** A part of three takeaways that has sections for some; `parts` are the files that its front matter names. */
function part(number: number, sections: readonly number[], parts: readonly string[] = [], more = ''): string {
  const named = parts.map((file) => `\n    - { file: ${JSON.stringify(file)} }`).join('');
  const head = parts.length > 0 ? `---\nseries:\n  part: ${number}\n  parts:${named}\n---\n\n` : '';
  const written = sections.map((n) => `## ${n}. ${titles[n - 1]}\n\nThey told us so.\n`).join('\n');
  return `${head}# Three takeaways (part ${number})\n\n${list}\n${more}\n\n${written}`;
}

const rulesAt = async (service: Service, path: string): Promise<string[]> =>
  (await articleAt(service, path)).check().map(({ rule }) => rule.id);

const partsAt = async (service: Service, path: string) =>
  (await articleAt(service, path)).context.series.parts.map(({ file, uri }) => [
    uri?.slice(uriAt('').length),
    file === undefined ? 'own or unread' : file === null ? 'absent' : 'read',
  ]);

describe('a series', () => {
  test('of parts that name one another in a circle is known from each', async () => {
    const service = await searched({
      'a.md': part(1, [1], ['a.md', 'b.md']),
      'b.md': part(2, [2], ['c.md', 'b.md']),
      'c.md': part(3, [3], ['a.md', 'b.md', 'c.md']),
    });
    expect(await partsAt(service, 'a.md')).toEqual([
      ['a.md', 'own or unread'],
      ['b.md', 'read'],
    ]);
    expect((await partsAt(service, 'c.md')).map(([, state]) => state)).toEqual(['read', 'read', 'own or unread']);
    for (const path of ['a.md', 'b.md', 'c.md'])
      expect(await rulesAt(service, path)).not.toContain('series-part-missing');
  });

  test('that names only itself, once or twice, stands alone', async () => {
    const service = await searched({
      'once.md': part(1, [1, 2, 3], ['once.md']),
      'twice.md': part(1, [1, 2, 3], ['./twice.md', 'x/../twice.md']),
    });
    expect(await partsAt(service, 'once.md')).toEqual([['once.md', 'own or unread']]);
    expect(await rulesAt(service, 'once.md')).toEqual([]);
    expect(await partsAt(service, 'twice.md')).toEqual([
      ['twice.md', 'own or unread'],
      ['twice.md', 'own or unread'],
    ]);
    expect(await rulesAt(service, 'twice.md')).toEqual([]);
  });

  test('is not mixed with another of the same title', async () => {
    const two = (folder: string): Record<string, string> => ({
      [`${folder}/part-1.md`]: part(1, [1], [], 'Takeaways 2 and 3 are in [part 2](part-2.md).'),
      [`${folder}/part-2.md`]: part(2, [2, 3], [], 'Takeaway 1 is in [part 1](part-1.md).'),
    });
    const service = await searched({ ...two('north'), ...two('south') });
    expect(await partsAt(service, 'north/part-1.md')).toEqual([
      ['north/part-1.md', 'own or unread'],
      ['north/part-2.md', 'read'],
    ]);
    for (const uri of service.summaries()) {
      expect(
        (await service.snapshot(uri))?.check().map(({ rule }) => rule.id),
        uri,
      ).toEqual([]);
    }
  });

  test.each([
    ['spaces', 'part one.md', 'part one.md', '<part one.md>'],
    ['escapes', 'part one.md', 'part%20one.md', 'part%20one.md'],
    ['other alphabets', 'часть-1 – über.md', 'часть-1 – über.md', '<часть-1 – über.md>'],
    ['steps up and down', 'days/part-1.md', 'x/../days/./part-1.md', './days/y/../part-1.md'],
  ])('is found by file names with %s', async (_, path, named, linked) => {
    const service = await searched({
      [path]: part(1, [1, 2], [], 'Takeaway 3 is in part 2.'),
      'named.md': part(2, [3], [named, 'named.md'], 'Takeaways 1 and 2 are in part 1.'),
      'linked.md': part(2, [3], [], `Takeaways 1 and 2 are in [part 1](${linked}).`),
    });
    expect((await partsAt(service, 'named.md'))[0]?.[1]).toBe('read');
    expect((await partsAt(service, 'linked.md')).map(([, state]) => state)).toContain('read');
    expect(await rulesAt(service, 'linked.md')).toEqual([]);
  });

  test('has no part in a folder that is named like one', async () => {
    const service = await searched({
      'days.md/notes.md': '# Notes\n',
      'part-2.md': part(2, [2, 3], ['days.md', 'part-2.md'], 'Takeaway 1 is in [part 1](days.md).'),
    });
    expect((await partsAt(service, 'part-2.md'))[0]).toEqual(['days.md', 'absent']);
    expect(await rulesAt(service, 'part-2.md')).toContain('series-part-missing');
  });
});

describe('what is read', () => {
  const folders = ['file:///w/site', 'file:///w/other'];
  const isAllowed = (uri: string): boolean =>
    folders.some((folder) => uri === folder || uri.startsWith(`${folder}/`)) ||
    // What is set for a folder may stand above it.
    /^file:\/\/\/(?:w\/)?(?:\.takeaways\.yaml|\.git\/?\w*|\.gitignore|\.git\/info\/exclude)$/.test(uri);

  /** The files of a disk by path from its root, and all that was asked of it. */
  function recording(texts: Readonly<Record<string, string>>): { files: FileSystem; asked: string[] } {
    const asked: string[] = [];
    const memory = memoryFiles(texts, 'file:///');
    const note =
      <T>(answer: (uri: string) => Promise<T>) =>
      (uri: string): Promise<T> => {
        asked.push(uri);
        return answer(uri);
      };
    return { asked, files: { read: note(memory.read), list: note(memory.list), real: note(memory.real) } };
  }

  const nasty = fc.constantFrom(
    ...['../outside/part-1.md', '../../etc/part-1.md', '/etc/part-1.md', 'file:///etc/part-1.md', '//host/part-1.md'],
    ...['%2e%2e/outside/part-1.md', '..%2Foutside%2Fpart-1.md', '%2Fetc%2Fpart-1.md', '..\\outside\\part-1.md'],
    ...['C:\\part-1.md', 'c:/part-1.md', '\\\\host\\part-1.md', 'x/../../outside/part-1.md', './../outside/part-1.md'],
    ...['../site-2/part-1.md', '../sit%65-2/part-1.md', '../other/part-1.md', '%', '%zz.md', '?.md', '#.md', '.md'],
    ...[
      'part-1.md',
      './part-1.md',
      'PART-1.md',
      '',
      '.',
      '..',
      '/',
      'a/'.repeat(200),
      `${'../'.repeat(40)}etc/part-1.md`,
    ],
    ...['https://example.com/../part-1.md', 'vscode-remote://host/part-1.md', 'part-1.md?x=../y.md', 'javascript:1.md'],
  );

  /** All that is answered for an article. */
  function answersOf(article: Article): readonly string[] {
    const { length } = article.file.document;
    article.check();
    article.outline();
    article.fixAll();
    const linked = article.links().map(({ target }) => target);
    for (let at = 0; at < length; at += 7) article.definition(at);
    const created = article.codeActions({ start: 0, end: length }).flatMap((action) => {
      action.changes();
      return action.creates().map(({ uri }) => uri);
    });
    expect(linked.every((target) => typeof target === 'string')).toBe(true);
    return created;
  }

  test('lies in the editor’s folders, whatever an article names and links', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { maxLength: 4 }), fc.array(nasty, { maxLength: 4 }), async (named, linked) => {
        const links = linked.map((url, i) => `Takeaway ${(i % 3) + 1} is in [part ${i + 1}](<${url}>).`).join(' ');
        const { files, asked } = recording({
          'w/site/part-1.md': part(1, [1], [], links),
          'w/site/part-2.md': part(2, [2], [...named, 'part-2.md'], links),
          'w/site/3.md': part(3, [3], [], `${links}\n\n[part 1]: <${linked[0] ?? ''}>\n\nMore in [part 1].`),
          'w/other/part-1.md': part(1, [1]),
          'w/outside/part-1.md': part(1, [1]),
          'w/site-2/part-1.md': part(1, [1]),
          'etc/part-1.md': part(1, [1]),
          'part-1.md': part(1, [1]),
        });
        const service = await searched({}, { files, folders: () => folders });
        const open = 'file:///w/site/open.md';
        service.open(open, 1, part(2, [2], [...named, 'open.md'], links));
        for (const uri of [...service.summaries(), open]) {
          const article = await service.snapshot(uri);
          const created = article ? answersOf(article) : [];
          expect(created.filter((uri) => !isAllowed(uri))).toEqual([]);
        }
        expect(asked.length).toBeGreaterThan(5);
        expect(asked.filter((uri) => !isAllowed(uri))).toEqual([]);
      }),
      { numRuns: process.env.FUZZ ? 1000 : 60 },
    );
  });

  test('may lie in any of several folders, of which each is searched', async () => {
    const { files } = recording({
      'w/site/part-1.md': part(1, [1], [], 'Takeaways 2 and 3 are in [part 2](part-2.md).'),
      'w/site/part-2.md': part(2, [2, 3], [], 'Takeaway 1 is in [part 1](part-1.md).'),
      'w/other/part-1.md': part(1, [1, 2], [], 'Takeaway 3 is in [part 2](part-2.md).'),
      'w/other/part-2.md': part(2, [3], [], 'Takeaways 1 and 2 are in [part 1](part-1.md).'),
      'w/outside/part-1.md': part(1, [1]),
    });
    let open = folders.slice(0, 1);
    const service = await searched({}, { files, folders: () => open });
    const known = async (): Promise<string[]> => {
      service.reindex();
      await service.indexed();
      return service
        .summaries()
        .map((uri) => uri.slice('file:///w/'.length))
        .toSorted();
    };
    expect(await known()).toEqual(['site/part-1.md', 'site/part-2.md']);
    open = folders;
    expect(await known()).toEqual(['other/part-1.md', 'other/part-2.md', 'site/part-1.md', 'site/part-2.md']);
    for (const uri of service.summaries()) {
      const article = await service.snapshot(uri);
      expect(
        article?.check().map(({ rule }) => rule.id),
        uri,
      ).toEqual([]);
      expect(article?.context.series.parts.length).toBe(2);
    }
    open = folders.slice(1);
    expect(await known()).toEqual(['other/part-1.md', 'other/part-2.md']);
  });
});
