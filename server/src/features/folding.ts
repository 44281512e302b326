import { sectionEnds } from '../model/headings.ts';
import { talksIn } from '../model/talks.ts';
import { collect } from '../syntax/collect.ts';
import { type Block, type Extent, extentOfBlocks, indexOfBlock } from '../syntax/document.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/** A piece of an article that can be folded to its first line; absolute offsets, blank lines at its end left out. */
export interface Fold extends Extent {
  readonly kind: 'front-matter' | 'section' | 'list' | 'talks';
}

/**
 * What can be folded in a summary, in the order of the text: front matter, the sections of all headings and of lines used
 * as headings, the takeaway list as one, and lists of talks. None in a file that is no summary.
 */
export function folding(snapshot: Snapshot, uri: string): readonly Fold[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { document, frontMatter, headings, sections, list } = context.summary;
  const folds: Fold[] = [];
  const add = (kind: Fold['kind'], from: number, to: number): void =>
    void folds.push({ kind, ...extentOfBlocks(document, from, to) });
  const indexOf = (block: Block): number => indexOfBlock(document, block) ?? 0;
  if (frontMatter) add('front-matter', 0, 1);
  const starts = headings.map(({ span }) => indexOf(span.block));
  for (const [i, end] of sectionEnds(headings).entries()) {
    add('section', starts[i] ?? 0, starts[end] ?? document.chunks.count);
  }
  for (const { kind, from, to } of sections) if (kind === 'pseudo') add('section', from, to);
  const [first, last] = [list?.fragments[0]?.block, list?.fragments.at(-1)?.block];
  if (first && last) add('list', indexOf(first), indexOf(last) + 1);
  for (const block of collect(document, talkListsIn)) {
    if (block !== first) add('talks', indexOf(block), indexOf(block) + 1);
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A list, not numbered as takeaways are, in which most items name a talk. */
const talkListsIn = perBlock((block): readonly Block[] => {
  const { node } = block;
  if (node.type !== 'list' || node.children.length < 2) return [];
  const named = new Set(
    passagesOf(block)
      .filter((passage) => talksIn(passage).length > 0)
      .map(({ within }) => within[1]),
  );
  return named.size * 2 > node.children.length ? [block] : [];
});
