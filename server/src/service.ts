import { type Article, articleOf } from './article.ts';
import { type Catalog, findEvent } from './catalog/index.ts';
import { type Find, rememberingFind } from './check.ts';
import type { Config } from './config.ts';
import { type Configuration, createConfigs, problemsOf } from './configuration.ts';
import { type Conversion, convertArticle } from './convert/convert.ts';
import { type WorkspaceSymbol, workspaceSymbols } from './features/workspace-symbols.ts';
import { mayBeSummary } from './model/first-look.ts';
import { createCatalogs, namedByFile, namedBySettings } from './workspace/catalogs.ts';
import { createIndex, type MentionCount } from './workspace/index-of-summaries.ts';
import { type Indexed, mayBeRelated } from './workspace/indexed.ts';
import { createIndexing } from './workspace/indexing.ts';
import { type ConfigFile, createPlaces, type Place } from './workspace/places.ts';
import { type PartName, partUris } from './workspace/series.ts';
import { Shelf } from './workspace/shelf.ts';
import { contextOf, type Snapshot } from './workspace/snapshot.ts';
import type { SourceFile } from './workspace/source-file.ts';
import { type ContentChange, createStore, type FileSystem } from './workspace/store.ts';
import { baseName, foldersAbove, isInside, isMarkdown, resolveUri } from './workspace/uri.ts';
import { isSearched, markdownFiles, type WalkOptions } from './workspace/walk.ts';

export type { Article } from './article.ts';
export type { ConfigProblems, Configuration } from './configuration.ts';
export type { CompletionItem } from './features/completion.ts';
export { illustrated, type Markup, markdown, plainText } from './features/hover.ts';
export type { OutlineEntry } from './features/outline.ts';
export type { ContentChange, FileSystem, MentionCount, WorkspaceSymbol };

export interface ServiceOptions {
  readonly catalog: Catalog;
  readonly files: FileSystem;
  /** The folders that the editor has open. */
  readonly folders?: () => readonly string[];
  /** Folders that the user names: what is in one belongs together, where nothing nearer holds it together. */
  readonly named?: readonly string[];
  /** What the editor's settings say for a file; the same object as long as they say the same. */
  readonly settings?: (uri: string) => Promise<unknown>;
  /** Takes the place of every `.takeaways.yaml`. */
  readonly configFile?: ConfigFile;
  /**
   * How many files from disk are kept in memory when nobody waits for an answer, beside those of the last article: 16 by
   * default, few for who asks for one file after the other.
   */
  readonly mostKept?: number;
  /** Told of errors of our own: what failed is left out of the answer. */
  readonly log?: (message: string) => void;
  /** An ISO day; today's by default. */
  readonly today?: () => string;
  /** Told of summaries of whose series another part has changed. */
  readonly affected?: (uris: ReadonlySet<string>) => void;
  /** What the indexing needs, where there is to be one. */
  readonly indexing?: {
    /** Lets waiting requests be answered. */
    pause(): Promise<void>;
    /** Told of files done and of all that are known by now; equal when all is done. */
    progress(done: number, all: number): void;
    /** Told of every file that was looked at: its article where it may be a summary. */
    seen(uri: string, article: Article | undefined): void;
  };
}

