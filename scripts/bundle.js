// How the bundles of the extension and of the server are made.
import { build } from 'esbuild';

/**
 * Bundles entry points for Node into CommonJS files, and leaves some imports to other bundles, so that nobody loads what it
 * does not need yet: `apart` says which (`filter`), and the name of the bundle's `file`. Further options are esbuild's.
 */
export function bundle({ apart, plugins = [], ...options }) {
  return build({
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // `require` for bundles that are loaded late: `import` first reads a CommonJS file in search of its exports.
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    plugins: [bundlesApart(apart), ...plugins],
    ...options,
  });
}

function bundlesApart(apart) {
  return {
    name: 'bundles-apart',
    setup({ onResolve }) {
      for (const { filter, file } of apart) {
        onResolve({ filter }, ({ kind }) =>
          kind === 'entry-point' ? undefined : { path: `./${file}`, external: true },
        );
      }
    },
  };
}
