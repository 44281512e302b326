import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command, Handlers } from './lsp-client.ts';

/** A language server as it is measured. */
export interface Server extends Command {
  readonly name: string;
  readonly initializationOptions?: unknown;
  /** What it asks the client for; `text` is the document as the client has it. */
  handlers?(uri: string, text: () => string): Handlers;
}

const repository = fileURLToPath(new URL('..', import.meta.url));
const program = join(repository, 'server/bin/takeaways.cjs');

/** The peers, in the versions that are measured. Installed from npm into a folder of their own: the project does not need them. */
const packages = {
  '@rumdl/cli-linux-x64': '0.2.77',
  'markdown-it': '15.0.3',
  'markdownlint-cli2': '0.24.1',
  remark: '15',
  'remark-preset-lint-recommended': '7',
  'unified-language-server': '4.1.0',
  'vscode-markdown-languageserver': '0.5.0',
};

const remarkServer = `import { createUnifiedLanguageServer } from 'unified-language-server';
import { remark } from 'remark';
import preset from 'remark-preset-lint-recommended';
createUnifiedLanguageServer({ configurationSection: 'remark', ignoreName: '.remarkignore', packageField: 'remarkConfig',
  pluginPrefix: 'remark', plugins: [preset], processorName: 'remark', processorSpecifier: 'remark',
  defaultProcessor: remark(), rcName: '.remarkrc' });
`;

/** Installs the peers where they are not yet; the folder that they are in. `TAKEAWAYS_PEERS` names another. */
export function installPeers(): string {
  const folder = process.env.TAKEAWAYS_PEERS ?? join(homedir(), '.cache/takeaways-bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'remark-server.mjs'), remarkServer);
  if (Object.keys(packages).every((name) => existsSync(join(folder, 'node_modules', name)))) return folder;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm could not install the peers into ${folder}`);
  return folder;
}

export const ours: Server = { name: 'takeaways', command: process.execPath, args: [program, 'lsp', '--stdio'] };

/** A process that reads frames and answers them with nothing: what the way there and back costs. */
export const bare: Server = {
  name: 'bare round trip',
  command: process.execPath,
  args: [fileURLToPath(new URL('bare-server.ts', import.meta.url))],
};

export function peerServers(peers: string): Server[] {
  const inPeers = (path: string): string => join(peers, path);
  return [
    { name: 'rumdl', command: rumdl(peers), args: ['server', '--stdio'] },
    {
      name: 'vscode-markdown',
      command: process.execPath,
      args: [inPeers('node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
      initializationOptions: { markdownFileExtensions: ['md'] },
      handlers: (uri, text) => markdownHandlers(peers, uri, text),
    },
    {
      name: 'remark-lint',
      command: process.execPath,
      args: [inPeers('remark-server.mjs'), '--stdio'],
      handlers: () => ({ 'workspace/configuration': ({ items }) => items.map(() => ({ requireConfig: false })) }),
    },
  ];
}

/** Commands that check all Markdown files of the folder in which they run. */
export function checkCommands(peers: string): (Command & { readonly name: string; readonly slow?: boolean })[] {
  return [
    { name: 'takeaways', command: process.execPath, args: [program, 'check', '.'] },
    { name: 'rumdl', command: rumdl(peers), args: ['check', '--no-cache', '.'] },
    {
      name: 'markdownlint-cli2',
      slow: true,
      command: process.execPath,
      args: [join(peers, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.md'],
    },
  ];
}

// Called itself, without npm's script around it.
function rumdl(peers: string): string {
  return join(peers, 'node_modules/@rumdl/cli-linux-x64/rumdl');
}

/** VS Code's server leaves reading Markdown, and files, to its client. */
function markdownHandlers(peers: string, uri: string, text: () => string): Handlers {
  const MarkdownIt = createRequire(join(peers, 'x.js'))('markdown-it');
  const parser = new MarkdownIt({ html: true });
  const off = { enabled: 'ignore' };
  const configuration = {
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
      ignoredLinks: [],
      unusedLinkDefinitions: off,
      duplicateLinkDefinitions: off,
    },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
    server: { log: 'off' },
    occurrencesHighlight: { enabled: true },
    preferredMdPathExtensionStyle: 'auto',
    updateLinksOnFileMove: { enabled: 'never' },
  };
  return {
    'workspace/configuration': ({ items }) => items.map(() => configuration),
    'markdown/parse': (params) => parser.parse(params.text ?? text(), {}),
    'markdown/fs/readFile': () => [...Buffer.from(text())],
    'markdown/fs/stat': () => ({ isDirectory: false }),
    'markdown/fs/readDirectory': () => [],
    'markdown/findMarkdownFilesInWorkspace': () => [uri],
  };
}
