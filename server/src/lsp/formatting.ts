import {
  type Disposable,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextDocumentRegistrationOptions,
  type TextEdit,
} from 'vscode-languageserver';
import { extentAt } from '../syntax/document.ts';
import { registersFormatting } from './capabilities.ts';
import { textEdits } from './convert.ts';
import { isEnabled } from './features.ts';
import type { Handler, Server } from './handler.ts';
import type { Settings } from './settings.ts';

export const answerFormatting: Handler = ({ connection, feature }) => {
  const { answer, answerAt } = feature('formatting');
  connection.onDocumentFormatting(({ textDocument }, token) =>
    answer<TextEdit[] | null>(textDocument, token, null, (article) => textEdits(article.file, article.formatting())),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    answerAt<TextEdit[] | null>(textDocument, token, null, (article) => {
      const within = extentAt(article.file.document, range);
      return textEdits(article.file, article.formatting(within));
    }),
  );
};

/**
 * Tells the client that there is a formatter as long as the settings want it, for all or for one of the folders: an editor
 * with several formatters asks its user which one is meant. To be called again when the settings change.
 */
export function createFormatterRegistration(
  { connection, capabilities }: Pick<Server, 'connection' | 'capabilities'>,
  settings: Settings['of'],
  folders: () => readonly string[],
): () => void {
  let registered: Promise<readonly Disposable[]> | undefined;
  const refresh = async (): Promise<void> => {
    const all = await Promise.all([undefined, ...folders()].map((uri) => settings(uri)));
    const wanted = all.some((one) => isEnabled(one, 'formatting'));
    if (wanted === (registered !== undefined)) return;
    if (wanted) registered = register(connection);
    else {
      const disposables = await registered;
      registered = undefined;
      for (const disposable of disposables ?? []) disposable.dispose();
    }
  };
  return () => {
    if (!registersFormatting(capabilities)) return;
    refresh().catch((error) => connection.console.warn(`The client was not told of the formatter: ${error}`));
  };
}

function register({ client }: Server['connection']): Promise<readonly Disposable[]> {
  const options: TextDocumentRegistrationOptions = { documentSelector: [{ language: 'markdown' }] };
  return Promise.all([
    client.register(DocumentFormattingRequest.type, options),
    client.register(DocumentRangeFormattingRequest.type, options),
  ]);
}