/** Reads files and answers for them; the only place that knows all parts. */
export interface Service {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly ContentChange[]): void;
  close(uri: string): void;
  /** A file or folder was changed, made or removed on disk; without a URI, any may have been. False where no answer depends on it. */
  invalidate(uri?: string): boolean;
  /** Takes another catalogue of the CNCF's projects from now on. */
  useCatalog(catalog: Catalog): void;
  /** The version of an open text; undefined when it is not open. */
  versionOf(uri: string): number | undefined;
  /**
   * All that is known of a file by now, the parts that it names and its configuration read where they were not. As long as
   * none of them changes, the answer is the same object. Undefined where there is no such file; rejects when it is unreadable.
   */
  snapshot(uri: string): Promise<Article | undefined>;
  /**
   * Searches a folder that the user names for Markdown files, also behind links; `failed` is told of folders in it that cannot
   * be listed. Series are found among all files that were searched.
   */
  search(folder: string, failed: (folder: string, error: unknown) => void): AsyncIterable<string>;
  /** What was just read from disk need not be read again. */
  supply(uri: string, text: string): void;
  /** A file is one of those among which series are found. */
  track(uri: string): void;
  /** What is kept of the summaries that were read, and takes over what another service has read. */
  known(): readonly Indexed[];
  learn(known: readonly Indexed[]): void;
  /** Notes what the files beside a file say that may be parts of its series, for who searches no folder. */
  lookAround(uri: string): Promise<void>;
  /** The parts of a summary's series that it does not name itself, as far as they are known by now. */
  partsOf(uri: string): readonly PartName[];
  /** Searches the editor's folders anew, in the background; told of what changes, the index of their summaries follows. */
  reindex(): void;
  stopIndexing(): void;
  /** Resolves when the background has nothing to do, and the index knows what the open files say; false while it has. */
  indexed(): Promise<void>;
  isIndexed(): boolean;
  /** The URIs of the summaries that are known by now. */
  summaries(): readonly string[];
  /**
   * The summaries whose text names one of some files or folders, as it is or percent-encoded, and those whose URI `isOne`;
   * with `all`, any Markdown files. Waits for the index.
   */
  filesNaming(names: readonly string[], isOne: (uri: string) => boolean, all?: boolean): Promise<readonly SourceFile[]>;
  /** The URIs, in lower case, of what is in the folder of a file and in the one above. */
  beside(uri: string): Promise<ReadonlySet<string>>;
  /** The summaries known by now that mention a project (by its id), the most mentions first. */
  mentionedIn(project: string): readonly MentionCount[];
  /** What the summaries known by now have names for, as `workspaceSymbols`; of those only that `isWanted` lets pass. */
  symbols(query: string, isWanted: (uri: string) => boolean): Promise<readonly WorkspaceSymbol[]>;
  /** What is set for a file, be it there or not. */
  configuration(uri: string): Promise<Configuration>;
  /** Turns the pasted plain text of an article into Markdown. */
  convert(text: string): Conversion;
}

/** What a snapshot is made of. */
type State = Pick<Snapshot, 'files' | 'catalog' | 'today'> & { found: readonly PartName[]; config: Config };

