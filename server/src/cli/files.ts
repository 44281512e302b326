import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../service.ts';
import type { FolderEntry } from '../workspace/store.ts';
import { codeOf, Failure, reason } from './failure.ts';

/** A text file as it is on the disk. */
export interface TextFile {
  /** Without a byte order mark, as editors show it. */
  readonly text: string;
  readonly bom: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8; throws a Failure for bytes that are none. */
export function decode(bytes: Uint8Array, name: string): TextFile {
  try {
    const text = utf8.decode(bytes);
    const bom = text.charCodeAt(0) === 0xfeff;
    return { text: bom ? text.slice(1) : text, bom };
  } catch {
    throw new Failure(`${name}: cannot be read, as it is not UTF-8 text; save it as UTF-8 and try again`);
  }
}

/** Where files are read to, one after the other: new memory for each would take longer than to read it. */
const buffer = Buffer.allocUnsafeSlow(1 << 16);

/** The bytes of a file; they hold until the next file is read. */
function bytesOf(file: string): Uint8Array {
  const opened = openSync(file, 'r');
  try {
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(opened, buffer, length, buffer.length - length, null);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
    }
    // There may be more: it is read on from here.
    return Buffer.concat([buffer, readFileSync(opened)]);
  } finally {
    closeSync(opened);
  }
}

/** Reads a text file; throws a Failure that names it. */
export function readText(file: string): TextFile {
  try {
    return decode(bytesOf(file), shown(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown(file)}: cannot be read: ${reason(error)}`);
  }
}

/** Is a path a file, or a folder; throws a Failure for one that is neither. */
export function kindOf(file: string): 'file' | 'folder' {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const advice = path.basename(file) === '-' ? '; to check standard input, name it: --stdin-filename draft.md' : '';
    throw new Failure(`${shown(file)}: cannot be read: ${reason(error)}${advice}`);
  }
}

/** Is a path a folder; false where nothing is, or it cannot be told. */
export function isFolder(file: string): boolean {
  try {
    return kindOf(file) === 'folder';
  } catch {
    return false;
  }
}

/** The disk, for the service: a byte order mark is left out, as editors do. Rejects with a Failure. */
export const diskFiles: FileSystem = {
  // Synchronous, as a command has nothing else to do meanwhile: this is several times quicker.
  async read(uri) {
    const file = URI.parse(uri).fsPath;
    try {
      return decode(bytesOf(file), shown(file)).text;
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined;
      throw new Failure(`${shown(file)}: cannot be read: ${reason(error)}`);
    }
  },
  async list(folder) {
    const at = URI.parse(folder).fsPath;
    return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const kind = kindOfEntry(at, entry);
      return kind ? [{ name: entry.name, kind }] : [];
    });
  },
  async real(uri) {
    try {
      return uriOf(realpathSync(URI.parse(uri).fsPath));
    } catch {
      return undefined;
    }
  },
};

function kindOfEntry(folder: string, entry: Dirent): FolderEntry['kind'] | undefined {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  const target = path.join(folder, entry.name);
  return entry.isSymbolicLink() && statSync(target, { throwIfNoEntry: false })?.isFile() ? 'link' : undefined;
}

/** The URI of a path. */
export function uriOf(file: string): string {
  return URI.parse(pathToFileURL(file).href).toString();
}

/** A path as it is shown: relative to the current folder, `/`-separated. */
export function shown(file: string): string {
  return (path.relative('', file) || '.').replaceAll(path.sep, '/');
}

/** A URI as it is shown. */
export function shownUri(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? shown(parsed.fsPath) : uri;
}
