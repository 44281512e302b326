import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './cache.ts';

/** code-server 4.x carries VS Code 1.x of the same number: its own workbench and extension host, from npm. */
export const codeServerVersion = '4.139.1';

/** The major version of Node that this code-server runs on, and refuses to run without. */
const nodeMajor = '24';

export interface CodeServer {
  readonly origin: string;
  /** Settles when the server ends, for whatever reason. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

export interface CodeServerOptions {
  /** The installation's folder, from `installCodeServer`. */
  readonly folder: string;
  /** Takes the place of the user's home, so that nothing of theirs is read or written. */
  readonly home: string;
  readonly userData: string;
  readonly extensions: string;
  /** The port to serve on if it is free; any other where it is not. */
  readonly port?: number;
  readonly flags?: readonly string[];
}

/**
 * Installs code-server from npm into the cache, or finds it there.
 * Whatever interrupts an installation, a folder under its final name is complete.
 * @returns its folder
 * @throws where npm fails, with what npm said
 */
export function installCodeServer(): string {
  if (process.platform === 'win32')
    throw new Error('VS Code from npm does not run on Windows: install desktop VS Code');
  const folder = join(cacheFolder, `code-server-${codeServerVersion}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  removeAbandoned(`code-server-${codeServerVersion}.partial-`);
  const partial = mkdtempSync(`${folder}.partial-`);
  console.log(`Installing VS Code from npm (code-server ${codeServerVersion}, 600 MB) …`);
  try {
    npm(partial, 'install', '--prefix', '.', `code-server@${codeServerVersion}`);
    const vscode = join(partial, 'node_modules/code-server/lib/vscode');
    npm(vscode, 'install', '--omit=dev');
    npm(join(vscode, 'extensions'), 'install', '--omit=dev');
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // A second run may have finished the same installation meanwhile.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Installs an extension from its .vsix. Throws with code-server's own words where that fails. */
export function installExtension(options: CodeServerOptions, vsix: string): void {
  const args = [...codeServerArguments(options), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(nodeExecutable(), args, { env: environment(options), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/** Starts code-server on a loopback port; resolves once it answers. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const port = await freePort(options.port).catch(() => freePort());
  const origin = `http://127.0.0.1:${port}`;
  const args = [...codeServerArguments(options), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  const server = spawn(nodeExecutable(), args.concat(quietFlags, options.flags ?? []), {
    detached: true, // a process group of its own, so that `stop` reaches the extension host too
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4000);
    });
  }
  const exited = once(server, 'exit');
  for (const deadline = Date.now() + 60_000; !(await answers(origin)); await sleep(100)) {
    if (server.exitCode === null && Date.now() < deadline) continue;
    await stop(server, exited);
    throw new Error(`code-server did not start on ${origin}:\n${log}`);
  }
  return { origin, exited, stop: () => stop(server, exited) };
}

/** A loopback port that nothing listens on: the given one, or any. Throws where the given one is taken. */
async function freePort(port = 0): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no loopback port is free');
  return address.port;
}

const quietFlags = [
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
  '--ignore-last-opened',
];

function codeServerArguments({ folder, home, userData, extensions }: CodeServerOptions): string[] {
  const entry = join(folder, 'node_modules/code-server/out/node/entry.js');
  const places = ['--config', join(home, 'config.yaml'), '--user-data-dir', userData, '--extensions-dir', extensions];
  return [entry, ...places];
}

function environment({ home }: CodeServerOptions): NodeJS.ProcessEnv {
  const xdg = {
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
  };
  // An empty gallery keeps VS Code from looking extensions up on the network.
  return { ...process.env, HOME: home, TMPDIR: home, ...xdg, EXTENSIONS_GALLERY: '{}' };
}

function nodeExecutable(): string {
  if (process.versions.node.startsWith(`${nodeMajor}.`)) return process.execPath;
  throw new Error(
    `VS Code from npm runs on Node ${nodeMajor}, and this is ${process.version}: run "npm install" and use the npm scripts, which bring it along`,
  );
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function stop(server: ChildProcess, exited: Promise<unknown>): Promise<void> {
  signalGroup(server, 'SIGTERM');
  await Promise.race([exited, sleep(3000)]);
  signalGroup(server, 'SIGKILL');
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (server.pid) process.kill(-server.pid, signal);
  } catch {
    // the group has ended
  }
}

function npm(cwd: string, ...args: string[]): void {
  // Inside an npm script, npm's variables point at this repository; its child must not see them.
  const own = /^npm_(package|lifecycle|config_local_prefix|config_prefix|command)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, ...quiet], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${error?.message ?? stdout + stderr}`);
}

/** Removes what interrupted runs left behind; a young folder may belong to a run under way. */
function removeAbandoned(prefix: string): void {
  for (const name of readdirSync(cacheFolder).filter((entry) => entry.startsWith(prefix))) {
    const path = join(cacheFolder, name);
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}
