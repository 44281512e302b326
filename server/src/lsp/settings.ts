import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';

/** What the editor's settings say under `takeaways`. */
export interface Settings {
  /** For a file or folder, as the client spells its URI, else for all; the same object until the settings change. */
  of(uri?: string): Promise<unknown>;
  /** Asks to be told of changes, where the client can. */
  register(): void;
}

/** Settings that are asked for where the client answers, else those that it sends. */
export function createSettings(
  connection: Connection,
  { capabilities, initializationOptions }: InitializeParams,
  changed: () => void,
): Settings {
  const asked = new Map<string | undefined, Promise<unknown>>();
  let sent: unknown = section(initializationOptions);
  connection.onDidChangeConfiguration(({ settings }) => {
    asked.clear();
    sent = section(settings) ?? sent;
    changed();
  });
  const ask = (uri: string | undefined): Promise<unknown> =>
    connection.workspace
      .getConfiguration({ ...(uri ? { scopeUri: uri } : {}), section: 'takeaways' })
      .catch((error) => {
        connection.console.warn(`The client did not tell its settings${uri ? ` for ${uri}` : ''}: ${error}`);
        return sent;
      });
  return {
    of(uri) {
      if (!canAsk(capabilities)) return Promise.resolve(sent);
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      return known;
    },
    register() {
      if (!capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
      const options = { section: 'takeaways' };
      connection.client.register(DidChangeConfigurationNotification.type, options).catch(() => {
        connection.console.warn('The client does not tell when settings change.');
      });
    },
  };
}

function canAsk({ workspace }: ClientCapabilities): boolean {
  return workspace?.configuration === true;
}

function section(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'takeaways' in settings ? settings.takeaways : undefined;
}
