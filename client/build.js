// Bundles the VS Code side into dist/: node.cjs, which VS Code loads with `require`, and node-client.cjs, which that loads late.
import { fileURLToPath } from 'node:url';
import { bundle } from '../scripts/bundle.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await bundle({
  entryPoints: { node: here('src/node.ts'), 'node-client': here('src/node-client.ts') },
  outdir: here('dist'),
  external: ['vscode'],
  apart: [{ filter: /\/node-client\.ts$/, file: 'node-client.cjs' }],
});
