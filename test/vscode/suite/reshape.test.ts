import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openCopy, place, until } from './help.ts';

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

/** The text of the other part, which is in no editor of its own. */
async function beside({ document }: vscode.TextEditor, path: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, '..', path));
}

describe('a takeaway', () => {
  it('gets another number by rename, in both parts, and all is as before after one undo', async () => {
    const editor = await openCopy('part-1.md');
    const { document } = editor;
    const other = await beside(editor, 'part-2.md');
    const before = [document.getText(), other.getText()];
    const at = place(editor, '2. Operators').start;
    const edit = await until('a rename of takeaway 2', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        '3',
      );
      return found.size === 2 && found;
    });
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.match(document.getText(), /2\. Tracing and metrics join hands\n3\. Operators grow up\n/);
    assert.match(document.getText(), /## 2\. Tracing and metrics join hands\n\nWith OpenTelemetry/);
    assert.match(other.getText(), /## 3\. Operators grow up\n\nMany a talk/);
    assert.match(other.getText(), /takeaways 1–2 in \[part 1\]\(part-1\.md\), and I cover takeaways 3–4 in this post/);
    await vscode.commands.executeCommand('undo');
    await until('both parts as before', () => document.getText() === before[0] && other.getText() === before[1]);
  });

  it('is renamed by F2, before VS Code’s own Markdown support is asked', async () => {
    const editor = await openCopy('part-2.md');
    const { document } = editor;
    const range = await until('what is to be renamed', () =>
      vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        document.uri,
        place(editor, '3. Tracing and metrics join hands\n\nWith').start.translate(0, 5),
      ),
    );
    assert.equal(range.placeholder, 'Tracing and metrics join hands');
  });

  it('moves by commands, as often as they are given', async () => {
    const editor = await openCopy('part-2.md');
    const { document } = editor;
    const { start } = place(editor, 'Gatekeeper');
    editor.selection = new vscode.Selection(start, start);
    await until('a takeaway that has moved', async () => {
      await vscode.commands.executeCommand('takeaways.moveUp');
      return document.getText().includes('3. Policy moves to the left\n4. Tracing');
    });
    await vscode.commands.executeCommand('takeaways.moveDown');
    await until('the takeaway in its place', () =>
      document.getText().includes('3. Tracing and metrics join hands\n4. P'),
    );
  });
});
