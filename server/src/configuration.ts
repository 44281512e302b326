import { type Config, type ConfigProblem, mergeConfig, placeOfCatalog, readConfig, readSettings } from './config.ts';
import { rules } from './rules/index.ts';
import type { CatalogFile, PlacedCatalog } from './workspace/catalogs.ts';
import type { ConfigFile, Place } from './workspace/places.ts';

/** A configuration, and what cannot be followed in it. */
export interface Configuration {
  readonly config: Config;
  readonly problems: ConfigProblems;
}

/** What of a configuration cannot be followed. */
export interface ConfigProblems {
  /** Of the editor's settings; a message names its key. */
  readonly settings: readonly string[];
  /** Of the nearest `.takeaways.yaml`, where there is one: its problems may be none. */
  readonly file?: ConfigFile & { readonly problems: readonly ConfigProblem[] };
  /** Of the catalogues that it names. */
  readonly catalogs: readonly CatalogFile[];
}

function readConfigFile({ text, unreadable }: ConfigFile): ReturnType<typeof readConfig> {
  if (unreadable === undefined) return readConfig(text, ruleIds);
  return { config: {}, problems: [{ message: `Cannot be read: ${unreadable}`, line: 1, column: 1 }] };
}

const ruleIds = rules.map(({ id }) => id);

/** A configuration before the catalogues that it names are read. */
export interface WrittenConfiguration {
  readonly config: Config;
  /** Who names its catalogues. */
  readonly named: 'file' | 'settings';
  readonly problems: Omit<ConfigProblems, 'catalogs'>;
}

/** Reads configurations; the same object for the same place and settings. */
export function createConfigs(): (place: Place, settings: unknown) => WrittenConfiguration {
  const known = new WeakMap<Place | ConfigFile, WrittenConfiguration & { readonly settings: unknown }>();
  return (place, settings) => {
    // Many folders share one file.
    const key = place.config ?? place;
    const last = known.get(key);
    if (last && last.settings === settings) return last;
    const editor = readSettings(settings, ruleIds);
    const file = place.config && readConfigFile(place.config);
    const read = {
      settings,
      config: mergeConfig(file?.config ?? {}, editor.config),
      named: file?.config.catalogs ? ('file' as const) : ('settings' as const),
      problems: {
        settings: editor.problems,
        ...(place.config && file ? { file: { ...place.config, problems: file.problems } } : {}),
      },
    };
    known.set(key, read);
    return read;
  };
}

/** What cannot be followed, in the catalogues as well; the same object for the same. What cannot be read is a problem of who names it. */
export const problemsOf = rememberedPairs(
  (written: WrittenConfiguration, { files, unread }: PlacedCatalog): ConfigProblems => {
    const { file, settings } = written.problems;
    if (written.named === 'settings' || !file) {
      const told = unread.map(({ path, message }) => `takeaways.catalogs: “${path}”: ${message}`);
      return { ...written.problems, settings: [...settings, ...told], catalogs: files };
    }
    const told = unread.map(({ path, message }) => ({ message, ...placeOfCatalog(file.text, path) }));
    return { settings, file: { ...file, problems: [...file.problems, ...told] }, catalogs: files };
  },
);

/** A function of two objects that remembers its last answer for each first one. */
function rememberedPairs<A extends object, B, T>(compute: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new WeakMap<A, { readonly b: B; readonly value: T }>();
  return (a, b) => {
    const last = known.get(a);
    if (last?.b === b) return last.value;
    const value = compute(a, b);
    known.set(a, { b, value });
    return value;
  };
}
