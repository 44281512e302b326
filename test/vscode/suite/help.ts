import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/common/extension.ts';

/** The extension under test. */
export const extension = vscode.extensions.getExtension<Api>('takeaways.takeaways-vscode');

/** Opens a file of the workspace in the editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspace(), path));
  return vscode.window.showTextDocument(document);
}

/** Opens a file from a copy of the workspace's articles that no other test sees, to be changed there. */
export async function openCopy(path: string): Promise<vscode.TextEditor> {
  // Each file of tests has a count of its own.
  const folder = `copy-${Date.now()}-${++copies}`;
  for (const name of ['part-1.md', 'part-2.md']) {
    await vscode.workspace.fs.copy(
      vscode.Uri.joinPath(workspace(), name),
      vscode.Uri.joinPath(workspace(), folder, name),
    );
  }
  return open(`${folder}/${path}`);
}

let copies = 0;

function workspace(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the workspace is open');
  return folder.uri;
}

/** Waits until something is there; fails, with what it is, after 40 s. */
export async function until<T>(
  what: string,
  find: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  for (const deadline = Date.now() + 40_000; Date.now() < deadline; ) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what} did not come within 40 s`);
}

/** The range of the first place with these words. */
export function place({ document }: vscode.TextEditor, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1, `"${words}" is in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** What hovers say at the first place with these words. */
export function hover(editor: vscode.TextEditor, words: string): Promise<string> {
  return until(`a hover on ${words}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      place(editor, words).start.translate(0, 1),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  });
}

/** Replaces words in the editor, as typing does. */
export async function type(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.replace(place(editor, words), by)));
}

/** Our findings in a document, by rule. */
export function findings({ document }: vscode.TextEditor): Map<string, vscode.Diagnostic> {
  const all = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'takeaways');
  return new Map(all.map((finding) => [typeof finding.code === 'object' ? String(finding.code.value) : '', finding]));
}
