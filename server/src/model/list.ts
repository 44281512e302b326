import type { ListItem as ListItemNode } from 'mdast';
import type { Block, Span } from '../syntax/document.ts';
import { extent, spanOf } from '../syntax/document.ts';
import { type Passage, passagesOf, perBlock } from '../syntax/passages.ts';
import { titleOf } from './headings.ts';

/** An ordered list at the top level, as Markdown reads it. */
export interface ListFragment {
  readonly block: Block;
  readonly items: readonly FragmentItem[];
}

/** An item of an ordered list. */
export interface FragmentItem {
  /** The number as written in the marker. */
  readonly written: number;
  /** The marker: digits and delimiter. */
  readonly marker: Span;
  /** Plain text of its first paragraph, markup removed; empty for an empty item. */
  readonly title: string;
  /** Source of the first paragraph; at the marker's end for an empty item. */
  readonly titleSpan: Span;
  /** The whole item. */
  readonly span: Span;
  /** Destination of the first link in the first paragraph; a reference's is not resolved. */
  readonly url?: string;
  /** It has blocks of its own beyond the first paragraph. */
  readonly hasBody: boolean;
}

/** The ordered list of a block; undefined where the block is none. */
export const listIn = perBlock((block): ListFragment | undefined => {
  const { node } = block;
  if (node.type !== 'list' || !node.ordered) return undefined;
  const passages = passagesOf(block);
  const items = node.children.map((item) => readItem(block, item, passages));
  return { block, items };
});

function readItem(block: Block, item: ListItemNode, passages: readonly Passage[]): FragmentItem {
  const place = extent(item);
  const marker = /^(\d{1,9})[.)]/.exec(block.text.slice(place.start, place.start + 12));
  const markerEnd = place.start + (marker?.[0].length ?? 0);
  const first = item.children[0];
  const passage = first?.type === 'paragraph' ? passages.find((candidate) => candidate.node === first) : undefined;
  const link = passage?.prose.marks.find((mark) => mark.node.type === 'link')?.node;
  return {
    written: Number(marker?.[1] ?? 0),
    marker: { block, start: place.start, end: markerEnd },
    ...(passage
      ? titleOf(passage, 0, passage.prose.text.trimEnd().length)
      : { title: '', titleSpan: { block, start: markerEnd, end: markerEnd } }),
    span: spanOf(block, item),
    ...(link?.type === 'link' ? { url: link.url } : {}),
    hasBody: item.children.length > (passage ? 1 : 0),
  };
}
