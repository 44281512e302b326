import { documentSymbol, symbolInformation, symbolKindsFor } from './convert.ts';
import type { Handler } from './handler.ts';

export const answerSymbols: Handler = ({ connection, capabilities, feature }) => {
  const { answer } = feature('outline');
  const { hierarchicalDocumentSymbolSupport: isNested, symbolKind } = capabilities.textDocument?.documentSymbol ?? {};
  const kindOf = symbolKindsFor(symbolKind?.valueSet);
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer(textDocument, token, null, (article) => {
      const { document } = article.file;
      return isNested
        ? article.outline().map((entry) => documentSymbol(entry, document, kindOf))
        : symbolInformation(article.outline(), document, textDocument.uri, kindOf);
    }),
  );
};
