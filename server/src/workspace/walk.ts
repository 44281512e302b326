import { URI, Utils } from 'vscode-uri';
import type { Config } from '../config.ts';
import { isChosen } from './chosen.ts';
import { type Gitignore, gitignoreOf, gitignoresAt, isIgnored } from './gitignore.ts';
import { configName } from './places.ts';
import { type FileSystem, type FolderEntry, leadsOut } from './store.ts';
import { baseName, decode, foldersAbove, isInside, isMarkdown, pathWithin } from './uri.ts';

/** What the configuration says of the files below a folder. */
export interface Choice {
  /** The folder that its patterns are relative to. */
  readonly base: string;
  readonly config: Pick<Config, 'include' | 'exclude'>;
}

export interface WalkOptions {
  readonly files: FileSystem;
  /** Links to files that lead out of the folder are followed. */
  readonly follows: boolean;
  /** What counts in a folder. */
  choose(folder: string): Promise<Choice>;
  /** Told of a folder that cannot be listed; what is in it is left out. */
  failed(folder: string, error: unknown): void;
}

/**
 * The Markdown files below a folder, in the order of their names. Left out: what `.gitignore` and the configuration leave
 * out, node_modules, hidden files and folders, and links to folders.
 */
export async function* markdownFiles(top: string, options: WalkOptions): AsyncGenerator<string> {
  const { files, follows, choose, failed } = options;
  const realTop = (await files.real(top)) ?? top;
  async function* walk(folder: string, outer: readonly Gitignore[], inherited?: Choice): AsyncGenerator<string> {
    let entries: readonly FolderEntry[];
    try {
      entries = await files.list(folder);
    } catch (error) {
      failed(folder, error);
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    const choice = inherited && !names.has(configName) ? inherited : await choose(folder);
    const own = names.has('.gitignore') && folder !== top ? await gitignoreOf(folder, files.read) : [];
    const gitignores = [...outer, ...own];
    for (const { name, kind } of entries.toSorted((a, b) => byName(a.name, b.name))) {
      const isFolder = kind === 'folder';
      if (isHidden(name) || !(isFolder || isMarkdown(name))) continue;
      const uri = childOf(folder, name);
      if (isIgnored(gitignores, uri, isFolder) || !isWanted(choice, uri, isFolder)) continue;
      if (isFolder) yield* walk(uri, gitignores, choice);
      else if (kind === 'file' || follows || isInside(realTop, (await files.real(uri)) ?? '')) yield uri;
    }
  }
  yield* walk(top, await gitignoresAt(top, files.read));
}

/** Would a search of a folder find a Markdown file, were it there; through links it is not found. */
export async function isSearched(top: string, uri: string, { files, choose }: WalkOptions): Promise<boolean> {
  if (!isInside(top, uri) || uri === top || !isMarkdown(uri)) return false;
  const gitignores = await gitignoresAt(top, files.read);
  const folders = foldersAbove(uri).filter((folder) => isInside(top, folder));
  for (const folder of folders.toReversed()) {
    if (folder === top) continue;
    const choice = await choose(foldersAbove(folder)[0] ?? top);
    if (isHidden(baseName(folder)) || isIgnored(gitignores, folder, true) || !isWanted(choice, folder, true))
      return false;
    gitignores.push(...(await gitignoreOf(folder, files.read)));
  }
  const [folder = top] = folders;
  const choice = await choose(folder);
  if (isHidden(baseName(uri)) || isIgnored(gitignores, uri, false) || !isWanted(choice, uri, false)) return false;
  return !(await leadsOut(files, uri, top)) && !(await isBehindLink(files, top, folder));
}

async function isBehindLink({ real }: FileSystem, top: string, folder: string): Promise<boolean> {
  const [realTop = top, realFolder] = await Promise.all([real(top), real(folder)]);
  // Some systems tell apart neither case nor how an accent is written.
  const plain = (uri: string): string => decode(uri).normalize().toLowerCase();
  return realFolder !== undefined && plain(realFolder) !== plain(realTop + folder.slice(top.length));
}

// Made when there is something to sort: it takes longer to load than most folders take to be read.
let collator: Intl.Collator | undefined;

function byName(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

function childOf(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

// What is included may be deeper in a folder that is not.
function isWanted({ base, config: { include, exclude } }: Choice, uri: string, isFolder: boolean): boolean {
  const inside = pathWithin(base, uri);
  if (inside === undefined) return include.length === 0 || isFolder;
  return isChosen({ include: isFolder ? [] : include, exclude }, inside);
}
