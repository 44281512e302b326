import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { capabilities } from '../../../test/lsp/client.ts';
import type { Diagnostic, Report, WorkspaceEdit } from '../../../test/lsp/editor.ts';
import { edited } from '../../../test/lsp/editor.ts';
import { memoryFiles } from '../../../test/memory-files.ts';
import { builtInCatalog } from '../catalog/index.ts';
import { serve } from './server.ts';
import { startServer } from './start.ts';

const root = 'file:///w/';
const uriOf = (path: string): string => root + encodeURI(path);
const pathOf = (uri: string): string => decodeURI(uri.slice(root.length));
const catalog = builtInCatalog();

/** What is on the disk, what the editor has open of it, and which folders. */
interface World {
  readonly disk: Record<string, string>;
  /** The states of each open text, the last being that which is shown. */
  readonly open: Map<string, string[]>;
  readonly folders: Set<string>;
}

/** A server in this process, over JSON-RPC in memory, that serves an editor with a world's folders. */
async function serverOf(world: World): Promise<ProtocolConnection> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  startServer(
    (options) => createConnection(new StreamMessageReader(there), new StreamMessageWriter(back), options),
    async () => async (connection, params) =>
      serve(connection, params, { files: memoryFiles(world.disk, root), catalog: { catalog, from: 'built-in' } }),
    '0',
  );
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.onNotification('window/logMessage', ({ type, message }) => {
    if (type < 3) expect.fail(message);
  });
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh', 'window/showMessageRequest']) {
    client.onRequest(method, () => null);
  }
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [...world.folders].map((name) => ({ uri: uriOf(name), name })),
    capabilities,
  });
  await client.sendNotification('initialized', {});
  return client;
}

const list = '1. Tugs are a platform\n2. Ropes are code\n3. Fog is an interface\n4. Gulls are debt\n';
const titles = list.split('\n').map((line) => line.slice(3));
const section = (n: number): string => `## ${n}. ${titles[n - 1]}\n\nKubernetes told us so.\n`;
const article = (part: number, said: string, numbers: readonly number[], front = ''): string =>
  `${front}# Four takeaways from the harbour (part ${part})\n\n${list}\n${said}\n\n${numbers.map(section).join('\n')}`;
const named = (part: number, ...files: readonly string[]): string =>
  `---\nseries:\n  part: ${part}\n  parts:\n${files.map((file) => `    - { file: ${file} }\n`).join('')}---\n\n`;

const texts = {
  one: article(1, 'Takeaways 3–4 are in [part 2](part-2.md).', [1, 2]),
  two: article(2, 'Takeaways 1–2 are in [part 1](part-1.md#1-tugs-are-a-platform), and 4 in part 3.', [3]),
  three: article(3, 'Takeaways 1 and 2 are in [part 1](../part-1.md), takeaway 3 in [part 2](../part-2.md).', [4]),
  ours: article(2, 'Takeaways 1–4 are in this post.', [3, 4]).replace('Ropes', 'Knots'),
  listed: article(1, 'More in part 2.', [1], named(1, 'part-1.md', 'part-2.md', 'days/part-3.md')),
  lister: article(2, 'More in part 1.', [2, 3], named(2, 'part-1.md', 'part-2.md')),
  titled: article(3, '', [4], '---\nseries: { title: The harbour, part: 3 }\n---\n\n').replace('(part 3)', ''),
  notes: '# Notes\n\nSee [part 1](part-1.md), and Kubernetes.\n',
  none: '',
};
const start: Record<string, string> = {
  'north/part-1.md': texts.one,
  'north/part-2.md': texts.two,
  'north/days/part-3.md': texts.three,
  'north/notes.md': texts.notes,
  'south/part-1.md': texts.listed,
  'south/part-2.md': texts.lister,
  'south/harbour.md': texts.titled,
};
const paths = [...Object.keys(start), 'north/days/part-2.md', 'south/days/part-3.md'];
const settings: Record<string, readonly string[]> = {
  'north/.takeaways.yaml': ['rules: { reference-missing: off }\n', 'exclude: [days]\n', 'rules: [\n'],
  'north/days/.takeaways.yaml': [''],
  'south/.gitignore': ['part-2.md\n', 'days/\n'],
};

