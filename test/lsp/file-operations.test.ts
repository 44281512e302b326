import { expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../cli/takeaways.ts';
import { type Client, capabilities, startClient, uriOf } from './client.ts';

type Files = Readonly<Record<string, string>>;

const list = '1. Tugs are a platform\n2. Nobody reads tide tables\n';
const front = (part: number): string => `---
title: "Harbour Days: two takeaways (part ${part})"
series:
  part: ${part}
  parts:
    - { file: 'part-1.md', takeaways: 1 }
    - file: ./part-2.md
      takeaways: 2
---

${list}
`;

const files: Files = {
  'days/part-1.md': `${front(1)}Takeaway 2 is in [part 2](./part-2.md#2-nobody-reads-tide-tables "Next").

## 1. Tugs are a platform

![A tug](<../images/my tug.png>), see [the notes][notes], [above](#1-tugs-are-a-platform) and \`[code](part-2.md)\`.

[notes]: ../my%20notes.md#tugs 'Notes'
`,
  'days/part-2.md': `${front(2)}Takeaway 1 is in <a href="part-1.md">part 1</a>.\n\n## 2. Nobody reads tide tables\n\nThey do [not](/part-1.md).\n`,
  'my notes.md': '# Notes\n\nOn [part 1](days/part-1.md).\n',
  'else.md': '# Elsewhere\n\nOn [part 1](days/part-1.md).\n',
  'more.takeaways.md': '# More takeaways\n\n1. See [tugs](./days/part-1.md)\n2. [Tides](days/part-2.md?plain=1)\n',
};

/** A server that has searched a folder of files; `links` is what VS Code's own Markdown support is set to. */
async function start(texts: Files, settings: { links?: string; own?: boolean } = {}) {
  const folder = folderOf(texts);
  const client = startClient({
    'workspace/configuration': (params) =>
      (params as { items: { section: string }[] }).items.map(({ section }) =>
        section === 'takeaways'
          ? { updateLinksOnFileMove: { enabled: settings.own ?? true } }
          : section === 'markdown.updateLinksOnFileMove.enabled'
            ? (settings.links ?? 'never')
            : null,
      ),
  });
  onTestFinished(async () => void (await client.disconnect()));
  const answer = await client.request('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder.path),
    workspaceFolders: [{ uri: uriOf(folder.path), name: 'articles' }],
    capabilities,
  });
  client.notify('initialized', {});
  const uri = (path: string): string => `${uriOf(folder.path)}/${encodeURI(path)}`;
  return { client, uri, answer };
}

type Edit = {
  textDocument: { uri: string };
  edits: { range: { start: Place; end: Place }; newText: string }[];
};
type Place = { line: number; character: number };

/** The lines that a rename changes, as they are then, by file. */
async function renamed(
  { client, uri }: { client: Client; uri(path: string): string },
  texts: Files,
  moves: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> {
  const answer = await client.request('workspace/willRenameFiles', {
    files: Object.entries(moves).map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })),
  });
  const changed: Record<string, string[]> = {};
  for (const { textDocument, edits } of (answer?.documentChanges ?? []) as Edit[]) {
    const path = decodeURI(textDocument.uri.slice(uri('').length));
    const lines = (texts[path] ?? '').split('\n');
    for (const { range, newText } of edits.toReversed()) {
      const { line, character } = range.start;
      expect(range.end.line).toBe(line);
      const text = lines[line] ?? '';
      lines[line] = text.slice(0, character) + newText + text.slice(range.end.character);
    }
    changed[path] = lines.filter((line, i) => line !== (texts[path] ?? '').split('\n')[i]);
  }
  return changed;
}

test('links and front matter follow a part that is renamed', async () => {
  const server = await start(files);
  expect(server.answer.capabilities.workspace.fileOperations.willRename.filters[0].pattern.glob).toBe(
    '**/*.{md,markdown}',
  );
  expect(await renamed(server, files, { 'days/part-1.md': 'days/tugs & ties.md' })).toEqual({
    'days/part-1.md': ["    - { file: 'tugs & ties.md', takeaways: 1 }"],
    'days/part-2.md': [
      "    - { file: 'tugs & ties.md', takeaways: 1 }",
      'Takeaway 1 is in <a href="tugs%20&%20ties.md">part 1</a>.',
    ],
    'more.takeaways.md': ['1. See [tugs](./days/tugs%20&%20ties.md)'],
  });
});

test('a part that is moved keeps what it links to, in its author’s manner', async () => {
  const server = await start(files);
  expect(await renamed(server, files, { 'days/part-1.md': 'one.md' })).toEqual({
    'days/part-1.md': [
      "    - { file: 'one.md', takeaways: 1 }",
      '    - file: ./days/part-2.md',
      'Takeaway 2 is in [part 2](./days/part-2.md#2-nobody-reads-tide-tables "Next").',
      '![A tug](<images/my tug.png>), see [the notes][notes], [above](#1-tugs-are-a-platform) and `[code](part-2.md)`.',
      "[notes]: my%20notes.md#tugs 'Notes'",
    ],
    'days/part-2.md': ["    - { file: '../one.md', takeaways: 1 }", 'Takeaway 1 is in <a href="../one.md">part 1</a>.'],
    'more.takeaways.md': ['1. See [tugs](./one.md)'],
  });
});

test('a folder takes its parts along, and a file that is none is followed, and follows', async () => {
  const server = await start(files);
  expect(await renamed(server, files, { days: 'posts/2024' })).toEqual({
    'days/part-1.md': [
      '![A tug](<../../images/my tug.png>), see [the notes][notes], [above](#1-tugs-are-a-platform) and `[code](part-2.md)`.',
      "[notes]: ../../my%20notes.md#tugs 'Notes'",
    ],
    'more.takeaways.md': ['1. See [tugs](./posts/2024/part-1.md)', '2. [Tides](posts/2024/part-2.md?plain=1)'],
  });
  expect(await renamed(server, files, { 'my notes.md': 'days/notés.md' })).toEqual({
    'days/part-1.md': ["[notes]: not%C3%A9s.md#tugs 'Notes'"],
    'my notes.md': ['On [part 1](part-1.md).'],
  });
  expect(await renamed(server, files, { 'else.md': 'days/else.md' })).toEqual({});
});

test('where VS Code lets links follow, only front matter is ours; and nothing where it is turned off', async () => {
  const both = await start(files, { links: 'prompt' });
  expect(Object.values(await renamed(both, files, { 'days/part-1.md': 'days/one.md' }))).toEqual([
    ["    - { file: 'one.md', takeaways: 1 }"],
    ["    - { file: 'one.md', takeaways: 1 }"],
  ]);
  const off = await start(files, { own: false });
  expect(await renamed(off, files, { 'days/part-1.md': 'days/one.md' })).toEqual({});
});

test('who refers to what is deleted is told, and nobody else', async () => {
  const { client, uri } = await start(files);
  const told = (): string[] => client.notifications('window/showMessage').map(({ message }) => message);
  client.notify('workspace/didDeleteFiles', { files: [{ uri: uri('else.md') }] });
  client.notify('workspace/didDeleteFiles', { files: [{ uri: uri('days/part-2.md') }] });
  await client.notified('window/showMessage');
  client.notify('workspace/didDeleteFiles', { files: [{ uri: uri('days') }] });
  await client.notified('window/showMessage', ({ message }) => message.includes('to days'));
  expect(told()).toEqual([
    'part-1.md and more.takeaways.md still refer to part-2.md, which is deleted.',
    'more.takeaways.md still refers to days, which is deleted.',
  ]);
});
