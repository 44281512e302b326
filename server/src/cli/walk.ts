import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Service } from '../service.ts';
import { type Failures, reason } from './failure.ts';
import { kindOf, shown, shownUri, uriOf } from './files.ts';

/** A file that a command reads. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** It is named itself, not found in a folder. */
  readonly outright: boolean;
}

/** The files that arguments name, and the Markdown files that a search of the folders that they name finds, each once. */
export async function targetsOf(args: readonly string[], service: Service, failures: Failures): Promise<Target[]> {
  const targets = new Map<string, Target>();
  const failed = (folder: string, error: unknown): void =>
    failures.add(`${shownUri(folder)}: cannot be searched: ${reason(error)}`);
  for (const arg of args) {
    await failures.catch(async () => {
      const file = path.resolve(arg);
      if (kindOf(file) === 'file') targets.set(file, { file, outright: true });
      else {
        for await (const uri of service.search(uriOf(file), failed)) {
          const found = URI.parse(uri).fsPath;
          if (!targets.has(found)) targets.set(found, { file: found, outright: false });
        }
      }
    });
  }
  return [...targets.values()];
}

/** Folders as they are named in a sentence. */
export function namesOf(folders: readonly string[]): string {
  return folders.map((folder) => (shown(folder) === '.' ? 'this folder' : shown(folder))).join(', ');
}
