import { describe, expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../cli/takeaways.ts';
import { capabilities, startClient, uriOf } from './client.ts';

const list = `1. Tugs are a platform
2. Nobody reads tide tables
3. Ropes are code
4. Cranes scale to zero
`;
const front = (part: number): string => `---
title: "Harbour Days: four takeaways (part ${part})"
series:
  part: ${part}
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-4 }
---

`;
const texts = {
  'part-1.md': `${front(1)}${list}
Takeaways 3–4 are in [part 2](part-2.md). More on [takeaway 2](#2-nobody-reads-tide-tables), and on [Ropes are code](part-2.md#3-ropes-are-code).

## 1. Tugs are a platform

They pull.

## 2. Nobody reads tide tables

Nor do I.
`,
  'part-2.md': `${front(2)}${list}
Takeaways 1–2 are in [part 1](part-1.md).

## 3. Ropes are code

They are reviewed.

## 4. Cranes scale to zero

At night. Takeaways 1, 2 and lesson #3 come first.
`,
};

type Texts = Record<string, string>;
type Place = { line: number; character: number };
interface WorkspaceEdit {
  documentChanges: {
    textDocument: { uri: string; version: number | null };
    edits: { range: { start: Place; end: Place }; newText: string; annotationId?: string }[];
  }[];
  changeAnnotations?: Record<string, { label: string; needsConfirmation: boolean }>;
}

const asking = {
  ...capabilities,
  workspace: {
    ...capabilities.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    ...capabilities.textDocument,
    codeAction: { ...capabilities.textDocument.codeAction, disabledSupport: true },
    rename: { prepareSupport: true },
  },
};

/** A server with a folder of files, of which the first is open. */
async function start(files: Texts = texts, own: object = asking) {
  const folder = folderOf(files);
  const client = startClient();
  onTestFinished(async () => void (await client.disconnect()));
  const answer = await client.request('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder.path),
    workspaceFolders: [{ uri: uriOf(folder.path), name: 'articles' }],
    capabilities: own,
  });
  client.notify('initialized', {});
  const [path = '', text = ''] = Object.entries(files)[0] ?? [];
  const uri = `${uriOf(folder.path)}/${path}`;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  /** The position of words in the open file, and so many characters further. */
  const at = (words: string, skip = 0): { textDocument: { uri: string }; position: Place } => {
    expect(text).toContain(words);
    const before = text.slice(0, text.indexOf(words) + skip).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { textDocument: { uri }, position };
  };
  const actions = async (words: string): Promise<{ title: string; kind: string; disabled?: { reason: string } }[]> => {
    const { textDocument, position } = at(words);
    const range = { start: position, end: position };
    const context = { diagnostics: [], only: ['refactor'] };
    return client.request('textDocument/codeAction', { textDocument, range, context });
  };
  return { client, answer, at, actions, applied: (edit: WorkspaceEdit) => applied(files, edit) };
}

