import { createConnection } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { startServer } from '../lsp/start.ts';

// Serves the client that started this process; the arguments say how it talks: --stdio, --node-ipc, --socket=….
startServer(createConnection, async () => (await import('./engine.ts')).serve, manifest.version);
