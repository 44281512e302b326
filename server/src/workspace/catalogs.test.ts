import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../../test/memory-files.ts';
import { factsOf } from '../catalog/catalog.ts';
import { builtInCatalog, catalogWith, writeStored } from '../catalog/index.ts';
import { createService, type Service, type ServiceOptions } from '../service.ts';

/** A service over files below `file:///w/`, which a test may change. */
function serviceOver(texts: Record<string, string>, options: Partial<ServiceOptions> = {}): Service {
  const files = memoryFiles(texts, 'file:///w/', async (path) => {
    if (texts[path] === 'unreadable') throw new Error('permission denied');
    return texts[path];
  });
  return createService({ catalog: builtInCatalog(), files, today: () => '2026-01-15', ...options });
}

async function articleOf(service: Service, path = 'a.md') {
  const article = await service.snapshot(`file:///w/${path}`);
  if (!article) throw new Error(`There is no ${path}`);
  return article;
}

async function mentionedIn(service: Service, path?: string): Promise<string[]> {
  const { context } = await articleOf(service, path);
  return context.summary.mentions.map(({ text }) => text);
}

async function problemsIn(service: Service): Promise<string[]> {
  const { file, catalogs, settings } = (await articleOf(service)).configProblems;
  const placed = [file ?? [], catalogs]
    .flat()
    .flatMap(({ uri, problems }) =>
      problems.map(({ line, column, message }) => `${uri.replace('file:///w/', '')}:${line}:${column} ${message}`),
    );
  return [...settings, ...placed];
}

const article = '# Two takeaways\n\n1. Kafka\n2. Tidepool on Kubernetes\n';
const vendors = 'projects:\n  - name: Tidepool\n';
const kafka = 'projects:\n  - name: Apache Kafka\n    aliases: [Kafka]\n';

test('files that the configuration names, relative to it', async () => {
  const texts = {
    'a.md': article,
    '.takeaways.yaml': 'catalogs: [c/v.yaml, ./k.yaml]',
    'c/v.yaml': vendors,
    'k.yaml': kafka,
  };
  const service = serviceOver(texts);
  expect(await mentionedIn(service)).toEqual(['Kafka', 'Tidepool', 'Kubernetes']);
  expect(await problemsIn(service)).toEqual([]);
});

test('files that the settings name, relative to the folder that is open', async () => {
  const texts = { 'posts/a.md': article, 'posts/.takeaways.yaml': 'rules: {}', 'v.yaml': vendors };
  const settings = { catalogs: ['v.yaml'] };
  const service = serviceOver(texts, { settings: async () => settings, folders: () => ['file:///w'] });
  expect(await mentionedIn(service, 'posts/a.md')).toEqual(['Tidepool', 'Kubernetes']);
});

test('the file takes the place of what the settings name', async () => {
  const texts = { 'a.md': article, '.takeaways.yaml': 'catalogs: k.yaml', 'v.yaml': vendors, 'k.yaml': kafka };
  const settings = { catalogs: ['v.yaml'] };
  const service = serviceOver(texts, { settings: async () => settings, folders: () => ['file:///w'] });
  expect(await mentionedIn(service)).toEqual(['Kafka', 'Kubernetes']);
});

describe('what cannot be read is a problem where it is named, and the others are used', () => {
  test.each([
    ['nope.yaml', /^There is no such file/],
    ['../out.yaml', /^A catalogue must lie in/],
    ['/etc/passwd', /^A catalogue must lie in/],
    ['sub/../../out.yaml', /^A catalogue must lie in/],
    ['shut.yaml', /^Cannot be read: permission denied$/],
    ['https://example.org/a.yaml', /^There is no such file/],
  ])('%s', async (path, message) => {
    const texts = {
      'a.md': article,
      '.takeaways.yaml': `catalogs: [v.yaml, "${path}"]`,
      'v.yaml': vendors,
      'shut.yaml': 'unreadable',
      '../out.yaml': kafka,
    };
    const service = serviceOver(texts);
    expect(await mentionedIn(service)).toEqual(['Tidepool', 'Kubernetes']);
    expect((await problemsIn(service)).map((problem) => problem.replace('.takeaways.yaml:1:20 ', ''))).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test('in the settings, it is told by their key', async () => {
    const settings = { catalogs: ['nope.yaml'] };
    const service = serviceOver({ 'a.md': article }, { settings: async () => settings, folders: () => ['file:///w'] });
    expect(await problemsIn(service)).toEqual([expect.stringMatching(/^takeaways.catalogs: “nope.yaml”: There is no/)]);
  });
});

test('a name that an earlier file has given is a problem of the later one', async () => {
  const texts = {
    'a.md': article,
    '.takeaways.yaml': 'catalogs: [v.yaml, k.yaml]',
    'v.yaml': vendors,
    'k.yaml': `${kafka}  - { name: Pool, aliases: [Tidepool] }`,
  };
  expect(await problemsIn(serviceOver(texts))).toEqual([
    'k.yaml:4:5 "Tidepool" is a name of Tidepool already: take it out of Pool, or give it another',
  ]);
});

test('a file that is changed, made or mended is read again', async () => {
  const texts: Record<string, string> = { 'a.md': article, '.takeaways.yaml': 'catalogs: v.yaml' };
  const service = serviceOver(texts);
  expect(await mentionedIn(service)).toEqual(['Kubernetes']);
  const [before] = await problemsIn(service);
  expect(before).toMatch(/no such file/);
  for (const [text, mentions, problems] of [
    ['colour: red', 1, 1],
    [vendors, 2, 0],
    [kafka, 2, 0],
    ['projects: [', 1, 1],
    ['# all gone', 1, 0],
  ] as const) {
    texts['v.yaml'] = text;
    expect(service.invalidate('file:///w/v.yaml')).toBe(true);
    expect([(await mentionedIn(service)).length, (await problemsIn(service)).length], text).toEqual([
      mentions,
      problems,
    ]);
  }
  expect(service.invalidate('file:///w/other.yaml')).toBe(false);
});

test('nothing is made again as long as nothing changes', async () => {
  const service = serviceOver({
    'a.md': article,
    '.takeaways.yaml': 'catalogs: [v.yaml, nope.yaml]',
    'v.yaml': vendors,
  });
  expect(await articleOf(service)).toBe(await articleOf(service));
});

test('an updated catalogue is used at once, under one’s own', async () => {
  const service = serviceOver({
    'a.md': `${article}3. Ropewalk\n`,
    '.takeaways.yaml': 'catalogs: v.yaml',
    'v.yaml': vendors,
  });
  expect(await mentionedIn(service)).toEqual(['Tidepool', 'Kubernetes']);
  const { projects } = factsOf(builtInCatalog());
  const [some] = projects;
  const fresh = {
    ...some,
    name: 'RopeWalk',
    repository: 'https://example.org/ropewalk',
  } as (typeof projects)[0];
  const stored = writeStored({ snapshot: '2099-01-01', source: 'x', projects: [...projects, fresh] });
  service.useCatalog(catalogWith(stored).catalog);
  expect(await mentionedIn(service)).toEqual(['Tidepool', 'Kubernetes', 'Ropewalk']);
  service.useCatalog(builtInCatalog());
  expect(await mentionedIn(service)).toEqual(['Tidepool', 'Kubernetes']);
});
