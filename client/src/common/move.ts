import { type QuickPickItem, Range, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type MovableParams,
  type MovableResult,
  type MoveParams,
  type MoveResult,
  movableRequest,
  moveRequest,
} from '../../../server/src/lsp/protocol.ts';

/** Moves the takeaway at the cursor by one, in all parts. */
export async function moveTakeaway(client: BaseLanguageClient | undefined, to: 'up' | 'down'): Promise<void> {
  const editor = articleEditor(client);
  if (client && editor) await moveTo(client, editor, placeIn(client, editor), to);
}

/** Lets the user choose where the takeaway at the cursor goes, and moves it. */
export async function moveTakeawayTo(client: BaseLanguageClient | undefined): Promise<void> {
  const editor = articleEditor(client);
  if (!client || !editor) return;
  const place = placeIn(client, editor);
  const found = await client.sendRequest<MovableResult>(movableRequest, place);
  if (!found.ok) {
    void window.showWarningMessage(found.problem);
    return;
  }
  const { number, takeaways } = found;
  const items = takeaways.map((one): QuickPickItem & { readonly to: number } => ({
    label: `${one.number}. ${one.title}`,
    ...(one.number === number ? { description: 'this one' } : {}),
    to: one.number,
  }));
  const chosen = await window.showQuickPick(items, {
    title: `Move Takeaway ${number}`,
    placeHolder: 'Which takeaway’s number it gets; those between move by one',
  });
  if (chosen && chosen.to !== number) await moveTo(client, editor, place, chosen.to);
}

async function moveTo(
  client: BaseLanguageClient,
  editor: TextEditor,
  place: MovableParams,
  to: MoveParams['to'],
): Promise<void> {
  const version = editor.document.version;
  const params: MoveParams = { ...place, to };
  const result = await client.sendRequest<MoveResult<WorkspaceEdit>>(moveRequest, params);
  if (!result.ok) {
    void window.showWarningMessage(result.problem);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (editor.document.version !== version || !(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  // The cursor goes along, so that the same takeaway can be moved on.
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(result.cursor.uri));
  const { line, character } = result.cursor.position;
  await window.showTextDocument(document, { selection: new Range(line, character, line, character) });
}

function articleEditor(client: BaseLanguageClient | undefined): TextEditor | undefined {
  const editor = window.activeTextEditor;
  const problem = client
    ? 'Open an article, and go to a takeaway in its list or to its section.'
    : 'Takeaways is turned off. Turn on the setting takeaways.enable to move takeaways.';
  if (client && editor?.document.languageId === 'markdown') return editor;
  void window.showWarningMessage(problem);
  return undefined;
}

function placeIn({ code2ProtocolConverter }: BaseLanguageClient, { document, selection }: TextEditor): MovableParams {
  return {
    textDocument: { uri: code2ProtocolConverter.asUri(document.uri) },
    position: code2ProtocolConverter.asPosition(selection.active),
  };
}
