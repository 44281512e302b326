import { type InlayHint, MarkupKind } from 'vscode-languageserver';
import { type Article, markdown, plainText } from '../service.ts';
import { extentAt, positionAt } from '../syntax/document.ts';
import { type Answers, flattened, type Handler } from './handler.ts';

/** What tells a hint again when the client wants to know more of it. */
interface HintData {
  readonly uri: string;
  readonly version: number | null;
  /** Absolute offset. */
  readonly at: number;
}

export const answerInlayHints: Handler = ({ connection, capabilities, feature, answer }) => {
  // Nothing else says what a client can show.
  const asMarkdown = capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  const remarks = feature('inlayHints');
  const levels = feature('projectLevels');
  connection.languages.inlayHint.on(({ textDocument, range }, token) => {
    const hints = ({ answerAt }: Answers, wanted: (kind: string) => boolean): Promise<InlayHint[]> =>
      answerAt(textDocument, token, [], (article) => {
        const within = extentAt(article.file.document, range);
        return article
          .inlayHints(within)
          .filter(({ kind }) => wanted(kind))
          .map(({ at, label }) => {
            const data: HintData = { uri: textDocument.uri, version: article.file.version ?? null, at };
            return { position: positionAt(article.file.document, at), label, paddingLeft: true, data };
          });
      });
    return flattened([hints(remarks, (kind) => kind !== 'level'), hints(levels, (kind) => kind === 'level')]);
  });
  connection.languages.inlayHint.resolve((hint, token) => {
    const data = hint.data as HintData | undefined;
    if (!data) return hint;
    return answer({ uri: data.uri }, token, hint, (article) => withTooltip(hint, data, article, asMarkdown));
  });
};

/** The tooltip is what a hover says of the words before it. */
function withTooltip(hint: InlayHint, { version, at }: HintData, article: Article, asMarkdown: boolean): InlayHint {
  if ((article.file.version ?? null) !== version) return hint;
  const value = article.hover(at, asMarkdown ? markdown : plainText)?.contents;
  const kind = asMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return value ? { ...hint, tooltip: { kind, value } } : hint;
}
