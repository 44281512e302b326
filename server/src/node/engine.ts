import path from 'node:path';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { catalogWith, type UpdateResult } from '../catalog/index.ts';
import { storedPath } from '../cli/storage.ts';
import type { ReadUpdate } from '../lsp/catalog.ts';
import type { ClientOptions } from '../lsp/protocol.ts';
import { serve as serveFiles } from '../lsp/server.ts';
import { nodeFiles, readFile } from './file-system.ts';

/** Serves a client with the files of this machine, and with the catalogue that its user has updated. */
export async function serve(connection: Connection, params: InitializeParams): Promise<void> {
  const { catalogFile }: ClientOptions = params.initializationOptions ?? {};
  const file = typeof catalogFile === 'string' ? URI.parse(catalogFile).fsPath : storedPath();
  const stored = await readFile(file, 'utf8').catch(() => undefined);
  serveFiles(connection, params, { files: nodeFiles, catalog: catalogWith(stored), readUpdate });
}

/** The bundle that reads a landscape, beside this one. */
const updateMain = path.join(__dirname, 'update.cjs');

const readUpdate: ReadUpdate = async (request, token) => {
  // Loaded when it is needed: hardly anybody updates the catalogue from the editor.
  const { Worker } = await import('node:worker_threads');
  return new Promise<UpdateResult>((resolve, reject) => {
    const worker = new Worker(updateMain, { workerData: request });
    token.onCancellationRequested(() => worker.terminate());
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The landscape was not read to its end')));
  });
};
