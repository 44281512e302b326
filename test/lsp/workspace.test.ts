import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../cli/takeaways.ts';
import { type Client, capabilities, startClient, uriOf } from './client.ts';

type Files = Readonly<Record<string, string>>;

/** A part of a series of three, known by its title alone; `numbers` have a section in it. */
const part = (
  number: number,
  numbers: readonly number[],
  more = '',
): string => `# Harbour Days 2024: six takeaways (Part ${number})

1. Tugs are a platform
2. Nobody reads tide tables
3. Ropes are code
4. Cranes scale to zero
5. Fog is an interface
6. Gulls are technical debt

${more}
${numbers.map((n) => `## ${n}. ${['', 'Tugs are a platform', 'Nobody reads tide tables', 'Ropes are code', 'Cranes scale to zero', 'Fog is an interface', 'Gulls are technical debt'][n]}\n\nThey are.\n`).join('\n')}`;

const series: Files = {
  'days/one.md': part(1, [1, 2], 'The rest is in [part 2](two.md) and [part 3](three.md).'),
  'days/two.md': part(2, [3, 4], 'Takeaways 1–2 are in [part 1](one.md).'),
  'days/three.md': part(3, [5]),
  'notes.md': '# Notes\n\nNothing of note.\n',
};

async function start(
  folder: string,
  own: object = capabilities,
  answers?: Parameters<typeof startClient>[0],
): Promise<Client> {
  const client = startClient(answers);
  onTestFinished(async () => void (await client.disconnect()));
  await client.request('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder),
    workspaceFolders: [{ uri: uriOf(folder), name: 'articles' }],
    capabilities: own,
  });
  client.notify('initialized', {});
  return client;
}

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
}
type Report = { uri: string; resultId?: string; kind: string; items?: Finding[] };

const pull = async (client: Client, previous: readonly Report[] = []): Promise<Report[]> => {
  const previousResultIds = previous.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
  return (await client.request('workspace/diagnostic', { previousResultIds })).items;
};

const shown = (folder: string, reports: readonly Report[]): string[] =>
  reports
    .flatMap(({ uri, items = [] }) =>
      items.map(
        ({ code, message, range: { start, end } }) =>
          `${decodeURI(uri).slice(uriOf(folder).length + 1)}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${code} ${message}`,
      ),
    )
    .sort();

/** The examples, which have findings of every kind. */
const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const exampleTexts = Object.fromEntries(
  readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(examples, path), 'utf8')]),
);

test.each([
  ['a series', series, 3],
  ['the examples', exampleTexts, 50],
])('finds in all files of %s what the command line finds', async (_, texts, least) => {
  const folder = folderOf(texts);
  const client = await start(folder.path);
  const found = shown(folder.path, await pull(client));
  const { files } = folder.json('check');
  const told = files.flatMap(({ path, findings }: { path: string; findings: never[] }) =>
    findings.map(
      ({
        rule,
        message,
        range: { start, end },
      }: {
        rule: string;
        message: string;
        range: Record<string, { line: number; column: number }>;
      }) => `${path}:${start?.line}:${start?.column}-${end?.line}:${end?.column} ${rule} ${message}`,
    ),
  );
  expect(found).toEqual(told.sort());
  expect(found.length).toBeGreaterThanOrEqual(least);
});

test('says once what has not changed, and all again that has', async () => {
  const folder = folderOf(series);
  const client = await start(folder.path);
  const first = await pull(client);
  expect(first.map(({ kind }) => kind)).toEqual(['full', 'full', 'full']);
  const second = await pull(client, first);
  expect(second.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(second.map(({ resultId }) => resultId)).toEqual(first.map(({ resultId }) => resultId));
  const path = join(folder.path, 'days/two.md');
  rmSync(path);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 3 }] });
  const third = await pull(client, second);
  expect(third.find(({ uri }) => uri === uriOf(path))).toMatchObject({ kind: 'full', items: [] });
  expect(third.find(({ uri }) => uri.endsWith('one.md'))?.items?.map(({ code }) => code)).toContain('reference-broken');
});

test('tells what it finds as soon as it does, to whom wants that', async () => {
  const folder = folderOf(series);
  const client = await start(folder.path);
  const { items } = await client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'p' });
  expect(items).toEqual([]);
  const parts = client.notifications('$/progress').filter(({ token }) => token === 'p');
  expect(new Set(parts.flatMap(({ value }) => value.items.map(({ uri }: Report) => uri))).size).toBe(3);
});

test('says that what an edit does not touch is unchanged', async () => {
  const folder = folderOf(exampleTexts);
  const client = await start(folder.path);
  const first = await pull(client);
  const uri = uriOf(join(folder.path, 'paris-2.md'));
  const text = `${exampleTexts['paris-2.md']}\nOne more line.\n`;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const second = await pull(client, first);
  expect(second.length).toBe(first.length);
  expect(second.filter(({ kind }) => kind === 'full').map((report) => report.uri)).toEqual([uri]);
});

