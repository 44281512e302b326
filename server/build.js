// Bundles the server into dist/: cli.cjs for the command line, server.cjs for VS Code's client, and what they load late.
// CommonJS: what VS Code forks over IPC, and what bin/takeaways.cjs requires.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../scripts/bundle.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const apart = [
  // The command line loads the language server for `takeaways lsp` only.
  { filter: /\/server-main\.ts$/, file: 'server.cjs' },
  // The server answers `initialize` before it loads what finds the answers to all else.
  { filter: /\/engine\.ts$/, file: 'engine.cjs' },
  // One copy for both: it has state.
  { filter: /^vscode-languageserver(?:\/node)?$/, file: 'protocol.cjs' },
];

/** Parts of Node that a dependency loads at its start and we never or rarely need: loaded when they are first used. */
const late = ['child_process', 'crypto'];

const builtinsLate = {
  name: 'builtins-late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:node:)?(?:${late.join('|')})$`) }, ({ path, importer }) =>
      importer.includes('node_modules') ? { path, namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] });`,
    }));
  },
};

const { outputFiles } = await bundle({
  entryPoints: {
    cli: here('src/node/cli-main.ts'),
    server: here('src/node/server-main.ts'),
    engine: here('src/node/engine.ts'),
    update: here('src/node/update-main.ts'),
    protocol: 'vscode-languageserver/node',
  },
  outdir: here('dist'),
  // From 22.1 on, Node keeps the compiled code between runs.
  banner: { js: "require('node:module').enableCompileCache?.();" },
  apart,
  plugins: [builtinsLate],
  write: false,
});

// esbuild leaves only patterns as they are: with an escape in place of a “’”, too, Node keeps the whole bundle in half as
// much memory, and loads it a tenth quicker.
const escaped = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

for (const { path: file, text } of outputFiles) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, escaped(text));
}
