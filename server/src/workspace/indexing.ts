import type { SummaryIndex } from './index-of-summaries.ts';
import { isInside, isMarkdown } from './uri.ts';

/** How long the indexing works before it lets others have their turn, in ms. */
const slice = 8;

export interface IndexingOptions {
  readonly index: SummaryIndex;
  /** The folders that the editor has open. */
  folders(): readonly string[];
  /** The Markdown files of a folder. */
  search(folder: string): AsyncIterable<string>;
  /** Would a search of a folder find a file, were it there. */
  isSearched(folder: string, uri: string): Promise<boolean>;
  /** Reads a file and notes what it says. */
  note(uri: string): Promise<void>;
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
  const { index, folders, search, isSearched, note, drop, pause, progress, failed } = options;
  /** What is to be looked at, and whether a search has just found it. */
  const queue = new Map<string, boolean>();
  let isSearchDue = false;
  let running: Promise<void> | undefined;
  let turn = 0;
  let done = 0;

  const breathe = async (): Promise<void> => {
    if (Date.now() - turn < slice) return;
    progress(done, done + queue.size);
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
        if (isSearchDue) return;
      }
    }
    for (const uri of index.tracked()) queue.set(uri, found.has(uri));
    for (const uri of found) {
      index.track(uri);
      queue.set(uri, true);
    }
  };
  const look = async (uri: string, isFound: boolean): Promise<void> => {
    let isWanted = isFound;
    for (const folder of folders()) isWanted ||= await isSearched(folder, uri);
    if (!isWanted) return drop(uri);
    index.track(uri);
    await note(uri);
  };
  const work = async (): Promise<void> => {
    turn = Date.now();
    done = 0;
    while (isSearchDue || queue.size > 0) {
      if (isSearchDue) await searchFolders();
      for (const [uri, isFound] of queue) {
        queue.delete(uri);
        await look(uri, isFound).catch((error) => failed(uri, error));
        done++;
        await breathe();
        if (isSearchDue) break;
      }
    }
    progress(done, done);
    running = undefined;
  };
  const wake = (): void => {
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
      isSearchDue = false;
      queue.clear();
    },
    isSettled: () => running === undefined,
    settled: async () => running,
  };
}
