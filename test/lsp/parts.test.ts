import { expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../cli/takeaways.ts';
import { type Client, capabilities, startClient, uriOf } from './client.ts';
import { able as editorAble } from './editor.ts';

type Files = Readonly<Record<string, string>>;

const list = '1. Tugs are a platform\n2. Nobody reads tide tables\n3. Ropes are code\n';
const article = `---
title: Three Takeaways from Harbour Days
slug: harbour
---

# Three Takeaways from Harbour Days

These are my takeaways:

${list}
## 1. Tugs are a platform

More in [takeaway 3](#3-ropes-are-code).

## 2. Nobody reads tide tables

They [should](https://example.com).

## 3. Ropes are code

Like [tugs](#1-tugs-are-a-platform).
`;
const files: Files = {
  'harbour.md': article,
  'notes.md': '# Notes\n\nSee [ropes](harbour.md#3-ropes-are-code) and [tugs](harbour.md#1-tugs-are-a-platform).\n',
};

const able = {
  ...editorAble,
  textDocument: {
    ...capabilities.textDocument,
    codeAction: { ...capabilities.textDocument.codeAction, disabledSupport: true },
  },
};

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly disabled?: { reason: string };
}

async function start(texts: Files, own: object = able) {
  const folder = folderOf(texts);
  const client = startClient();
  onTestFinished(async () => void (await client.disconnect()));
  await client.request('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder.path),
    workspaceFolders: [{ uri: uriOf(folder.path), name: 'articles' }],
    capabilities: own,
  });
  client.notify('initialized', {});
  return { client, uri: (path: string) => `${uriOf(folder.path)}/${path}` };
}

/** The actions on parts at the first place with some words. */
async function offered(client: Client, uri: string, text: string, words: string): Promise<Action[]> {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const actions: Action[] = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor.extract', 'refactor.inline'] },
  });
  return actions;
}

test('an article is split by a change that creates a file, asks before it changes others, and finds who links to it', async () => {
  const { client, uri } = await start(files);
  const actions = await offered(client, uri('harbour.md'), article, '2. Nobody');
  expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
    ['Split after takeaway 2 into part 2', 'refactor.extract'],
  ]);
  const { edit } = await client.request('codeAction/resolve', actions[0]);
  const [created, written, ...changed] = edit.documentChanges;
  expect(created).toMatchObject({ kind: 'create', uri: uri('harbour-part-2.md') });
  expect(edit.changeAnnotations[created.annotationId]).toEqual({
    label: 'Creates harbour-part-2.md',
    needsConfirmation: false,
  });
  expect(written.edits[0].newText).toBe(`---
title: Three Takeaways from Harbour Days (Part 2)
series:
  part: 2
  parts:
    - { file: harbour.md, takeaways: 1-2 }
    - { file: harbour-part-2.md, takeaways: 3 }
---

# Three Takeaways from Harbour Days (Part 2)

Here is the full list of takeaways:

${list}
You can read takeaways 1 and 2 in [part 1](harbour.md).

## 3. Ropes are code

Like [tugs](harbour.md#1-tugs-are-a-platform).
`);
  const texts = changed.map((one: { textDocument: { uri: string }; edits: { newText: string }[] }) => [
    one.textDocument.uri.slice(uri('').length),
    one.edits.map(({ newText }) => newText),
  ]);
  expect(texts).toEqual([
    [
      'harbour.md',
      [
        ' (Part 1)',
        '\nseries:\n  part: 1\n  parts:\n    - { file: harbour.md, takeaways: 1-2 }\n    - { file: harbour-part-2.md, takeaways: 3 }',
        ' (Part 1)',
        'You can read takeaway 3 in [part 2](harbour-part-2.md).\n\n',
        'harbour-part-2.md#3-ropes-are-code',
        '',
      ],
    ],
    ['notes.md', ['harbour-part-2.md#3-ropes-are-code']],
  ]);
});

test('an existing file is never written over, and what cannot be done says why', async () => {
  const { client, uri } = await start({ ...files, 'harbour-part-2.md': 'Mine.\n' });
  const [split] = await offered(client, uri('harbour.md'), article, '1. Tugs');
  const { edit } = await client.request('codeAction/resolve', split);
  expect(edit.documentChanges[0]).toMatchObject({ kind: 'create', uri: uri('harbour-part-1b.md') });
  const open = `${article}\n\`\`\`\n`;
  client.notify('textDocument/didOpen', {
    textDocument: { uri: uri('harbour.md'), languageId: 'markdown', version: 1, text: open },
  });
  const [refused] = await offered(client, uri('harbour.md'), open, '1. Tugs');
  expect(refused?.disabled?.reason).toBe('Something in harbour.md never closes, code or a comment: close it first.');
});

test('no part is made outside of the folder that is open', async () => {
  // Each part has a folder of its own, and only that of the first is open.
  const folder = folderOf({ 'part-1/index.md': article });
  const client = startClient();
  onTestFinished(async () => void (await client.disconnect()));
  const opened = `${uriOf(folder.path)}/part-1`;
  await client.request('initialize', {
    processId: process.pid,
    rootUri: opened,
    workspaceFolders: [{ uri: opened, name: 'part-1' }],
    capabilities: able,
  });
  client.notify('initialized', {});
  const [split] = await offered(client, `${opened}/index.md`, article, '2. Nobody');
  expect((await client.request('codeAction/resolve', split)).edit).toBeUndefined();
  await client.notified('window/showMessage');
  expect(client.notifications('window/showMessage')).toMatchObject([
    { message: 'part-2/index.md would lie outside of the open folder: open the folder above it first.' },
  ]);
});

test('parts are merged into the first by a change that deletes the second; without resource operations, nothing of it is offered', async () => {
  const texts = {
    'part-1.md': `# Two takeaways (part 1)\n\n1. Tugs\n2. Ropes\n\nYou can read takeaway 2 in [part 2](part-2.md).\n\n## 1. Tugs\n\nYes.\n`,
    'part-2.md': `# Two takeaways (part 2)\n\n1. Tugs\n2. Ropes\n\nYou can read takeaway 1 in [part 1](part-1.md).\n\n## 2. Ropes\n\nNo.\n`,
  };
  const { client, uri } = await start(texts);
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const [merge] = await offered(client, uri('part-2.md'), texts['part-2.md'], '# Two');
  expect(merge).toMatchObject({ title: 'Merge with part 1', kind: 'refactor.inline' });
  const { edit } = await client.request('codeAction/resolve', merge);
  expect(edit.documentChanges.at(-1)).toMatchObject({ kind: 'delete', uri: uri('part-2.md') });
  expect(edit.documentChanges[0].textDocument.uri).toBe(uri('part-1.md'));

  const plain = await start(texts, capabilities);
  await plain.client.request('workspace/diagnostic', { previousResultIds: [] });
  expect(await offered(plain.client, plain.uri('part-2.md'), texts['part-2.md'], '# Two')).toEqual([]);
});
