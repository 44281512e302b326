import type { FoldingRange } from 'vscode-languageserver';
import { rangeOf } from './convert.ts';
import type { Handler } from './handler.ts';

export const answerFolds: Handler = ({ connection, feature }) => {
  const { answer } = feature('folding');
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer(textDocument, token, [] as FoldingRange[], (article) =>
      article
        .folding()
        .map((fold) => rangeOf(article.file.document, fold))
        .filter(({ start, end }) => start.line < end.line)
        .map(({ start, end }) => ({ startLine: start.line, endLine: end.line })),
    ),
  );
};
