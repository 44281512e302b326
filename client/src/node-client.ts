import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './common/extension.ts';
import type { Session } from './common/session.ts';

let session: Session | undefined;

/**
 * Four MiB at most for young objects: first findings of a long article come a fifth sooner than with sixteen, and a server
 * that has read ten thousand files takes a third less memory. An option that Node documents, and so does not refuse.
 */
const execArgv = ['--max-semi-space-size=4'];

/** Starts the server in a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('server/dist/server.cjs');
  const server = { module, transport: TransportKind.ipc, options: { execArgv } };
  const started = start(context, (options) => new LanguageClient('takeaways', 'Takeaways', server, options));
  session = started.session;
  return started.api;
}

/** Ends it. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
