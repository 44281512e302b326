import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { builtInCatalog } from '../../../server/src/catalog/built-in.ts';
import { hover, open, until } from './help.ts';

const { fetch } = globalThis;
const { showInformationMessage, showOpenDialog, showQuickPick, showWarningMessage, withProgress } = vscode.window;
const windows = { showInformationMessage, showOpenDialog, showQuickPick, showWarningMessage, withProgress };

afterEach(async () => {
  globalThis.fetch = fetch;
  Object.assign(vscode.window, windows);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

describe('updating the catalogue', () => {
  it('says so where there is no network, and leaves it as it is', async () => {
    const editor = await open('part-2.md');
    const before = await hover(editor, 'OPA');
    const asked: string[] = [];
    const told: string[] = [];
    globalThis.fetch = async (url) => {
      asked.push(String(url));
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }) });
    };
    vscode.window.showWarningMessage = async (message: string): Promise<undefined> => {
      told.push(message);
    };
    const updated = vscode.commands.executeCommand('takeaways.updateCatalog');
    // The first way that the menu offers.
    await until('the question to the network', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return asked.length > 0;
    });
    await updated;
    assert.deepEqual(told, [
      'No catalogue from raw.githubusercontent.com: there is no way to its server: are you offline? The catalogue stays as it was.',
    ]);
    assert.equal(await hover(editor, 'OPA'), before);
  });

  it('takes it from a file, tells what is new, shows it in hovers, and goes back', async () => {
    const editor = await open('part-2.md');
    const before = await hover(editor, 'OPA');
    const uri = vscode.Uri.joinPath(editor.document.uri, '../landscape.yml');
    const bytes = new TextEncoder().encode(landscapeWith('Kuma', { project: 'incubating', incubating: '2026-08-09' }));
    await vscode.workspace.fs.writeFile(uri, bytes);
    const told: string[] = [];
    vscode.window.showInformationMessage = async (message: string): Promise<undefined> => {
      told.push(message);
    };
    // The second way that the menu offers.
    const chooseSecond = async (items: readonly unknown[]): Promise<unknown> => items[1];
    Object.assign(vscode.window, { showQuickPick: chooseSecond, showOpenDialog: async () => [uri] });
    await vscode.commands.executeCommand('takeaways.updateCatalog');
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(told, [
      `Moved up: Kuma, sandbox → incubating, on 2026-08-09. ${builtInCatalog().projects.length} CNCF projects as of ${today}.`,
    ]);
    const after = await until('a hover with what is new', async () => {
      const shown = await hover(editor, 'OPA');
      return shown !== before && shown;
    });
    assert.ok(after.includes(`Now (${today})`), after);
    await vscode.commands.executeCommand('takeaways.resetCatalog');
    await until('the hover as it was', async () => (await hover(editor, 'OPA')) === before);
    await vscode.workspace.fs.delete(uri);
  });

  it('stops where the user stops it, and says nothing', async () => {
    const editor = await open('part-2.md');
    const before = await hover(editor, 'OPA');
    const stop = new vscode.CancellationTokenSource();
    const options: vscode.ProgressOptions[] = [];
    vscode.window.withProgress = (shown, task) => {
      options.push(shown);
      return task({ report: () => undefined }, stop.token);
    };
    const told: string[] = [];
    vscode.window.showWarningMessage = async (message: string): Promise<undefined> => {
      told.push(message);
    };
    let signal: AbortSignal | null | undefined;
    globalThis.fetch = (_, init) => {
      signal = init?.signal;
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal?.reason)));
    };
    const updated = vscode.commands.executeCommand('takeaways.updateCatalog');
    await until('the question to the network', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return signal;
    });
    stop.cancel();
    await updated;
    assert.equal(signal?.aborted, true);
    assert.deepEqual(
      options.map(({ cancellable, location }) => ({ cancellable, location })),
      [{ cancellable: true, location: vscode.ProgressLocation.Notification }],
    );
    assert.deepEqual(told, []);
    assert.equal(await hover(editor, 'OPA'), before);
  });
});

/** A landscape that says what is built in, but for one project. */
function landscapeWith(changed: string, { project, ...days }: { project: string; incubating: string }): string {
  const landscape = builtInCatalog().projects.map(
    ({ name, level, category, subcategory, site, repository, ...facts }) => {
      const { accepted, incubating, graduated, archived, devStats } = facts;
      const item = {
        name,
        project: name === changed ? project : level,
        homepage_url: site,
        repo_url: repository,
        extra: {
          ...{ accepted, incubating, graduated, archived, dev_stats_url: devStats },
          ...(name === changed && days),
        },
      };
      return { name: category, subcategories: [{ name: subcategory, items: [item] }] };
    },
  );
  return JSON.stringify({ landscape });
}
