import type { FileSystem, FolderEntry } from '../server/src/workspace/store.ts';

/** A file system of texts by path below `root`, as they are when they are asked for; `read` takes the place of reading one. */
export function memoryFiles(
  texts: Readonly<Record<string, string | undefined>>,
  root: string,
  read: (path: string) => Promise<string | undefined> = async (path) => texts[path],
): FileSystem {
  return {
    read: (uri) => read(decodeURIComponent(uri.slice(root.length))),
    async list(folder) {
      const base = folder === root.replace(/\/$/, '') ? '' : `${decodeURIComponent(folder.slice(root.length))}/`;
      const entries = new Map<string, FolderEntry>();
      for (const [path, text] of Object.entries(texts)) {
        if (text === undefined || !path.startsWith(base)) continue;
        const [name = '', ...rest] = path.slice(base.length).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
    real: async (uri) => uri,
  };
}
