import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Feature } from '../../server/src/lsp/features.ts';
import { type Client, startClient, uriOf } from './client.ts';
import { everything, parts } from './samples.ts';
import { misfits, type Sent, toClient, toServer } from './wire-types.ts';

const second = parts['part-2.md'];

let folder: string;
let client: Client;
/** What the user has set. */
let settings: object;
let sent: Sent[];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'takeaways-wire-')));
  for (const [path, text] of Object.entries(parts)) writeFileSync(join(folder, path), text);
  settings = { projectLevels: { enabled: true } };
  sent = [];
});

afterEach(async () => {
  await client.disconnect();
  rmSync(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: the compiler looks at it afterwards.
async function ask(method: string, params: object): Promise<any> {
  const value = await client.request(method, params);
  sent.push({ method, what: 'Params', value: params }, { method, what: 'Result', value });
  return value;
}

/** Starts a server, and opens the second part. */
async function start(capabilities: object, initializationOptions: object = {}): Promise<void> {
  client = startClient({ 'workspace/configuration': () => [settings] });
  await ask('initialize', {
    processId: process.pid,
    rootUri: uriOf(folder),
    workspaceFolders: [{ uri: uriOf(folder), name: 'articles' }],
    capabilities,
    initializationOptions,
  });
  client.notify('initialized', {});
  const uri = uriOf(join(folder, 'part-2.md'));
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: second } });
}

/** Asks for all that can be asked for in the second part, also behind each of some words. */
async function askForAll(words = /\d+(?:–\d+)?|\p{Lu}\p{L}+|takeaways $/gmu): Promise<void> {
  const textDocument = { uri: uriOf(join(folder, 'part-2.md')) };
  const lines = second.split('\n');
  const all = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
  const positions = lines.flatMap((text, line) =>
    [...text.matchAll(words)].map(({ index, 0: word }) => ({ line, character: index + word.length })),
  );
  const newLine = { line: lines.indexOf('4. Boats swim') + 1, character: 0 };
  const options = { tabSize: 4, insertSpaces: true };
  const diagnostics = await ask('textDocument/diagnostic', { textDocument });
  await ask('textDocument/diagnostic', { textDocument, previousResultId: diagnostics.resultId ?? '' });
  await ask('workspace/diagnostic', { previousResultIds: [] });
  await ask('textDocument/documentSymbol', { textDocument });
  await ask('workspace/symbol', { query: '' });
  await ask('textDocument/foldingRange', { textDocument });
  await ask('textDocument/selectionRange', { textDocument, positions });
  await ask('textDocument/documentLink', { textDocument });
  for (const lens of await ask('textDocument/codeLens', { textDocument })) await ask('codeLens/resolve', lens);
  for (const hint of await ask('textDocument/inlayHint', { textDocument, range: all })) {
    await ask('inlayHint/resolve', hint);
  }
  const tokens = await ask('textDocument/semanticTokens/full', { textDocument });
  for (const previousResultId of [tokens?.resultId ?? '', 'none']) {
    await ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
  }
  await ask('textDocument/semanticTokens/range', { textDocument, range: all });
  await ask('textDocument/formatting', { textDocument, options });
  await ask('textDocument/rangeFormatting', { textDocument, range: all, options });
  await ask('textDocument/onTypeFormatting', { textDocument, position: newLine, ch: '\n', options });
  for (const position of positions) {
    const at = { textDocument, position };
    await ask('textDocument/hover', at);
    await ask('textDocument/definition', at);
    await ask('textDocument/references', { ...at, context: { includeDeclaration: true } });
    await ask('textDocument/documentHighlight', at);
    const { items = [] } = (await ask('textDocument/completion', at)) ?? {};
    if (items[0]) await ask('completionItem/resolve', items[0]);
    const place = await ask('textDocument/prepareRename', at).catch(() => null);
    if (place) await ask('textDocument/rename', { ...at, newName: '1' }).catch(() => null);
  }
  for (const range of [all, ...positions.map((position) => ({ start: position, end: position }))]) {
    const actions = await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    for (const action of range === all ? actions : actions.slice(0, 1)) await ask('codeAction/resolve', action);
  }
  await ask('takeaways/renumber', { textDocument: { ...textDocument, version: 1 } });
  await ask('workspace/willRenameFiles', {
    files: [{ oldUri: uriOf(join(folder, 'part-1.md')), newUri: uriOf(join(folder, 'opening.md')) }],
  });
}

/** What the server sent by itself. */
function told(): Sent[] {
  return [...toClient.keys()].flatMap((method) =>
    [...client.requests(method), ...client.notifications(method)].map(
      (value): Sent => ({ method, what: 'Params', value }),
    ),
  );
}

