import type { Event } from '../catalog/index.ts';
import type { Block, MarkdownDocument, Span } from '../syntax/document.ts';
import type { FrontMatter } from '../syntax/front-matter.ts';
import type { Heading } from './headings.ts';
import type { ListFragment } from './list.ts';
import type { Mention } from './mentions.ts';
import type { PartReference, Reference } from './references.ts';
import type { Talk } from './talks.ts';

/** Is a Markdown file a takeaway summary, and how is that known. */
export interface Verdict {
  readonly summary: boolean;
  /** Completes "a summary, because …" or "not a summary, because …". */
  readonly because: string;
}

/** A piece of text with its place. */
export interface Located {
  readonly text: string;
  readonly span: Span;
}

/** "Top Ten", "5 things": a number of takeaways that the author announces. */
export interface DeclaredCount {
  readonly count: number;
  readonly where: 'title' | 'heading' | 'lead-in';
  /** The number or number word, as written. */
  readonly number: Located;
}

/** The numbered list of takeaways; of several fragments where Markdown ended it before the author did. */
export interface TakeawayList {
  readonly fragments: readonly ListFragment[];
  readonly items: readonly ListItem[];
  /** The paragraph directly before it. */
  readonly leadIn?: Span;
}

/** An item of the takeaway list. */
export interface ListItem {
  /** The takeaway's number: as written; its position where all markers are equal. */
  readonly number: number;
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
  /** Destination of a link within the first paragraph. */
  readonly url?: string;
  /** It has paragraphs of its own beyond the first. */
  readonly hasBody: boolean;
}

/** A numbered section: a heading of the takeaway group, or a line that is used as one. */
export interface Section {
  readonly number: number;
  readonly kind: 'heading' | 'pseudo';
  /** Heading level 1 to 6; undefined for a pseudo-heading. */
  readonly level?: number;
  /** Plain text without number and mark. */
  readonly title: string;
  /** The heading's node, from its first `#`. */
  readonly span: Span;
  /** The digits. */
  readonly numberSpan: Span;
  /** Source of the title; empty, after the mark, where there is none. */
  readonly titleSpan: Span;
  /** Index in `document.blocks` of the heading, and of the block after the section's last. */
  readonly from: number;
  readonly to: number;
}

/** A takeaway: what list and sections say of one number. */
export interface Takeaway {
  readonly number: number;
  /** The list's text, else the heading's. */
  readonly title: string;
  readonly item?: ListItem;
  /** The numbered section, else the heading whose text equals the item's. */
  readonly section?: Section | Heading;
}

/** The part of a series that an article says it is. */
export interface OwnPart {
  readonly number: number;
  readonly from: 'front-matter' | 'title' | 'heading' | 'text';
  readonly span: Span;
}

/** What a takeaway summary says: plain data, joined from what its blocks say. */
export interface Summary {
  readonly document: MarkdownDocument;
  readonly verdict: Verdict;
  readonly frontMatter?: FrontMatter;
  /** Front matter's title, else the H1. */
  readonly title?: Located;
  /** The first heading of level 1, where there is one. */
  readonly topHeading?: Heading;
  readonly subtitle?: Located;
  readonly authors: readonly string[];
  /** ISO date, YYYY-MM-DD. */
  readonly date?: string;
  /** `draft: true` or `published: false`. */
  readonly draft: boolean;
  readonly event?: Event;
  readonly part?: OwnPart;
  /** In the order title, H1, lead-in; the first is the article's. */
  readonly declaredCounts: readonly DeclaredCount[];
  readonly list?: TakeawayList;
  /** All top-level headings in the order of the text. */
  readonly headings: readonly Heading[];
  /** The takeaway group, in the order of the text. */
  readonly sections: readonly Section[];
  /** Ascending by number. */
  readonly takeaways: readonly Takeaway[];
  readonly references: readonly Reference[];
  readonly partReferences: readonly PartReference[];
  readonly talks: readonly Talk[];
  readonly mentions: readonly Mention[];
  /** Words of prose. */
  readonly words: number;
}

/** A block's place in the document. */
export function blockIndex(summary: Pick<Summary, 'document'>, block: Block): number {
  return summary.document.order.get(block) ?? -1;
}
