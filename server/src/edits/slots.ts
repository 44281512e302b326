import type { Heading } from '../model/headings.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { type Block, type Extent, startOfIndex, textOf } from '../syntax/document.ts';
import { isAtx } from './layout.ts';
import { beginningOf, endOf, extentOfSection } from './sections.ts';

/** A section's place: absolute offsets, without the white space and the rules at its end. */
export interface Slot extends Extent {
  readonly first: Block;
  readonly last: Block;
  /** A blank line, or the end of the text, follows. */
  readonly isApart: boolean;
  readonly isSetext: boolean;
}

/** The place of a section, with what belongs to its heading and stands before it. */
export function slotOf(summary: Summary, section: Section | Heading): Slot {
  const { document } = summary;
  const extent = extentOfSection(summary, section);
  const from = beginningOf(document, extent.from);
  let to = endOf(summary, extent);
  while (to > extent.from + 1 && document.blocks[to - 1]?.node.type === 'thematicBreak') to--;
  const start = startOfIndex(document, from);
  const text = textOf(document, { start, end: startOfIndex(document, to) });
  const body = text.replace(/[ \t\r\n]+$/, '');
  return {
    start,
    end: start + body.length,
    first: document.blocks[from] as Block,
    last: document.blocks[to - 1] as Block,
    isApart: /\n[ \t]*\n/.test(text.slice(body.length).replace(/\r\n?/g, '\n')),
    isSetext: section.span.block.node.type === 'heading' && !isAtx(section.span),
  };
}

/** Would Markdown read the first line of a section as part of what comes before it, were there no blank line between them. */
export function mayRunOn(last: Block, next: Slot): boolean {
  return next.isSetext || last.node.type === 'html' || next.first.node.type !== 'heading';
}
