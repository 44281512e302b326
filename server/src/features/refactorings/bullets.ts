import type { List, ListItem as ListItemNode } from 'mdast';
import { changesOf, type Edit, insert, replace } from '../../edits/edit.ts';
import { isOpen } from '../../edits/sections.ts';
import { contextAfter } from '../../edits/steps.ts';
import { hasTakeawayWord } from '../../model/declared-count.ts';
import { type Block, blockAt, blockAtIndex, extent, indexOfBlock } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import type { Context } from '../../workspace/context.ts';
import type { Place, Refactoring } from './offer.ts';

/**
 * Makes the takeaway list of a list of bullets: its marks become numbers, from the first that the part has. Offered at such a
 * list before the first section, where the article, or the line above, speaks of takeaways and there is no numbered list yet.
 */
export function numberBullets({ snapshot, context, range }: Place): Refactoring | undefined {
  const { summary, series } = context;
  const { document } = summary;
  const block = blockAt(document, range.start);
  if (!block || summary.list || document.blocks.some(isOpen)) return undefined;
  const { node } = block;
  if (node.type !== 'list' || node.ordered || !isBeforeSections(context, block) || !speaks(context, block))
    return undefined;
  const changes = changesOf(document, numbered(block, node, series.own?.takeaways?.[0] ?? 1));
  const after = contextAfter(snapshot, context, changes)?.summary;
  // What is not read as the list then has become something else.
  if (!after?.verdict.summary || after.list?.items.length !== node.children.length) return undefined;
  return {
    id: 'number the bullets',
    title: 'Make this the list of takeaways',
    kind: 'rewrite',
    changes: () => changes,
  };
}

function isBeforeSections({ summary }: Context, block: Block): boolean {
  const [first] = summary.sections;
  return !first || (indexOfBlock(summary.document, block) ?? 0) < first.from;
}

function speaks({ summary }: Context, block: Block): boolean {
  const above = blockAtIndex(summary.document, (indexOfBlock(summary.document, block) ?? 0) - 1);
  const words = above ? passagesOf(above).map(({ prose }) => prose.words) : [];
  return summary.verdict.summary || [summary.title?.text ?? '', ...words].some(hasTakeawayWord);
}

function numbered(block: Block, { children }: List, first: number): Edit[] {
  return children.flatMap((item, i) => {
    const { start } = extent(item);
    const number = `${first + i}.`;
    const edits = [replace({ block, start, end: start + 1 }, number)];
    return [...edits, ...shifted(block, item, number.length - 1)];
  });
}

/** Lines that belong to an item keep their distance from its text; a tab reaches far enough. */
function shifted(block: Block, item: ListItemNode, by: number): Edit[] {
  const { start, end } = extent(item);
  const lines = block.text.slice(start, end).matchAll(/(?:\r\n?|\n)( +)(?=[^\r\n])/g);
  return [...lines].map((line) => insert(block, start + line.index + line[0].length, ' '.repeat(by)));
}