test('asks the client to ask again when a part changes what another’s findings are', async () => {
  const folder = folderOf({ ...series, 'days/three.md': part(3, []) });
  const client = await start(folder.path);
  const before = await pull(client);
  const uri = uriOf(join(folder.path, 'days/two.md'));
  const text = series['days/two.md'] ?? '';
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await pull(client, before);
  const asked = client.requests('workspace/diagnostic/refresh').length;
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: text.replace('## 3. Ropes are code', '## Ropes, again') }],
  });
  await client.request('textDocument/diagnostic', { textDocument: { uri } });
  await client.requested('workspace/diagnostic/refresh', asked);
});

test('reads nothing outside of its folders', async () => {
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'takeaways-outside-')));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  writeFileSync(join(outside, 'part-1.md'), part(1, [1, 2]));
  const folder = folderOf({
    'part-2.md': part(
      2,
      [3],
      'Takeaways 1–2 are in [part 1](linked.md), or [part 1](../outside/part-1.md), or [part 1](%2e%2e/part-1.md).',
    ),
  });
  mkdirSync(dirname(join(folder.path, 'x')), { recursive: true });
  symlinkSync(join(outside, 'part-1.md'), join(folder.path, 'linked.md'));
  symlinkSync(outside, join(folder.path, 'folder'));
  const client = await start(folder.path);
  const reports = await pull(client);
  expect(reports.map(({ uri }) => uri)).toEqual([uriOf(join(folder.path, 'part-2.md'))]);
  // A part that is not read covers nothing, and is not missing either.
  expect(shown(folder.path, reports).join('\n')).not.toMatch(/reference-(?:broken|promise)/);
});

/** Names and containers of what a query finds, with the files. */
const symbols = async (client: Client, query: string): Promise<string[]> =>
  (await client.request('workspace/symbol', { query })).map(
    ({ name, containerName, location }: { name: string; containerName: string; location: { uri: string } }) =>
      `${name} | ${containerName} | ${location.uri.slice(location.uri.lastIndexOf('/') + 1)}`,
  );

test('finds takeaways of all files by their names, as they are typed', async () => {
  const folder = folderOf(series);
  const client = await start(folder.path);
  await pull(client);
  expect(await symbols(client, 'rpscode')).toEqual([
    '3. Ropes are code | Harbour Days 2024: six takeaways (Part 2) | two.md',
  ]);
  const uri = uriOf(join(folder.path, 'days/two.md'));
  const text = (series['days/two.md'] ?? '').replaceAll('Ropes', 'Knots');
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  expect((await symbols(client, 'ktscode'))[0]).toMatch(/^3\. Knots are code .* two\.md$/);
  client.notify('textDocument/didClose', { textDocument: { uri } });
  await pull(client);
  expect(await symbols(client, 'ktscode')).toEqual([]);
});

test('does not answer a search that is cancelled, nor where the user wants none', async () => {
  const folder = folderOf(series);
  const client = await start(folder.path);
  await pull(client);
  const { id, answer } = client.requestWithId('workspace/symbol', { query: 'ropes' });
  client.notify('$/cancelRequest', { id });
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  const off = { workspaceSymbols: { enabled: false } };
  const silent = await start(folder.path, capabilities, { 'workspace/configuration': () => [off] });
  await pull(silent);
  expect(await symbols(silent, 'ropes')).toEqual([]);
});

describe('while the folder is being searched', () => {
  // The settings of each file are asked for, and come late.
  const late = { 'workspace/configuration': () => new Promise((resolve) => setTimeout(resolve, 120, [null])) };
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.md`, part(1, [1, 2])]));
  const withProgress = { ...capabilities, window: { workDoneProgress: true } };

  test('an editor is shown how far it is, and may end it', async () => {
    const folder = folderOf(many);
    const client = await start(folder.path, withProgress, late);
    const { token } = await client.notified('$/progress', ({ value }) => value.kind === 'begin');
    expect(client.requests('window/workDoneProgress/create')).toEqual([{ token }]);
    const { value } = await client.notified('$/progress', ({ value }) => value.kind === 'report');
    expect(value.message).toMatch(/^\d+ of 40 files$/);
    client.notify('window/workDoneProgress/cancel', { token });
    await client.notified('$/progress', ({ value }) => value.kind === 'end');
    const reports = await pull(client);
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.length).toBeLessThan(40);
  });

  test('what is open is answered for, and what is asked for is waited for', async () => {
    const folder = folderOf(many);
    const client = await start(folder.path, withProgress, late);
    const uri = uriOf(join(folder.path, '39.md'));
    const text = many['39.md'];
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(items.length).toBeGreaterThan(0);
    // Forty files take longer than that.
    expect(client.notifications('$/progress').filter(({ value }) => value.kind === 'end')).toEqual([]);
    const { id, answer } = client.requestWithId('workspace/diagnostic', { previousResultIds: [] });
    client.notify('$/cancelRequest', { id });
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});
