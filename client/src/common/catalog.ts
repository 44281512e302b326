import {
  type CancellationToken,
  type Disposable,
  FileSystemError,
  type LogOutputChannel,
  ProgressLocation,
  RelativePattern,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DownloadError, download, landscapeSource, longestLandscape } from '../../../server/src/catalog/download.ts';
import {
  type ReadLandscapeParams,
  type ReadLandscapeResult,
  readLandscapeRequest,
  type UseCatalogParams,
  type UseCatalogResult,
  useCatalogRequest,
} from '../../../server/src/lsp/protocol.ts';

/** How long a download may take, in ms. */
const patience = 120_000;

/** Something that the user has to know, a sentence that may do without its full stop. */
class Problem extends Error {}

/** Where an updated catalogue is kept. */
export function catalogFileIn(storage: Uri): Uri {
  return Uri.joinPath(storage, 'cncf-projects.json');
}

/**
 * Brings the CNCF catalogue up to date from the landscape on the network, or from a file. The client fetches it, as VS Code
 * knows the way through the user's proxies; the server judges it.
 */
export async function updateCatalog(
  client: BaseLanguageClient | undefined,
  file: Uri,
  channel: LogOutputChannel,
): Promise<void> {
  if (!client) {
    void window.showWarningMessage('Takeaways is turned off. Turn on the setting takeaways.enable to update it.');
    return;
  }
  const from = await askWhere();
  if (!from) return;
  const options = { location: ProgressLocation.Notification, title: 'Updating the CNCF catalogue', cancellable: true };
  try {
    const told = await window.withProgress(options, async (progress, token) => {
      const landscape = await (from === 'network' ? fetched(token) : fromFile(from));
      progress.report({ message: 'reading the landscape' });
      const result = await client.sendRequest<ReadLandscapeResult>(readLandscapeRequest, landscape, token);
      if (!result.ok) throw new Problem(`${landscape.source}: ${result.problem}`);
      if (token.isCancellationRequested) return undefined;
      await keep(file, result.stored);
      return { changes: result.changes, inUse: await use(client, result.stored) };
    });
    if (told) void tell(told.inUse, told.changes, channel);
  } catch (error) {
    if (isCancelled(error)) return;
    if (!(error instanceof Problem)) channel.error(String(error));
    void window.showWarningMessage(
      `${closed(error instanceof Error ? error.message : `${error}`)} The catalogue stays as it was.`,
    );
  }
}

/** Goes back to the built-in catalogue. */
export async function resetCatalog(client: BaseLanguageClient | undefined, file: Uri): Promise<void> {
  try {
    await workspace.fs.delete(file);
  } catch (error) {
    if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) throw error;
  }
  if (client) void tell(await use(client, null), []);
}

/** Takes what is kept into use when another window has changed it. */
export function followCatalog(file: Uri, client: () => BaseLanguageClient | undefined): Disposable {
  const [folder, name] = [Uri.joinPath(file, '..'), file.path.replace(/^.*\//, '')];
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, name));
  const useKept = async (): Promise<void> => {
    const running = client();
    if (!running?.isRunning()) return;
    const bytes = await workspace.fs.readFile(file).then(
      (read) => read,
      () => undefined,
    );
    await use(running, bytes ? new TextDecoder().decode(bytes) : null);
  };
  watcher.onDidCreate(useKept);
  watcher.onDidChange(useKept);
  watcher.onDidDelete(useKept);
  return watcher;
}

async function askWhere(): Promise<'network' | Uri | undefined> {
  const network = { label: '$(cloud-download) From the CNCF', description: new URL(landscapeSource).host };
  const local = { label: '$(file) From a File…', description: 'landscape.yml' };
  const chosen = await window.showQuickPick([network, local], {
    title: 'Update the CNCF Catalogue',
    placeHolder: 'Where to take the CNCF landscape from',
  });
  if (chosen === network) return 'network';
  if (chosen !== local) return undefined;
  const [uri] = (await window.showOpenDialog({ filters: { YAML: ['yml', 'yaml'] }, openLabel: 'Update' })) ?? [];
  return uri;
}

async function fetched(token: CancellationToken): Promise<ReadLandscapeParams> {
  const stopped = new AbortController();
  token.onCancellationRequested(() => stopped.abort());
  const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(patience)]);
  const { bytes, modified } = await download(landscapeSource, (url) => fetch(url, { signal })).catch((error) => {
    if (!(error instanceof DownloadError)) throw error;
    throw new Problem(`No catalogue from ${new URL(landscapeSource).host}: ${error.message}`);
  });
  return { text: decode(bytes), source: landscapeSource, day: modified ?? isoDay(Date.now()) };
}

async function fromFile(uri: Uri): Promise<ReadLandscapeParams> {
  const { size, mtime } = await workspace.fs.stat(uri);
  if (size > longestLandscape) throw new Problem('The file is too long to be landscape.yml');
  const text = decode(await workspace.fs.readFile(uri));
  return { text, source: uri.path.replace(/^.*\//, ''), day: isoDay(mtime) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('It is no text in UTF-8');
  }
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

// In one step, so that another window finds the one or the other.
async function keep(file: Uri, text: string): Promise<void> {
  const temporary = file.with({ path: `${file.path}.${Date.now().toString(36)}.tmp` });
  await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
  await workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
  await workspace.fs.rename(temporary, file, { overwrite: true });
}

function use(client: BaseLanguageClient, stored: string | null): Promise<UseCatalogResult> {
  const params: UseCatalogParams = { stored };
  return client.sendRequest<UseCatalogResult>(useCatalogRequest, params);
}

async function tell(
  { projects, snapshot, from, problem }: UseCatalogResult,
  changes: readonly string[],
  channel?: LogOutputChannel,
): Promise<void> {
  const what = `${projects} CNCF projects as of ${snapshot}${from === 'built-in' ? ', as built in' : ''}.`;
  if (problem !== undefined) {
    void window.showWarningMessage(`${problem}.`);
    return;
  }
  const [first] = changes;
  if (!first || !channel) {
    void window.showInformationMessage(channel ? `Nothing is new: ${what}` : what);
    return;
  }
  for (const change of changes) channel.info(`CNCF catalogue: ${change}`);
  const news = changes.length === 1 ? `${first}.` : `${changes.length} changes.`;
  const show = 'Show Changes';
  if (changes.length === 1) void window.showInformationMessage(`${news} ${what}`);
  else if ((await window.showInformationMessage(`${news} ${what}`, show)) === show) channel.show();
}

function closed(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

function isCancelled(error: unknown): boolean {
  return (
    error instanceof Error && (['AbortError', 'Canceled'].includes(error.name) || /^Cancell?ed$/.test(error.message))
  );
}
