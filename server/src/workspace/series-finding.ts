import { haveOneList } from './coverage.ts';
import type { Indexed } from './indexed.ts';
import type { PartName } from './series.ts';
import { foldersAbove, isInside } from './uri.ts';

/** The summaries of a workspace, as a series is found among them. */
export interface Shelf {
  get(uri: string): Indexed | undefined;
  /** The URIs of the summaries that have a trait, in no particular order. */
  having(trait: string): ReadonlySet<string>;
}

/** What more summaries than this have in common makes no series of them, and each would cost what all cost. */
const mostParts = 100;

/** What relates a summary to others: it is found by each of these. */
export function traitsOf({ parts, links, family }: Indexed): string[] {
  return [
    ...parts.flatMap(({ uri }) => (uri ? [`names ${uri}`] : [])),
    ...links.map((uri) => `links ${uri}`),
    ...(family?.series ? [`series ${family.series}`] : []),
    ...(family?.stem ? [`stem ${family.folder} ${family.stem}`] : []),
  ];
}

/**
 * The parts of a summary's series that it does not name itself, its own among them: by trust, those in the front matter of
 * another that names it; else those of one series by front matter or title; and those linked, of which each has the same list.
 */
export function findParts(uri: string, shelf: Shelf): readonly PartName[] {
  const own = shelf.get(uri);
  if (!own || own.parts.length > 0) return [];
  const [namer] = sorted(shelf, `names ${uri}`);
  if (namer) return namer.parts;
  const titled = byTitle(own, shelf);
  const linked = byLinks(own, shelf).filter((other) => !titled.includes(other));
  if (titled.length + linked.length === 0) return [];
  const all = titled.length > 0 ? [...titled, ...linked] : [own, ...linked];
  return all
    .sort((a, b) => (a.part ?? 99) - (b.part ?? 99) || compare(a.uri, b.uri))
    .map((one) => ({ uri: one.uri, ...(one.part === undefined ? {} : { number: one.part }) }));
}

/** All whose series may hold a summary: its own parts, and whoever names or links it. Empty for a file that is none. */
export function relativesOf(uri: string, shelf: Shelf): readonly string[] {
  const own = shelf.get(uri);
  if (!own) return [];
  const { parts, links, family } = own;
  return [
    ...[...findParts(uri, shelf), ...parts].flatMap((part) => part.uri ?? []),
    ...links,
    ...having(shelf, `names ${uri}`),
    ...having(shelf, `links ${uri}`),
    ...(family?.series ? having(shelf, `series ${family.series}`) : []),
    ...(family?.stem ? having(shelf, `stem ${family.folder} ${family.stem}`) : []),
  ];
}

/** The parts of one series by its name in front matter, or by their titles, the own among them; none where it is alone. */
function byTitle(own: Indexed, shelf: Shelf): Indexed[] {
  const { family } = own;
  if (!family) return [];
  const isSeries = (parts: readonly Indexed[]): boolean => new Set(parts.map(({ part }) => part)).size > 1;
  const isDistinct = (parts: readonly Indexed[]): boolean =>
    new Set(parts.map(({ part }) => part)).size === parts.length;
  const inFolder = (parts: readonly Indexed[]): Indexed[] =>
    parts.filter((other) => other.family?.folder === family.folder);
  if (family.series) {
    const same = sorted(shelf, `series ${family.series}`).filter((other) => isOfOneEvent(own, other));
    // Two series may have one title: parts of one number tell them apart. The widest folder counts that has no number twice.
    const inside = foldersAbove(own.uri).map((folder) => same.filter(({ uri }) => isInside(folder, uri)));
    const parts = [same, ...inside.reverse()].find(isDistinct) ?? inFolder(same);
    if (isSeries(parts)) return parts;
  }
  if (!family.stem) return [];
  const same = sorted(shelf, `stem ${family.folder} ${family.stem}`).filter((other) => isOfOneEvent(own, other));
  return isSeries(same) ? same : [];
}

function isOfOneEvent({ family: a }: Indexed, { family: b }: Indexed): boolean {
  if (a?.event && b?.event) return a.event === b.event;
  return !a?.year || !b?.year || a.year === b.year;
}

/** Those that are linked with a summary, in either direction, over any number of links, and have the same list. */
function byLinks(own: Indexed, shelf: Shelf): Indexed[] {
  const found = new Set<Indexed>([own]);
  for (const one of found) {
    const next = [...one.links, ...having(shelf, `links ${one.uri}`)].toSorted(compare);
    for (const uri of next) {
      const other = shelf.get(uri);
      if (other && !found.has(other) && shareList(own, other)) found.add(other);
    }
  }
  found.delete(own);
  return [...found];
}

function shareList(a: Indexed, b: Indexed): boolean {
  const numbers = new Set(b.takeaways.map(({ number }) => number));
  const shared = a.takeaways.filter(({ number }) => numbers.has(number));
  return shared.length > 1 && haveOneList(a.takeaways, b.takeaways);
}

/** The summaries with a trait; none where so many have it that it says nothing. */
function having(shelf: Shelf, trait: string): readonly string[] {
  const found = shelf.having(trait);
  return found.size > mostParts ? [] : [...found].sort(compare);
}

function sorted(shelf: Shelf, trait: string): Indexed[] {
  return having(shelf, trait)
    .map((uri) => shelf.get(uri))
    .filter((one) => one !== undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
