import { type Catalog, findMentions, type Project, type Via } from '../catalog/index.ts';
import type { Block, Extent, Span } from '../syntax/document.ts';
import { type Passage, passagesOf, perBlock } from '../syntax/passages.ts';
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

/** Reads the project mentions of a block with a catalogue; the same function for the same catalogue. */
export function mentionsWith(catalog: Catalog): (block: Block) => readonly Mention[] {
  let read = readers.get(catalog);
  if (!read) {
    read = perBlock((block) => passagesOf(block).flatMap((passage) => mentionsOf(catalog, passage)));
    readers.set(catalog, read);
  }
  return read;
}

const readers = new WeakMap<Catalog, (block: Block) => readonly Mention[]>();

function mentionsOf(catalog: Catalog, passage: Passage): Mention[] {
  const { prose, block } = passage;
  return findMentions(catalog, prose.words).map(({ start, end, project, via }) => ({
    project,
    via,
    text: prose.text.slice(start, end),
    span: { block, ...sourceOf(prose, start, end) },
    at: { start, end },
    passage,
  }));
}
