import * as fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../service.ts';

/** What a path may lead to instead of a file. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

// Not fs/promises: it takes longer to load than a folder to be read, and of many small files twice the time, as each has
// a handle that is to be collected.
const readdir = promisify(fs.readdir);
const realpath = promisify(fs.realpath.native);
const stat = promisify(fs.stat);
export const readFile = promisify(fs.readFile);

/** Node's file system: `file:` URIs, UTF-8; a byte order mark is left out, as editors leave it out. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return undefined;
    try {
      return (await readFile(parsed.fsPath, 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined;
      throw error;
    }
  },
  async list(folder) {
    const parsed = URI.parse(folder);
    if (parsed.scheme !== 'file') return [];
    const at = parsed.fsPath;
    const isLinkToFile = (name: string): Promise<boolean> =>
      stat(path.join(at, name)).then(
        (found) => found.isFile(),
        () => false,
      );
    const entries = await readdir(at, { withFileTypes: true });
    const listed = entries.map(async (entry) => {
      const { name } = entry;
      if (entry.isDirectory()) return { name, kind: 'folder' as const };
      if (entry.isFile()) return { name, kind: 'file' as const };
      return entry.isSymbolicLink() && (await isLinkToFile(name)) ? { name, kind: 'link' as const } : [];
    });
    return (await Promise.all(listed)).flat();
  },
  real: (uri) =>
    realpath(URI.parse(uri).fsPath).then(
      (found) => URI.file(found).toString(),
      () => undefined,
    ),
};
