import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openCopy, place, until } from './help.ts';

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

const run = (command: string, argument?: object): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...(argument ? [argument] : []));

/** The numbers and first words of the takeaway list, from the lines of the text before the first section. */
function listIn({ document }: vscode.TextEditor): string {
  const lines =
    document
      .getText()
      .split(/\r?\n## /)[0]
      ?.split(/\r?\n/) ?? [];
  return lines.flatMap((line) => /^(\d+\. \w+)/.exec(line)?.[1] ?? []).join(', ');
}

/** Puts a cursor at the beginning of each of some words. */
function cursorsAt(editor: vscode.TextEditor, ...words: readonly string[]): void {
  editor.selections = words.map((one) => {
    const { start } = place(editor, one);
    return new vscode.Selection(start, start);
  });
}

const before = '1. Meshes, 2. Operators, 3. Tracing, 4. Policy';

/** Opens an article, waits until its list is known, does something, and waits for what becomes of the list. */
async function check(
  expected: string,
  act: (editor: vscode.TextEditor) => unknown,
  prepare: (editor: vscode.TextEditor) => unknown = () => {},
): Promise<void> {
  const editor = await openCopy('part-2.md');
  await prepare(editor);
  const text = editor.document.getText();
  assert.equal(listIn(editor), before);
  // The list is known as soon as the server is; nothing that can be seen tells.
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await act(editor);
  await until(`"${expected}"`, () => listIn(editor) === expected).catch(() => assert.equal(listIn(editor), expected));
  const after = editor.document.getText();
  await run('undo');
  await until('what was', () => editor.document.getText() === text).catch(() =>
    assert.equal(editor.document.getText(), text),
  );
  await run('redo');
  await until('what was done', () => editor.document.getText() === after).catch(() =>
    assert.equal(editor.document.getText(), after),
  );
}

describe('the numbers of the takeaway list', () => {
  it('follow when a line is cut; one undo brings all back, one redo does all again', async () => {
    await check('1. Meshes, 2. Tracing, 3. Policy', async (editor) => {
      cursorsAt(editor, 'Operators grow');
      await run('editor.action.clipboardCutAction');
    });
  });

  it('follow when a line is deleted', async () => {
    await check('1. Operators, 2. Tracing, 3. Policy', async (editor) => {
      cursorsAt(editor, 'Meshes');
      await run('editor.action.deleteLines');
    });
  });

  it('follow when a line is moved', async () => {
    await check('1. Meshes, 2. Tracing, 3. Operators, 4. Policy', async (editor) => {
      cursorsAt(editor, 'Operators grow');
      await run('editor.action.moveLinesDownAction');
    });
    await run('workbench.action.revertAndCloseActiveEditor');
    await check('1. Operators, 2. Meshes, 3. Tracing, 4. Policy', async (editor) => {
      cursorsAt(editor, 'Operators grow');
      await run('editor.action.moveLinesUpAction');
    });
  });

  it('follow when lines are pasted, or copied', async () => {
    await check('1. Meshes, 2. Boats, 3. Operators, 4. Tracing, 5. Policy', async (editor) => {
      await vscode.env.clipboard.writeText('9. Boats\n');
      cursorsAt(editor, '2. Operators grow');
      await run('paste', { text: '9. Boats\n', pasteOnNewLine: false, multicursorText: null });
    });
    await run('workbench.action.revertAndCloseActiveEditor');
    await check('1. Meshes, 2. Operators, 3. Operators, 4. Tracing, 5. Policy', async (editor) => {
      cursorsAt(editor, 'Operators grow');
      await run('editor.action.copyLinesDownAction');
    });
  });

  it('follow several cursors, and Windows’ lines', async () => {
    await check(
      '1. Meshes, 2. Policy',
      async (editor) => {
        cursorsAt(editor, 'Operators grow', 'Tracing and');
        await run('editor.action.deleteLines');
      },
      (editor) => editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF)),
    );
  });

  it('follow what is typed fast into a line of its own', async () => {
    const editor = await openCopy('part-2.md');
    await new Promise((resolve) => setTimeout(resolve, 500));
    cursorsAt(editor, '2. Operators grow');
    await run('type', { text: '2. Boats float\n' });
    const expected = '1. Meshes, 2. Boats, 3. Operators, 4. Tracing, 5. Policy';
    await until(`"${expected}"`, () => listIn(editor) === expected);
  });

  it('stay while one is typed', async () => {
    const editor = await openCopy('part-2.md');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { start } = place(editor, '2. Operators grow');
    editor.selection = new vscode.Selection(start, start.translate(0, 1));
    await run('deleteLeft');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await run('type', { text: '7' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(listIn(editor), before.replace('2.', '7.'));
    // An author who counts otherwise goes on to.
    cursorsAt(editor, 'Tracing and');
    await run('editor.action.deleteLines');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(listIn(editor), '1. Meshes, 7. Operators, 4. Policy');
  });
});
