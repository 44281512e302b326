import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Folder, folderOf } from '../cli/takeaways.ts';
import { type Diagnostic, type Editor, editorOf, type Report } from './editor.ts';

/** A series in three parts, of which one lies in a folder of its own; with one fault of every kind between its parts. */
const detroit = fileURLToPath(new URL('../../examples/detroit', import.meta.url));
const texts = Object.fromEntries(
  readdirSync(detroit, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(detroit, path), 'utf8')]),
);

const faults = [
  'late/part-3.md:24 series-gap',
  'late/part-3.md:29 reference-promise',
  'late/part-3.md:29 reference-unlinked',
  'late/part-3.md:33 reference-broken',
  'part-1.md:13 series-part-missing',
  'part-1.md:30 reference-broken',
  'part-2.md:20 series-list-differs',
  'part-2.md:25 reference-missing',
  'part-2.md:26 reference-missing',
  'part-2.md:27 reference-missing',
  'part-2.md:29 reference-promise',
  'part-2.md:31 series-overlap',
  'part-2.md:8 series-part-number',
];

/** What is found, by file and line from 1. */
function shown({ uri }: Editor, reports: readonly Report[]): string[] {
  return reports
    .flatMap((report) =>
      (report.items ?? []).map(
        ({ code, range }) => `${report.uri.slice(uri('').length + 1)}:${range.start.line + 1} ${code}`,
      ),
    )
    .sort();
}

function told(folder: Folder): string[] {
  const { files } = folder.json('check');
  return files
    .flatMap(({ path, findings }: { path: string; findings: { rule: string; range: { start: { line: number } } }[] }) =>
      findings.map(({ rule, range }) => `${path}:${range.start.line} ${rule}`),
    )
    .sort();
}

describe('a series with a fault of every kind between its parts', () => {
  test('has each found once, in the right file, by the server and by the command line', async () => {
    const folder = folderOf(texts);
    const editor = await editorOf(folder);
    expect(shown(editor, await editor.pull())).toEqual(faults);
    expect(told(folder)).toEqual(faults);
  });

  test('has nothing left with a preferred fix after three rounds of choosing them', async () => {
    const folder = folderOf(texts);
    const editor = await editorOf(folder);
    /** Chooses the first preferred fix of a file's findings; false where there is none. */
    const fixFirst = async (path: string): Promise<boolean> => {
      const { items } = await editor.client.request('textDocument/diagnostic', {
        textDocument: { uri: editor.uri(path) },
      });
      for (const finding of items) {
        const chosen = (await editor.actions(path, finding)).find(({ isPreferred }) => isPreferred);
        if (!chosen?.edit) continue;
        editor.apply(chosen.edit);
        await editor.pull();
        return true;
      }
      return false;
    };
    let rounds = 0;
    for (let again = true; again; rounds++) {
      again = false;
      for (const path of folder.list()) {
        for (let count = 0; await fixFirst(path); count++) {
          again = true;
          expect(count).toBeLessThan(20);
        }
      }
    }
    // The last finds nothing to do.
    expect(rounds - 1).toBeLessThanOrEqual(3);
    expect(folder.list()).toEqual(['late/part-3.md', 'late/part-4.md', 'part-1.md', 'part-2.md']);
    expect(shown(editor, await editor.pull())).toEqual([]);
    expect(told(folder)).toEqual([]);
  });

  test('has nothing left that --fix mends after it was run, and what was mended is as it should be', () => {
    const folder = folderOf(texts);
    expect(folder.run(['check', '--fix']).err).toBe('');
    expect(folder.read('part-2.md')).toContain(
      'You can read takeaways 7 and 8 in [part 3](late/part-3.md).\n\nTakeaways 1–4 are',
    );
    expect(folder.read('late/part-3.md')).toContain('[Takeaways 4–6](../part-2.md) are in part 2.');
    const mended = /part-2.md:2[56] reference-missing|reference-unlinked/;
    const rules = (found: readonly string[]): string[] => found.map((fault) => fault.replace(/:\d+/, '')).sort();
    expect(rules(told(folder))).toEqual(rules(faults.filter((fault) => !mended.test(fault))));
    const before = folder.list().map(folder.read);
    folder.run(['check', '--fix']);
    expect(folder.list().map(folder.read)).toEqual(before);
  });
});

