// Bundles the server into dist/: cli.cjs for the command line, server.cjs for VS Code's client.
// CommonJS: what VS Code forks over IPC, and what bin/takeaways.js requires.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

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
  logLevel: 'warning',
});
