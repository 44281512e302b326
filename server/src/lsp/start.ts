import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';

/** Serves a client, beginning with what it said in `initialize`. */
type Serve = (connection: Connection, params: InitializeParams) => Promise<void>;

/**
 * Answers a client's `initialize` before all that answers the rest is loaded, so that an editor does not wait for it: it is
 * loaded at the first message that follows. What comes meanwhile is kept, and handled in its order.
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  load: () => Promise<Serve>,
  version: string,
): void {
  let initialized: InitializeParams | undefined;
  const waiting: (() => void)[] = [];
  const serve = async (params: InitializeParams): Promise<void> => {
    const start = await load();
    await start(connection, params);
    initialized = undefined;
    for (const handle of waiting.splice(0)) handle();
  };
  const connection = connect({
    messageStrategy: {
      handleMessage(message, next) {
        if (!initialized) return next(message);
        if (waiting.push(() => void next(message)) === 1) void serve(initialized);
      },
    },
  });
  connection.onInitialize((params) => {
    initialized = params;
    return initializeResult(params.capabilities, version);
  });
  connection.listen();
}
