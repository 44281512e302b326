import type { Catalog } from '../catalog/index.ts';
import type { Config } from '../config.ts';
import { readSummary } from '../model/summary.ts';
import { attached } from '../syntax/attached.ts';
import { type MarkdownDocument, readMarkdown } from '../syntax/document.ts';
import type { Context } from './context.ts';
import { kept, type PartName, seriesOf } from './series.ts';
import type { SourceFile } from './source-file.ts';

/** All that is known at one moment: immutable, so that an answer never mixes two states of a document. */
export interface Snapshot {
  /** Files that were read, by URI; `null` for one that is known not to exist, undefined for one that cannot be read. */
  readonly files: Pick<ReadonlyMap<string, SourceFile | null | undefined>, 'get' | 'keys'>;
  /** The parts of an article's series that the workspace knows, beside those that it names itself. */
  readonly found: (uri: string) => readonly PartName[];
  readonly catalog: Catalog;
  readonly config: (uri: string) => Config;
  /** ISO day. */
  readonly today: string;
}

/** Reads a file's text; of `previous`, the same file before a change, all that still holds is used again. */
export function readFile(
  uri: string,
  text: string,
  version: number | undefined,
  catalog: Catalog,
  previous?: SourceFile | null,
): SourceFile {
  return fileOf(uri, readMarkdown(text, previous?.document), version, catalog, previous);
}

/** A document as a file; of `previous`, the same file before a change, all that still holds is used again. */
export function fileOf(
  uri: string,
  document: MarkdownDocument,
  version: number | undefined,
  catalog: Catalog,
  previous?: SourceFile | null,
): SourceFile {
  return {
    uri,
    version,
    document,
    summary: readSummary(document, { path: uri, catalog, previous: previous?.summary }),
  };
}

/**
 * What rules and features read of a file; undefined when it is not in the snapshot. Joined once for a snapshot, whoever asks.
 * `previous` is its context before a change.
 */
export function contextOf(snapshot: Snapshot, uri: string, previous?: Context): Context | undefined {
  const known = contexts.get(snapshot) ?? new Map<string, Context | undefined>();
  contexts.set(snapshot, known);
  if (!known.has(uri)) known.set(uri, joined(snapshot, uri, previous));
  return known.get(uri);
}

const contexts = attached<Snapshot, Map<string, Context | undefined>>();

function joined(snapshot: Snapshot, uri: string, previous: Context | undefined): Context | undefined {
  const file = snapshot.files.get(uri);
  if (!file) return undefined;
  return {
    file,
    summary: file.summary,
    series: kept(
      previous?.series,
      seriesOf(uri, file.summary, (part) => snapshot.files.get(part), snapshot.found(uri)),
    ),
    catalog: snapshot.catalog,
    config: snapshot.config(uri),
  };
}
