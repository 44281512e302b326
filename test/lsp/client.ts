import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The server as it is built and shipped. */
const serverMain = fileURLToPath(new URL('../../server/dist/server.cjs', import.meta.url));

/** A message of JSON-RPC, as far as these tests read it. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for.
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

/** An answer that is an error. */
class RequestError extends Error {
  readonly code: number;

  constructor({ code, message }: { code: number; message: string }) {
    super(message);
    this.code = code;
  }
}

/**
 * The server in a process of its own, spoken to over its standard input and output, byte by byte as an editor does.
 */
export interface Client {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for.
  request(method: string, params?: unknown): Promise<any>;
  /** The same, and the id that cancels it. */
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  requestWithId(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<any> };
  notify(method: string, params?: unknown): void;
  /** Sends bytes as they are. */
  raw(text: string): void;
  /** The next notification of a method that passes the test; those that came before count. */
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  notified(method: string, test?: (params: any) => boolean): Promise<any>;
  /** All notifications of a method so far. */
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  notifications(method: string): readonly any[];
  /** The parameters of all requests of the server's own so far, of a method. */
  requests(method: string): readonly unknown[];
  /** Resolves when there were more than so many. */
  requested(method: string, more: number): Promise<void>;
  /** Asks the server to end; its exit code. */
  stop(): Promise<number | null>;
  /** Ends the connection without a word; the server's exit code. */
  disconnect(): Promise<number | null>;
  readonly pid: number | undefined;
}

/** Starts a server; `answers` are given to its own requests, by method, `options` to its Node, which runs in `cwd`. */
export function startClient(
  answers: Readonly<Record<string, (params: unknown) => unknown>> = {},
  options: readonly string[] = [],
  cwd?: string,
): Client {
  const child: ChildProcess = spawn(process.execPath, [...options, serverMain, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd,
    // With the built-in catalogue, whatever the user has updated.
    env: { ...process.env, TAKEAWAYS_DATA: fileURLToPath(new URL('none', import.meta.url)) },
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const received: Message[] = [];
  const asked: Message[] = [];
  const waiting = new Set<() => void>();
  let buffer = Buffer.alloc(0);
  let lastId = 0;

  const raw = (text: string): void => void child.stdin?.write(text);
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message: Message): void => {
    const { id, method, params, result, error } = message;
    if (id !== undefined && method !== undefined) {
      asked.push(message);
      void Promise.resolve(answers[method]?.(params)).then((result) => send({ id, result: result ?? null }));
      for (const look of waiting) look();
    } else if (method !== undefined) {
      received.push(message);
      for (const look of waiting) look();
    } else if (id !== undefined) {
      const request = pending.get(id);
      pending.delete(id);
      if (error) request?.reject(new RequestError(error));
      else request?.resolve(result);
    }
  };
  child.stdout?.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(buffer.toString('latin1', 0, 200));
      const end = header ? header[0].length + Number(header[1]) : Number.POSITIVE_INFINITY;
      if (!header || buffer.length < end) return;
      receive(JSON.parse(buffer.toString('utf8', header[0].length, end)));
      buffer = buffer.subarray(end);
    }
  });
  void exited.then((code) => {
    for (const { reject } of pending.values()) reject(new Error(`The server ended with code ${code}`));
  });

  const requestWithId = (method: string, params?: unknown) => {
    const id = ++lastId;
    const answer = new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    send({ id, method, ...(params === undefined ? {} : { params }) });
    return { id, answer };
  };
  const notifications = (method: string) =>
    received.filter((message) => message.method === method).map(({ params }) => params);
  const requests = (method: string) => asked.filter((message) => message.method === method).map(({ params }) => params);
  const notify = (method: string, params?: unknown): void =>
    send({ method, ...(params === undefined ? {} : { params }) });
  return {
    pid: child.pid,
    raw,
    notify,
    notifications,
    requestWithId,
    request: (method, params) => requestWithId(method, params).answer,
    notified(method, test = () => true) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = notifications(method).findLast(test);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    requests,
    requested(method, more) {
      return new Promise((resolve) => {
        const look = (): void => {
          if (requests(method).length <= more) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
    async stop() {
      await requestWithId('shutdown').answer;
      notify('exit');
      return exited;
    },
    disconnect() {
      child.stdin?.end();
      return exited;
    },
  };
}

/** The URI of a path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** What an editor such as VS Code says that it can do. */
export const capabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};
