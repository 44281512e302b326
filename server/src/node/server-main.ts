import { createConnection } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { builtInCatalog } from '../catalog/index.ts';
import { startServer } from '../lsp/server.ts';
import { nodeFiles } from './file-system.ts';

// Serves the client that started this process; the arguments say how it talks: --stdio, --node-ipc, --socket=….
startServer(createConnection(), { files: nodeFiles, catalog: builtInCatalog, version: manifest.version });
