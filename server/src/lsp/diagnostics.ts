import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  RAL,
} from 'vscode-languageserver';
import type { Article } from '../service.ts';
import { diagnosticOf, type Spelling } from './convert.ts';
import type { Handler } from './handler.ts';

/** Typing comes in bursts: a push waits so long for the next key, in ms. Pulls never wait. */
const pushDelay = 50;

export const answerPulls: Handler = ({ connection, spell, answer }) => {
  const report = createReports();
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer<DocumentDiagnosticReport>(textDocument, token, { kind: 'full', items: [] }, (article) =>
      report(article.file.uri, article.file.version, diagnosticsOf(article, spell), previousResultId),
    ),
  );
};

/** The findings of an article. */
function diagnosticsOf(article: Article, spell: Spelling): Diagnostic[] {
  return article.check().map((problem) => diagnosticOf(problem, article.file, spell));
}

/** Answers pulls; `unchanged` where the client has the findings of this very text. */
function createReports(): (
  uri: string,
  version: number | undefined,
  diagnostics: Diagnostic[],
  previous: string | undefined,
) => DocumentDiagnosticReport {
  const given = new Map<
    string,
    { readonly id: string; readonly version: number | undefined; readonly items: readonly Diagnostic[] }
  >();
  let count = 0;
  return (uri, version, items, previous) => {
    const last = given.get(uri);
    // After an edit the places have moved: only of one text is it worth while to compare.
    if (last && previous === last.id && version === last.version && saysSame(items, last.items)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    const id = String(++count);
    given.set(uri, { id, version, items });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  };
}

function saysSame(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

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
