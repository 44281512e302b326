import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  type InitializeParams,
  RAL,
  WatchKind,
} from 'vscode-languageserver';
import type { CatalogInUse } from '../catalog/index.ts';
import { createService, type FileSystem } from '../service.ts';
import { canPull, pullsWorkspace } from './capabilities.ts';
import { answerCatalog, type ReadUpdate, readInPlace } from './catalog.ts';
import { answerCodeActions } from './code-actions.ts';
import { answerCodeLenses } from './code-lens.ts';
import { answerCompletions } from './completion.ts';
import { createConfigReporter } from './config-problems.ts';
import { answerConversions } from './conversion.ts';
import { answerPulls, createPush } from './diagnostics.ts';
import { normalised, type OpenUris } from './documents.ts';
import { answerFileOperations } from './file-operations.ts';
import { answerFolds } from './folding.ts';
import { answerFormatting, createFormatterRegistration } from './formatting.ts';
import { createAnswers, type Handler } from './handler.ts';
import { answerHovers } from './hover.ts';
import { createIndexProgress } from './index-progress.ts';
import { answerInlayHints } from './inlay-hints.ts';
import { answerMoves } from './move.ts';
import { answerDefinitions, answerLinks, answerReferences } from './navigation.ts';
import { createRefresh } from './refresh.ts';
import { answerRenames } from './rename.ts';
import { answerRenumbering } from './renumbering.ts';
import { createReports } from './reports.ts';
import { answerSelections } from './selection.ts';
import { answerSemanticTokens } from './semantic-tokens.ts';
import { createSettings } from './settings.ts';
import { answerStatus } from './status.ts';
import { answerSymbols } from './symbols.ts';
import { answerTyping } from './typing.ts';
import { showWarning } from './warning.ts';
import { answerWorkspacePulls, soon } from './workspace-diagnostics.ts';
import { answerWorkspaceSymbols } from './workspace-symbols.ts';

export interface ServerOptions {
  readonly files: FileSystem;
  readonly catalog: CatalogInUse;
  /** Reads a landscape beside the server, where the platform can; by default it is read in place. */
  readonly readUpdate?: ReadUpdate;
}

/** Serves a client over a connection, from what it said in `initialize` to `exit`. */
export function serve(
  connection: Connection,
  params: InitializeParams,
  { files, catalog, readUpdate = readInPlace }: ServerOptions,
): void {
  const { capabilities, initializationOptions } = params;
  const open: OpenUris = new Map();
  const spell = (uri: string): string => open.get(uri) ?? uri;
  let folders = (params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? []].flat()).map(normalised);
  const reports = createReports(spell);
  /** Something that every answer depends on is another now. */
  const changedForAll = (): void => {
    reports.outdate();
    service.reindex();
    refresh();
    registerFormatter();
  };
  const settings = createSettings(connection, params, changedForAll);
  const registerFormatter = createFormatterRegistration({ connection, capabilities }, settings.of, () =>
    folders.map(spell),
  );
  const service = createService({
    catalog: catalog.catalog,
    files,
    folders: () => folders,
    settings: (uri) => settings.of(spell(uri)),
    log: (message) => connection.console.error(message),
    affected(uris) {
      reports.outdateThose(uris);
      refreshLater();
    },
    indexing: {
      pause: soon,
      progress: createIndexProgress(connection, () => service.stopIndexing()),
      seen(uri, article) {
        const before = reports.get(uri)?.id;
        if (!article?.file.summary.verdict.summary) reports.drop(uri);
        // Who asks for all findings will ask for these.
        else if (pullsWorkspace(capabilities)) reports.of(article);
        if (reports.get(uri)?.id !== before) refreshLater();
      },
    },
  });
  const push = createPush(connection, open, async (uri) => {
    const article = await service.snapshot(uri);
    if (article) config.report(article.configProblems);
    return article;
  });
  const config = createConfigReporter(connection, spell);
  const askAgain = createRefresh(connection, capabilities);
  const changed = canPull(capabilities) ? (): void => {} : push;

  /** What was answered may not hold any more, though no open text has changed. */
  const refresh = (): void => {
    if (!canPull(capabilities)) push();
    askAgain();
  };

  let isRefreshDue = false;
  /** The same, when all that is changing now has changed. */
  const refreshLater = (): void => {
    if (isRefreshDue) return;
    isRefreshDue = true;
    RAL().timer.setTimeout(async () => {
      await service.indexed();
      isRefreshDue = false;
      refresh();
    }, refreshDelay);
  };

  connection.onInitialized(() => {
    settings.register();
    registerFormatter();
    if (catalog.problem !== undefined) showWarning(connection, catalog.problem);
    service.reindex();
    if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {
      connection.console.warn('The client does not tell when files change.');
    });
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    open.set(normalised(uri), uri);
    service.open(normalised(uri), version, text);
    reports.outdate(normalised(uri));
    changed();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    service.change(normalised(uri), version, contentChanges);
    reports.outdate(normalised(uri));
    changed();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    service.close(normalised(uri));
    open.delete(normalised(uri));
    reports.outdate(normalised(uri));
    if (!canPull(capabilities)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    changed();
  });
  connection.onDidSaveTextDocument(() => {
    // Who does not tell of changes on disk tells at least of those that it makes.
    if (!capabilities.workspace?.didChangeWatchedFiles) service.invalidate();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) config.gone(normalised(uri));
    const affected = changes.filter(({ uri }) =>
      [service.invalidate(normalised(uri)), reports.outdate(normalised(uri))].includes(true),
    );
    if (affected.length > 0) refreshLater();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }: { uri: string }) => normalised(uri)));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }: { uri: string }) => normalised(uri))];
    service.invalidate();
    reports.outdate();
    refresh();
  });

  const answers = createAnswers({ connection, service, settings: settings.of }, ({ configProblems }) =>
    config.report(configProblems),
  );
  answerCatalog(connection, service, catalog, readUpdate, changedForAll);
  const server = {
    connection,
    capabilities,
    initializationOptions,
    service,
    spell,
    reports,
    folders: () => folders,
    ...answers,
  };
  for (const handle of handlers) handle(server);
}

/** Changes come in bursts: a client is asked to ask again so long after the first, in ms. */
const refreshDelay = 200;

/** What the answers depend on. Of a folder that is removed nobody tells what was in it. */
const watchers: FileSystemWatcher[] = [
  ...['**/*.{md,markdown}', '**/*.{yaml,yml}', '**/.gitignore'].map((globPattern) => ({ globPattern })),
  { globPattern: '**', kind: WatchKind.Delete },
];

const handlers: readonly Handler[] = [
  answerPulls,
  answerWorkspacePulls,
  answerSymbols,
  answerWorkspaceSymbols,
  answerHovers,
  answerCompletions,
  answerTyping,
  answerRenumbering,
  answerFormatting,
  answerDefinitions,
  answerReferences,
  answerLinks,
  answerFolds,
  answerSelections,
  answerSemanticTokens,
  answerInlayHints,
  answerCodeLenses,
  answerCodeActions,
  answerRenames,
  answerMoves,
  answerFileOperations,
  answerStatus,
  answerConversions,
];
