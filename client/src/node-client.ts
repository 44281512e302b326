import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './common/extension.ts';

/**
 * Four MiB at most for young objects: first findings of a long article come a fifth sooner than with sixteen, and a server
 * that has read ten thousand files takes a third less memory. An option that Node documents, and so does not refuse.
 */
const execArgv = ['--max-semi-space-size=4'];

/** Sets the extension up with a server in a process of its own. */
export function startWithServer(context: ExtensionContext): ReturnType<typeof start> {
  const module = context.asAbsolutePath('server/dist/server.cjs');
  const server = { module, transport: TransportKind.ipc, options: { execArgv } };
  return start(context, (options) => new LanguageClient('takeaways', 'Takeaways', server, options));
}
