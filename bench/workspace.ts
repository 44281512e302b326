import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { article, readme } from './articles.ts';
import { type Client, capabilities, startClient } from './lsp-client.ts';
import type { Server } from './servers.ts';
import { quantile, timed } from './statistics.ts';

/** Times in ms, of one server in a folder of many files, one of which is open; undefined for what it does not answer. */
export interface WorkspaceTimes {
  /** From opening the folder and the file to the file's first findings. */
  readonly first: number;
  /** The longest that a request waited while the folder was read, and the 99th percentile. */
  readonly wait?: number;
  readonly wait99?: number;
  /** The longest that one of as many waited when nothing else was done. */
  readonly idleWait?: number;
  /** Until the findings of all files are told. */
  readonly all?: number;
  /** The same once more, where nothing has changed, and where one file has. */
  readonly again?: number;
  readonly changed?: number;
  /** A search for symbols of the workspace, all being known; infinite where no answer comes in time. */
  readonly symbols?: number;
  /** On processors, until nothing is done any more. */
  readonly cpu: number;
  /** Of the whole process, in MiB. */
  readonly memory: number;
}

/** 10,000 Markdown files by path: 250 series of two parts, the others no articles at all. */
export function workspaceFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let seed = 0; seed < 250; seed++) {
    for (const part of [1, 2] as const) files.set(`days/${seed}/part-${part}.md`, article(seed, { part }));
  }
  for (let seed = 0; seed < 9500; seed++) files.set(`packages/${seed % 95}/${seed}/README.md`, readme(seed));
  return files;
}

/** Opens a folder with texts by path in a server, and the first of them. */
export async function measureWorkspace(server: Server, texts: ReadonlyMap<string, string>): Promise<WorkspaceTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'takeaways-bench-'));
  const files = [...texts].map(([path, text]) => [join(folder, path), text] as const);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const [[, text] = ['', '']] = files;
  const uris = files.map(([path]) => pathToFileURL(path).href);
  const uri = uris[0] ?? '';
  const client = startClient(server, folder, {
    ...server.handlers?.(uri, () => text),
    'markdown/findMarkdownFilesInWorkspace': () => uris,
    'markdown/fs/readFile': ({ uri: other }) => [...readFileSync(fileURLToPath(other))],
  });
  try {
    return await measure(client, server, pathToFileURL(folder).href, { uri, text, other: uris[1] ?? '' });
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  client: Client,
  server: Server,
  folder: string,
  { uri, text, other }: { readonly uri: string; readonly text: string; readonly other: string },
): Promise<WorkspaceTimes> {
  const { capabilities: can } = await client.request('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'articles' }],
    capabilities,
    initializationOptions: server.initializationOptions,
  });
  const textDocument = { uri };
  const tellsAll = can.diagnosticProvider?.workspaceDiagnostics === true;
  const pullAll = (previous: readonly Report[]): Promise<{ items: readonly Report[] }> =>
    client.request('workspace/diagnostic', {
      previousResultIds: previous.map(({ uri, resultId: value }) => ({ uri, value })),
    });
  const began = performance.now();
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  // Servers that are not asked tell by themselves.
  if (can.diagnosticProvider) await client.request('textDocument/diagnostic', { textDocument });
  else await client.next('textDocument/publishDiagnostics', (told) => told.uri === uri);
  const first = performance.now() - began;
  if (!tellsAll) {
    const symbols = can.workspaceSymbolProvider
      ? await timed(() => findSymbols(client)).catch(() => Number.POSITIVE_INFINITY)
      : undefined;
    return { first, ...(symbols === undefined ? {} : { symbols }), ...(await atRest(client)) };
  }
  let isReading = true;
  const reading = pullAll([]).finally(() => {
    isReading = false;
  });
  const waits: number[] = [];
  const ask = async (into: number[]): Promise<void> => {
    into.push(await timed(() => client.request('textDocument/documentSymbol', { textDocument })));
    await setTimeout(10);
  };
  // The first outline of all takes its own time.
  await ask([]);
  while (isReading) await ask(waits);
  const { items } = await reading;
  const all = performance.now() - began;
  const { cpu, memory } = await atRest(client);
  const idle: number[] = [];
  while (idle.length < waits.length) await ask(idle);
  const again = await timed(() => pullAll(items));
  const path = fileURLToPath(other);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne more line.\n`);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] });
  const changed = await timed(() => pullAll(items));
  await findSymbols(client);
  const symbols = await timed(() => findSymbols(client));
  const [wait, wait99, idleWait] = [Math.max(...waits), quantile(waits, 0.99), Math.max(...idle)];
  return { first, wait, wait99, idleWait, all, again, changed, symbols, cpu, memory };
}

interface Report {
  readonly uri: string;
  readonly resultId: string;
}

function findSymbols(client: Client): Promise<unknown> {
  return client.request('workspace/symbol', { query: 'upgrbor' });
}

/** What a process has used when it has used no more for half a second. */
async function atRest({ child: { pid } }: Client): Promise<Pick<WorkspaceTimes, 'cpu' | 'memory'>> {
  for (let before = -1; ; ) {
    const cpu = cpuTime(pid);
    if (cpu === before) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return { cpu, memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 };
    }
    before = cpu;
    await setTimeout(500);
  }
}

/** The processor time that a process has used, in ms; Linux counts hundredths of a second. */
function cpuTime(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
