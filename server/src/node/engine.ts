import type { Connection, InitializeParams } from 'vscode-languageserver';
import { builtInCatalog } from '../catalog/index.ts';
import { serve as serveFiles } from '../lsp/server.ts';
import { nodeFiles } from './file-system.ts';

/** Serves a client with the files of this machine. */
export function serve(connection: Connection, params: InitializeParams): void {
  serveFiles(connection, params, { files: nodeFiles, catalog: builtInCatalog() });
}
