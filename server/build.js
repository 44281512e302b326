// Bundles the server into dist/: cli.cjs for the command line, server.cjs for VS Code's client.
// CommonJS: what VS Code forks over IPC, and what bin/takeaways.js requires.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The language server is a bundle of its own: the command line loads it for `takeaways lsp` only.
const serverApart = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/server-main\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './server.cjs', external: true } : undefined,
    );
  },
};

await build({
  entryPoints: { cli: here('src/node/cli-main.ts'), server: here('src/node/server-main.ts') },
  outdir: here('dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [serverApart],
  logLevel: 'warning',
});