function applied(files: Texts, { documentChanges }: WorkspaceEdit): Texts {
  const after = { ...files };
  for (const { textDocument, edits } of documentChanges) {
    const name = textDocument.uri.replace(/^.*\//, '');
    const before = after[name] ?? '';
    const offset = ({ line, character }: Place): number =>
      before
        .split('\n')
        .slice(0, line)
        .reduce((sum, { length }) => sum + length + 1, character);
    let text = '';
    let from = 0;
    for (const { range, newText } of edits) {
      text += before.slice(from, offset(range.start)) + newText;
      from = offset(range.end);
    }
    after[name] = text + before.slice(from);
  }
  return after;
}

const moved = {
  'part-1.md': `${front(1)}1. Tugs are a platform
2. Ropes are code
3. Cranes scale to zero
4. Nobody reads tide tables

Takeaways 3–4 are in [part 2](part-2.md). More on [takeaway 4](part-2.md#4-nobody-reads-tide-tables), and on [Ropes are code](#2-ropes-are-code).

## 1. Tugs are a platform

They pull.

## 2. Ropes are code

They are reviewed.
`,
  'part-2.md': `${front(2)}1. Tugs are a platform
2. Ropes are code
3. Cranes scale to zero
4. Nobody reads tide tables

Takeaways 1–2 are in [part 1](part-1.md).

## 3. Cranes scale to zero

At night. Takeaways 1, 4 and lesson #2 come first.

## 4. Nobody reads tide tables

Nor do I.
`,
};

describe('rename', () => {
  test('of a number moves the takeaway, from wherever the number stands, in both parts', async () => {
    const { client, answer, at, applied } = await start();
    expect(answer.capabilities.renameProvider).toEqual({ prepareProvider: true });
    for (const place of [at('2. Nobody'), at('## 2. Nobody', 3), at('takeaway 2', 9)]) {
      expect(await client.request('textDocument/prepareRename', place)).toMatchObject({ placeholder: '2' });
      const edit = await client.request('textDocument/rename', { ...place, newName: '4' });
      expect(applied(edit)).toEqual(moved);
      expect(edit.changeAnnotations).toEqual({
        [at('').textDocument.uri.replace('part-1', 'part-2')]: { label: 'Changes part-2.md', needsConfirmation: false },
      });
    }
  });

  test('of a title changes list, heading, links to it and their texts, in both parts', async () => {
    const { client, at, applied } = await start();
    const place = at('3. Ropes are code', 5);
    expect(await client.request('textDocument/prepareRename', place)).toEqual({
      range: { start: at('Ropes').position, end: at('Ropes are code', 14).position },
      placeholder: 'Ropes are code',
    });
    const edit = await client.request('textDocument/rename', { ...place, newName: 'Ropes are *legacy* code' });
    const retitled = (text: string): string =>
      text
        .replaceAll('Ropes are code', 'Ropes are *legacy* code')
        .replace('#3-ropes-are-code', '#3-ropes-are-legacy-code');
    expect(applied(edit)).toEqual({
      'part-1.md': retitled(texts['part-1.md']),
      'part-2.md': retitled(texts['part-2.md']),
    });
  });

  test('lets links follow from files that are no parts, and asks nobody', async () => {
    const notes = 'On [ropes](part-2.md#3-ropes-are-code) and [tides](./part-1.md#2-nobody-reads-tide-tables).\n';
    const { client, at, applied } = await start({ ...texts, 'notes.md': `# Notes\n\n${notes}` });
    const renamed = await client.request('textDocument/rename', { ...at('Ropes are code', 3), newName: 'Ropes' });
    expect(applied(renamed)['notes.md']).toContain('(part-2.md#3-ropes)');
    const moving = await client.request('takeaways/move', { ...at('2. Nobody'), to: 4 });
    expect(applied(moving.edit)['notes.md']).toContain(
      'On [ropes](part-1.md#2-ropes-are-code) and [tides](./part-2.md#4-nobody-reads-tide-tables).',
    );
    expect(Object.values(moving.edit.changeAnnotations)).toEqual([
      { label: 'Changes part-2.md', needsConfirmation: false },
      { label: 'Changes notes.md', needsConfirmation: false },
    ]);
  });

  test.each([
    ['99', 'There is no takeaway 99: takeaway 2 can move to 1 to 4.'],
    ['foo', '“foo” is no number: takeaway 2 can move to 1 to 4.'],
    ['', '“” is no number: takeaway 2 can move to 1 to 4.'],
    ['2', 'This is takeaway 2 already.'],
  ])('to “%s” is refused', async (newName, reason) => {
    const { client, at } = await start();
    await expect(client.request('textDocument/rename', { ...at('2. Nobody'), newName })).rejects.toThrow(reason);
  });

  test.each([
    ['', 'A takeaway needs a title.'],
    ['Two\nlines', 'Markdown would not read this as a title.'],
    ['Tugs are a platform', 'This is the title of takeaway 1 already.'],
  ])('of a title to “%s” is refused', async (newName, reason) => {
    const { client, at } = await start();
    await expect(client.request('textDocument/rename', { ...at('Tugs'), newName })).rejects.toThrow(reason);
  });

  test('is refused elsewhere, and left to others in other files', async () => {
    const { client, at } = await start();
    await expect(client.request('textDocument/prepareRename', at('They pull'))).rejects.toThrow('Here is no takeaway');
    const other = await start({ 'notes.md': '# Notes\n\n1. One\n2. Two\n' });
    expect(await other.client.request('textDocument/prepareRename', other.at('Notes'))).toBeNull();
  });

  const split = { 'article.md': `# Takeaways\n\n${list}\nTakeaways 1–2 are about water.\n` };

  test('asks where a range would split, and is refused where the client cannot ask', async () => {
    const question = '“Takeaways 1–2” in article.md, line 8, would name 1 and 4';
    const { client, at, applied } = await start(split);
    const edit: WorkspaceEdit = await client.request('textDocument/rename', { ...at('2. Nobody'), newName: '4' });
    expect(edit.changeAnnotations).toEqual({ [question]: { label: question, needsConfirmation: true } });
    const asked = edit.documentChanges.flatMap(({ edits }) => edits.filter(({ annotationId }) => annotationId));
    expect(asked).toMatchObject([{ newText: '1 and 4', annotationId: question }]);
    expect(applied(edit)['article.md']).toContain('4. Nobody reads tide tables\n\nTakeaways 1 and 4 are');
    const mute = await start(split, capabilities);
    await expect(mute.client.request('textDocument/rename', { ...mute.at('2. Nobody'), newName: '4' })).rejects.toThrow(
      `${question}.`,
    );
  });
});

describe('actions', () => {
  test('move, insert and remove; only what is chosen is worked out', async () => {
    const { client, actions, applied } = await start();
    const offered = await actions('2. Nobody');
    expect(offered.map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
      'refactor.move: Move the section of takeaway 2 to part 2',
      'refactor.move: Move takeaway 2 up',
      'refactor.move: Move takeaway 2 down',
      'refactor.rewrite: Insert a takeaway before 2',
      'refactor.rewrite: Insert a takeaway after 2',
      'refactor.rewrite: Remove takeaway 2',
    ]);
    const { edit } = await client.request('codeAction/resolve', offered[4]);
    const after = applied(edit);
    expect(after['part-1.md']).toContain('takeaways: 1-3 }\n    - { file: part-2.md, takeaways: 4-5 }');
    expect(after['part-1.md']).toContain('five takeaways (part 1)');
    expect(after['part-1.md']).toContain('2. Nobody reads tide tables\n3. New takeaway\n4. Ropes are code\n5. Cranes');
    expect(after['part-1.md']).toContain('Nor do I.\n\n## 3. New takeaway\n\n<!-- TODO');
    expect(after['part-2.md']).toContain('Takeaways 1–3 are in [part 1](part-1.md).\n\n## 4. Ropes');
    expect(after['part-2.md']).toContain('Takeaways 1, 2 and lesson #4 come first.');
  });

  test('that cannot be done say why', async () => {
    const { client, actions } = await start();
    const offered = await actions('2. Nobody');
    const resolved = await client.request('codeAction/resolve', offered[5]);
    expect(resolved.edit).toBeUndefined();
    await client.notified('window/showMessage');
    expect(client.notifications('window/showMessage')).toMatchObject([
      { message: expect.stringContaining('“takeaway 2” in part-1.md, line 15, refers to it') },
    ]);
    const other = texts['part-2.md'].replace('2. Nobody reads tide tables', '2. Gulls are technical debt');
    const differing = await start({ ...texts, 'part-2.md': other });
    expect(await differing.actions('1. Tugs')).toMatchObject([
      { disabled: { reason: expect.stringContaining('make them the same first') } },
    ]);
    const open = await start({ 'part-1.md': `${texts['part-1.md']}\n\`\`\`\n`, 'part-2.md': texts['part-2.md'] });
    expect(await open.actions('1. Tugs')).toEqual([
      {
        title: 'Move this takeaway',
        kind: 'refactor.move',
        disabled: { reason: 'part-1.md has a code block that is never closed: close it first.' },
      },
    ]);
  });
});

test('moves to a place that the client lets its user choose', async () => {
  const { client, at, applied } = await start();
  const place = at('Nor do I');
  expect(await client.request('takeaways/movable', place)).toMatchObject({
    ok: true,
    number: 2,
    takeaways: [{ number: 1 }, { number: 2, title: 'Nobody reads tide tables' }, { number: 3 }, { number: 4 }],
  });
  const result = await client.request('takeaways/move', { ...place, to: 4 });
  expect(applied(result.edit)).toEqual(moved);
  expect(await client.request('takeaways/move', { ...at('1. Tugs'), to: 'up' })).toEqual({
    ok: false,
    problem: 'Takeaway 1 is the first one.',
  });
});
