// Bundles the VS Code side into dist/node.cjs. VS Code loads an extension's entry with `require`.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: { node: here('src/node.ts') },
  outdir: here('dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});
