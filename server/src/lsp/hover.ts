import { illustrated, type Markup, markdown, plainText } from '../service.ts';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';
import { type ClientOptions, type Theme, type ThemeParams, themeNotification, themes } from './protocol.ts';

export const answerHovers: Handler = ({ connection, capabilities, initializationOptions, feature }) => {
  const { answerAt } = feature('hover');
  const asMarkdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false;
  let theme = themeIn(initializationOptions);
  connection.onNotification(themeNotification, (params: ThemeParams) => {
    theme = themeIn(params);
  });
  const markup = (): Markup => (asMarkdown ? (theme ? illustrated(theme) : markdown) : plainText);
  connection.onHover(({ textDocument, position }, token) =>
    answerAt(textDocument, token, null, (article) => {
      const hover = article.hover(offsetIn(article, position), markup());
      if (!hover) return null;
      const contents = { kind: asMarkdown ? ('markdown' as const) : ('plaintext' as const), value: hover.contents };
      return { contents, range: rangeOf(article.file.document, hover.range) };
    }),
  );
};

/** Other clients have options of their own. */
function themeIn(options: unknown): Theme | undefined {
  const { theme } = (options ?? {}) as ClientOptions;
  return themes.find((known) => known === theme);
}
