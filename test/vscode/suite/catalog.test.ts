import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hover, open, until } from './help.ts';

const { fetch } = globalThis;
const { showWarningMessage } = vscode.window;

afterEach(async () => {
  globalThis.fetch = fetch;
  vscode.window.showWarningMessage = showWarningMessage;
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
});
