import {
  type Catalog,
  madeFamiliarBy,
  type Project,
  perCatalog,
  possibleMentions,
  type Via,
} from '../catalog/index.ts';
import { collect } from '../syntax/collect.ts';
import type { Block, Extent, MarkdownDocument, Span } from '../syntax/document.ts';
import { fromPassages, type Passage, perBlock } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';

/** A CNCF project named in prose, in a heading, a list item or a link's text. */
export interface Mention {
  readonly project: Project;
  readonly via: Via;
  /** The name as the author wrote it; a plural's or possessive's ending is left out. */
  readonly text: string;
  readonly span: Span;
  /** Where it stands in the passage's prose. */
  readonly at: Extent;
  readonly passage: Passage;
}

type Read<T> = (block: Block) => readonly T[];

/** The project mentions that a block shows by itself; the same function for the same catalogue. */
export function mentionsWith(catalog: Catalog): Read<Mention> {
  return readerOf(catalog).sure;
}

/**
 * The project mentions of a document's blocks. Ordinary words ("Harbor", "Spin") that would be a doubt by themselves
 * count where the article names that project for sure elsewhere. The same function as long as it is familiar with the
 * same names.
 */
export function mentionsIn(document: MarkdownDocument, catalog: Catalog): Read<Mention> {
  const reader = readerOf(catalog);
  const doubtful = collect(document, reader.doubtfulNames);
  return doubtful.length === 0 ? reader.sure : reader.familiarWith(collect(document, reader.sureNames), doubtful);
}

interface Possible extends Mention {
  readonly sure: boolean;
  /** What the article has to be familiar with where this is not sure. */
  readonly needs: string;
  /** The catalogue's spelling of the name. */
  readonly name: string;
}

interface Reader {
  readonly sure: Read<Mention>;
  readonly sureNames: Read<string>;
  readonly doubtfulNames: Read<string>;
  /** What may be asked again and again of the same two lists. */
  readonly familiarWith: (sure: readonly string[], doubtful: readonly string[]) => Read<Mention>;
}

const readerOf = perCatalog((catalog): Reader => {
  const possible = perBlock((block) => fromPassages(block, (passage) => possibleIn(catalog, passage)));
  const among = (names: ReadonlySet<string>): Read<Mention> =>
    perBlock((block) => {
      const all = possible(block);
      const kept = all.filter(({ sure, needs }) => sure || names.has(needs));
      return kept.length === all.length ? all : kept;
    });
  const sure = among(new Set());
  const known = new Map<string, Read<Mention>>();
  let last: { sureNames: readonly string[]; doubtfulNames: readonly string[]; read: Read<Mention> } | undefined;
  return {
    sure,
    sureNames: perBlock((block) => possible(block).flatMap((one) => (one.sure ? madeFamiliarBy(one) : []))),
    doubtfulNames: perBlock((block) => possible(block).flatMap(({ sure, needs }) => (sure ? [] : [needs]))),
    familiarWith(sureNames, doubtfulNames) {
      if (last?.sureNames === sureNames && last.doubtfulNames === doubtfulNames) return last.read;
      const doubtful = new Set(doubtfulNames);
      const names = new Set(sureNames.filter((name) => doubtful.has(name)));
      const key = [...names].sort().join('\n');
      const read = names.size === 0 ? sure : (known.get(key) ?? among(names));
      known.set(key, read);
      last = { sureNames, doubtfulNames, read };
      return read;
    },
  };
});

function possibleIn(catalog: Catalog, passage: Passage): Possible[] {
  const { prose, block } = passage;
  const links = prose.marks.flatMap(({ node, start, end }) =>
    node.type === 'link' ? [{ start, end, url: node.url }] : [],
  );
  return possibleMentions(catalog, prose.words, links).map(({ start, end, project, via, name, sure, needs }) => ({
    project,
    via,
    text: prose.text.slice(start, end),
    span: { block, ...sourceOf(prose, start, end) },
    at: { start, end },
    passage,
    sure,
    needs,
    name,
  }));
}
