import type { Summary } from '../model/summary.ts';
import { alike } from '../model/titles.ts';
import { countMentions, type Indexed, type IndexedTakeaway, indexedOf } from './indexed.ts';
import { type NamedPlace, type Names, namedPlacesOf } from './named-places.ts';
import type { PartName } from './series.ts';
import { findParts, relativesOf, traitsOf } from './series-finding.ts';
import type { SourceFile } from './source-file.ts';

/** A summary that mentions a project. */
export interface MentionCount {
  readonly uri: string;
  readonly title: string;
  readonly count: number;
}

/**
 * What is known of the Markdown files that are searched, and how their summaries belong together. A change costs what the
 * file and its series cost.
 */
export interface SummaryIndex {
  /** From now on a file is one of those that are searched, though nothing is known of it yet. */
  track(uri: string): void;
  isTracked(uri: string): boolean;
  tracked(): Iterable<string>;
  /** A file is not searched any more, or gone. Answers as `note` does. */
  drop(uri: string): ReadonlySet<string>;
  /**
   * Notes what a file says now; undefined for one that is no summary. Answers with the summaries whose series may have
   * changed; none where the file is not searched, or says the same.
   */
  note(uri: string, file: SourceFile | undefined): ReadonlySet<string>;
  /** Takes over what another index keeps of a summary. */
  learn(entry: Indexed): void;
  get(uri: string): Indexed | undefined;
  summaries(): Iterable<Indexed>;
  /** The parts of a summary's series that it does not name itself. */
  partsOf(uri: string): readonly PartName[];
  /** The summaries that mention a project, the most mentions first; only open ones where names are not kept. */
  mentionedIn(project: string): readonly MentionCount[];
  /** What the summaries have names for; nothing where names are not kept. */
  names(): Iterable<Names>;
}

/** `keepsNames`: what is searched by name, and what is mentioned, which cost time and memory for every summary. */
export function createIndex(keepsNames = false): SummaryIndex {
  const files = new Set<string>();
  const entries = new Map<string, Indexed>();
  const byTrait = new Map<string, Set<string>>();
  // The summaries of open files, as they were noted last; those of others are not kept in memory.
  const open = new Map<string, Summary>();
  // What the others have names for.
  const named = new Map<string, readonly NamedPlace[]>();
  // How often the others mention each project.
  const counts = new Map<string, ReadonlyMap<string, number>>();
  // What was kept of a file that is as it was then.
  const noted = new WeakMap<SourceFile, Indexed | undefined>();
  const shelf = { get: (uri: string) => entries.get(uri), having: (trait: string) => byTrait.get(trait) ?? none };

  const set = (uri: string, entry: Indexed | undefined): ReadonlySet<string> => {
    const before = entries.get(uri);
    const affected = new Set(relativesOf(uri, shelf));
    for (const trait of before ? traitsOf(before) : []) {
      const having = byTrait.get(trait);
      having?.delete(uri);
      if (having?.size === 0) byTrait.delete(trait);
    }
    if (entry) entries.set(uri, entry);
    else {
      entries.delete(uri);
      named.delete(uri);
      counts.delete(uri);
    }
    for (const trait of entry ? traitsOf(entry) : []) {
      const having = byTrait.get(trait) ?? new Set();
      byTrait.set(trait, having.add(uri));
    }
    for (const other of relativesOf(uri, shelf)) affected.add(other);
    affected.delete(uri);
    return affected;
  };

  const isElsewhere = (uri: string, { number, title }: Pick<IndexedTakeaway, 'number' | 'title'>): boolean => {
    const own = entries.get(uri);
    const parts = own && own.parts.length > 0 ? own.parts : findParts(uri, shelf);
    return parts.some((part) =>
      entries
        .get(part.uri ?? '')
        ?.takeaways.some((one) => one.covered && one.number === number && alike(one.title, title)),
    );
  };

  const index: SummaryIndex = {
    track: (uri) => void files.add(uri),
    isTracked: (uri) => files.has(uri),
    tracked: () => files,
    drop(uri) {
      files.delete(uri);
      open.delete(uri);
      return entries.has(uri) ? set(uri, undefined) : none;
    },
    note(uri, file) {
      if (!files.has(uri)) return none;
      const last = open.get(uri);
      if (file?.version === undefined) open.delete(uri);
      else open.set(uri, file.summary);
      if (last && file && file.version !== undefined && saysSame(last, file.summary)) return none;
      const before = entries.get(uri);
      if (file && noted.has(file) && noted.get(file) === before) return none;
      const entry = file && detached(indexedOf(file));
      if (file) noted.set(file, entry);
      if (keepsNames && entry && file.version === undefined) {
        named.set(uri, detached(namedPlacesOf(file.summary)));
        counts.set(uri, countMentions(file.summary));
      }
      if (entry && before && traits(entry) === traits(before)) {
        entries.set(uri, entry);
        return none;
      }
      return entry || entries.has(uri) ? set(uri, entry) : none;
    },
    learn(entry) {
      files.add(entry.uri);
      set(entry.uri, entry);
    },
    get: (uri) => entries.get(uri),
    summaries: () => entries.values(),
    partsOf: (uri) => findParts(uri, shelf),
    mentionedIn(project) {
      const found: MentionCount[] = [];
      for (const entry of entries.values()) {
        const text = open.get(entry.uri);
        const count = (text ? countMentions(text) : counts.get(entry.uri))?.get(project) ?? 0;
        if (count > 0) found.push({ uri: entry.uri, title: entry.title, count });
      }
      return found.sort((a, b) => b.count - a.count || (a.uri < b.uri ? -1 : 1));
    },
    *names() {
      for (const { uri, title, part } of entries.values()) {
        const text = open.get(uri);
        const places = text ? namedPlacesOf(text) : (named.get(uri) ?? []);
        yield { uri, title, part, places, isElsewhere: (listed) => isElsewhere(uri, listed) };
      }
    },
  };
  return index;
}

/** All of an entry that a series depends on; files that are not open are read again, and mostly say the same. */
function traits({ authors: _, ...entry }: Indexed): string {
  return JSON.stringify(entry);
}

// After an edit, what says the same is the same object. Mentions are counted when they are asked for.
function saysSame(a: Summary, b: Summary): boolean {
  return a.skeleton === b.skeleton && a.references === b.references && a.partReferences === b.partReferences;
}

// A string that was cut from a text keeps all of that text in memory; one that was read from JSON is its own.
function detached<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

const none: ReadonlySet<string> = new Set();
