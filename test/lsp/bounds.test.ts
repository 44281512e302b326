import { readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/takeaways.ts';
import { type Editor, editorOf } from './editor.ts';

const recorder = fileURLToPath(new URL('record-reads.cjs', import.meta.url));
const program = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

const list = '1. Tugs are a platform\n2. Ropes are code\n3. Fog is an interface\n';
const titles = list.split('\n').map((line) => line.slice(3));
const part = (number: number, said: string, sections: readonly number[], files: readonly string[] = []): string => {
  const named = files.map((file) => `    - { file: ${JSON.stringify(file)} }\n`).join('');
  const front = files.length > 0 ? `---\nseries:\n  part: ${number}\n  parts:\n${named}---\n\n` : '';
  const written = sections.map((n) => `\n## ${n}. ${titles[n - 1]}\n\nYes.\n`).join('');
  return `${front}# Three takeaways from the harbour (part ${number})\n\n${list}\n${said}\n${written}`;
};

/** Ways of naming files that lie outside of the folder `w/site`, or are none. */
const ways = [
  '../outside/part-1.md',
  '../../elsewhere/part-1.md',
  '%2e%2e/outside/part-1.md',
  '..%2Foutside%2Fpart-1.md',
  'x/../../outside/part-1.md',
  '../site-2/part-1.md',
  '..\\outside\\part-1.md',
  'linked-file.md',
  'linked folder/part-1.md',
  'linked%20folder/part-1.md',
  'verknüpft/часть 1.md',
  'days.md',
  '.',
  '..',
];

const site = {
  'w/site/part-1.md': part(1, ways.map((way, i) => `Takeaway ${(i % 3) + 1} is in [part 2](<${way}>).`).join(' '), [1]),
  'w/site/part-2.md': part(2, 'More in part 1.', [2], [...ways, 'part-2.md']),
  'w/site/days.md/part-3.md': part(3, 'Takeaway 1 is in [part 1](../part-1.md).', [3]),
  'w/site/days.md/.takeaways.yaml': 'catalogs: [linked.yaml, ../../outside/own.yaml]\n',
  'w/outside/own.yaml': 'projects: []\n',
  'w/outside/part-1.md': part(1, '', [1]),
  'w/outside/часть 1.md': part(1, '', [1]),
  'w/site-2/part-1.md': part(1, '', [1]),
  'w/part-1.md': part(1, '', [1]),
  'elsewhere/part-1.md': part(1, '', [1]),
};

/** Asks for all that is answered for a file, at many places of it, and takes every change that is offered. */
async function askAll({ client, uri }: Editor, path: string, text: string): Promise<readonly string[]> {
  const textDocument = { uri: uri(path) };
  for (const method of ['diagnostic', 'documentSymbol', 'documentLink', 'codeLens', 'foldingRange']) {
    await client.request(`textDocument/${method}`, { textDocument });
  }
  const created: string[] = [];
  for (const [line, words] of text.split('\n').entries()) {
    for (const character of [0, 4, Math.floor(words.length / 2), words.length - 3].filter((at) => at >= 0)) {
      const position = { line, character };
      const at = { textDocument, position };
      await client.request('textDocument/definition', at);
      await client.request('textDocument/references', { ...at, context: { includeDeclaration: true } });
      await client.request('textDocument/hover', at);
      await client.request('textDocument/completion', at);
    }
    const range = { start: { line, character: 0 }, end: { line, character: words.length } };
    const actions = await client.request('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    for (const action of actions) {
      if (action.disabled || action.command) continue;
      const { edit } = await client.request('codeAction/resolve', action);
      for (const { kind, uri } of edit?.documentChanges ?? []) if (kind === 'create') created.push(uri);
    }
  }
  return created;
}

test('nothing is read outside of the open folders, whatever articles, links, events and requests name', async () => {
  const folder = folderOf(site);
  const at = (path: string): string => join(folder.path, path);
  symlinkSync(at('w/outside/part-1.md'), at('w/site/linked-file.md'));
  symlinkSync(at('w/outside'), at('w/site/linked folder'));
  symlinkSync('../outside', at('w/site/verknüpft'));
  symlinkSync('../../outside/own.yaml', at('w/site/days.md/linked.yaml'));
  const editor = await editorOf(folder, { opened: ['w/site'], node: ['--require', recorder] });
  const { client, uri } = editor;
  const reports = await editor.pull();
  const known = ['w/site/days.md/part-3.md', 'w/site/part-1.md', 'w/site/part-2.md'];
  expect(reports.map((report) => report.uri).toSorted()).toEqual(known.map(uri));

  const linked = ['linked-file.md', 'linked folder/part-1.md', 'verknüpft/часть 1.md'].map((path) => `w/site/${path}`);
  // What is behind a link is told to be new, to have changed, to be another's new name, and to be gone.
  for (const type of [1, 2]) {
    client.notify('workspace/didChangeWatchedFiles', { changes: linked.map((path) => ({ uri: uri(path), type })) });
  }
  expect((await editor.pull(reports)).map((report) => report.uri).toSorted()).toEqual(known.map(uri));
  const moves = [
    ['w/site/part-1.md', 'w/outside/part-1.md'],
    ['w/outside/part-1.md', 'w/site/new.md'],
    ['w/site/linked-file.md', 'w/site/other.md'],
    ['w/site/linked folder', 'w/site/renamed'],
  ];
  for (const [from = '', to = ''] of moves) {
    const files = [{ oldUri: uri(from), newUri: uri(to) }];
    await client.request('workspace/willRenameFiles', { files });
    client.notify('workspace/didRenameFiles', { files });
  }
  client.notify('workspace/didDeleteFiles', { files: [{ uri: uri('w/outside/part-1.md') }] });
  for (const path of [...known, ...linked]) {
    await client.request('textDocument/diagnostic', { textDocument: { uri: uri(path) } });
  }
  const created: string[] = [];
  for (const path of known) {
    const text = site[path as keyof typeof site];
    client.notify('textDocument/didOpen', {
      textDocument: { uri: uri(path), languageId: 'markdown', version: 1, text },
    });
    created.push(...(await askAll(editor, path, text)));
  }
  const linkedText = site['w/outside/part-1.md'];
  const textDocument = { uri: uri('w/site/linked-file.md') };
  client.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: linkedText },
  });
  client.notify('textDocument/didClose', { textDocument });
  expect((await editor.pull()).map((report) => report.uri).toSorted()).toEqual(known.map(uri));
  await client.request('workspace/symbol', { query: 'tugs' });

  expect(created.length).toBeGreaterThan(0);
  expect(created.filter((one) => !one.startsWith(`${uri('w/site')}/`))).toEqual([]);
  const reads = [...new Set(readFileSync(at('reads.txt'), 'utf8').split('\n').slice(0, -1))];
  expect(reads).toContain(at('w/site/part-1.md'));
  // What is set for a folder may stand above it.
  const isSet = (path: string): boolean => /\/(?:\.takeaways\.yaml|\.gitignore|\.git|\.git\/HEAD)$/.test(path);
  const isAllowed = (path: string): boolean =>
    [at('w/site'), program].some((top) => path === top || path.startsWith(`${top}/`));
  expect(reads.filter((path) => !isAllowed(path) && !isSet(path))).toEqual([]);
}, 120_000);
