import {
  type CancellationToken,
  LSPErrorCodes,
  RAL,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { normalised } from './documents.ts';
import type { Handler } from './handler.ts';

/** While the workspace is being searched, what was found is sent so often, in ms. */
const pace = 100;
/** How long files are checked before other requests have their turn, in ms. */
const slice = 4;

/**
 * Answers for all summaries of the editor's folders, when all of them are known. Where the client takes a part of the answer
 * before the rest, it has what is found as soon as it is.
 */
export const answerWorkspacePulls: Handler = ({ connection, service, reports, spell }) => {
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
    const had = new Map(previousResultIds.map(({ uri, value }) => [normalised(uri), { uri, value }]));
    const given = new Map<string, string>();

    const reportOf = (uri: string): WorkspaceDocumentDiagnosticReport[] => {
      const report = reports.get(uri);
      if (!report || given.get(uri) === report.id) return [];
      given.set(uri, report.id);
      const { id, items, version = null } = report;
      const about = { uri: had.get(uri)?.uri ?? spell(uri), version, resultId: id };
      return [
        had.get(uri)?.value === id ? { ...about, kind: 'unchanged' } : { ...about, kind: 'full', items: [...items] },
      ];
    };
    /** What the client does not know yet, and is known by now. */
    const news = (): WorkspaceDocumentDiagnosticReport[] => service.summaries().flatMap(reportOf);
    const send = (items: WorkspaceDocumentDiagnosticReport[]): void => {
      if (items.length > 0) partial?.report({ items });
    };

    for (;;) {
      while (!service.isIndexed()) {
        await Promise.race([service.indexed(), after(pace)]);
        wanted(token);
        if (partial) send(news());
      }
      await service.indexed();
      let turn = Date.now();
      const due = new Set([...reports.outdated(), ...service.summaries().filter((uri) => !reports.get(uri))]);
      for (const uri of due) {
        const article = await service.snapshot(uri).catch((error) => connection.console.error(String(error)));
        if (article) reports.of(article);
        else reports.drop(uri);
        if (Date.now() - turn < slice) continue;
        if (partial) send(news());
        await soon();
        wanted(token);
        turn = Date.now();
      }
      if (service.isIndexed()) break;
    }
    const summaries = new Set(service.summaries());
    const gone = [...had].filter(([uri]) => !summaries.has(uri));
    const items: WorkspaceDocumentDiagnosticReport[] = [
      ...news(),
      ...gone.map(([, { uri }]) => ({ kind: 'full' as const, uri, version: null, items: [] })),
    ];
    if (!partial) return { items };
    send(items);
    return { items: [] };
  });
};

function wanted(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setTimeout(resolve, ms));
}

/** Lets requests be answered that wait. */
export function soon(): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setImmediate(resolve));
}
