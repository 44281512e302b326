// Bundles the server into dist/: cli.cjs for the command line, server.cjs for VS Code's client, and what they load late.
// CommonJS: what VS Code forks over IPC, and what bin/takeaways.js requires.
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

await build({
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
  plugins: [bundlesApart],
  logLevel: 'warning',
});
