import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('activation', () => {
  it('happens when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension('takeaways.takeaways-vscode');
    assert.ok(extension, 'the extension is installed');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the workspace is open');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'part-1.md'));
    await vscode.window.showTextDocument(document);
    await until(() => extension.isActive);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('it did not happen within 20 s');
}
