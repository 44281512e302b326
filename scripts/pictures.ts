// `npm run pictures`: makes the README's pictures of a hover anew, in VS Code from npm, as an editor of 1280 × 800 shows it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { repository } from '../test/vscode/cache.ts';
import { chromiumFlags, ensureChromium } from '../test/vscode/chromium.ts';
import {
  type CodeServerOptions,
  installCodeServer,
  installExtension,
  startCodeServer,
} from '../test/vscode/code-server.ts';
import { writeQuietSettings } from '../test/vscode/settings.ts';
import { packExtension } from './vsix.ts';

const pictures = { dark: 'Visual Studio Dark', light: 'Visual Studio Light' };
const article = join(repository, 'examples/part-1.md');
const word = 'KEDA';

/** What of the editor is shown around the hover, in px: below it two lines. */
const margin = 5;
const below = 38;

const home = mkdtempSync(join(tmpdir(), 'takeaways-pictures-'));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  const vsix = packExtension();
  for (const [name, theme] of Object.entries(pictures)) {
    const path = join(repository, `docs/images/hover-${name}.png`);
    await takePicture(path, theme, vsix);
    console.log(`Wrote ${path}`);
  }
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}

async function takePicture(path: string, theme: string, vsix: string): Promise<void> {
  const options: CodeServerOptions = {
    folder: installCodeServer(),
    home,
    userData: join(home, theme),
    extensions: join(home, 'extensions'),
  };
  writeQuietSettings(options.userData, {
    'workbench.colorTheme': theme,
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'editor.codeLens': false,
    'editor.stickyScroll.enabled': false,
  });
  installExtension(options, vsix);
  const server = await startCodeServer(options);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
    await page.goto(addressOf(server.origin), { waitUntil: 'domcontentloaded' });
    const clip = await showHover(page);
    mkdirSync(join(repository, 'docs/images'), { recursive: true });
    await page.screenshot({ path, clip });
    await page.close();
  } finally {
    await server.stop();
  }
}

/** The article alone, with the cursor in the word. */
function addressOf(origin: string): string {
  const lines = readFileSync(article, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(word));
  const place = `${article}:${line + 1}:${(lines[line]?.indexOf(word) ?? 0) + 2}`;
  const file = `vscode-remote://${new URL(origin).host}${place}`;
  const payload = [
    ['openFile', file],
    ['gotoLineMode', 'true'],
  ];
  const query = new URLSearchParams({ folder: join(repository, 'examples'), payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}

/** Shows the hover at the cursor; the part of the page that has it and the words below it. */
async function showHover(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const shown = page.locator('.monaco-hover:has(img[src^="data:image/svg"])').first();
  await page.waitForSelector('.monaco-editor .view-line');
  for (let tries = 0; tries < 30; tries++) {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    // It fades in; whatever still comes into the editor takes it away.
    await sleep(2000);
    if (!(await shown.isVisible())) continue;
    const editor = await page.locator('.monaco-editor').first().boundingBox();
    const hover = await shown.boundingBox();
    if (!editor || !hover) continue;
    const width = hover.x + hover.width + margin - editor.x;
    return { x: editor.x, width, y: hover.y - margin, height: hover.height + margin + below };
  }
  throw new Error(`No hover on "${word}" was shown`);
}
