#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

if (existsSync(cli)) {
  // From 22.1 on, Node keeps the compiled code between runs.
  module.enableCompileCache?.();
  // Not `import`: for a CommonJS file that first reads the whole bundle in search of its exports.
  createRequire(import.meta.url)(cli);
} else {
  console.error('takeaways: the command line is not built yet; run "npm run build" in the repository, then try again');
  process.exitCode = 2;
}
