import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type Message, readFrames } from './frames.ts';

/** How a process is started. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

/** Answers a server's requests, and hears its notifications, by their method. */
export type Handlers = Readonly<Record<string, (params: Message) => unknown>>;

/** A server over standard input and output. It knows nothing of the protocol but its frames, so that the server is measured. */
export interface Client {
  readonly child: ChildProcessWithoutNullStreams;
  request(method: string, params: unknown): Promise<Message>;
  notify(method: string, params: unknown): void;
  /** The next notification of a method that passes a test. */
  next(method: string, test: (params: Message) => boolean): Promise<Message>;
  stop(): Promise<void>;
}

/** How long an answer may take, in ms. */
const patience = 60_000;

export function startClient({ command, args }: Command, cwd: string, handlers: Handlers = {}): Client {
  const child = spawn(command, args, { cwd, stdio: 'pipe' });
  const pending = new Map<number, { resolve(result: Message): void; reject(error: Error): void }>();
  let waiting: { method: string; test(params: Message): boolean; resolve(params: Message): void }[] = [];
  let id = 0;
  let told = '';
  child.stderr.on('data', (chunk) => {
    told = `${told}${chunk}`.slice(-500);
  });
  child.stdin.on('error', () => {});
  child.on('exit', () => {
    for (const { reject } of pending.values()) reject(new Error(`the server has ended: ${told}`));
    pending.clear();
  });

  const write = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const receive = (message: Message): void => {
    const { id, method, params } = message;
    if (method !== undefined && id !== undefined) {
      void Promise.resolve(handlers[method]?.(params)).then((result) => write({ id, result: result ?? null }));
    } else if (method !== undefined) {
      handlers[method]?.(params);
      const reached = waiting.filter((one) => one.method === method && one.test(params));
      waiting = waiting.filter((one) => !reached.includes(one));
      for (const { resolve } of reached) resolve(params);
    } else {
      const asked = pending.get(id);
      pending.delete(id);
      if (message.error) asked?.reject(new Error(message.error.message));
      else asked?.resolve(message.result);
    }
  };
  readFrames(child.stdout, receive);

  const inTime = <T>(what: string, promise: Promise<T>): Promise<T> => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error(`no ${what} in ${patience} ms; ${told}`)), patience);
    return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
  };
  const request: Client['request'] = (method, params) => {
    id++;
    const own = id;
    const answer = new Promise((resolve, reject) => pending.set(own, { resolve, reject }));
    write({ id: own, method, params });
    return inTime(`answer to ${method}`, answer);
  };
  const notify: Client['notify'] = (method, params) => write({ method, params });
  return {
    child,
    request,
    notify,
    next: (method, test) => inTime(method, new Promise((resolve) => waiting.push({ method, test, resolve }))),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await Promise.race([request('shutdown', null).catch(() => {}), ended]);
      notify('exit', null);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** What a client that can do much says of itself. */
export const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  general: { positionEncodings: ['utf-16'] },
};
