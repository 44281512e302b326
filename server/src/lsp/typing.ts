import type { TextEdit } from 'vscode-languageserver';
import { textEdits } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';

export const answerTyping: Handler = ({ connection, feature }) => {
  const { answerAt } = feature('typing');
  connection.onDocumentOnTypeFormatting(({ textDocument, position }, token) =>
    answerAt<TextEdit[] | null>(textDocument, token, null, (article) =>
      textEdits(article.file, article.enterInList(offsetIn(article, position))),
    ),
  );
};
