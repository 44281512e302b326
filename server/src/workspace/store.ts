import type { Catalog } from '../catalog/index.ts';
import { editMarkdown, extentAt, type MarkdownDocument, readMarkdown } from '../syntax/document.ts';
import type { Position } from '../syntax/lines.ts';
import { Shelf } from './shelf.ts';
import { fileOf } from './snapshot.ts';
import type { SourceFile } from './source-file.ts';
import { isInside } from './uri.ts';

/** Where files come from: Node's file system, or the editor's. */
export interface FileSystem {
  /** The text of a file; undefined where no such file is (a folder is none). Rejects when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** What is in a folder, in any order. Rejects when it cannot be listed, or is none. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Where a URI leads when links are followed; undefined where nothing is, or it cannot be told. */
  real(uri: string): Promise<string | undefined>;
}

/** A file or folder in a folder. A `link` leads to a file: what leads to a folder, or to nothing, is not listed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** A change of an open text; the whole text where there is no range. Ranges count in the text before this change. */
export interface ContentChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** The texts that were read, open ones before those on disk; each is read as an article when it is asked for. */
export interface Store {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly ContentChange[]): void;
  close(uri: string): void;
  /** Forgets what was read from disk, of a file or of all in a folder, or of all; false where that was nothing. */
  forget(uri?: string): boolean;
  /** The version of an open text; undefined when it is not open. */
  versionOf(uri: string): number | undefined;
  /**
   * A file that is open or was loaded, as an article read with a catalogue; `null` when it does not exist, undefined when it
   * was not loaded or is unreadable. The same object as long as neither changes.
   */
  get(uri: string, catalog: Catalog): SourceFile | null | undefined;
  /** Is a file open, or was it loaded, be it in vain. */
  isKnown(uri: string): boolean;
  /**
   * Reads a file from disk, once, unless it is open. One that leads out of the folder `within` is not read. Rejects when it
   * cannot be read.
   */
  load(uri: string, within?: string): Promise<void>;
  /** What was just read from disk for another reason need not be read again. */
  supply(uri: string, text: string): void;
  /** Lets go of what was read from disk first, but for the last so many files. */
  trim(most: number): void;
  /** The text of a file, the open one first; not kept. */
  text(uri: string): Promise<string | undefined>;
}

interface Text {
  /** The editor's version of an open text. */
  readonly version: number | undefined;
  /** As it came; what it was since then is in the document. */
  readonly text: string;
  document?: MarkdownDocument | undefined;
  /** What was read last, of this text or of an earlier one. */
  file?: SourceFile | undefined;
}

export function createStore(files: FileSystem): Store {
  const open = new Map<string, Text>();
  // A file that could not be read is undefined here.
  const disk = new Shelf<string, Text | null | undefined>();
  const loading = new Map<string, Promise<void>>();
  return {
    open(uri, version, text) {
      open.set(uri, { version, text, file: disk.get(uri)?.file });
      disk.delete(uri);
    },
    change(uri, version, changes) {
      const before = open.get(uri);
      if (!before) return;
      const { text, file } = before;
      open.set(uri, { version, text, document: changes.reduce(changed, documentOf(before)), file });
    },
    close: (uri) => void open.delete(uri),
    forget(uri) {
      const before = disk.size + loading.size;
      for (const known of [disk, loading]) {
        for (const one of known.keys()) if (uri === undefined || isInside(uri, one)) known.delete(one);
      }
      return disk.size + loading.size < before;
    },
    versionOf: (uri) => open.get(uri)?.version,
    get(uri, catalog) {
      const entry = open.get(uri) ?? disk.get(uri);
      if (!entry) return entry;
      const { file, version } = entry;
      const document = documentOf(entry);
      if (file?.document !== document || file.version !== version || file.summary.catalog !== catalog) {
        entry.file = fileOf(uri, document, version, catalog, file);
      }
      return entry.file;
    },
    isKnown: (uri) => open.has(uri) || disk.has(uri),
    supply(uri, text) {
      if (!open.has(uri) && !disk.has(uri) && !loading.has(uri)) disk.set(uri, { version: undefined, text });
    },
    trim(most) {
      for (const uri of disk.keys()) {
        if (disk.size <= most) break;
        disk.delete(uri);
      }
    },
    load(uri, within) {
      if (open.has(uri) || disk.get(uri) !== undefined) return Promise.resolve();
      const known = loading.get(uri);
      if (known) return known;
      // A file that was forgotten while it was being read has changed: whoever asks next reads it again.
      const keep = (file: Text | null | undefined): void => {
        if (loading.get(uri) !== reading) return;
        loading.delete(uri);
        disk.set(uri, file);
      };
      const isOutside = within === undefined ? Promise.resolve(false) : leadsOut(files, uri, within);
      const reading = isOutside
        .then(async (isOutside) => {
          if (isOutside) return keep(undefined);
          const text = await files.read(uri);
          keep(text === undefined ? null : { version: undefined, text });
        })
        .catch((error) => {
          keep(undefined);
          throw error;
        });
      loading.set(uri, reading);
      return reading;
    },
    async text(uri) {
      const entry = open.get(uri);
      return entry ? (entry.document?.text ?? entry.text) : files.read(uri);
    },
  };
}

/** A text is read into its blocks when it is asked for, or changed; from then on, only what a change touches is read. */
function documentOf(entry: Text): MarkdownDocument {
  entry.document ??= readMarkdown(entry.text, entry.file?.document);
  return entry.document;
}

function changed(document: MarkdownDocument, { range, text }: ContentChange): MarkdownDocument {
  if (!range) return readMarkdown(text, document);
  return editMarkdown(document, [{ ...extentAt(document, range), text }]);
}

/** Does a file lie outside of a folder when links are followed. What is not there does not. */
export async function leadsOut(files: FileSystem, uri: string, within: string): Promise<boolean> {
  const [folder = within, place] = await Promise.all([files.real(within), files.real(uri)]);
  return place !== undefined && !isInside(folder, place);
}
