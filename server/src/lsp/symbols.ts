import { documentSymbol, symbolInformation } from './convert.ts';
import type { Handler } from './handler.ts';

export const answerSymbols: Handler = ({ connection, capabilities, feature }) => {
  const { answer } = feature('outline');
  const isNested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer(textDocument, token, null, (article) => {
      const { document } = article.file;
      return isNested
        ? article.outline().map((entry) => documentSymbol(entry, document))
        : symbolInformation(article.outline(), document, textDocument.uri);
    }),
  );
};
