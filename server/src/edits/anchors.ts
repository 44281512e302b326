import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { loose } from '../model/anchors.ts';
import type { Summary } from '../model/summary.ts';
import { type Block, extent, type Span } from '../syntax/document.ts';
import { perBlock } from '../syntax/passages.ts';
import { decode } from '../workspace/uri.ts';
import { type Edit, replace } from './edit.ts';

/** Makes links in this file follow headings whose text changes; `texts` has the new text of such headings by block. */
export function retarget({ document, headings }: Summary, texts: ReadonlyMap<Block, string>): Edit[] {
  const [before, after] = [new GithubSlugger(), new GithubSlugger()];
  const moved = new Map<string, string>();
  for (const { text, id, span } of headings) {
    const old = before.slug(text);
    const anchor = after.slug(texts.get(span.block) ?? text);
    if (id || old === anchor) continue;
    moved.set(old, anchor);
    // Some generators leave out the number.
    if (loose(old) !== old && loose(old) !== loose(anchor)) moved.set(loose(old), loose(anchor));
  }
  return moved.size === 0 ? [] : document.blocks.flatMap((block) => retargetBlock(block, moved));
}

function retargetBlock(block: Block, moved: ReadonlyMap<string, string>): Edit[] {
  return destinationsIn(block).flatMap(({ url, span, isImage }) => {
    const anchor = url.startsWith('#') && !isImage ? moved.get(decode(url.slice(1))) : undefined;
    return anchor === undefined ? [] : [replace({ ...span, start: span.start + 1 }, encodedLike(anchor, url))];
  });
}

/** An anchor, percent-encoded where the destination that it comes into is. */
export function encodedLike(anchor: string, url: string): string {
  return url.includes('%') ? encodeURIComponent(anchor) : anchor;
}

/** Where a link, an image or the definition of a reference leads. */
export interface Destination {
  /** As CommonMark reads it. */
  readonly url: string;
  readonly span: Span;
  readonly isImage: boolean;
}

/** The destinations in a block that are written as they are read. */
export const destinationsIn = perBlock((block): readonly Destination[] => {
  if (!/\]\(|\]:|</.test(block.text)) return [];
  const found: Destination[] = [];
  const visit = (node: Nodes): void => {
    if ((node.type === 'link' || node.type === 'definition' || node.type === 'image') && node.position) {
      const { start, end } = extent(node);
      const at = block.text.slice(start, end).lastIndexOf(node.url);
      const span = { block, start: start + at, end: start + at + node.url.length };
      if (at >= 0 && node.url !== '') found.push({ url: node.url, span, isImage: node.type === 'image' });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block.node);
  return found;
});
