import { textEdits } from './convert.ts';
import type { Handler } from './handler.ts';
import { type RenumberParams, type RenumberResult, renumberRequest } from './protocol.ts';

export const answerRenumbering: Handler = ({ connection, feature }) => {
  const { answer } = feature('renumbering');
  connection.onRequest(renumberRequest, ({ textDocument, list }: RenumberParams, token) =>
    answer<RenumberResult | null>(textDocument, token, null, (article) => {
      if (article.file.version !== textDocument.version) return null;
      const { list: inOrder = null, changes } = article.renumbering(list ?? undefined);
      return { list: inOrder, edits: textEdits(article.file, changes) };
    }),
  );
};
