import type { ListItem as ListItemNode, RootContent } from 'mdast';
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
  /** Bold words or a link that the first paragraph begins with, where more follows: "**Toil** – it never ends". */
  readonly lead?: { readonly title: string; readonly titleSpan: Span };
  /** The whole item. */
  readonly span: Span;
  /** Destination of the first link in the first paragraph; a reference's is not resolved. */
  readonly url?: string;
  /** That link is all of the first paragraph. */
  readonly isLink: boolean;
  /** It has blocks of its own beyond the first paragraph, and they are no mere comments. */
  readonly hasBody: boolean;
}

/** The ordered list of a block; undefined where the block is none. */
export const listIn = perBlock((block): ListFragment | undefined => {
  const { node } = block;
  if (node.type !== 'list' || !node.ordered) return undefined;
  const passages = new Map<unknown, Passage>(passagesOf(block).map((passage) => [passage.node, passage]));
  const items = node.children.map((item) => readItem(block, item, passages));
  return { block, items };
});

function readItem(block: Block, item: ListItemNode, passages: ReadonlyMap<unknown, Passage>): FragmentItem {
  const place = extent(item);
  const marker = /^(\d{1,9})[.)]/.exec(block.text.slice(place.start, place.start + 12));
  const markerEnd = place.start + (marker?.[0].length ?? 0);
  const [first] = item.children;
  const passage = first?.type === 'paragraph' ? passages.get(first) : undefined;
  const end = passage?.prose.text.trimEnd().length ?? 0;
  const link = passage?.prose.marks.find((mark) => mark.node.type === 'link');
  const lead = passage && leadOf(passage, end);
  return {
    written: Number(marker?.[1] ?? 0),
    marker: { block, start: place.start, end: markerEnd },
    ...(passage ? titleOf(passage, 0, end) : { title: '', titleSpan: { block, start: markerEnd, end: markerEnd } }),
    ...(lead ? { lead } : {}),
    span: spanOf(block, item),
    ...(link?.node.type === 'link' ? { url: link.node.url } : {}),
    isLink: link !== undefined && link.start === 0 && link.end >= end,
    hasBody: item.children.filter((child) => !isComment(child)).length > (passage ? 1 : 0),
  };
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value);
}

function leadOf(passage: Passage, end: number): FragmentItem['lead'] {
  const mark = passage.prose.marks.find(({ start, node }) => start === 0 && /^(?:strong|link)/.test(node.type));
  return mark && mark.end < end ? titleOf(passage, 0, mark.end) : undefined;
}
