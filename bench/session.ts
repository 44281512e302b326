import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, capabilities, startClient } from './lsp-client.ts';
import type { Server } from './servers.ts';

/** One document open in a server, in a folder of its own. */
export interface Session {
  readonly client: Client;
  /** From starting the process to its answer to `initialize`, in ms. */
  readonly start: number;
  readonly hasOutline: boolean;
  /** Puts a text where it is read from. */
  save(text: string): void;
  /** Opens a document, saved before if it is not yet, and waits for its diagnostics. */
  open(text: string): Promise<unknown>;
  /** Replaces a range of the text, as an editor tells it. */
  edit(range: { start: Place; end: Place }, text: string): void;
  /** Waits for diagnostics of the text as it is now. */
  diagnostics(): Promise<readonly unknown[]>;
  outline(): Promise<readonly unknown[]>;
  end(): Promise<void>;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

export async function startSession(server: Server): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'takeaways-bench-'));
  const file = join(folder, 'article.md');
  const uri = pathToFileURL(file).href;
  let lines: string[] = [];
  let saved: string | undefined;
  const save = (text: string): void => {
    lines = text.split('\n');
    writeFileSync(file, text);
    saved = text;
  };
  let version = 1;
  const started = performance.now();
  const client = startClient(
    server,
    folder,
    server.handlers?.(uri, () => lines.join('\n')),
  );
  const { capabilities: can } = await client.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    initializationOptions: server.initializationOptions,
  });
  const start = performance.now() - started;
  client.notify('initialized', {});
  const whole = (can.textDocumentSync?.change ?? can.textDocumentSync) === 1;
  const textDocument = { uri };
  // Servers that are not asked tell by themselves.
  const diagnostics = async (): Promise<readonly unknown[]> => {
    if (can.diagnosticProvider) return (await client.request('textDocument/diagnostic', { textDocument })).items;
    const own = version;
    const isFresh = (told: { uri: string; version?: number }): boolean =>
      told.uri === uri && (told.version ?? own) >= own;
    return (await client.next('textDocument/publishDiagnostics', isFresh)).diagnostics;
  };
  return {
    client,
    start,
    hasOutline: Boolean(can.documentSymbolProvider),
    save,
    open(text) {
      if (saved !== text) save(text);
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
      return diagnostics();
    },
    edit(range, text) {
      const { start, end } = range;
      const before = lines[start.line]?.slice(0, start.character) ?? '';
      const after = lines[end.line]?.slice(end.character) ?? '';
      lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
      version++;
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [whole ? { text: lines.join('\n') } : { range, text }],
      });
    },
    diagnostics,
    outline: async () => (await client.request('textDocument/documentSymbol', { textDocument })) ?? [],
    async end() {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
