import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openCopy, place, until } from './help.ts';

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

describe('a project’s name', () => {
  it('is made a link, and the official one, by code actions', async () => {
    const editor = await openCopy('part-2.md');
    const { document } = editor;
    const act = async (title: string): Promise<void> => {
      const action = await until(title, async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          place(editor, 'OPA'),
          vscode.CodeActionKind.RefactorRewrite.value,
          // So many are resolved.
          10,
        );
        return actions.find((action) => action.title === title);
      });
      assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
    };
    await act('Link the first mention of OPA to its site');
    assert.match(document.getText(), /brings \[OPA\]\(https:\/\/www\.openpolicyagent\.org\/\) to/);
    await act('Use the official name “Open Policy Agent” everywhere (1 place)');
    assert.match(document.getText(), /brings \[Open Policy Agent\]\(https:\/\/www\.openpolicyagent\.org\/\) to/);
  });
});
