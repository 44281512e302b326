import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Client, capabilities, startClient, uriOf } from './client.ts';

const article = `# Two takeaways from KubeCon San Diego

1. Policy moves left
2. Events are everywhere 🎉

I wrote 🎉 of takeaways 2–1 elsewhere, and OPA was there.

## 1. Policy moves left

Rita Moreau gave a talk “Guardrails for the Rest of Us” on this.
`;

let folder: string;
let client: Client;
const running: Client[] = [];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'takeaways-lsp-')));
});

afterEach(async () => {
  for (const left of running.splice(0)) await left.disconnect();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server and opens `article.md` in it. */
async function open(
  text = article,
  own: object = capabilities,
  answers: Parameters<typeof startClient>[0] = {},
  initializationOptions: object = {},
): Promise<{ uri: string; result: { capabilities: Record<string, unknown> } }> {
  client = startClient(answers);
  running.push(client);
  const result = await client.request('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder),
    workspaceFolders: [{ uri: uriOf(folder), name: 'articles' }],
    capabilities: own,
    initializationOptions,
  });
  client.notify('initialized', {});
  const uri = uriOf(join(folder, 'article.md'));
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  return { uri, result };
}

/** The place of words in a text, `character` in UTF-16 units. */
function place(text: string, words: string, skip = 0): { line: number; character: number } {
  const at = text.indexOf(words) + skip;
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function replaceText(uri: string, version: number, text: string, words: string, by: string): void {
  const range = { start: place(text, words), end: place(text, words, words.length) };
  client.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text: by }],
  });
}

const pull = (uri: string, previousResultId?: string) =>
  client.request('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId ? { previousResultId } : {}),
  });

