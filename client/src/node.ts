import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Called by VS Code when a Markdown file is open: starts the server in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('server/dist/server.cjs');
  const server = { module, transport: TransportKind.ipc };
  client = new LanguageClient('takeaways', 'Takeaways', server, { documentSelector: [{ language: 'markdown' }] });
  await client.start();
}

/** Called by VS Code before it ends the extension host. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
