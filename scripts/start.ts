// `npm start`: opens examples/ in VS Code with the extension: desktop VS Code where there is one, else VS Code from npm,
// served on a loopback port for the browser.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository, runFolder } from '../test/vscode/cache.ts';
import {
  type CodeServerOptions,
  installCodeServer,
  installExtension,
  startCodeServer,
} from '../test/vscode/code-server.ts';
import { desktopObstacle } from '../test/vscode/desktop.ts';
import { writeQuietSettings } from '../test/vscode/settings.ts';
import { packExtension } from './vsix.ts';

/** Where VS Code from npm is served if nothing else is, so that the address stays the same from run to run. */
const port = 8471;
const examples = join(repository, 'examples');

/** On a Mac, `code` is on the PATH only for those who put it there. */
const desktopCommands = ['code', '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'];

try {
  if (!openDesktop()) await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Opens a desktop window on the examples; false where this machine has no desktop VS Code. */
function openDesktop(): boolean {
  const wanted = process.env.TAKEAWAYS_VSCODE;
  if (wanted === 'npm') return false;
  const obstacle = desktopObstacle() ?? remoteObstacle();
  const command = obstacle ? undefined : desktopCommands.find((candidate) => run(candidate, '--version') === 0);
  if (command) {
    const status = run(command, '--new-window', `--extensionDevelopmentPath=${repository}`, examples);
    if (status !== 0)
      throw new Error(`'${command}' ended with exit code ${status}; TAKEAWAYS_VSCODE=npm does without it`);
    console.log('Opened examples/ in desktop VS Code, with the extension. Close the window to end it.');
    return true;
  }
  const reason = obstacle ?? "no command 'code' that works is on the PATH";
  if (wanted === 'desktop') throw new Error(`No desktop VS Code: ${reason}`);
  console.log(`No desktop VS Code (${reason}): using VS Code from npm.`);
  return false;
}

/** Runs a command to its end; its exit code, or null where it could not start. */
function run(command: string, ...args: string[]): number | null {
  if (process.platform !== 'win32') return spawnSync(command, args).status;
  // On Windows `code` is a batch file, which only the shell can start.
  return spawnSync([command, ...args].map((word) => `"${word}"`).join(' '), { shell: true }).status;
}

/** In the terminal of a remote window `code` only talks to that window, and cannot load an extension from a folder. */
function remoteObstacle(): string | undefined {
  return process.env.VSCODE_IPC_HOOK_CLI ? 'this terminal belongs to a remote window' : undefined;
}

/** Serves VS Code from npm, with the packed extension installed, until Ctrl+C. */
async function serve(): Promise<void> {
  const home = join(runFolder, 'start');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const options: CodeServerOptions = {
    folder: installCodeServer(),
    home,
    userData: join(home, 'user-data'),
    extensions: join(home, 'extensions'),
    port,
  };
  writeQuietSettings(options.userData);
  installExtension(options, packExtension());
  const server = await startCodeServer(options);
  console.log(`
VS Code from npm (code-server) serves examples/ with the extension:

    ${server.origin}/?folder=${encodeURIComponent(examples)}

Open this address in a browser on this machine. Ctrl+C stops it.`);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([stopped, server.exited.then(() => Promise.reject(new Error('VS Code has ended by itself')))]);
  await server.stop();
}