describe('over stdio', () => {
  test('says what it can do, and ends when asked to', async () => {
    const { result } = await open();
    expect(result).toMatchObject({
      serverInfo: { name: 'takeaways' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        documentSymbolProvider: { label: 'Takeaways' },
        hoverProvider: true,
        codeActionProvider: {
          codeActionKinds: [
            'quickfix',
            'refactor.rewrite',
            'refactor.extract',
            'source.collectTalks.takeaways',
            'source.tabulateProjects.takeaways',
            'refactor.inline',
            'refactor.move',
            'source.fixAll.takeaways',
            'source.renumber.takeaways',
          ],
          resolveProvider: true,
        },
        diagnosticProvider: { interFileDependencies: true },
      },
    });
    expect(await running.pop()?.stop()).toBe(0);
  });

  test('ends with an error when the client goes without a word', async () => {
    await open();
    expect(await running.pop()?.disconnect()).toBe(1);
  });

  test('finds, with place, rule and its page; and finds no more after the fix', async () => {
    const { uri } = await open();
    const { kind, items } = await pull(uri);
    expect(kind).toBe('full');
    const range = { start: place(article, '2–1'), end: place(article, '2–1', 3) };
    const finding = items.find(({ code }: { code: string }) => code === 'reference-range');
    expect(finding).toMatchObject({ range, severity: 2, source: 'takeaways' });
    expect(finding.codeDescription.href).toMatch(/^https:.*reference-range/);

    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: range.start, end: range.start },
      // What a client believes of its diagnostics may be wrong; nothing here follows from it.
      context: { diagnostics: [], triggerKind: 1 },
    });
    const [fix] = actions;
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'reference-range' }] });
    expect(fix.edit).toBeUndefined();
    const { edit } = await client.request('codeAction/resolve', fix);
    const [change] = edit.documentChanges;
    expect(change.textDocument).toEqual({ uri, version: 1 });
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: change.edits.map(({ range, newText }: never) => ({ range, text: newText })),
    });
    const codes = (await pull(uri)).items.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('reference-range');
  });

  test('answers a pull right after a change for the changed text', async () => {
    const { uri } = await open();
    const first = await pull(uri);
    replaceText(uri, 2, article, '2–1', '1–2');
    const second = await pull(uri, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.items.length).toBe(first.items.length - 1);
    expect(await pull(uri, second.resultId)).toEqual({ kind: 'unchanged', resultId: second.resultId });
  });

  test('follows several changes of one notification, each in the text before it', async () => {
    const { uri } = await open();
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'one\ntwo\n\n' },
        { range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }, text: '' },
        { range: { start: place(article, '2–1'), end: place(article, '2–1', 3) }, text: '1–2' },
        {
          range: { start: { line: 99, character: 9 }, end: { line: 99, character: 9 } },
          text: '\n## 2. Events\n\nYes.\n',
        },
      ],
    });
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols[0].children.map(({ name }: { name: string }) => name)).toEqual([
      '1. Policy moves left',
      '2. Events',
    ]);
    expect((await pull(uri)).items.map(({ code }: { code: string }) => code)).not.toContain('reference-range');
  });

  test('tells the outline, and hovers in UTF-16 units', async () => {
    const { uri } = await open();
    const [symbol] = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbol.name).toBe('Two takeaways from KubeCon San Diego');
    expect(symbol.children.map(({ name }: { name: string }) => name)).toContain('2. Events are everywhere 🎉');
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: place(article, 'OPA', 1),
    });
    expect(hover.contents.kind).toBe('markdown');
    expect(hover.contents.value).toContain('**Open Policy Agent (OPA)**');
    expect(hover.range).toEqual({ start: place(article, 'OPA'), end: place(article, 'OPA', 3) });
  });

  test('fixes all in one edit where it is asked to', async () => {
    const { uri } = await open();
    const request = { textDocument: { uri }, range: { start: place(article, '#'), end: place(article, '#') } };
    const ask = (only: string[]) =>
      client.request('textDocument/codeAction', { ...request, context: { diagnostics: [], only } });
    const [action] = await ask(['source.fixAll']);
    expect(action.kind).toBe('source.fixAll.takeaways');
    const { edit } = await client.request('codeAction/resolve', action);
    expect(edit.documentChanges).toHaveLength(1);
    expect(edit.documentChanges[0].edits.length).toBeGreaterThan(0);
    expect(await ask(['refactor'])).toEqual([]);
  });

  test('does not resolve an action of a text that has changed', async () => {
    const { uri } = await open();
    const at = place(article, '2–1');
    const [fix] = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    replaceText(uri, 2, article, 'Policy', 'Politics');
    await expect(client.request('codeAction/resolve', fix)).rejects.toMatchObject({ code: -32801 });
  });

  test('is quiet in a file that is no summary, and says why', async () => {
    const { uri } = await open('# Install\n\n1. Download it\n3. Run it with OPA\n');
    expect((await pull(uri)).items).toEqual([]);
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
    const position = { line: 3, character: 17 };
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position })).toBeNull();
    const status = await client.request('takeaways/status', { textDocument: { uri } });
    expect(status).toMatchObject({ summary: false, because: expect.stringMatching(/takeaways/) });
  });

  test('converts a pasted text', async () => {
    await open();
    const text =
      'Two takeaways from KubeCon San Diego\n\nAnn Lee\n\nDec 3, 2019\n\n  1. One\n  2. Two\n\n1. One\n\nYes.\n';
    const result = await client.request('takeaways/convert', { text });
    expect(result).toMatchObject({ ok: true, markdown: expect.stringContaining('event: kubecon-na-2019') });
    expect(await client.request('takeaways/convert', { text: '' })).toMatchObject({ ok: false });
  });
});

