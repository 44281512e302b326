import type { ExtensionContext } from 'vscode';
import type { Api } from './common/extension.ts';

let running: Promise<typeof import('./node-client.ts')> | undefined;

/**
 * Called by VS Code when a Markdown file is open. The client's library takes the extension host longer to load than all of
 * our code: it does so a turn later, so that the extensions that the same file activates need not wait for it. VS Code
 * holds commands back until the promise is kept.
 */
export async function activate(context: ExtensionContext): Promise<Api> {
  running = new Promise<void>((resolve) => setImmediate(resolve)).then(() => import('./node-client.ts'));
  return (await running).activate(context);
}

/** Called by VS Code before it ends the extension host. */
export async function deactivate(): Promise<void> {
  await (await running)?.deactivate();
}
