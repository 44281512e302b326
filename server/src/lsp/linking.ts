import type { CancellationToken } from 'vscode-languageserver';
import type { Article } from '../service.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { baseName } from '../workspace/uri.ts';
import { normalised } from './documents.ts';
import { type Answers, type Server, textChanged } from './handler.ts';

/**
 * Answers with an article, and the files that may link to it or to other parts of its series: they are searched for in the
 * whole workspace. There is no answer where the text has changed meanwhile.
 */
export async function answerWithLinking<T>(
  { service }: Pick<Server, 'service'>,
  { answerAt }: Pick<Answers, 'answerAt'>,
  textDocument: { readonly uri: string },
  token: CancellationToken,
  otherwise: T,
  compute: (article: Article, others: readonly SourceFile[]) => T,
): Promise<T> {
  const version = service.versionOf(normalised(textDocument.uri));
  const parts = await answerAt(textDocument, token, [], ({ context: { series, file, summary } }) =>
    summary.verdict.summary ? [file.uri, ...series.parts.flatMap(({ uri }) => uri ?? [])] : [],
  );
  const others = parts.length > 0 ? await service.filesNaming(parts.map(baseName), () => false, true) : [];
  return answerAt(textDocument, token, otherwise, (article) => {
    if (article.file.version !== version) throw textChanged();
    return compute(article, others);
  });
}
