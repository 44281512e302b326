import { markdown, plainText } from '../service.ts';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';

export const answerHovers: Handler = ({ connection, capabilities, feature }) => {
  const { answerAt } = feature('hover');
  const asMarkdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false;
  connection.onHover(({ textDocument, position }, token) =>
    answerAt(textDocument, token, null, (article) => {
      const hover = article.hover(offsetIn(article, position), asMarkdown ? markdown : plainText);
      if (!hover) return null;
      const contents = { kind: asMarkdown ? ('markdown' as const) : ('plaintext' as const), value: hover.contents };
      return { contents, range: rangeOf(article.file.document, hover.range) };
    }),
  );
};
