import type { ExtensionContext } from 'vscode';
import type { Api, start } from './common/extension.ts';

let started: Promise<ReturnType<typeof start>> | undefined;

/**
 * Called by VS Code when a Markdown file is open. The client's library takes the extension host longer to load than all of
 * our code: it does so a turn later, so that the extensions that the same file activates need not wait for it. VS Code
 * holds commands back until the promise is kept.
 */
export async function activate(context: ExtensionContext): Promise<Api> {
  started = startLater(context);
  return (await started).api;
}

async function startLater(context: ExtensionContext): Promise<ReturnType<typeof start>> {
  await new Promise((resolve) => setImmediate(resolve));
  return (await import('./node-client.ts')).startWithServer(context);
}

/** Called by VS Code before it ends the extension host. */
export async function deactivate(): Promise<void> {
  await (await started)?.session.stop();
}
