// Bundles the server into dist/: cli.cjs for the command line, server.cjs for VS Code's client, and what they load late.
// CommonJS: what VS Code forks over IPC, and what bin/takeaways.cjs requires.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles of their own, so that nobody loads what it does not need yet: what is imported to the name of its file. */
const apart = [
  // The command line loads the language server for `takeaways lsp` only.
  { filter: /\/server-main\.ts$/, file: 'server.cjs' },
  // The server answers `initialize` before it loads what finds the answers to all else.
  { filter: /\/engine\.ts$/, file: 'engine.cjs' },
  // One copy for both: it has state.
  { filter: /^vscode-languageserver(?:\/node)?$/, file: 'protocol.cjs' },
];

const bundlesApart = {
  name: 'bundles-apart',
  setup({ onResolve }) {
    for (const { filter, file } of apart) {
      onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: `./${file}`, external: true }));
    }
  },
};

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

const { outputFiles } = await build({
  entryPoints: {
    cli: here('src/node/cli-main.ts'),
    server: here('src/node/server-main.ts'),
    engine: here('src/node/engine.ts'),
    update: here('src/node/update-main.ts'),
    protocol: 'vscode-languageserver/node',
  },
  outdir: here('dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // `require` for bundles that are loaded late: `import` first reads a CommonJS file in search of its exports.
  supported: { 'dynamic-import': false },
  // From 22.1 on, Node keeps the compiled code between runs.
  banner: { js: "require('node:module').enableCompileCache?.();" },
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [bundlesApart, builtinsLate],
  write: false,
  logLevel: 'warning',
});

// esbuild leaves only patterns as they are: with an escape in place of a “’”, too, Node keeps the whole bundle in half as
// much memory, and loads it a tenth quicker.
const escaped = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

for (const { path: file, text } of outputFiles) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, escaped(text));
}
