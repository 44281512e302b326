// Bundles the server into dist/: cli.cjs for the command line, server.cjs for VS Code's client.
// CommonJS, since Node starts it faster than the same bundle as an ES module.
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
  // Most dependencies ship ES modules beside their CommonJS; the former shake down to half the size.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
});
