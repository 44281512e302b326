import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './common/extension.ts';
import type { Session } from './common/session.ts';

let session: Session | undefined;

/** Starts the server in a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('server/dist/server.cjs');
  const server = { module, transport: TransportKind.ipc };
  const started = start(context, (options) => new LanguageClient('takeaways', 'Takeaways', server, options));
  session = started.session;
  return started.api;
}

/** Ends it. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
