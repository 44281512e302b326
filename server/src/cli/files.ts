import { randomBytes } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { globby } from 'globby';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../service.ts';
import { Failure, reason } from './failure.ts';

/** A text file as it is on the disk. */
export interface TextFile {
  /** Without a byte order mark, as editors show it. */
  readonly text: string;
  readonly bom: boolean;
}

/** Decodes UTF-8; throws a Failure for bytes that are none. */
export function decode(bytes: Uint8Array, name: string): TextFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const bom = text.charCodeAt(0) === 0xfeff;
    return { text: bom ? text.slice(1) : text, bom };
  } catch {
    throw new Failure(`${name}: cannot be read, as it is not UTF-8 text; save it as UTF-8 and try again`);
  }
}

/** Reads a text file; throws a Failure that names it. */
export async function readText(file: string): Promise<TextFile> {
  try {
    return decode(await readFile(file), shown(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown(file)}: cannot be read: ${reason(error)}`);
  }
}

/**
 * Replaces a file's text in one step, through a temporary file beside it; the mode is kept, a link is followed.
 * Throws a Failure, and leaves the file as it is, when it says something else than `expected` by now.
 */
export async function replaceText(file: string, expected: TextFile, text: string): Promise<void> {
  const target = await realpath(file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const { mode } = await stat(target);
    await writeFile(temporary, (expected.bom ? '\uFEFF' : '') + text, { flag: 'wx' });
    await chmod(temporary, mode);
    const now = await readText(target);
    if (now.text !== expected.text || now.bom !== expected.bom) {
      throw new Failure(`${shown(file)}: not fixed, as it was changed meanwhile; run the command again`);
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown(file)}: cannot be written: ${reason(error)}`);
  }
}

/** Writes a file that must not exist yet. */
export async function createText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const advice = exists ? 'it exists already; choose another name, or remove it first' : reason(error);
    throw new Failure(`${shown(file)}: cannot be written: ${advice}`);
  }
}

/** What a PATH argument stands for. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly folder: string };

/** Tells a file from a folder; throws a Failure for a path that is neither. */
export async function targetOf(argument: string): Promise<Target> {
  const file = path.resolve(argument);
  try {
    const found = await stat(file);
    return found.isDirectory() ? { kind: 'folder', folder: file } : { kind: 'file', file };
  } catch (error) {
    throw new Failure(`${argument}: cannot be read: ${reason(error)}`);
  }
}

/** The Markdown files of a folder and its subfolders, sorted; what `.gitignore` names, and node_modules, left out. */
export async function markdownFiles(folder: string): Promise<string[]> {
  const files = await globby('**/*.{md,markdown}', {
    cwd: folder,
    absolute: true,
    gitignore: true,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
    suppressErrors: true,
  });
  return files.map((file) => path.normalize(file)).sort();
}

/** The URI of a path. */
export function uriOf(file: string): string {
  return URI.parse(pathToFileURL(file).href).toString();
}

/** A path as it is shown: relative to the current folder where it is below it, `/`-separated. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file));
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (inside ? relative : path.isAbsolute(relative) || relative === '' ? path.resolve(file) : relative).replaceAll(
    path.sep,
    '/',
  );
}

/** A URI as it is shown. */
export function shownUri(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? shown(parsed.fsPath) : uri;
}

/** The disk, for the service: a byte order mark is left out, as editors do. */
export const diskFiles: FileSystem = {
  async read(uri) {
    const file = URI.parse(uri).fsPath;
    try {
      return decode(await readFile(file), shown(file)).text;
    } catch (error) {
      if (error instanceof Failure) throw error;
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw new Failure(`${shown(file)}: cannot be read: ${reason(error)}`);
    }
  },
};
