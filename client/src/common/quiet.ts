import { type Diagnostic, Disposable, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest, type Middleware, vsdiag } from 'vscode-languageclient';
import { type Lines, linesAround, newIn, touches } from './typed.ts';

/** So long after the last change, what was found where it was typed is shown, in ms. */
const pause = 1000;

/** Holds back what is found in half-typed words. */
export interface Quiet extends Disposable {
  /** Stands between the server's findings and the editor. */
  readonly middleware: Pick<Middleware, 'provideDiagnostics'>;
}

/**
 * Holds back what has come up in the lines around a cursor until typing pauses or the cursor leaves. What was shown before
 * stays, and fixes are offered all the same: the server knows what it has found.
 */
export function keepQuiet(client: () => BaseLanguageClient | undefined): Quiet {
  /** What was found last in each document, and what of it is held back. */
  const known = new Map<
    TextDocument,
    { readonly found: readonly Diagnostic[]; readonly held: readonly Diagnostic[] }
  >();
  let typing: { readonly document: TextDocument; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  const stop = (): void => {
    clearTimeout(typing?.timer);
    typing = undefined;
  };
  /** Asks again: what is not held then is shown where it is then. */
  const ask = (): void => client()?.getFeature(DocumentDiagnosticRequest.method).refresh();
  const typed = (): void => {
    stop();
    if ([...known.values()].some(({ held }) => held.length > 0)) ask();
  };
  const listeners = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || document !== window.activeTextEditor?.document || !isWanted(document)) return;
      stop();
      typing = { document, timer: setTimeout(typed, pause) };
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      const held = known.get(document)?.held ?? [];
      if (held.length > 0 && !held.every((one) => touches(linesOf(document), one))) ask();
    }),
    window.onDidChangeActiveTextEditor(typed),
    workspace.onDidCloseTextDocument((document) => known.delete(document)),
  ];
  return {
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token);
        if (!report || !('lineCount' in document) || document.isClosed) return report;
        const last = known.get(document) ?? { found: [], held: [] };
        const isNews = report.kind === vsdiag.DocumentDiagnosticReportKind.full;
        if (!isNews && last.held.length === 0) return report;
        const found = isNews ? report.items : last.found;
        const shown = last.found.filter((one) => !last.held.includes(one));
        const held = typing?.document === document ? newIn(linesOf(document), found, shown) : [];
        known.set(document, { found, held });
        const items = found.filter((one) => !held.includes(one));
        return { ...report, kind: vsdiag.DocumentDiagnosticReportKind.full, items };
      },
    },
    dispose() {
      stop();
      Disposable.from(...listeners).dispose();
    },
  };
}

/** The lines around the cursors that are typed with. */
function linesOf(document: TextDocument): readonly Lines[] {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return [];
  const isBlank = (line: number): boolean => document.lineAt(line).isEmptyOrWhitespace;
  return editor.selections.map(({ active }) => linesAround(active.line, document.lineCount, isBlank));
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('takeaways', document).get('quietWhileTyping', true);
}
