import { talksIn } from '../model/talks.ts';
import { type Block, type Extent, type MarkdownDocument, offsetOf } from '../syntax/document.ts';
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
  const { blocks } = document;
  if (frontMatter && blocks[0]) folds.push({ kind: 'front-matter', ...written(document, blocks[0], blocks[0]) });
  const open: { readonly level: number; readonly block: Block }[] = [];
  const close = (level: number, last: Block | undefined): void => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const { block } = open.pop() as (typeof open)[number];
      if (last) folds.push({ kind: 'section', ...written(document, block, last) });
    }
  };
  const levels = new Map(headings.map(({ level, span }) => [span.block, level]));
  for (const [i, block] of blocks.entries()) {
    const level = levels.get(block);
    if (level === undefined) continue;
    close(level, blocks[i - 1]);
    open.push({ level, block });
  }
  close(1, blocks.at(-1));
  for (const { kind, from, to } of sections) {
    const [first, last] = [blocks[from], blocks[to - 1]];
    if (kind === 'pseudo' && first && last) folds.push({ kind: 'section', ...written(document, first, last) });
  }
  const [first, last] = [list?.fragments[0]?.block, list?.fragments.at(-1)?.block];
  if (first && last) folds.push({ kind: 'list', ...written(document, first, last) });
  for (const block of blocks) {
    if (block !== first && isTalkList(block)) folds.push({ kind: 'talks', ...written(document, block, block) });
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** From the beginning of a block to the end of what is written in another. */
function written(document: MarkdownDocument, first: Block, last: Block): Extent {
  return { start: offsetOf(document, first), end: offsetOf(document, last) + last.text.trimEnd().length };
}

/** A list, not numbered as takeaways are, in which most items name a talk. */
const isTalkList = perBlock((block): boolean => {
  const { node } = block;
  if (node.type !== 'list' || node.children.length < 2) return false;
  const named = new Set(
    passagesOf(block)
      .filter((passage) => talksIn(passage).length > 0)
      .map(({ within }) => within[1]),
  );
  return named.size * 2 > node.children.length;
});
