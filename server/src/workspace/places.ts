import { isRepository } from './gitignore.ts';
import type { FileSystem } from './store.ts';
import { baseName, foldersAbove, isInside } from './uri.ts';

/** The name of the configuration file. */
export const configName = '.takeaways.yaml';

/** Where a file belongs. */
export interface Place {
  /** The folder outside of which no other part is read; undefined where the file is in no folder (an unsaved text). */
  readonly root?: string;
  /** The nearest configuration upwards. */
  readonly config?: ConfigFile;
}

/** A `.takeaways.yaml`, or what takes its place. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** Why it could not be read; its text is empty then. */
  readonly unreadable?: string;
}

/** Finds places; what was found holds until it is forgotten. */
export interface Places {
  of(uri: string): Promise<Place>;
  /** A file, or a folder with all in it, may have changed; without a URI, any. True where a place may be another then. */
  forget(uri?: string): boolean;
}

interface Folder {
  readonly config?: ConfigFile;
  readonly hasGit: boolean;
}

/**
 * The root is the nearest folder with a configuration or a Git repository, else the folder that is open or
 * named (`opened`) and holds the file, else the file's own folder. `chosen` takes the place of all configurations.
 */
export function createPlaces(read: FileSystem['read'], opened: () => readonly string[], chosen?: ConfigFile): Places {
  const folders = new Map<string, Promise<Folder>>();
  const places = new Map<string, Promise<Place>>();
  /** The URIs of all configurations that were found. */
  const configs = new Set<string>();
  const nowhere: Place = chosen ? { config: chosen } : {};

  const look = async (folder: string): Promise<Folder> => {
    const uri = `${folder}/${configName}`;
    const config = await read(uri).then(
      (text) => (text === undefined ? undefined : { uri, text }),
      (error) => ({ uri, text: '', unreadable: error instanceof Error ? error.message : String(error) }),
    );
    if (config !== undefined) configs.add(uri);
    return { ...(config === undefined ? {} : { config }), hasGit: await isRepository(folder, read) };
  };
  const folder = (uri: string): Promise<Folder> => {
    const known = folders.get(uri) ?? look(uri);
    folders.set(uri, known);
    return known;
  };
  const find = async (above: readonly string[]): Promise<Place> => {
    const place = await findNearest(above);
    return chosen ? { ...place, config: chosen } : place;
  };
  const findNearest = async (above: readonly string[]): Promise<Place> => {
    let root: string | undefined;
    for (const uri of above) {
      const { config, hasGit } = await folder(uri);
      if (config !== undefined || hasGit) root ??= uri;
      if (config !== undefined) return { root: root ?? uri, config };
    }
    const [own = ''] = above;
    return { root: root ?? opened().find((base) => isInside(base, own)) ?? own };
  };

  return {
    of(uri) {
      if (uri.startsWith('untitled:')) return Promise.resolve(nowhere);
      const above = foldersAbove(uri);
      const [own = ''] = above;
      const known = places.get(own) ?? find(above);
      places.set(own, known);
      return known;
    },
    forget(uri) {
      const isConfig = uri === undefined || baseName(uri) === configName;
      if (!isConfig && ![...configs].some((config) => isInside(uri, config))) return false;
      for (const known of [folders, places, configs]) known.clear();
      return true;
    },
  };
}
