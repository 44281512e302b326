// How long the built-in catalogue takes to load in a fresh process: `node bench/catalog.ts [NODE…]`, with other Nodes as
// arguments. Medians of cold starts of bundles that are built like the server's: one that holds the catalogue alone, read
// and compiled; then one with what recognises its names, which the first article that is read pays for.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from './statistics.ts';
import { table } from './table.ts';

const starts = 101;

const script = `
const { performance } = require('node:perf_hooks');
const [, folder] = process.argv;
const start = performance.now();
const catalog = require(folder + '/built-in.cjs').builtInCatalog();
const loaded = performance.now();
require(folder + '/mentions.cjs').possibleMentions(catalog, 'Kubernetes');
console.log(JSON.stringify([loaded - start, performance.now() - loaded]));`;

const folder = mkdtempSync(join(tmpdir(), 'takeaways-catalog-'));
try {
  const source = fileURLToPath(new URL('../server/src/catalog/', import.meta.url));
  await build({
    entryPoints: ['built-in.ts', 'mentions.ts'].map((name) => join(source, name)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const rows = [process.execPath, ...process.argv.slice(2)].map((node) => {
    const times = Array.from({ length: starts }, () => {
      const [load = 0, names = 0] = JSON.parse(execFileSync(node, ['-e', script, folder], { encoding: 'utf8' }));
      return { load, names };
    });
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const columns = (['load', 'names'] as const).flatMap((of) => {
      const all = times.map((time) => time[of]);
      return [median(all).toFixed(1), Math.min(...all).toFixed(1)];
    });
    return [version, ...columns];
  });
  console.log(table(['Node', 'catalogue, median ms', 'best ms', 'recognition, median ms', 'best ms'], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
