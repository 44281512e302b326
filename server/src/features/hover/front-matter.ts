import { describeKey, keyAt } from '../../model/keys.ts';
import type { Block, Span } from '../../syntax/document.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import type { Markup } from './markup.ts';

/** The meaning of the front matter key at an offset of a block. */
export function* frontMatterHover(
  block: Block,
  at: number,
  markup: Markup,
): Iterable<{ span: Span; contents(): string | undefined }> {
  const frontMatter = frontMatterOf(block);
  if (!frontMatter) return;
  const found = keyAt(frontMatter, at);
  if (found) yield { span: { block, ...found.entry.keyExtent }, contents: () => markup.text(describeKey(found.key)) };
}
