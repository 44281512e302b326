import { readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../service.ts';

/** What a path may lead to instead of a file. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

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
};
