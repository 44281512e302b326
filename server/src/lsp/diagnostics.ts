import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  RAL,
} from 'vscode-languageserver';
import type { Article } from '../service.ts';
import type { Handler } from './handler.ts';
import { diagnosticsOf } from './reports.ts';

/** Typing comes in bursts: a push waits so long for the next key, in ms. Pulls never wait. */
const pushDelay = 50;

export const answerPulls: Handler = ({ connection, reports, answer }) => {
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer<DocumentDiagnosticReport>(textDocument, token, { kind: 'full', items: [] }, (article) => {
      const { id, items } = reports.of(article);
      return id === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
    }),
  );
};

/** Sends findings to clients that cannot ask for them: of all open files, as one may depend on another. */
export function createPush(
  connection: Connection,
  open: ReadonlyMap<string, string>,
  find: (uri: string) => Promise<Article | undefined>,
): () => void {
  let timer: { dispose(): void } | undefined;
  const sent = new Map<string, string>();
  const push = async (uri: string): Promise<void> => {
    const article = await find(uri);
    const spelled = open.get(uri);
    if (!article || spelled === undefined) return;
    const diagnostics = diagnosticsOf(article, (other) => open.get(other) ?? other);
    const version = article.file.version;
    const said = `${version} ${JSON.stringify(diagnostics)}`;
    if (sent.get(uri) === said) return;
    sent.set(uri, said);
    await connection.sendDiagnostics({ uri: spelled, diagnostics, ...(version === undefined ? {} : { version }) });
  };
  return () => {
    timer?.dispose();
    timer = RAL().timer.setTimeout(() => {
      for (const uri of sent.keys()) if (!open.has(uri)) sent.delete(uri);
      for (const uri of open.keys())
        push(uri).catch((error) => connection.console.error(String(error?.stack ?? error)));
    }, pushDelay);
  };
}
