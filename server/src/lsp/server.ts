import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from 'vscode-languageserver';
import type { CatalogInUse } from '../catalog/index.ts';
import { createService, type FileSystem } from '../service.ts';
import { canPull } from './capabilities.ts';
import { answerCatalog, type ReadUpdate, readInPlace } from './catalog.ts';
import { answerCodeActions } from './code-actions.ts';
import { createConfigReporter } from './config-problems.ts';
import { answerConversions } from './conversion.ts';
import { answerPulls, createPush } from './diagnostics.ts';
import { normalised, type OpenUris } from './documents.ts';
import { answerFolds } from './folding.ts';
import { createAnswers, type Handler } from './handler.ts';
import { answerHovers } from './hover.ts';
import { answerDefinitions, answerLinks, answerReferences } from './navigation.ts';
import { answerSelections } from './selection.ts';
import { answerSemanticTokens } from './semantic-tokens.ts';
import { createSettings } from './settings.ts';
import { answerStatus } from './status.ts';
import { answerSymbols } from './symbols.ts';

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
  const { capabilities } = params;
  const open: OpenUris = new Map();
  const spell = (uri: string): string => open.get(uri) ?? uri;
  let folders = (params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? []].flat()).map(normalised);
  const settings = createSettings(connection, params, () => refresh());
  const service = createService({
    catalog: catalog.catalog,
    files,
    folders: () => folders,
    settings: (uri) => settings.of(spell(uri)),
    log: (message) => connection.console.error(message),
  });
  const push = createPush(connection, open, async (uri) => {
    const article = await service.snapshot(uri);
    if (article) config.report(article.configProblems);
    return article;
  });
  const config = createConfigReporter(connection, spell);
  const changed = canPull(capabilities) ? (): void => {} : push;

  /** What was answered may not hold any more, though no open text has changed. */
  const refresh = (): void => {
    if (!canPull(capabilities)) push();
    else if (capabilities.workspace?.diagnostics?.refreshSupport) {
      connection.languages.diagnostics.refresh().catch((error) => connection.console.warn(String(error)));
    }
  };

  connection.onInitialized(() => {
    settings.register();
    if (catalog.problem !== undefined) connection.window.showWarningMessage(catalog.problem);
    if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers = ['**/*.{md,markdown}', '**/*.{yaml,yml}'].map((globPattern) => ({ globPattern }));
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
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) config.gone(normalised(uri));
    if (changes.filter(({ uri }) => service.invalidate(normalised(uri))).length > 0) refresh();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }: { uri: string }) => normalised(uri)));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }: { uri: string }) => normalised(uri))];
    service.invalidate();
    refresh();
  });

  const answers = createAnswers({ connection, service, settings: settings.of }, ({ configProblems }) =>
    config.report(configProblems),
  );
  answerCatalog({ connection, service, refresh }, catalog, readUpdate);
  for (const handle of handlers) handle({ connection, capabilities, service, spell, ...answers });
}

const handlers: readonly Handler[] = [
  answerPulls,
  answerSymbols,
  answerHovers,
  answerDefinitions,
  answerReferences,
  answerLinks,
  answerFolds,
  answerSelections,
  answerSemanticTokens,
  answerCodeActions,
  answerStatus,
  answerConversions,
];
