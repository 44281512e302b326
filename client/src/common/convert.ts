import { type LogOutputChannel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConvertParams, type ConvertResult, convertRequest } from '../../../server/src/lsp/protocol.ts';

/** Opens the Markdown of the plain text in the active editor as a new, unsaved document; the text itself stays as it is. */
export async function convertPlainText(
  client: BaseLanguageClient | undefined,
  channel: LogOutputChannel,
): Promise<void> {
  const source = window.activeTextEditor?.document;
  if (!client) {
    void window.showWarningMessage('Takeaways is turned off. Turn on the setting takeaways.enable to convert a text.');
    return;
  }
  if (!source) {
    void window.showWarningMessage(
      'Nothing to convert: open the plain text of an article, or paste it into a new file.',
    );
    return;
  }
  const params: ConvertParams = { text: source.getText() };
  const result = await client.sendRequest<ConvertResult>(convertRequest, params);
  if (!result.ok) {
    void window.showWarningMessage(`Not converted: ${result.problem}`);
    return;
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: result.markdown });
  await window.showTextDocument(document);
  // The command is done; its notes may be read later.
  void showNotes(result.notes, channel);
}

async function showNotes(notes: readonly string[], channel: LogOutputChannel): Promise<void> {
  if (notes.length === 0) return;
  for (const note of notes) channel.info(`Converted: ${note}`);
  const [first] = notes;
  const summary = notes.length === 1 ? `Converted; ${first}` : `Converted, with ${notes.length} notes.`;
  const show = 'Show Notes';
  if ((await window.showInformationMessage(summary, show)) === show) channel.show();
}