describe('a part of a series', () => {
  const text = `---
title: Two takeaways (part 2)
series:
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1 }
    - { file: article.md, takeaways: 2 }
---

1. Policy moves left
2. Events are everywhere

Takeaway 1 is in [part 1](part-1.md).

## 2. Events are everywhere

They are.
`;
  const detailOf = async (uri: string): Promise<string | undefined> => {
    const [symbol] = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    return symbol.children[0].detail;
  };

  test('is read from disk, and again when it is told to have changed', async () => {
    const { uri } = await open(text);
    expect(await detailOf(uri)).toBe('part 1');
    const part = join(folder, 'part-1.md');
    writeFileSync(part, '# Two takeaways (part 1)\n\n1. Policy\n2. Events\n\n## 1. Policy moves left\n\nIt does.\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(part), type: 1 }] });
    expect(await detailOf(uri)).toBe('part-1.md');
  });

  test('is read as it stands in the editor', async () => {
    writeFileSync(join(folder, 'part-1.md'), '# Empty\n');
    const { uri } = await open(text);
    expect(await detailOf(uri)).toBe('part 1');
    const part = { uri: uriOf(join(folder, 'part-1.md')), languageId: 'markdown', version: 1 };
    client.notify('textDocument/didOpen', {
      textDocument: {
        ...part,
        text: '# Two takeaways (part 1)\n\n1. Policy\n2. Events\n\n## 1. Policy moves left\n\nSo.\n',
      },
    });
    expect(await detailOf(uri)).toBe('part-1.md');
    client.notify('textDocument/didClose', { textDocument: { uri: part.uri } });
    expect(await detailOf(uri)).toBe('part 1');
  });

  test('is not read outside of the workspace', async () => {
    writeFileSync(join(folder, '.takeaways.yaml'), '');
    writeFileSync(join(folder, '../outside-takeaways.md'), '# Secret\n\n## 1. Policy moves left\n\nSo.\n');
    const { uri } = await open(text.replace('part-1.md, takeaways', '../outside-takeaways.md, takeaways'));
    expect(await detailOf(uri)).toBe('part 1');
    rmSync(join(folder, '../outside-takeaways.md'));
  });
});

describe('finding one’s way', () => {
  test('from a range to its sections, and from a section to all that speaks of it', async () => {
    const { uri } = await open();
    const textDocument = { uri };
    const position = place(article, '2–1', 1);
    const targets = await client.request('textDocument/definition', { textDocument, position });
    expect(targets).toHaveLength(2);
    expect(targets[0]).toMatchObject({
      targetUri: uri,
      originSelectionRange: { start: place(article, 'takeaways 2–1') },
      targetSelectionRange: { start: place(article, '## 1.') },
    });
    const context = { includeDeclaration: false };
    const at = place(article, '## 1.', 6);
    const places = await client.request('textDocument/references', { textDocument, position: at, context });
    expect(places).toEqual([
      { uri, range: { start: place(article, 'takeaways 2–1'), end: place(article, 'takeaways 2–1', 13) } },
    ]);
    const marked = await client.request('textDocument/documentHighlight', { textDocument, position: at });
    expect(marked.map(({ kind }: { kind: number }) => kind)).toEqual([3, 2, 3]);
    expect(await client.request('textDocument/documentLink', { textDocument })).toEqual([]);
  });

  test('in clients that know no links between places', async () => {
    const { uri } = await open(article, { textDocument: {} });
    const position = place(article, '2–1', 1);
    const targets = await client.request('textDocument/definition', { textDocument: { uri }, position });
    expect(targets[0]).toMatchObject({ uri, range: { start: place(article, '## 1.') } });
  });
});

describe('writing', () => {
  test('folds whole lines, and widens selections', async () => {
    const { uri } = await open();
    const textDocument = { uri };
    const folds = await client.request('textDocument/foldingRange', { textDocument });
    expect(folds).toEqual([
      { startLine: 0, endLine: 9 },
      { startLine: 2, endLine: 3 },
      { startLine: 7, endLine: 9 },
    ]);
    const positions = [place(article, 'OPA', 1), place(article, 'Rita')];
    const [inOpa, atRita] = await client.request('textDocument/selectionRange', { textDocument, positions });
    expect(inOpa.range).toEqual({ start: place(article, 'OPA'), end: place(article, 'OPA', 3) });
    expect(atRita.parent.range.start).toEqual(place(article, 'Rita'));
  });

  test('completes, and tells of a project when asked', async () => {
    const { uri } = await open();
    const textDocument = { uri };
    const position = place(article, 'OPA', 3);
    const { items } = await client.request('textDocument/completion', { textDocument, position });
    const [first] = items;
    expect(first).toMatchObject({
      label: 'OPA',
      sortText: '0000',
      textEdit: { newText: 'OPA', range: { start: place(article, 'OPA'), end: place(article, 'OPA', 3) } },
    });
    const { documentation } = await client.request('completionItem/resolve', first);
    expect(documentation.value).toContain('Open Policy Agent');
    // A space brings nothing up but after the words that announce something.
    const context = { triggerKind: 2, triggerCharacter: ' ' };
    const behindWrote = place(article, 'wrote ', 6);
    const none = await client.request('textDocument/completion', { textDocument, position: behindWrote, context });
    expect(none.items).toEqual([]);
    // Nor where no number follows: "# Two takeaways from".
    const inTitle = place(article, 'takeaways ', 10);
    const few = await client.request('textDocument/completion', { textDocument, position: inTitle, context });
    expect(few.items).toEqual([]);
    const start = place(article, 'elsewhere');
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end: start }, text: 'and of takeaways ' }],
    });
    const after = { ...start, character: start.character + 'and of takeaways '.length };
    const some = await client.request('textDocument/completion', { textDocument, position: after, context });
    expect(some.items.map(({ label }: { label: string }) => label)).toEqual(['1', '2']);
  });

  test('offers to link and to name a project', async () => {
    const { uri } = await open();
    const at = place(article, 'OPA', 1);
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(actions.map(({ title }: { title: string }) => title)).toEqual([
      'Link the first mention of OPA to its site',
      'Use the official name “Open Policy Agent” everywhere (1 place)',
    ]);
    const { edit } = await client.request('codeAction/resolve', actions[1]);
    const range = { start: place(article, 'OPA'), end: place(article, 'OPA', 3) };
    expect(edit.documentChanges[0].edits).toEqual([{ range, newText: 'Open Policy Agent' }]);
  });

  test('Enter in the list continues it', async () => {
    const { uri } = await open();
    replaceText(uri, 2, article, '2. Events', '\n2. Events');
    const position = { line: 3, character: 0 };
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.request('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position,
      ch: '\n',
      options,
    });
    expect(edits).toEqual([
      { range: { start: position, end: position }, newText: '2. ' },
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, newText: '3' },
    ]);
  });

  test('formatting renumbers the list, of a piece where it is touched; so does an action for saving', async () => {
    const { uri, result } = await open();
    expect(result.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
    const options = { tabSize: 2, insertSpaces: true };
    const textDocument = { uri };
    const format = (range?: object) =>
      client.request(range ? 'textDocument/rangeFormatting' : 'textDocument/formatting', {
        textDocument,
        options,
        ...(range ? { range } : {}),
      });
    expect(await format()).toEqual([]);
    replaceText(uri, 2, article, '2. Events', '7. Events');
    const start = { line: 3, character: 0 };
    const edits = [{ range: { start, end: { line: 3, character: 1 } }, newText: '2' }];
    expect(await format()).toEqual(edits);
    expect(await format({ start, end: start })).toEqual(edits);
    expect(await format({ start: { line: 0, character: 0 }, end: { line: 0, character: 3 } })).toEqual([]);
    const [action] = await client.request('textDocument/codeAction', {
      textDocument,
      range: { start, end: start },
      context: { diagnostics: [], only: ['source.renumber'] },
    });
    const { edit } = await client.request('codeAction/resolve', action);
    expect(edit.documentChanges).toEqual([{ textDocument: { uri, version: 2 }, edits }]);
  });

  test('the formatter is told of as long as it is wanted, where the client can be told', async () => {
    let enabled = false;
    const dynamic = { dynamicRegistration: true };
    const { result } = await open(
      article,
      {
        ...capabilities,
        textDocument: { ...capabilities.textDocument, formatting: dynamic, rangeFormatting: dynamic },
      },
      { 'workspace/configuration': () => [{ formatting: { enabled } }] },
    );
    expect(result.capabilities.documentFormattingProvider).toBeUndefined();
    const told = (kind: string): string =>
      JSON.stringify(client.requests(`client/${kind}`).filter((one) => JSON.stringify(one).includes('ormatting')));
    enabled = true;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await vi.waitFor(() => expect(told('registerCapability')).toMatch(/"textDocument\/(?:r|f)/));
    expect(told('unregisterCapability')).toBe('[]');
    enabled = false;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await vi.waitFor(() => expect(told('unregisterCapability')).toMatch(/rangeFormatting/));
  });

  test('says what follows for the list’s numbers after changes by hand', async () => {
    const { uri } = await open();
    const renumber = (version: number, list?: object) =>
      client.request('takeaways/renumber', { textDocument: { uri, version }, list });
    const { list, edits } = await renumber(1);
    expect(list).toMatchObject({ lowest: 1, step: 1 });
    expect(edits).toEqual([]);
    replaceText(uri, 2, article, '1. ', '1. Boats\n1. ');
    expect(await renumber(1, list)).toBeNull();
    expect((await renumber(2, list)).edits.map(({ newText }: { newText: string }) => newText)).toEqual(['2', '3']);
  });

  test('colours by meaning: all, what has changed since, and a piece', async () => {
    const { uri, result } = await open();
    const { legend } = result.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } };
    const textDocument = { uri };
    const full = await client.request('textDocument/semanticTokens/full', { textDocument });
    const number = legend.tokenTypes.indexOf('takeawayNumber');
    expect(full.data.slice(0, 10)).toEqual([2, 0, 2, number, 0, 1, 0, 2, number, 0]);
    replaceText(uri, 2, article, 'Rita', 'Kyverno and Rita');
    const { edits } = await client.request('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    expect(edits).toHaveLength(1);
    expect(edits[0].data.length).toBeLessThan(full.data.length);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    const piece = await client.request('textDocument/semanticTokens/range', { textDocument, range });
    expect(piece.data).toEqual([2, 0, 2, number, 0]);
  });

  test('remarks behind the list, explained when asked for; levels where the user wants them', async () => {
    const settings = { projectLevels: { enabled: true } };
    const { uri } = await open(article, capabilities, { 'workspace/configuration': () => [settings] });
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await client.request('textDocument/inlayHint', { textDocument: { uri }, range });
    expect(hints.map(({ label }: { label: string }) => label)).toEqual(['§ 1', 'no section yet', 'graduated']);
    const resolved = await client.request('inlayHint/resolve', hints[0]);
    expect(resolved.tooltip.value).toContain('Rita Moreau gave a talk');
  });

  test('counts above sections, and opens what it counts where the client can', async () => {
    const { uri } = await open();
    const lenses = await client.request('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses.map(({ command }: { command: { title: string } }) => command.title)).toEqual([
      '1 of 2 takeaways here',
      '1 reference',
      '13 words',
      '1 talk',
    ]);
    const { uri: again } = await open(article, capabilities, {}, { showsPlaces: true });
    const unresolved = await client.request('textDocument/codeLens', { textDocument: { uri: again } });
    // A line is shown when all of it is known.
    expect(unresolved.map(({ command }: { command?: object }) => command)).toEqual(lenses.map(() => undefined));
    const commands = [];
    for (const lens of unresolved) commands.push((await client.request('codeLens/resolve', lens)).command);
    expect(commands.map(({ title }) => title)).toEqual(
      lenses.map(({ command }: { command: { title: string } }) => command.title),
    );
    expect(commands.map(({ command }) => command)).toEqual([
      'takeaways.showPlaces',
      'takeaways.showPlaces',
      '',
      'takeaways.showPlaces',
    ]);
    expect(commands[0].arguments[2]).toMatchObject([{ uri, range: { start: place(article, '## 1.') } }]);
  });

  test('is left to others where the user wants that', async () => {
    const settings = { folding: { enabled: false }, hover: { enabled: false } };
    const { uri } = await open(article, capabilities, { 'workspace/configuration': () => [settings] });
    const textDocument = { uri };
    expect(await client.request('textDocument/foldingRange', { textDocument })).toEqual([]);
    expect(await client.request('textDocument/hover', { textDocument, position: place(article, 'OPA', 1) })).toBeNull();
    expect(await client.request('textDocument/documentSymbol', { textDocument })).toHaveLength(1);
  });
});