describe('in several folders that are open', () => {
  const two = (folder: string, listed: string): Record<string, string> => ({
    [`${folder}/1.md`]: `# Two takeaways from the harbour (part 1)\n\n1. Tugs\n2. ${listed}\n\nTakeaway 2 is in [part 2](2.md).\n\n## 1. Tugs\n\nYes.\n`,
    [`${folder}/2.md`]: `# Two takeaways from the harbour (part 2)\n\n1. Tugs\n2. ${listed}\n\nTakeaway 1 is in [part 1](1.md).\n\n## 2. ${listed}\n\nNo. Takeaway 3 is none.\n`,
  });

  test('two series of one title are two, and each is there as long as its folder is open', async () => {
    const editor = await editorOf(folderOf({ ...two('north', 'Ropes'), ...two('south', 'Fog') }), {
      opened: ['north'],
    });
    const north = ['north/2.md:10 reference-unknown'];
    const change = (event: object): void => editor.client.notify('workspace/didChangeWorkspaceFolders', { event });
    const south = { uri: editor.uri('south'), name: 'south' };
    let reports = await editor.pull();
    expect(shown(editor, reports)).toEqual(north);
    change({ added: [south], removed: [] });
    reports = await editor.pull();
    expect(shown(editor, reports)).toEqual([...north, 'south/2.md:10 reference-unknown']);
    expect(reports).toHaveLength(4);
    const symbols = await editor.client.request('workspace/symbol', { query: 'takeaways harbour' });
    expect(symbols).toHaveLength(4);
    change({ added: [], removed: [{ uri: editor.uri('north'), name: 'north' }] });
    const left = await editor.pull(reports);
    // What is gone is told to have no findings.
    expect(
      left.filter(({ uri }) => uri.startsWith(editor.uri('north'))).map(({ kind, items }) => [kind, items]),
    ).toEqual([
      ['full', []],
      ['full', []],
    ]);
    expect(left.filter(({ uri }) => uri.startsWith(editor.uri('south'))).map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });
});

describe('“takeaways 1–5”, of which two parts are elsewhere', () => {
  const titles = [
    'Tugs are a platform',
    'Ropes are code',
    'Cranes scale to zero',
    'Fog is an interface',
    'Gulls are debt',
  ];
  const list = titles.map((title, i) => `${i + 1}. ${title}`).join('\n');
  const part = (number: number, said: string, sections: readonly number[]): string =>
    `# Five takeaways from the harbour (part ${number})\n\n${list}\n\n${said}\n${sections.map((n) => `\n## ${n}. ${titles[n - 1]}\n\nYes.\n`).join('')}`;
  const files = {
    'part-1.md': part(1, 'More in [part 2](days/part-2.md) and [part 3](days/part-3.md).', [1, 2]),
    'days/part-2.md': part(
      2,
      'Takeaways 1–2 are in [part 1](../part-1.md), takeaway 5 in [part 3](part-3.md).',
      [3, 4],
    ),
    'days/part-3.md': part(
      3,
      'I wrote about takeaways 1–4 in [part 1](../part-1.md) and [part 2](part-2.md): takeaways 1–5 are all.',
      [5],
    ),
  };

  test('leads to five sections, is told of at five takeaways, and marks five items', async () => {
    const editor = await editorOf(folderOf(files));
    await editor.pull();
    const text = files['days/part-3.md'];
    const textDocument = { uri: editor.uri('days/part-3.md') };
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes('1–5'));
    const position = { line, character: (lines[line] ?? '').indexOf('1–5') + 1 };
    /** Each place as its file and the text there. */
    const read = (uri: string, { start, end }: Diagnostic['range']): string => {
      const path = uri.slice(editor.uri('').length + 1) as keyof typeof files;
      expect(start.line).toBe(end.line);
      return `${path}: ${files[path].split('\n')[start.line]?.slice(start.character, end.character)}`;
    };
    const targets = await editor.client.request('textDocument/definition', { textDocument, position });
    expect(
      targets.map((one: { targetUri: string; targetSelectionRange: Diagnostic['range'] }) =>
        read(one.targetUri, one.targetSelectionRange),
      ),
    ).toEqual([
      'part-1.md: ## 1. Tugs are a platform',
      'part-1.md: ## 2. Ropes are code',
      'days/part-2.md: ## 3. Cranes scale to zero',
      'days/part-2.md: ## 4. Fog is an interface',
      'days/part-3.md: ## 5. Gulls are debt',
    ]);
    const places = await editor.client.request('textDocument/references', {
      textDocument,
      position,
      context: { includeDeclaration: false },
    });
    expect(places.map(({ uri, range }: { uri: string; range: Diagnostic['range'] }) => read(uri, range))).toEqual([
      'days/part-3.md: takeaways 1–4',
      'days/part-3.md: takeaways 1–5',
      'days/part-2.md: Takeaways 1–2',
      'days/part-2.md: takeaway 5',
    ]);
    const marked = await editor.client.request('textDocument/documentHighlight', { textDocument, position });
    expect(marked.map(({ range }: { range: Diagnostic['range'] }) => read(textDocument.uri, range).slice(16))).toEqual([
      ...titles,
      'takeaways 1–4',
      'takeaways 1–5',
      'Gulls are debt',
    ]);
    const links = await editor.client.request('textDocument/documentLink', { textDocument });
    expect(links).toEqual([]);
  });
});