export function createService(options: ServiceOptions): Service {
  const { files, folders = () => [], named = [], settings = async () => undefined, log = () => {} } = options;
  const { mostKept = 16 } = options;
  const today = options.today ?? ((): string => new Date().toISOString().slice(0, 10));
  const store = createStore(files);
  const places = createPlaces(
    (uri) => store.text(uri),
    () => [...folders(), ...named],
    options.configFile,
  );
  const catalogs = createCatalogs(options.catalog, { ...files, read: (uri) => store.text(uri) });
  const articles = new Shelf<string, Article>();
  const find = safely(log);
  /** What finds in the texts that are open, and so are edited. */
  const finders = new Map<string, Find>();
  const configOf = createConfigs();
  const index = createIndex(options.indexing !== undefined);
  /** Open files of which the index knows an earlier text. */
  const stale = new Set<string>();
  let running = 0;
  /** Of how many files the last article was made. */
  let lastRead = 0;
  const tell = (uris: ReadonlySet<string>): void => {
    if (uris.size > 0) options.affected?.(uris);
  };
  const forget = (uri?: string): boolean => {
    for (const one of uri === undefined ? articles.keys() : [uri]) articles.delete(one);
    const isConfig = places.forget(uri);
    const isCatalog = catalogs.forget(uri);
    if (isConfig || baseName(uri ?? '') === '.gitignore') indexing?.restart();
    else if (uri !== undefined) indexing?.touch(uri);
    return store.forget(uri) || isConfig || isCatalog;
  };

  /** What is set for a file, and the catalogue that follows from it. */
  const configuration = async (uri: string) => {
    const place = await places.of(uri);
    const written = configOf(place, await settings(uri));
    const { config, named } = written;
    const placed = await catalogs.of(
      named === 'file' ? namedByFile(place, config.catalogs) : namedBySettings(uri, place, folders(), config.catalogs),
    );
    return { place, config, catalog: placed.catalog, problems: problemsOf(written, placed) };
  };
  /** The editor's folder that holds a file; nothing outside of it is read for it but what is set for it. */
  const folderOf = (uri: string): string | undefined => folders().find((folder) => isInside(folder, uri));
  /** The folder outside of which no part is read. */
  const rootOf = (uri: string, place: Place): string | undefined => {
    const folder = folderOf(uri);
    return folder && place.root && isInside(place.root, folder) ? folder : place.root;
  };
  /** Tells the index what the open files say by now. */
  const noteOpen = async (except?: string): Promise<void> => {
    for (const uri of stale) {
      if (uri === except) continue;
      const { catalog } = await configuration(uri);
      const file = store.get(uri, catalog);
      stale.delete(uri);
      if (file) tell(index.note(uri, file));
    }
  };

  /** The URIs of the parts of a file's series that are in a folder. */
  const readableParts = ({ uri, summary }: SourceFile, root: string | undefined): string[] =>
    partUris(uri, summary, index.partsOf(uri)).filter((part) => root !== undefined && isInside(root, part));

  const snapshot = async (uri: string): Promise<Article | undefined> => {
    running++;
    try {
      return await read(uri);
    } finally {
      // Only then is nothing let go of that somebody is waiting for.
      if (--running === 0) trim();
    }
  };
  const trim = (): void => {
    const most = Math.max(mostKept, lastRead);
    store.trim(most);
    for (const uri of articles.keys()) {
      if (articles.size <= most) break;
      if (store.versionOf(uri) === undefined) articles.delete(uri);
    }
  };
  const read = async (uri: string): Promise<Article | undefined> => {
    // What is waited for may change what was found before: begin again until nothing is missing.
    for (;;) {
      await noteOpen(uri);
      const { place, config, catalog, problems } = await configuration(uri);
      await store.load(uri, folderOf(uri));
      const file = store.get(uri, catalog);
      if (file === null || (file === undefined && store.isKnown(uri))) return undefined;
      if (file === undefined) continue;
      stale.delete(uri);
      tell(index.note(uri, file));
      const root = rootOf(uri, place);
      const found = index.partsOf(uri);
      const parts = readableParts(file, root);
      const unread = parts.filter((part) => !store.isKnown(part));
      if (unread.length > 0) {
        await Promise.all(unread.map((part) => store.load(part, root).catch((error) => log(reasonOf(error)))));
        continue;
      }
      lastRead = parts.length + 1;
      const read = new Map(parts.map((part) => [part, store.get(part, catalog)] as const).concat([[uri, file]]));
      const last = articles.get(uri);
      const day = today();
      const same =
        last?.configProblems === problems &&
        last.snapshot.config(uri) === config &&
        last.snapshot.catalog === catalog &&
        last.snapshot.today === day &&
        JSON.stringify(last.snapshot.found(uri)) === JSON.stringify(found);
      if (last && same && [...read].every(([part, known]) => last.snapshot.files.get(part) === known)) return last;
      const fresh = snapshotOf({ files: read, found, catalog, config, today: day });
      const context = contextOf(fresh, uri, last?.context);
      if (!context) return undefined;
      const article = articleOf(fresh, context, problems, find, finders.get(uri) ?? find, index);
      articles.set(uri, article);
      return article;
    }
  };

  /** Reads what an article is made of; `breathe` lets others have their turn in between. */
  const prepare = async (uri: string, breathe: () => Promise<void>): Promise<void> => {
    const { place, catalog } = await configuration(uri);
    await store.load(uri, folderOf(uri));
    store.get(uri, catalog);
    await breathe();
    // It may be another by now.
    const file = store.get(uri, catalog);
    if (!file) return;
    tell(index.note(uri, file));
    await breathe();
    const root = rootOf(uri, place);
    for (const part of readableParts(file, root)) {
      await store.load(part, root).catch(() => {});
      store.get(part, catalog);
      await breathe();
    }
  };

  const walkOptions = (follows: boolean, failed: WalkOptions['failed']): WalkOptions => ({
    files,
    follows,
    failed,
    async choose(folder) {
      const { config, problems } = await configuration(`${folder}/article.md`);
      return { config, base: problems.file ? resolveUri(problems.file.uri, '.') : folder };
    },
  });
  const walk = walkOptions(false, (folder, error) => log(`${folder} cannot be searched: ${reasonOf(error)}`));
  const look = async (
    uri: string,
    text: string | undefined,
    breathe: () => Promise<void>,
  ): Promise<Article | undefined> => {
    // What was read may be older than what the editor has by now.
    if (store.versionOf(uri) !== undefined) return snapshot(uri);
    if (text === undefined) {
      // Nobody may have told of it.
      store.forget(uri);
      tell(index.drop(uri));
    } else if (mayBeSummary(uri, text)) {
      store.supply(uri, text);
      await prepare(uri, breathe);
      return snapshot(uri);
    } else tell(index.note(uri, undefined));
    return undefined;
  };
  const indexing =
    options.indexing &&
    createIndexing({
      index,
      folders,
      search: (folder) => markdownFiles(folder, walk),
      isSearched: (folder, uri) => isSearched(folder, uri, walk),
      read: store.text,
      async note(uri, text, breathe) {
        const article = await look(uri, text, breathe);
        if (article) await breathe();
        // Others may have changed it while it was their turn.
        options.indexing?.seen(uri, article && (await snapshot(uri)));
      },
      drop(uri) {
        tell(index.drop(uri));
        options.indexing?.seen(uri, undefined);
      },
      failed: (uri, error) => log(`${uri}: ${reasonOf(error)}`),
      ...options.indexing,
    });

  return {
    open(uri, version, text) {
      store.open(uri, version, text);
      finders.set(uri, rememberingFind(find));
      stale.add(uri);
      if (!index.isTracked(uri)) indexing?.touch(uri);
    },
    change(uri, version, changes) {
      store.change(uri, version, changes);
      stale.add(uri);
    },
    close(uri) {
      store.close(uri);
      stale.delete(uri);
      articles.delete(uri);
      finders.delete(uri);
      indexing?.touch(uri);
    },
    invalidate: forget,
    useCatalog: catalogs.use,
    versionOf: store.versionOf,
    snapshot,
    async *search(folder, failed) {
      for await (const uri of markdownFiles(folder, walkOptions(true, failed))) {
        index.track(uri);
        yield uri;
      }
    },
    supply: store.supply,
    track: index.track,
    known: () => [...index.summaries()],
    learn: (known) => known.forEach(index.learn),
    async lookAround(uri) {
      index.track(uri);
      const own = await snapshot(uri);
      const folder = foldersAbove(uri)[0];
      if (!own?.file.summary.verdict.summary || !folder) return;
      for (const { name, kind } of await files.list(folder).catch(() => [])) {
        const other = resolveUri(uri, name);
        if (kind !== 'file' || !isMarkdown(name) || index.isTracked(other)) continue;
        const text = (await store.text(other).catch(() => undefined)) ?? '';
        if (!mayBeSummary(other, text) || !mayBeRelated(index.get(uri), text)) continue;
        index.track(other);
        await snapshot(other);
      }
    },
    partsOf: index.partsOf,
    reindex: () => indexing?.restart(),
    stopIndexing: () => indexing?.cancel(),
    async indexed() {
      await indexing?.settled();
      await noteOpen();
    },
    isIndexed: () => indexing?.isSettled() ?? true,
    summaries: () => [...index.summaries()].map(({ uri }) => uri),
    async filesNaming(names, isOne, all = false) {
      await indexing?.settled();
      await noteOpen();
      const isNamedIn = namesAnyOf(names);
      const found: SourceFile[] = [];
      for (const uri of all ? [...index.tracked()] : [...index.summaries()].map((entry) => entry.uri)) {
        const text = await store.text(uri).catch(() => undefined);
        if (text === undefined || !(isOne(uri) || isNamedIn(text))) continue;
        const { catalog } = await configuration(uri);
        await store.load(uri);
        const file = store.get(uri, catalog);
        if (file) found.push(file);
      }
      return found;
    },
    async beside(uri) {
      const uris = new Set<string>();
      const within = folderOf(uri);
      for (const folder of foldersAbove(uri).slice(0, 2)) {
        if (within !== undefined && !isInside(within, folder)) continue;
        for (const { name } of await files.list(folder).catch(() => [])) {
          uris.add(resolveUri(`${folder}/-`, name).toLowerCase());
        }
      }
      return uris;
    },
    mentionedIn: index.mentionedIn,
    async symbols(query, isWanted) {
      await noteOpen();
      return workspaceSymbols(
        query,
        [...index.names()].filter(({ uri }) => isWanted(uri)),
      );
    },
    async configuration(uri) {
      const { config, problems } = await configuration(uri);
      return { config, problems };
    },
    convert(text) {
      return convertArticle(text, {
        findEvent: (title, date) => findEvent(options.catalog, { named: undefined, titles: [title], date })?.event.id,
      });
    },
  };
}

/** Apart from where articles are made: its functions would keep all that is known there, and so every article before. */
function snapshotOf({ found, config, ...rest }: State): Snapshot {
  return { ...rest, found: () => found, config: () => config };
}

/** Does a text seem to name one of some files: it may do so by chance. */
function namesAnyOf(names: readonly string[]): (text: string) => boolean {
  const written = names.flatMap((name) => [name, encodeURI(name), encodeURIComponent(name)].map(folded));
  return (text) => written.some((name) => folded(text).includes(name));
}

// Of `part\_1.md` and `%C3%A9`, what is the same as in `part_1.md` and `%c3%a9`.
function folded(text: string): string {
  return text.replaceAll('\\', '').toLowerCase();
}

/** A rule that fails must not silence the others. */
function safely(log: (message: string) => void): Find {
  return (rule, context) => {
    try {
      return [...rule.check(context)];
    } catch (error) {
      log(`The rule ${rule.id} failed in ${context.file.uri}: ${error instanceof Error ? error.stack : error}`);
      return [];
    }
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
