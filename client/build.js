// Bundles the VS Code side into dist/: node.cjs, which VS Code loads with `require`, and node-client.cjs, which that loads late.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const bundleApart = {
  name: 'bundle-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/node-client\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './node-client.cjs', external: true },
    );
  },
};

await build({
  entryPoints: { node: here('src/node.ts'), 'node-client': here('src/node-client.ts') },
  outdir: here('dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // `require` for what is loaded late: `import` first reads a CommonJS file in search of its exports.
  supported: { 'dynamic-import': false },
  plugins: [bundleApart],
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});
