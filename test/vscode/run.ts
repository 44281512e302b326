import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { repository, runFolder } from './cache.ts';
import { ensureChromium } from './chromium.ts';
import { codeServerVersion, installCodeServer } from './code-server.ts';
import { desktopObstacle, downloadDesktop } from './desktop.ts';
import { type Counts, report } from './results.ts';
import { writeQuietSettings } from './settings.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Runs `suite/*.test.ts` in a real VS Code, with the extension loaded from this repository and a copy of `workspace/` open.
 * Prints each test. The extension must have been built.
 * @throws where no VS Code can be had, with a message that says what to install
 */
export async function runVsCodeTests(): Promise<Counts> {
  const { name, executable } = await findVsCode();
  mkdirSync(runFolder, { recursive: true });
  const bundle = mkdtempSync(join(runFolder, 'suite-'));
  const scratch = mkdtempSync(join(tmpdir(), 'takeaways-test-'));
  try {
    await bundleSuite(bundle);
    const workspace = join(scratch, 'workspace');
    cpSync(here('workspace'), workspace, { recursive: true });
    const userData = join(scratch, 'user-data');
    writeQuietSettings(userData);
    console.log(`Tests in ${name}:`);
    const output = new PassThrough();
    const printed = text(output);
    const finished = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: repository,
      extensionTestsPath: join(bundle, 'index.cjs'),
      launchArgs: [workspace, '--user-data-dir', userData, '--extensions-dir', join(scratch, 'extensions')],
      stdout: output,
      stderr: output,
    }).then(
      () => true,
      () => false,
    );
    output.end();
    const counts = report(join(bundle, 'results.jsonl'));
    if (!counts.ended || process.env.TAKEAWAYS_VSCODE_VERBOSE) console.log(`What VS Code printed:\n${await printed}`);
    else if (counts.failed > 0) console.log('(TAKEAWAYS_VSCODE_VERBOSE=1 shows what VS Code and the tests printed.)');
    return finished || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } finally {
    rmSync(bundle, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * TAKEAWAYS_VSCODE=desktop or =npm decides; without it the desktop is taken where it can be had, else VS Code from npm.
 */
async function findVsCode(): Promise<{ name: string; executable: string }> {
  const wanted = process.env.TAKEAWAYS_VSCODE ?? 'either';
  if (!['either', 'desktop', 'npm'].includes(wanted))
    throw new Error(`TAKEAWAYS_VSCODE is '${wanted}': make it desktop or npm`);
  if (wanted === 'desktop') return { name: 'desktop VS Code', executable: await downloadDesktop() };
  if (wanted === 'either') {
    const obstacle = desktopObstacle();
    if (obstacle) {
      console.log(`No desktop VS Code: ${obstacle}. Using VS Code from npm in Chromium.`);
    } else {
      try {
        return { name: 'desktop VS Code', executable: await downloadDesktop() };
      } catch (error) {
        console.log(
          `No desktop VS Code: ${error instanceof Error ? error.message : error}. Using VS Code from npm in Chromium.`,
        );
      }
    }
  }
  installCodeServer();
  ensureChromium();
  const version = codeServerVersion.replace(/^4/, '1');
  return { name: `VS Code ${version} (code-server, in Chromium)`, executable: here('code-in-browser.ts') };
}

async function bundleSuite(outdir: string): Promise<void> {
  await build({
    entryPoints: globSync(here('suite/{index,*.test}.ts')),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
