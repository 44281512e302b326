import type { SummaryIndex } from './index-of-summaries.ts';
import { isInside, isMarkdown } from './uri.ts';

/** How long the indexing works before it lets others have their turn, in ms. */
const slice = 4;
/** So many files are read at a time: waiting for each alone takes longer than what is done with it. */
const readAtOnce = 16;

export interface IndexingOptions {
  readonly index: SummaryIndex;
  /** The folders that the editor has open. */
  folders(): readonly string[];
  /** The Markdown files of a folder. */
  search(folder: string): AsyncIterable<string>;
  /** Would a search of a folder find a file, were it there. */
  isSearched(folder: string, uri: string): Promise<boolean>;
  /** The text of a file; undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  /** Notes what a file says; `text` is what was read of it. `breathe` lets others have their turn when it is time. */
  note(uri: string, text: string | undefined, breathe: () => Promise<void>): Promise<void>;
  /** Takes a file out of the index. */
  drop(uri: string): void;
  /** Lets waiting requests be answered. */
  pause(): Promise<void>;
  /** Told of files done since the work began, and of all that are known by now; equal when it ends. */
  progress(done: number, all: number): void;
  /** Told of a file that could not be noted. */
  failed(uri: string, error: unknown): void;
}

/** Keeps the index of the editor's folders as the files are, in the background. */
export interface Indexing {
  /** Searches all folders anew. */
  restart(): void;
  /** A file, or a folder with all in it, may have been made, changed or removed. */
  touch(uri: string): void;
  /** Gives up what is left to do; what is noted by then stays. */
  cancel(): void;
  /** Is nothing left to do. */
  isSettled(): boolean;
  settled(): Promise<void>;
}

export function createIndexing(options: IndexingOptions): Indexing {
  const { index, folders, search, isSearched, read, note, drop, pause, progress, failed } = options;
  /** What is to be looked at, and whether a search has just found it. */
  const queue = new Map<string, boolean>();
  let isSearchDue = false;
  let running: Promise<void> | undefined;
  let turn = 0;
  let done = 0;
  /** How many were taken out of the queue and are not done yet. */
  let taken = 0;
  let isGivenUp = false;

  const breathe = async (): Promise<void> => {
    if (Date.now() - turn < slice) return;
    progress(done, done + taken + queue.size);
    await pause();
    turn = Date.now();
  };
  const searchFolders = async (): Promise<void> => {
    isSearchDue = false;
    const found = new Set<string>();
    for (const folder of folders()) {
      for await (const uri of search(folder)) {
        found.add(uri);
        await breathe();
        if (isSearchDue || isGivenUp) return;
      }
    }
    for (const uri of index.tracked()) if (!found.has(uri)) queue.set(uri, false);
    for (const uri of found) {
      index.track(uri);
      queue.set(uri, true);
      await breathe();
      if (isSearchDue || isGivenUp) return;
    }
  };
  /** What is to be done with a file when its turn comes. */
  const look = async (uri: string, isFound: boolean): Promise<() => Promise<void>> => {
    let isWanted = isFound;
    for (const folder of folders()) isWanted ||= await isSearched(folder, uri);
    if (!isWanted) return async () => drop(uri);
    const text = await read(uri);
    return () => {
      // Not before: of what is given up nothing stays.
      index.track(uri);
      return note(uri, text, breathe);
    };
  };
  const takeSome = (): [string, boolean][] => {
    const some: [string, boolean][] = [];
    for (const entry of queue) {
      if (some.length === readAtOnce) break;
      some.push(entry);
      queue.delete(entry[0]);
    }
    return some;
  };
  const lookAtSome = async (): Promise<void> => {
    const some = takeSome();
    taken = some.length;
    const looks = some.map(([uri, isFound]) => look(uri, isFound).catch((error) => () => Promise.reject(error)));
    for (const [i, [uri]] of some.entries()) {
      await (await looks[i])?.().catch((error) => failed(uri, error));
      done++;
      taken--;
      await breathe();
      // A search begins with all of them again.
      if (isSearchDue || isGivenUp) break;
    }
    taken = 0;
  };
  const work = async (): Promise<void> => {
    turn = Date.now();
    done = 0;
    while (isSearchDue || queue.size > 0) {
      if (isSearchDue) await searchFolders();
      else await lookAtSome();
    }
    progress(done, done);
    running = undefined;
  };
  const wake = (): void => {
    isGivenUp = false;
    running ??= pause().then(work);
  };
  return {
    restart() {
      isSearchDue = true;
      wake();
    },
    touch(uri) {
      if (!folders().some((folder) => isInside(folder, uri))) return;
      if (isMarkdown(uri)) queue.set(uri, false);
      else for (const known of index.tracked()) if (isInside(uri, known)) queue.set(known, false);
      if (queue.size > 0) wake();
    },
    cancel() {
      isGivenUp = true;
      isSearchDue = false;
      queue.clear();
    },
    isSettled: () => running === undefined,
    settled: async () => running,
  };
}
