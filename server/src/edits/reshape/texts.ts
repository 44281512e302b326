import { headingIn } from '../../model/headings.ts';
import { type Block, readMarkdown } from '../../syntax/document.ts';
import { applyChanges, type Edit } from '../edit.ts';

/** The texts that headings will have in which something is rewritten, by block. */
export function headingTexts(edits: readonly Edit[]): ReadonlyMap<Block, string> {
  const blocks = new Map<Block, Edit[]>();
  for (const edit of edits) {
    const { block } = edit.span;
    if (headingIn(block)) blocks.set(block, [...(blocks.get(block) ?? []), edit]);
  }
  return new Map(
    [...blocks].map(([block, own]) => {
      const changes = own.map(({ span: { start, end }, text }) => ({ start, end, text }));
      const [fresh] = readMarkdown(
        applyChanges(
          block.text,
          changes.sort((a, b) => a.start - b.start),
        ),
      ).blocks;
      return [block, (fresh && headingIn(fresh)?.text) ?? ''];
    }),
  );
}