const place = { path: fc.constantFrom(...paths), at: fc.nat(400) };
const fragment = fc.constantFrom(
  '\n',
  '## 3. Fog is an interface\n\n',
  '1–2',
  '(part 2)',
  '---\n',
  '```\n',
  'takeaway 4 ',
  '',
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), ...place, length: fc.nat(20), fragment }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('replace' as const, 'write' as const),
      ...place,
      text: fc.constantFrom(...Object.values(texts)),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('open', 'undo', 'save', 'close', 'remove', 'look') as fc.Arbitrary<
        'open' | 'undo' | 'save' | 'close' | 'remove' | 'look'
      >,
      ...place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      ...place,
      to: fc.constantFrom(...paths, 'north/deep/er/part-9.md'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('moveFolder' as const),
      from: fc.constantFrom('north/days', 'south/days'),
      to: fc.constantFrom('north/days', 'south/days', 'south/late'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('removeFolder' as const), from: fc.constantFrom('north/days', 'south') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      path: fc.constantFrom(...Object.keys(settings)),
      at: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('folder' as const), name: fc.constantFrom('north', 'south') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('tell', 'pull', 'cancel', 'wait') as fc.Arbitrary<'tell' | 'pull' | 'cancel' | 'wait'>,
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** An editor at work. */
class Editor {
  readonly world: World;
  readonly server: ProtocolConnection;
  version = 0;
  /** What has happened on the disk, of which the server is told later. */
  events: { uri: string; type: 1 | 2 | 3 }[] = [];
  /** What the Problems view shows of files, and by which answer. */
  readonly shown = new Map<string, { readonly id: string | undefined; readonly items: readonly Diagnostic[] }>();
  /** What is shown in files that are no articles, as JSON. */
  readonly published = new Map<string, string>();
  pulling: Promise<void> | undefined;
  source = new CancellationTokenSource();

  constructor(world: World, server: ProtocolConnection) {
    this.world = world;
    this.server = server;
    server.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      if (diagnostics.length === 0) this.published.delete(uri);
      else this.published.set(uri, JSON.stringify(diagnostics));
    });
  }

  notify(method: string, params: object): void {
    void this.server.sendNotification(method, params);
  }

  write(path: string, text: string): void {
    const { disk } = this.world;
    this.events.push({ uri: uriOf(path), type: path in disk ? 2 : 1 });
    disk[path] = text;
  }

  remove(path: string): void {
    delete this.world.disk[path];
    this.events.push({ uri: uriOf(path), type: 3 });
  }

  open(path: string, text: string): void {
    this.world.open.set(path, [text]);
    const textDocument = { uri: uriOf(path), languageId: 'markdown', version: ++this.version, text };
    this.notify('textDocument/didOpen', { textDocument });
  }

  close(path: string): void {
    this.world.open.delete(path);
    this.notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Replaces a piece of an open text. */
  change(path: string, start: number, end: number, text: string): void {
    const before = this.world.open.get(path)?.at(-1) ?? '';
    const position = (offset: number) => {
      const lines = before.slice(0, offset).split('\n');
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    };
    this.world.open.get(path)?.push(before.slice(0, start) + text + before.slice(end));
    this.notify('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: ++this.version },
      contentChanges: [{ range: { start: position(start), end: position(end) }, text }],
    });
  }

  /** Makes what the server wants to be changed before files move. */
  apply(edit: WorkspaceEdit | null): void {
    for (const change of edit?.documentChanges ?? []) {
      if (change.kind !== undefined) throw new Error('Files would be made');
      const path = pathOf(change.textDocument.uri);
      const text = this.world.open.get(path)?.at(-1);
      if (text !== undefined) this.change(path, 0, text.length, edited(text, change.edits));
      else this.write(path, edited(this.world.disk[path] ?? '', change.edits));
    }
  }

  async move(files: readonly (readonly [from: string, to: string])[], from: string, to: string): Promise<void> {
    const params = { files: [{ oldUri: uriOf(from), newUri: uriOf(to) }] };
    this.tell();
    this.apply(await this.server.sendRequest('workspace/willRenameFiles', params));
    for (const [old, path] of files) {
      this.write(path, this.world.disk[old] ?? '');
      const text = this.world.open.get(old)?.at(-1);
      delete this.world.disk[old];
      if (text === undefined) continue;
      this.close(old);
      this.open(path, text);
    }
    this.events.push({ uri: uriOf(from), type: 3 });
    this.notify('workspace/didRenameFiles', params);
  }

  tell(): void {
    if (this.events.length > 0) this.notify('workspace/didChangeWatchedFiles', { changes: this.events });
    this.events = [];
  }

  /** Asks for the findings of all files, unless that is under way. */
  pull(): void {
    if (this.pulling) return;
    const previousResultIds = [...this.shown].flatMap(([uri, { id }]) => (id ? [{ uri, value: id }] : []));
    this.source = new CancellationTokenSource();
    this.pulling = this.server
      .sendRequest<{ items: readonly Report[] }>('workspace/diagnostic', { previousResultIds }, this.source.token)
      .then(
        ({ items }) => {
          for (const { uri, kind, resultId, items: found = [] } of items) {
            if (kind === 'full') this.shown.set(uri, { id: resultId, items: found });
            else expect(this.shown.get(uri)?.id, uri).toBe(resultId);
          }
        },
        ({ code }) => expect(code).toBe(-32800),
      )
      .finally(() => {
        this.pulling = undefined;
      });
  }
}

