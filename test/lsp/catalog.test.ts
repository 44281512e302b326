import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtInCatalog } from '../../server/src/catalog/built-in.ts';
import { type Client, capabilities, startClient, uriOf } from './client.ts';

let folder: string;
let client: Client;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'takeaways-catalog-')));
});

afterEach(async () => {
  await client.disconnect();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => uriOf(join(folder, name));

/** Starts a server that keeps its catalogue in the folder, and opens an article. */
async function open(answers: Parameters<typeof startClient>[0] = {}): Promise<string> {
  client = startClient(answers);
  await client.request('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder),
    workspaceFolders: [{ uri: uriOf(folder), name: 'articles' }],
    capabilities,
    initializationOptions: { catalogFile: at('kept.json') },
  });
  client.notify('initialized', {});
  const text = '# Two takeaways\n\n1. RopeWalk\n2. Kubernetes\n';
  const textDocument = { uri: at('a.md'), languageId: 'markdown', version: 1, text };
  client.notify('textDocument/didOpen', { textDocument });
  return textDocument.uri;
}

const hover = (uri: string) =>
  client.request('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 4 } });

/** A landscape with one project more than is built in. */
function landscape(): string {
  const projects = builtInCatalog().projects.map(
    ({ name, level, site, accepted, incubating, graduated, archived }) => ({
      name,
      project: level,
      homepage_url: site,
      extra: { accepted, incubating, graduated, archived },
    }),
  );
  const more = {
    name: 'RopeWalk',
    project: 'sandbox',
    homepage_url: 'https://ropewalk.example/',
    extra: { accepted: '2026-08-08' },
  };
  const subcategories = [{ name: 'Of it', items: [...projects, more] }];
  return JSON.stringify({ landscape: [{ name: 'All', subcategories }] });
}

test('a landscape is read beside the server, kept by the client, used at once and at the next start', async () => {
  const uri = await open();
  expect(await hover(uri)).toBeNull();
  const params = { text: landscape(), source: 'landscape.yml', day: '2026-08-09' };
  const read = await client.request('takeaways/readLandscape', params);
  expect(read).toMatchObject({ ok: true, changes: expect.arrayContaining([expect.stringMatching(/^New: RopeWalk/)]) });
  expect(await hover(uri)).toBeNull();
  expect(await client.request('takeaways/useCatalog', { stored: read.stored })).toEqual({
    projects: 256,
    snapshot: '2026-08-09',
    from: 'update',
  });
  expect(JSON.stringify(await hover(uri))).toContain('RopeWalk');

  await client.disconnect();
  writeFileSync(join(folder, 'kept.json'), read.stored);
  expect(JSON.stringify(await hover(await open()))).toContain('RopeWalk');
  expect(await client.request('takeaways/useCatalog', { stored: null })).toMatchObject({ from: 'built-in' });
  expect(await hover(uri)).toBeNull();
});

test('what cannot be used says why; a damaged file is told of, and the built-in catalogue is used', async () => {
  writeFileSync(join(folder, 'kept.json'), '{"version":1');
  await open();
  expect(await client.notified('window/showMessage')).toMatchObject({ message: expect.stringMatching(/damaged/) });
  const params = { text: '<html>', source: 'x', day: '2026-08-09' };
  expect(await client.request('takeaways/readLandscape', params)).toEqual({
    ok: false,
    problem: 'it is a web page and not landscape.yml',
  });
});

test('reading a landscape can be cancelled', async () => {
  await open();
  const params = { text: landscape(), source: 'x', day: '2026-08-09' };
  const { id, answer } = client.requestWithId('takeaways/readLandscape', params);
  client.notify('$/cancelRequest', { id });
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});

test('problems of a catalogue are shown in its file, and taken back when it is mended or named no more', async () => {
  writeFileSync(join(folder, '.takeaways.yaml'), 'catalogs: [own.yaml, gone.yaml]\n');
  writeFileSync(join(folder, 'own.yaml'), 'projects:\n  - { name: RopeWalk, colour: red }\n');
  const uri = await open();
  const pull = () => client.request('textDocument/diagnostic', { textDocument: { uri } });
  const shown = (name: string, count: number) =>
    client.notified(
      'textDocument/publishDiagnostics',
      (params) => params.uri === at(name) && params.diagnostics.length === count,
    );
  const changed = (name: string, text: string): Promise<unknown> => {
    writeFileSync(join(folder, name), text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type: 2 }] });
    return pull();
  };
  await pull();
  expect((await shown('own.yaml', 1)).diagnostics[0]).toMatchObject({
    message: expect.stringMatching(/^Unknown key "colour"/),
    range: { start: { line: 1, character: 22 } },
  });
  expect((await shown('.takeaways.yaml', 1)).diagnostics[0]).toMatchObject({
    message: expect.stringMatching(/^There is no such file/),
    range: { start: { line: 0, character: 21 } },
  });
  await changed('own.yaml', 'projects:\n  - name: RopeWalk\n');
  await shown('own.yaml', 0);
  expect(JSON.stringify(await hover(uri))).toContain('RopeWalk');
  await changed('own.yaml', 'projects: 5\n');
  await shown('own.yaml', 1);
  await changed('.takeaways.yaml', 'catalogs: []\n');
  await shown('.takeaways.yaml', 0);
  await shown('own.yaml', 0);
});