/** How much each method was answered with. */
function amounts(of: readonly Sent[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { method, what, value } of of) {
    if (what === 'Params') continue;
    const items = (value as { items?: unknown } | null)?.items ?? value;
    const amount = Array.isArray(items) ? items.length : Number(items !== null);
    sums.set(method, (sums.get(method) ?? 0) + amount);
  }
  return sums;
}

/** All objects in what was sent. */
function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const unknownMethod = -32601;

test('every answer has the protocol’s type, for a client that can do all', async () => {
  await start(everything, { showsPlaces: true });
  await askForAll();
  // Each request of the protocol that the server knows was asked, and had something for an answer.
  const known: string[] = [];
  for (const method of toServer.keys()) {
    if (/^(?:initialize|shutdown|exit)$/.test(method)) continue;
    const code = await client.request(method, {}).then(
      () => 0,
      (error) => error.code,
    );
    if (code !== unknownMethod) known.push(method);
  }
  const asked = amounts(sent);
  expect(known.filter((method) => !asked.get(method))).toEqual([]);
  expect(known).toContain('textDocument/hover');
  expect(misfits([...sent, ...told()])).toBe('');
});

test('a client that says nothing of what it can do is given nothing newer, and asked for nothing', async () => {
  await start({});
  await askForAll();
  await client.notified('textDocument/publishDiagnostics');
  expect(misfits([...sent, ...told()])).toBe('');
  expect([...toClient.keys()].flatMap((method) => client.requests(method))).toEqual([]);
  const [can] = sent.flatMap(({ method, what, value }) =>
    method === 'initialize' && what === 'Result' ? [value] : [],
  );
  expect(can).toMatchObject({ capabilities: { codeActionProvider: { resolveProvider: false }, renameProvider: true } });
  expect(can).not.toHaveProperty('capabilities.diagnosticProvider');
  const newer = sent.flatMap(({ method, what, value }) => {
    if (what === 'Params' || method === 'initialize') return [];
    return [...objectsIn(value)].filter((object) => {
      if (Object.keys(object).some((key) => later.test(key)) || object.kind === 'markdown') return true;
      return /[sS]ymbol|completion/.test(method) && Number(object.kind ?? 0) > lastOfFirstKinds;
    });
  });
  expect(newer).toEqual([]);
});

/** What a client has to say that it understands. */
const later =
  /^(?:insertTextFormat|labelDetails|targetUri|selectionRange|documentChanges|changeAnnotations|annotationId|disabled)$/;

/** The last of the kinds of symbols, and of items of completion, that every client knows. */
const lastOfFirstKinds = 18;

/** What is answered with less, or not at all, where a feature is turned off. */
const requestsOf: Readonly<Record<Feature, readonly string[]>> = {
  outline: ['textDocument/documentSymbol'],
  workspaceSymbols: ['workspace/symbol'],
  hover: ['textDocument/hover'],
  completion: ['completionItem/resolve', 'textDocument/completion'],
  typing: ['textDocument/onTypeFormatting'],
  renumbering: ['takeaways/renumber'],
  formatting: ['textDocument/formatting', 'textDocument/rangeFormatting'],
  navigation: [
    'textDocument/definition',
    'textDocument/documentHighlight',
    'textDocument/documentLink',
    'textDocument/references',
  ],
  rename: ['textDocument/prepareRename', 'textDocument/rename'],
  refactorings: ['codeAction/resolve', 'textDocument/codeAction'],
  folding: ['textDocument/foldingRange'],
  selection: ['textDocument/selectionRange'],
  semanticTokens: [
    'textDocument/semanticTokens/full',
    'textDocument/semanticTokens/full/delta',
    'textDocument/semanticTokens/range',
  ],
  codeLens: ['codeLens/resolve', 'textDocument/codeLens'],
  inlayHints: ['inlayHint/resolve', 'textDocument/inlayHint'],
  updateLinksOnFileMove: ['workspace/willRenameFiles'],
  projectLevels: ['inlayHint/resolve', 'textDocument/inlayHint'],
};

test('each feature can be turned off, and it alone; what is shown is asked for again', async () => {
  await start({
    ...everything,
    workspace: { ...everything.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  });
  const words = /3–1|NATS|Kuberentes|Events|takeaways $/gm;
  sent = [];
  await askForAll(words);
  const before = amounts(sent);
  for (const [feature, requests] of Object.entries(requestsOf)) {
    const asked = client.requests('workspace/codeLens/refresh').length;
    settings = { projectLevels: { enabled: true }, [feature]: { enabled: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.requested('workspace/codeLens/refresh', asked);
    sent = [];
    await askForAll(words);
    const after = amounts(sent);
    const fewer = [...before].flatMap(([method, amount]) => ((after.get(method) ?? 0) < amount ? [method] : []));
    expect([feature, fewer.toSorted()]).toEqual([feature, requests]);
  }
  expect(client.requests('workspace/inlayHint/refresh').length).toBeGreaterThan(0);
});
