#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const cli = new URL('../dist/cli.cjs', import.meta.url);

if (existsSync(cli)) {
  // Node keeps the compiled code between runs where it can (from 22.1 on), which halves the time to start.
  module.enableCompileCache?.();
  await import(cli.href);
} else {
  console.error('takeaways: the command line is not built yet; run "npm run build" in the repository, then try again');
  process.exitCode = 2;
}
