import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Catalog } from '../catalog/index.ts';
import { type Article, createService, type FileSystem, markdown, plainText } from '../service.ts';
import { offsetAt } from '../syntax/document.ts';
import type { Position } from '../syntax/lines.ts';
import { canPull } from './capabilities.ts';
import { type ActionData, actionsFor, editOf } from './code-actions.ts';
import { createConfigReporter } from './config-problems.ts';
import { documentSymbol, rangeOf, symbolInformation } from './convert.ts';
import { createPush, createReports, diagnosticsOf } from './diagnostics.ts';
import { normalised, type OpenUris } from './documents.ts';
import {
  type ConvertParams,
  type ConvertResult,
  convertRequest,
  type Status,
  type StatusParams,
  statusRequest,
} from './protocol.ts';
import { createSettings } from './settings.ts';
import { statusOf } from './status.ts';

export interface ServerOptions {
  readonly files: FileSystem;
  readonly catalog: Catalog;
}

/** Serves a client over a connection, from what it said in `initialize` to `exit`. */
export function serve(connection: Connection, params: InitializeParams, { files, catalog }: ServerOptions): void {
  const { capabilities } = params;
  const open: OpenUris = new Map();
  const spell = (uri: string): string => open.get(uri) ?? uri;
  let folders = (params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? []].flat()).map(normalised);
  const settings = createSettings(connection, params, () => refresh());
  const service = createService({
    catalog,
    files,
    folders: () => folders,
    settings: (uri) => settings.of(spell(uri)),
    log: (message) => connection.console.error(message),
  });
  const push = createPush(connection, open, async (uri) => {
    const article = await service.snapshot(uri);
    if (article) reportConfig(article.configProblems);
    return article;
  });
  const reportConfig = createConfigReporter(connection, spell);
  const changed = canPull(capabilities) ? (): void => {} : push;

  /** What was answered may not hold any more, though no open text has changed. */
  const refresh = (): void => {
    if (!canPull(capabilities)) push();
    else if (capabilities.workspace?.diagnostics?.refreshSupport) {
      connection.languages.diagnostics.refresh().catch((error) => connection.console.warn(String(error)));
    }
  };

  /**
   * Answers for a file as it is when everything is there to answer with. With a position of a text that has changed
   * meanwhile (`positioned`), or when the client does not want it any more, there is no answer.
   */
  const answer = async <T>(
    { uri }: { readonly uri: string },
    token: CancellationToken,
    otherwise: T,
    compute: (article: Article) => T,
    positioned = false,
  ): Promise<T> => {
    const key = normalised(uri);
    const version = service.versionOf(key);
    try {
      const article = await service.snapshot(key);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      if (!article) return otherwise;
      reportConfig(article.configProblems);
      if (positioned && article.file.version !== version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
      }
      return compute(article);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`No answer for ${uri}: ${reason}`);
      throw new ResponseError(LSPErrorCodes.RequestFailed, `No answer for ${uri}: ${error}`);
    }
  };
  const offsetIn = ({ file }: Article, position: Position): number => offsetAt(file.document, position);

  connection.onInitialized(() => {
    settings.register();
    if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers = ['**/*.{md,markdown}', '**/.takeaways.yaml'].map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {
      connection.console.warn('The client does not tell when files change.');
    });
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    open.set(normalised(uri), uri);
    service.open(normalised(uri), version, text);
    changed();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    service.change(normalised(uri), version, contentChanges);
    changed();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    service.close(normalised(uri));
    open.delete(normalised(uri));
    if (!canPull(capabilities)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    changed();
  });
  connection.onDidSaveTextDocument(() => {
    // Who does not tell of changes on disk tells at least of those that it makes.
    if (!capabilities.workspace?.didChangeWatchedFiles) service.invalidate();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.filter(({ uri }) => service.invalidate(normalised(uri))).length > 0) refresh();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }: { uri: string }) => normalised(uri)));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }: { uri: string }) => normalised(uri))];
    service.invalidate();
    refresh();
  });

  const report = createReports();
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer<DocumentDiagnosticReport>(textDocument, token, { kind: 'full', items: [] }, (article) =>
      report(article.file.uri, article.file.version, diagnosticsOf(article, spell), previousResultId),
    ),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer(textDocument, token, null, (article) => {
      const { document } = article.file;
      const isNested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
      return isNested
        ? article.outline().map((entry) => documentSymbol(entry, document))
        : symbolInformation(article.outline(), document, textDocument.uri);
    }),
  );
  connection.onHover(({ textDocument, position }, token) => {
    const asMarkdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false;
    return answer(
      textDocument,
      token,
      null,
      (article) => {
        const hover = article.hover(offsetIn(article, position), asMarkdown ? markdown : plainText);
        if (!hover) return null;
        const contents = { kind: asMarkdown ? ('markdown' as const) : ('plaintext' as const), value: hover.contents };
        return { contents, range: rangeOf(article.file.document, hover.range) };
      },
      true,
    );
  });
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer(
      textDocument,
      token,
      [] as CodeAction[],
      (article) => {
        const extent = { start: offsetIn(article, range.start), end: offsetIn(article, range.end) };
        return actionsFor(article, extent, context.only, capabilities, spell);
      },
      true,
    ),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as ActionData | undefined;
    if (!data) return action;
    return answer(data, token, action, (article) => {
      if ((article.file.version ?? null) !== data.version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
      }
      const edit = editOf(article, data.id, capabilities, spell);
      return edit ? { ...action, edit } : action;
    });
  });

  connection.onRequest(statusRequest, ({ textDocument }: StatusParams, token: CancellationToken) =>
    answer<Status | null>(textDocument, token, null, statusOf),
  );
  connection.onRequest<ConvertResult, void>(convertRequest, ({ text }: ConvertParams) => service.convert(text));
}
