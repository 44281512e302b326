import { type Disposable, type LogOutputChannel, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ClientOptions } from '../../../server/src/lsp/protocol.ts';
import { keepQuiet } from './quiet.ts';
import { articleSelector } from './selector.ts';
import { followTheme } from './theme.ts';
import { traced } from './trace.ts';

/** The server, started and stopped as the setting `takeaways.enable` and the user want it. */
export interface Session extends Disposable {
  /** Undefined while the server is turned off. */
  readonly client: BaseLanguageClient | undefined;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a session; a server is told `options` whenever it starts, `started` is told of every client before it starts, and `stopped` when there is none any more. */
export function createSession(
  channel: LogOutputChannel,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  options: () => ClientOptions,
  { started, stopped }: { started(client: BaseLanguageClient): void; stopped(): void },
): Session {
  const traceChannel = traced(channel);
  let client: BaseLanguageClient | undefined;
  const quiet = keepQuiet(() => client);
  // One thing after the other: a server that is starting must not be stopped, nor started twice.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    last = last.then(step).catch((error) => channel.error(error));
    return last;
  };

  const start = async (): Promise<void> => {
    if (client || !isEnabled()) return;
    client = createClient({
      documentSelector: articleSelector(),
      outputChannel: channel,
      traceOutputChannel: traceChannel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: options,
      middleware: quiet.middleware,
    });
    started(client);
    await client.start();
  };
  const stop = async (): Promise<void> => {
    const running = client;
    client = undefined;
    stopped();
    await running?.dispose();
  };
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('takeaways.enable')) void inTurn(isEnabled() ? start : stop);
  });
  const themeListener = followTheme(() => client);
  void inTurn(start);

  return {
    get client() {
      return client;
    },
    async restart() {
      await inTurn(stop);
      await inTurn(start);
    },
    stop: () => inTurn(stop),
    dispose() {
      listener.dispose();
      themeListener.dispose();
      quiet.dispose();
      traceChannel.dispose();
    },
  };
}

function isEnabled(): boolean {
  return workspace.getConfiguration('takeaways').get('enable', true);
}
