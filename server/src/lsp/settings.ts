import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';

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
  const ask = async (uri: string | undefined): Promise<unknown> => {
    if (!capabilities.workspace?.configuration) return sent;
    return connection.workspace
      .getConfiguration({ ...(uri ? { scopeUri: uri } : {}), section: 'takeaways' })
      .catch((error) => {
        connection.console.warn(`The client did not tell its settings${uri ? ` for ${uri}` : ''}: ${error}`);
        return sent;
      });
  };
  /** Asks again: the same object as before if it says the same. */
  const askAgain = async (uri: string | undefined, before: Promise<unknown>): Promise<unknown> => {
    const [known, now] = await Promise.all([before, ask(uri)]);
    return JSON.stringify(now) === JSON.stringify(known) ? known : now;
  };
  // Clients tell of settings that have not changed, VS Code's as soon as it is asked to tell.
  connection.onDidChangeConfiguration(async ({ settings }) => {
    sent = section(settings) ?? sent;
    const isSame = await Promise.all(
      [...asked].map(async ([uri, before]) => {
        const now = askAgain(uri, before);
        asked.set(uri, now);
        return (await now) === (await before);
      }),
    );
    if (isSame.includes(false)) changed();
  });
  return {
    of(uri) {
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

function section(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'takeaways' in settings ? settings.takeaways : undefined;
}
