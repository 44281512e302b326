import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/semantic-tokens/legend.ts';
import type { Article } from '../service.ts';
import { type Extent, extentAt } from '../syntax/document.ts';
import { rangeOf } from './convert.ts';
import { normalised } from './documents.ts';
import type { Handler } from './handler.ts';

export const answerSemanticTokens: Handler = ({ connection, service, feature }) => {
  const { answer, answerAt } = feature('semanticTokens');
  // What each document was given last, for the difference to it.
  const builders = new Map<string, SemanticTokensBuilder>();
  const build = (article: Article, builder: SemanticTokensBuilder, within?: Extent): SemanticTokensBuilder => {
    for (const { start, end, type, modifier } of article.semanticTokens(within)) {
      const { line, character } = rangeOf(article.file.document, { start, end }).start;
      const modifiers = modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(modifier);
      builder.push(line, character, end - start, tokenTypes.indexOf(type), modifiers);
    }
    return builder;
  };
  // None at all, where there can be none: an empty answer would take the place of another server's.
  const isColoured = ({ file }: Article): boolean => file.summary.verdict.summary;
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    answer<SemanticTokens | null>(textDocument, token, null, (article) => {
      if (!isColoured(article)) return null;
      const builder = new SemanticTokensBuilder();
      for (const uri of builders.keys()) if (service.versionOf(normalised(uri)) === undefined) builders.delete(uri);
      builders.set(textDocument.uri, builder);
      return build(article, builder).build();
    }),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument, previousResultId }, token) =>
    answer<SemanticTokens | SemanticTokensDelta | null>(textDocument, token, null, (article) => {
      if (!isColoured(article)) return null;
      const builder = builders.get(textDocument.uri) ?? new SemanticTokensBuilder();
      builders.set(textDocument.uri, builder);
      builder.previousResult(previousResultId);
      return build(article, builder).buildEdits();
    }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
    answerAt<SemanticTokens | null>(textDocument, token, null, (article) => {
      if (!isColoured(article)) return null;
      const within = extentAt(article.file.document, range);
      return build(article, new SemanticTokensBuilder(), within).build();
    }),
  );
};