async function take(editor: Editor, step: Step): Promise<void> {
  const { world } = editor;
  const inFolder = (folder: string): string[] =>
    Object.keys(world.disk).filter((path) => path.startsWith(`${folder}/`));
  if (step.do === 'open') {
    const text = world.disk[step.path];
    if (text !== undefined && !world.open.has(step.path)) editor.open(step.path, text);
  } else if (step.do === 'close') {
    if (world.open.has(step.path)) editor.close(step.path);
  } else if (step.do === 'edit' || step.do === 'replace' || step.do === 'undo' || step.do === 'save') {
    const states = world.open.get(step.path);
    const text = states?.at(-1);
    if (!states || text === undefined) return;
    if (step.do === 'edit') {
      const start = Math.min(step.at, text.length);
      editor.change(step.path, start, Math.min(start + step.length, text.length), step.fragment);
    } else if (step.do === 'replace') editor.change(step.path, 0, text.length, step.text);
    else if (step.do === 'save') {
      editor.write(step.path, text);
      editor.notify('textDocument/didSave', { textDocument: { uri: uriOf(step.path) } });
    } else if (states.length > 1) {
      editor.change(step.path, 0, text.length, states.at(-2) ?? '');
      states.splice(-2);
    }
  } else if (step.do === 'write') editor.write(step.path, step.text);
  else if (step.do === 'remove') {
    if (step.path in world.disk) editor.remove(step.path);
  } else if (step.do === 'move') {
    const isFree = !(step.to in world.disk) && !world.open.has(step.to);
    if (step.path in world.disk && isFree) await editor.move([[step.path, step.to]], step.path, step.to);
  } else if (step.do === 'moveFolder') {
    const files = inFolder(step.from);
    if (files.length === 0 || inFolder(step.to).length > 0) return;
    const moves = files.map((path) => [path, step.to + path.slice(step.from.length)] as const);
    if (!moves.some(([, to]) => world.open.has(to))) await editor.move(moves, step.from, step.to);
  } else if (step.do === 'removeFolder') {
    for (const path of inFolder(step.from)) delete world.disk[path];
    editor.events.push({ uri: uriOf(step.from), type: 3 });
  } else if (step.do === 'set') {
    const text = settings[step.path]?.[step.at];
    if (text !== undefined) editor.write(step.path, text);
    else if (step.path in world.disk) editor.remove(step.path);
  } else if (step.do === 'folder') {
    const folder = [{ uri: uriOf(step.name), name: step.name }];
    const isOpen = world.folders.delete(step.name);
    if (!isOpen) world.folders.add(step.name);
    const event = isOpen ? { added: [], removed: folder } : { added: folder, removed: [] };
    editor.notify('workspace/didChangeWorkspaceFolders', { event });
  } else if (step.do === 'look') {
    await editor.server.sendRequest('textDocument/diagnostic', { textDocument: { uri: uriOf(step.path) } });
  } else if (step.do === 'tell') editor.tell();
  else if (step.do === 'pull') editor.pull();
  else if (step.do === 'cancel') {
    if (editor.pulling && !editor.source.token.isCancellationRequested) editor.source.cancel();
  } else vi.advanceTimersByTime(300);
}

/** All that is answered in a world: the findings of all files, then of each what is asked for it alone. */
async function answersOf(editor: Editor): Promise<object> {
  await editor.pulling;
  editor.pull();
  await editor.pulling;
  const { server, world } = editor;
  const known = [...new Set([...paths, ...Object.keys(world.disk), ...world.open.keys()])].sort();
  const own: Record<string, unknown> = {};
  for (const path of known) {
    const textDocument = { uri: uriOf(path) };
    const { items } = await server.sendRequest<Report>('textDocument/diagnostic', { textDocument });
    const lines = (world.open.get(path)?.at(-1) ?? world.disk[path] ?? '').split('\n');
    const line = Math.max(
      0,
      lines.findIndex((one) => one.startsWith('Kubernetes')),
    );
    own[path] = [
      items,
      await server.sendRequest('textDocument/documentSymbol', { textDocument }),
      await server.sendRequest('textDocument/documentLink', { textDocument }),
      // It tells which other articles mention the project.
      await server.sendRequest('textDocument/hover', { textDocument, position: { line, character: 1 } }),
    ];
  }
  const symbols: object[] = await server.sendRequest('workspace/symbol', { query: '' });
  const all = [...editor.shown].flatMap(([uri, { items }]) =>
    items.length > 0 ? [[pathOf(uri), items] as const] : [],
  );
  return {
    own,
    all: Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))),
    symbols: symbols.map((symbol) => JSON.stringify(symbol)).sort(),
    published: Object.fromEntries([...editor.published].sort()),
  };
}

test('whatever is edited, saved, undone, closed, made, moved and removed, in whatever order, is known as after a fresh start', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
        const world: World = { disk: { ...start }, open: new Map(), folders: new Set(['north', 'south']) };
        const editor = new Editor(world, await serverOf(world));
        for (const one of steps) await take(editor, one);
        editor.tell();
        const fresh = new Editor(world, await serverOf(world));
        for (const [path, states] of [...world.open]) fresh.open(path, states.at(-1) ?? '');
        expect(await answersOf(editor)).toEqual(await answersOf(fresh));
        editor.server.dispose();
        fresh.server.dispose();
      }),
      { numRuns: process.env.FUZZ ? 1000 : 60 },
    );
  } finally {
    vi.useRealTimers();
  }
});