describe('a configuration', () => {
  const codes = async (uri: string) => (await pull(uri)).items.map(({ code }: { code: string }) => code);

  test('is the nearest .takeaways.yaml; settings fill what it leaves out', async () => {
    writeFileSync(join(folder, '.takeaways.yaml'), 'rules:\n  reference-unknown: off\n');
    const settings = { rules: { 'reference-range': 'off', 'reference-unknown': 'error' } };
    const text = `${article}\nOf takeaway 7 I wrote before.\n`;
    const { uri } = await open(text, capabilities, { 'workspace/configuration': () => [settings] });
    expect(await codes(uri)).not.toContain('reference-range');
    expect(await codes(uri)).not.toContain('reference-unknown');
    rmSync(join(folder, '.takeaways.yaml'));
    const changes = [{ uri: uriOf(join(folder, '.takeaways.yaml')), type: 3 }];
    client.notify('workspace/didChangeWatchedFiles', { changes });
    expect((await pull(uri)).items).toContainEqual(expect.objectContaining({ code: 'reference-unknown', severity: 1 }));
  });

  test('takes effect when settings change', async () => {
    let settings: unknown = { rules: { 'reference-range': 'off' } };
    const { uri } = await open(article, capabilities, { 'workspace/configuration': () => [settings] });
    expect(await codes(uri)).not.toContain('reference-range');
    settings = null;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await codes(uri)).toContain('reference-range');
    await client.requested('workspace/diagnostic/refresh', 0);
  });

  test('has no effect when a client tells of settings that say what they said', async () => {
    let asked = 0;
    const { uri } = await open(article, capabilities, {
      'workspace/configuration': () => {
        asked++;
        return [{ rules: { 'reference-range': 'off' } }];
      },
    });
    const before = await pull(uri);
    const askedBefore = asked;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await vi.waitFor(() => expect(asked).toBeGreaterThan(askedBefore));
    expect(await pull(uri)).toEqual(before);
    expect(client.requests('workspace/diagnostic/refresh')).toEqual([]);
  });

  test('that cannot be followed is shown where it stands, and the rest is followed', async () => {
    writeFileSync(join(folder, '.takeaways.yaml'), 'rules:\n  reference-rang: off\n  reference-range: hint\n');
    const { uri } = await open();
    const { items } = await pull(uri);
    expect(items).toContainEqual(expect.objectContaining({ code: 'reference-range', severity: 4 }));
    const shown = await client.notified('textDocument/publishDiagnostics');
    expect(shown.uri).toMatch(/\.takeaways\.yaml$/);
    expect(shown.diagnostics).toEqual([
      expect.objectContaining({ range: { start: { line: 1, character: 2 }, end: { line: 1, character: 21 } } }),
    ]);
  });
});

