import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Config } from '../config.ts';
import type { Service } from '../service.ts';
import { isChosen } from '../workspace/chosen.ts';
import { configName } from '../workspace/places.ts';
import { isMarkdown } from '../workspace/uri.ts';
import { type Failures, reason } from './failure.ts';
import { kindOf, shown, uriOf } from './files.ts';
import { type Gitignore, gitignoreOf, gitignoresAt, isIgnored, within } from './gitignore.ts';

/** A file that a command reads. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** It is named itself, not found in a folder. */
  readonly outright: boolean;
}

/**
 * The files that arguments name, and the Markdown files of the folders that they name, each once. Left out of folders:
 * what `.gitignore` and the configuration leave out, node_modules, hidden files and folders, and links to folders.
 */
export async function targetsOf(args: readonly string[], service: Service, failures: Failures): Promise<Target[]> {
  const targets = new Map<string, Target>();
  for (const arg of args) {
    await failures.catch(async () => {
      const file = path.resolve(arg);
      const outright = kindOf(file) === 'file';
      const found = outright ? [file] : await markdownFiles(file, service, failures);
      for (const each of found) if (!targets.has(each) || outright) targets.set(each, { file: each, outright });
    });
  }
  return [...targets.values()];
}

/** Folders as they are named in a sentence. */
export function namesOf(folders: readonly string[]): string {
  return folders.map((folder) => (shown(folder) === '.' ? 'this folder' : shown(folder))).join(', ');
}

/** What the configuration says of the files below a folder. */
interface Choice {
  /** The folder that its patterns are relative to. */
  readonly base: string;
  readonly config: Config;
}

async function markdownFiles(top: string, service: Service, failures: Failures): Promise<string[]> {
  const found: string[] = [];
  const order = new Intl.Collator('en', { numeric: true });
  const walk = async (folder: string, outer: readonly Gitignore[], inherited: Choice | undefined): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      failures.add(`${shown(folder)}: cannot be searched: ${reason(error)}`);
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    const choice = inherited && !names.has(configName) ? inherited : await choiceIn(folder, service);
    const gitignores = names.has('.gitignore') && folder !== top ? [...outer, ...gitignoreOf(folder)] : outer;
    for (const entry of entries.sort((a, b) => order.compare(a.name, b.name))) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const full = path.join(folder, name);
      const isFolder = entry.isDirectory();
      if (!isFolder && !(isMarkdown(name) && isFile(entry, full))) continue;
      if (isIgnored(gitignores, full, isFolder) || !isWanted(choice, full, isFolder)) continue;
      if (isFolder) await walk(full, gitignores, choice);
      else found.push(full);
    }
  };
  await walk(top, gitignoresAt(top), undefined);
  return found;
}

async function choiceIn(folder: string, service: Service): Promise<Choice> {
  const { config, problems } = await service.configuration(uriOf(path.join(folder, 'article.md')));
  return { config, base: problems.file ? path.dirname(URI.parse(problems.file.uri).fsPath) : folder };
}

// What is included may be deeper in a folder that is not.
function isWanted({ base, config: { include, exclude } }: Choice, file: string, isFolder: boolean): boolean {
  const inside = within(base, file);
  if (inside === undefined) return include.length === 0 || isFolder;
  return isChosen({ include: isFolder ? [] : include, exclude }, inside);
}

function isFile(entry: Dirent, full: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(full, { throwIfNoEntry: false })?.isFile() ?? false;
}
