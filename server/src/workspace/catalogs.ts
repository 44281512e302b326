import { type Catalog, extendCatalog, type OwnCatalog, readOwnCatalog } from '../catalog/index.ts';
import type { ConfigProblem } from '../config.ts';
import type { Place } from './places.ts';
import type { FileSystem } from './store.ts';
import { isInside, resolveUri } from './uri.ts';

/** A catalogue file that was read, or could not be. */
export interface CatalogFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
  /** Why it could not be read; its text is empty then. */
  readonly unreadable?: string;
}

/** The catalogue of a place, with the files of its own that are in it. */
export interface PlacedCatalog {
  readonly catalog: Catalog;
  readonly files: readonly CatalogFile[];
}

/** Finds catalogues; what was found holds until it is forgotten. */
export interface Catalogs {
  /** The catalogue for a place whose configuration names files, as paths relative to it; the same object until it changes. */
  of(place: Place, paths: readonly string[]): Promise<PlacedCatalog>;
  /** Takes another catalogue as the one that all others extend. */
  use(base: Catalog): void;
  /** A file may have changed; without a URI, any. True where a catalogue was made with it. */
  forget(uri?: string): boolean;
}

interface Known {
  readonly placed: Promise<PlacedCatalog>;
  readonly uris: readonly string[];
}

export function createCatalogs(first: Catalog, read: FileSystem['read']): Catalogs {
  let base = first;
  let bare: PlacedCatalog = { catalog: base, files: [] };
  const known = new Map<string, Known>();

  const readFile = async (uri: string, within: readonly string[]): Promise<[CatalogFile, OwnCatalog?]> => {
    const failed = (unreadable: string): [CatalogFile] => [
      { uri, text: '', problems: [{ message: unreadable, line: 1, column: 1 }], unreadable },
    ];
    if (!within.some((folder) => isInside(folder, uri))) {
      return failed('A catalogue must lie in the folder of its .takeaways.yaml or in the workspace: move it there');
    }
    try {
      const text = await read(uri);
      if (text === undefined)
        return failed(
          'There is no such catalogue: correct the path, which is relative to .takeaways.yaml, or create the file',
        );
      const { value, problems } = readOwnCatalog(text, base);
      return [
        {
          uri,
          text,
          problems: problems.map((problem) => ({ ...problem, message: problem.message.replace(/\.$/, '') })),
        },
        value,
      ];
    } catch (error) {
      return failed(`Cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const make = async (uris: readonly string[], within: readonly string[]): Promise<PlacedCatalog> => {
    const catalog = base;
    const files = await Promise.all(uris.map((uri) => readFile(uri, within)));
    const own = files.flatMap(([, one]) => one ?? []);
    return { catalog: own.length > 0 ? extendCatalog(catalog, own) : catalog, files: files.map(([file]) => file) };
  };

  return {
    async of({ root, config }, paths) {
      if (paths.length === 0) return bare;
      const from = config?.uri ?? `${root}/x`;
      if (config === undefined && root === undefined) return bare;
      const uris = [...new Set(paths.map((path) => resolveUri(from, path)))];
      const within = [root, from.replace(/\/[^/]*$/, '')].filter((folder) => folder !== undefined);
      const key = JSON.stringify([within, uris]);
      const found = known.get(key) ?? { placed: make(uris, within), uris };
      known.set(key, found);
      return found.placed;
    },
    use(next) {
      base = next;
      bare = { catalog: base, files: [] };
      known.clear();
    },
    forget(uri) {
      const gone = [...known].filter(([, { uris }]) => uri === undefined || uris.includes(uri));
      for (const [key] of gone) known.delete(key);
      return gone.length > 0;
    },
  };
}
