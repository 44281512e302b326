import { ownPartIn } from '../model/part-references.ts';
import type { NamedKind, NamedPlace, Names } from '../workspace/named-places.ts';
import { baseName } from '../workspace/uri.ts';

/** What is found by its name, and what holds it. */
export interface WorkspaceSymbol {
  readonly uri: string;
  readonly place: NamedPlace;
  readonly container: string;
}

/** An editor asks again with every letter: what so many others match better is not what is looked for. */
const mostFound = 256;

/**
 * What the summaries of a workspace have names for, by a few letters of them: a word's letters stand in the name in their
 * order, those of a second word there or in the title of the article. The best first; not all where there are many.
 */
export function workspaceSymbols(query: string, summaries: Iterable<Names>): readonly WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const [first = '', ...others] = wanted.split(/\s+/);
  const found: { readonly summary: Names; readonly place: NamedPlace; readonly rank: number }[] = [];
  for (const summary of summaries) {
    const container = summary.title.toLowerCase();
    const elsewhere = others.map((word) => hasLetters(container, word));
    for (const place of summary.places) {
      const name = place.name.toLowerCase();
      if (!hasLetters(name, first) || !others.every((word, i) => elsewhere[i] || hasLetters(name, word))) continue;
      if (place.listed && summary.isElsewhere(place.listed)) continue;
      found.push({ summary, place, rank: rankOf(name, wanted) * kinds.length + kinds.indexOf(place.kind) });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || compare(a.summary.uri, b.summary.uri))
    .slice(0, mostFound)
    .map(({ summary, place }) => ({ uri: summary.uri, place, container: containerOf(summary, place) }));
}

// In the order in which they are shown where their names match alike.
const kinds: readonly NamedKind[] = ['article', 'takeaway', 'talk', 'speaker', 'project', 'heading'];

function containerOf({ uri, title, part }: Names, { kind }: NamedPlace): string {
  if (kind === 'article') return baseName(uri);
  return part === undefined || ownPartIn(title) !== undefined ? title : `${title} (part ${part})`;
}

/** Do letters stand in a text in their order, whatever is between them. */
function hasLetters(text: string, letters: string): boolean {
  let at = 0;
  for (let i = 0; i < letters.length; i++) {
    at = text.indexOf(letters.charAt(i), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How well a name matches, 0 best. The number of a takeaway need not be typed. */
function rankOf(name: string, wanted: string): number {
  if (wanted === '') return 0;
  const at = name.indexOf(wanted);
  if (at < 0) return 4;
  const start = /^\d+\. /.exec(name)?.[0].length ?? 0;
  if (at === 0 || at === start) return at + wanted.length === name.length ? 0 : 1;
  return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 3 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
