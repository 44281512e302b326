import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, open, openCopy, place, until } from './help.ts';

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

/** Both parts of a copy, open, as the editor sees them. */
async function openBoth(): Promise<[vscode.TextEditor, vscode.TextEditor]> {
  const second = await openCopy('part-2.md');
  const folder = second.document.uri.path.split('/').at(-2);
  const first = await open(`${folder}/part-1.md`);
  await until('the status', () => extension?.exports?.status.startsWith('Takeaway summary'));
  return [first, second];
}

describe('the parts of a series', () => {
  it('are followed by links and front matter when one is renamed', async () => {
    const [first, second] = await openBoth();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(first.document.uri, vscode.Uri.joinPath(first.document.uri, '../opening part.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the link', () => second.document.getText().includes('[part 1](opening%20part.md), and'));
    assert.match(second.document.getText(), /- \{ file: opening part\.md, takeaways: 1-2 \}/);
  });

  it('become three when one is split', async () => {
    const [, { document }] = await openBoth();
    const editor = await vscode.window.showTextDocument(document);
    const action = await until('the action', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        place(editor, '## 3.'),
        vscode.CodeActionKind.RefactorExtract.value,
        5,
      );
      return actions.find(({ title }) => title === 'Split after takeaway 3 into part 3');
    });
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
    const third = vscode.Uri.joinPath(document.uri, '../part-3.md');
    const written = await vscode.workspace.openTextDocument(third);
    assert.equal(
      written.getText(),
      `---
title: "KubeCon Barcelona Summary: Top Four Takeaways (Part 3)"
date: 2019-06-05
event: kubecon-eu-2019
series:
  part: 3
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3 }
    - { file: part-3.md, takeaways: 4 }
---

# KubeCon Barcelona Summary: Top Four Takeaways (Part 3)

Here is the full list of takeaways:

1. Meshes meet in the middle
2. Operators grow up
3. Tracing and metrics join hands
4. Policy moves to the left

You can read takeaways 1 and 2 in [part 1](part-1.md).

You can read takeaway 3 in [part 2](part-2.md).

## 4. Policy moves to the left

Gatekeeper brings OPA to the cluster's door.
`,
    );
    assert.match(document.getText(), /I cover takeaway 3 in this post\./);
    assert.doesNotMatch(document.getText(), /## 4/);
    await written.save();
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(third)), written.getText());
  });
});
