import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** A `.gitignore`, and the folder that its patterns are relative to. */
export interface Gitignore {
  readonly base: string;
  readonly patterns: Ignore;
}

/** The `.gitignore` of a folder, if there is one. */
export function gitignoreOf(folder: string): Gitignore[] {
  try {
    const text = readFileSync(path.join(folder, '.gitignore'), 'utf8').replace(/^\uFEFF/, '');
    return [{ base: folder, patterns: ignore({ ignoreCase: false }).add(text) }];
  } catch {
    return [];
  }
}

/** Those that count in a folder that is searched: its own and, in a Git repository, those of the folders above it. */
export function gitignoresAt(folder: string): Gitignore[] {
  const above: string[] = [];
  let at = folder;
  while (!existsSync(path.join(at, '.git'))) {
    const parent = path.dirname(at);
    if (parent === at) return gitignoreOf(folder);
    at = parent;
    above.unshift(at);
  }
  const outer = above.flatMap(gitignoreOf);
  // Who names an ignored folder wants what is in it.
  return [...(isIgnored(outer, folder, true) ? [] : outer), ...gitignoreOf(folder)];
}

/** Is a file or folder left out. The nearest `.gitignore` that says anything of it decides. */
export function isIgnored(gitignores: readonly Gitignore[], file: string, isFolder: boolean): boolean {
  for (const { base, patterns } of gitignores.toReversed()) {
    const inside = within(base, file);
    if (inside === undefined) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The path of a file as seen from a folder, `/`-separated; undefined where it is not in it. */
export function within(base: string, file: string): string | undefined {
  const relative = path.relative(base, file);
  const [first = ''] = relative.split(path.sep);
  return first === '' || first === '..' || path.isAbsolute(relative) ? undefined : relative.replaceAll(path.sep, '/');
}