describe('hovers', () => {
  const pictureIn = async (uri: string): Promise<string | undefined> => {
    const position = place(article, 'OPA');
    const { contents } = await client.request('textDocument/hover', { textDocument: { uri }, position });
    const data = /\(data:image\/svg\+xml;base64,(.*?)\|/.exec(contents.value)?.[1];
    return data && Buffer.from(data, 'base64').toString();
  };

  test('have pictures for a client that tells its theme, and others when it tells another', async () => {
    const { uri } = await open(article, capabilities, {}, { theme: 'dark' });
    const dark = await pictureIn(uri);
    expect(dark).toMatch(/^<svg .*>graduated<.*<\/svg>$/s);
    client.notify('takeaways/didChangeTheme', { theme: 'light' });
    const light = await pictureIn(uri);
    expect(light).toMatch(/^<svg /);
    expect(light).not.toBe(dark);
  });

  test.each([undefined, null, 'dark', { theme: 'sepia' }])('have none where the client says %j', async (options) => {
    const { uri } = await open(article, capabilities, {}, options as object);
    expect(await pictureIn(uri)).toBeUndefined();
  });
});

describe('a client that can do little', () => {
  test('is sent findings, and plain text, and flat symbols, and edits at once', async () => {
    const { uri } = await open(article, {});
    const pushed = await client.notified('textDocument/publishDiagnostics');
    expect(pushed).toMatchObject({ uri, version: 1 });
    expect(pushed.diagnostics.map(({ code }: { code: string }) => code)).toContain('reference-range');
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: place(article, 'OPA'),
    });
    expect(hover.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^Open Policy Agent \(OPA\) — /),
    });
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols).toContainEqual(
      expect.objectContaining({ name: '1. Policy moves left', containerName: 'Two takeaways from KubeCon San Diego' }),
    );
    const at = place(article, '2–1');
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    expect(Object.keys(actions[0].edit.changes)).toEqual([uri]);

    replaceText(uri, 2, article, '2–1', '1–2');
    const after = await client.notified('textDocument/publishDiagnostics', ({ version }) => version === 2);
    expect(after.diagnostics.map(({ code }: { code: string }) => code)).not.toContain('reference-range');
    client.notify('textDocument/didClose', { textDocument: { uri } });
    const cleared = await client.notified('textDocument/publishDiagnostics', ({ version }) => version === undefined);
    expect(cleared).toEqual({ uri, diagnostics: [] });
  });

  test('may spell its URIs as it likes', async () => {
    const { uri } = await open(article, {});
    const spelled = uri.replace('article', '%61rticle (1)');
    client.notify('textDocument/didOpen', {
      textDocument: { uri: spelled, languageId: 'markdown', version: 1, text: article },
    });
    expect(await client.notified('textDocument/publishDiagnostics', (params) => params.uri === spelled)).toBeTruthy();
  });
});

describe('trouble', () => {
  test('a request that is cancelled is not answered', async () => {
    const { uri } = await open();
    const { id, answer } = client.requestWithId('textDocument/documentSymbol', { textDocument: { uri } });
    client.notify('$/cancelRequest', { id });
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  test('a malformed message, an unknown request or a file that is not there does not end the server', async () => {
    const { uri } = await open();
    client.raw('Content-Length: 9\r\n\r\n{"not":1}');
    client.raw('Content-Length: 5\r\n\r\n{"a":');
    client.raw('Content-Type: nothing\r\n\r\n');
    client.notify('textDocument/didChange', {
      textDocument: { uri: `${uri}.unknown`, version: 7 },
      contentChanges: [],
    });
    await expect(client.request('takeaways/unknown', {})).rejects.toMatchObject({ code: -32601 });
    await expect(client.request('textDocument/hover', {})).rejects.toMatchObject({ code: expect.any(Number) });
    const missing = { textDocument: { uri: uriOf(join(folder, 'missing.md')) } };
    expect(await client.request('textDocument/diagnostic', missing)).toEqual({ kind: 'full', items: [] });
    expect((await pull(uri)).items.length).toBeGreaterThan(0);
  });
});
