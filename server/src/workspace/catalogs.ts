import { type Catalog, extendCatalog, type OwnCatalog, readOwnCatalog } from '../catalog/index.ts';
import type { ConfigProblem } from '../config.ts';
import type { Place } from './places.ts';
import { type FileSystem, leadsOut } from './store.ts';
import { isInside, resolveUri } from './uri.ts';

/** The catalogue files that a configuration names. */
export interface NamedCatalogs {
  /** Relative to the folder. */
  readonly paths: readonly string[];
  readonly folder: string;
  /** The folders outside of which no catalogue is read. */
  readonly within: readonly string[];
}

/** A catalogue file that was read. */
export interface CatalogFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/** A catalogue file that could not be read. */
export interface UnreadCatalog {
  /** As the configuration names it. */
  readonly path: string;
  /** Why, and what to do. Ends without a full stop. */
  readonly message: string;
}

/** The catalogue of a place, with the files of its own that are in it. */
export interface PlacedCatalog {
  readonly catalog: Catalog;
  readonly files: readonly CatalogFile[];
  readonly unread: readonly UnreadCatalog[];
}

/** Finds catalogues; what was found holds until it is forgotten. */
export interface Catalogs {
  /** The catalogue where a configuration names these files; the same object until it changes. */
  of(named: NamedCatalogs | undefined): Promise<PlacedCatalog>;
  /** Takes another catalogue as the one that all others extend. */
  use(base: Catalog): void;
  /** A file, or a folder with all in it, may have changed; without a URI, any. True where a catalogue was made with it. */
  forget(uri?: string): boolean;
}

interface Known {
  readonly placed: Promise<PlacedCatalog>;
  readonly uris: readonly string[];
}

/** What a `.takeaways.yaml` names; undefined where it names nothing. */
export function namedByFile({ root, config }: Place, paths: readonly string[] = []): NamedCatalogs | undefined {
  if (config === undefined || paths.length === 0) return undefined;
  const folder = config.uri.replace(/\/[^/]*$/, '');
  return { paths, folder, within: [folder, root ?? folder] };
}

/** What the editor's settings name for a file: in the folder that the editor has open. */
export function namedBySettings(
  uri: string,
  { root }: Place,
  opened: readonly string[],
  paths: readonly string[] = [],
): NamedCatalogs | undefined {
  const folder = opened.find((base) => isInside(base, uri)) ?? root;
  return folder === undefined || paths.length === 0 ? undefined : { paths, folder, within: [folder] };
}

export function createCatalogs(first: Catalog, files: FileSystem): Catalogs {
  let base = first;
  let bare: PlacedCatalog = { catalog: base, files: [], unread: [] };
  const known = new Map<string, Known>();

  const textOf = async (uri: string, within: readonly string[]): Promise<{ text: string } | { message: string }> => {
    const holds = async (folder: string): Promise<boolean> =>
      isInside(folder, uri) && !(await leadsOut(files, uri, folder));
    if (!(await Promise.all(within.map(holds))).includes(true)) {
      return {
        message: 'A catalogue must lie in the folder of its .takeaways.yaml or in the workspace: move it there',
      };
    }
    try {
      const text = await files.read(uri);
      if (text !== undefined) return { text };
      return {
        message: 'There is no such file: correct its path, or create it',
      };
    } catch (error) {
      return { message: `Cannot be read: ${error instanceof Error ? error.message : String(error)}` };
    }
  };
  const make = async (files: readonly (readonly [uri: string, path: string])[], within: readonly string[]) => {
    const texts = await Promise.all(files.map(async ([uri, path]) => ({ uri, path, ...(await textOf(uri, within)) })));
    let catalog = base;
    const read: CatalogFile[] = [];
    const unread: UnreadCatalog[] = [];
    // One after the other: what a file names must not mean another project in those before it.
    for (const { uri, path, ...found } of texts) {
      if ('message' in found) {
        unread.push({ path, message: found.message });
        continue;
      }
      const { value, problems } = readOwnCatalog(found.text, catalog);
      catalog = extended(catalog, value);
      const told = problems.map((problem) => ({ ...problem, message: problem.message.replace(/\.$/, '') }));
      read.push({ uri, text: found.text, problems: told });
    }
    return { catalog, files: read, unread };
  };

  return {
    async of(named) {
      if (named === undefined) return bare;
      const { paths, folder, within } = named;
      const files = new Map(paths.map((path) => [resolveUri(`${folder}/x`, path), path] as const));
      const key = JSON.stringify([within, [...files]]);
      const found = known.get(key) ?? { placed: make([...files], within), uris: [...files.keys()] };
      known.set(key, found);
      return found.placed;
    },
    use(next) {
      base = next;
      bare = { catalog: base, files: [], unread: [] };
      known.clear();
    },
    forget(uri) {
      const gone = [...known].filter(([, { uris }]) => uri === undefined || uris.some((one) => isInside(uri, one)));
      for (const [key] of gone) known.delete(key);
      return gone.length > 0;
    },
  };
}

function extended(catalog: Catalog, { projects, events }: OwnCatalog): Catalog {
  return projects.length + events.length > 0 ? extendCatalog(catalog, [{ projects, events }]) : catalog;
}
