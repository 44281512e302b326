import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from './store.ts';
import { foldersAbove, pathWithin } from './uri.ts';

/** A `.gitignore`, and the folder that its patterns are relative to. */
export interface Gitignore {
  readonly base: string;
  readonly patterns: Ignore;
}

/** The `.gitignore` of a folder, if there is one. */
export async function gitignoreOf(folder: string, read: FileSystem['read']): Promise<Gitignore[]> {
  const text = await read(`${folder}/.gitignore`).catch(() => undefined);
  return text === undefined ? [] : [{ base: folder, patterns: ignore({ ignoreCase: false }).add(text) }];
}

/** Those that count in a folder that is searched: its own and, in a Git repository, those of the folders above it. */
export async function gitignoresAt(folder: string, read: FileSystem['read']): Promise<Gitignore[]> {
  const own = await gitignoreOf(folder, read);
  const outer: Gitignore[] = [];
  for (const at of foldersAbove(`${folder}/x`)) {
    if (at !== folder) outer.unshift(...(await gitignoreOf(at, read)));
    // Who names an ignored folder wants what is in it.
    if (await isRepository(at, read)) return [...(isIgnored(outer, folder, true) ? [] : outer), ...own];
  }
  return own;
}

/** Is a folder the top of a Git repository. */
export async function isRepository(folder: string, read: FileSystem['read']): Promise<boolean> {
  const text = (name: string): Promise<string | undefined> => read(`${folder}/${name}`).catch(() => undefined);
  // In a work tree of its own, `.git` is a file.
  return ((await text('.git/HEAD')) ?? (await text('.git'))) !== undefined;
}

/** Is a file or folder left out. The nearest `.gitignore` that says anything of it decides. */
export function isIgnored(gitignores: readonly Gitignore[], uri: string, isFolder: boolean): boolean {
  for (const { base, patterns } of gitignores.toReversed()) {
    const inside = pathWithin(base, uri);
    if (inside === undefined) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}
