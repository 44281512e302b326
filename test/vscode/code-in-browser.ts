#!/usr/bin/env node
// Stands in for desktop VS Code's executable: takes the arguments that @vscode/test-electron passes, runs the tests in the
// extension host of a code-server that Chromium shows, prints that host's console, and exits with the run's exit code.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { runFolder } from './cache.ts';
import { chromiumFlags, ensureChromium } from './chromium.ts';
import { installCodeServer, startCodeServer } from './code-server.ts';

/** How long a whole run may take, in ms. */
const limit = 600_000;

const { values, positionals } = parseArgs({
  strict: false, // test-electron passes switches that only the desktop knows
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const home = mkdtempSync(join(tmpdir(), 'takeaways-code-'));
const server = await startCodeServer({
  folder: installCodeServer(),
  home,
  userData: resolve(text(values['user-data-dir']) ?? join(home, 'user-data')),
  extensions: resolve(text(values['extensions-dir']) ?? join(home, 'extensions')),
  // VS Code heeds the development and test keys of a page's address only with this driver; the driver holds back dialogs.
  flags: ['--vscode-option', 'enable-smoke-test-driver'],
});
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const code = await runTests().catch((error: unknown) => {
  console.error(error);
  return 1;
});
await browser.close();
await server.stop();
rmSync(home, { recursive: true, force: true });
process.exit(code);

async function runTests(): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(
    (url) => url.origin !== server.origin && url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  const { promise: ended, resolve: end, reject } = Promise.withResolvers<number>();
  const fail = (reason: string) => reject(new Error(reason));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => fail(`stopped by ${signal}`));
  page.on('crash', () => fail('the page crashed'));
  server.exited.then(() => fail('code-server ended before the tests did'));
  const timer = setTimeout(() => fail(`the tests did not end within ${limit / 1000} s`), limit);
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
    const line = format(...(Array.isArray(args) ? args : [args]));
    (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line.trimEnd()}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (exitCode: number) => end(exitCode));
  try {
    await page.goto(address(), { waitUntil: 'domcontentloaded' });
    const exitCode = await ended;
    if (exitCode !== 0) await page.screenshot({ path: join(runFolder, 'failed.png') });
    return exitCode;
  } finally {
    clearTimeout(timer);
  }
}

/** The workbench's address: the folder to open, and in `payload` what the desktop takes as arguments. */
function address(): string {
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...[values.extensionDevelopmentPath ?? []].flat().map((path) => ['extensionDevelopmentPath', remote(String(path))]),
    ['extensionTestsPath', remote(text(values.extensionTestsPath) ?? '')],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  const folder = positionals.map((path) => resolve(path)).find((path) => existsSync(path));
  if (folder) query.set('folder', folder);
  return `${server.origin}/?${query}`;
}

function remote(path: string): string {
  const encoded = resolve(path).split('/').map(encodeURIComponent).join('/');
  return `vscode-remote://${new URL(server.origin).host}${encoded}`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
