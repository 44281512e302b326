import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../../../server/src/lsp/protocol.ts';
import { catalogFileIn, followCatalog, resetCatalog, updateCatalog } from './catalog.ts';
import { convertPlainText } from './convert.ts';
import { moveTakeaway, moveTakeawayTo } from './move.ts';
import { registerShowPlaces } from './places.ts';
import { createListRenumbering } from './renumbering.ts';
import { createSession, type Session } from './session.ts';
import { createStatusView } from './status.ts';
import { currentTheme } from './theme.ts';

/** What other extensions may know of this one, and its tests. */
export interface Api {
  /** What the status item says of the active editor, and why. */
  readonly status: string;
  readonly reason: string;
}

/** Sets the extension up; how a client reaches the server is the caller's affair. */
export function start(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): { readonly session: Session; readonly api: Api } {
  const channel = window.createOutputChannel('Takeaways', { log: true });
  const status = createStatusView();
  const renumbering = createListRenumbering();
  const catalogFile = catalogFileIn(context.globalStorageUri);
  const options = (): ClientOptions => ({
    theme: currentTheme(),
    showsPlaces: true,
    catalogFile: catalogFile.toString(),
  });
  const session = createSession(channel, createClient, options, {
    started(client) {
      status.follow(client);
      renumbering.follow(client);
    },
    stopped() {
      status.follow(undefined);
      renumbering.follow(undefined);
    },
  });
  context.subscriptions.push(
    session,
    status,
    renumbering,
    channel,
    followCatalog(catalogFile, () => session.client),
    commands.registerCommand('takeaways.updateCatalog', () => updateCatalog(session.client, catalogFile, channel)),
    commands.registerCommand('takeaways.resetCatalog', () => resetCatalog(session.client, catalogFile)),
    registerShowPlaces(),
    commands.registerCommand('takeaways.moveUp', () => moveTakeaway(session.client, 'up')),
    commands.registerCommand('takeaways.moveDown', () => moveTakeaway(session.client, 'down')),
    commands.registerCommand('takeaways.moveTo', () => moveTakeawayTo(session.client)),
    commands.registerCommand('takeaways.restartServer', () => session.restart()),
    commands.registerCommand('takeaways.showOutput', () => channel.show()),
    commands.registerCommand('takeaways.explainStatus', () => explain(status.reason)),
    commands.registerCommand('takeaways.convert', () => convertPlainText(session.client, channel)),
  );
  return {
    session,
    api: {
      get status() {
        return status.text;
      },
      get reason() {
        return status.reason;
      },
    },
  };
}

async function explain(reason: string): Promise<void> {
  const show = 'Show Output';
  if ((await window.showInformationMessage(reason, show)) === show)
    await commands.executeCommand('takeaways.showOutput');
}
