import { listIn } from '../model/list.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { textOf } from '../syntax/document.ts';
import { type Edit, replace } from './edit.ts';
import { eolOf } from './layout.ts';
import { inOrder, rankIn } from './order.ts';
import { isOpen } from './sections.ts';
import { mayRunOn, type Slot, slotOf } from './slots.ts';

/**
 * Can the sections be moved. Not where something never closes, as it would swallow what follows, nor where Markdown reads
 * a section's first line as part of a list.
 */
export function canReorder({ document, sections }: Summary): boolean {
  const isItem = ({ span }: Section): boolean => (listIn(span.block)?.items.length ?? 0) > 1;
  return !document.blocks.some(isOpen) && !sections.some(isItem);
}

/** Are sections out of the order that they should have, and can be moved. */
export function canSort(summary: Summary): boolean {
  const { sections } = summary;
  return inOrder(sections, rankIn(summary)).size < sections.length && canReorder(summary);
}

/** Puts the sections into the order that they should have. */
export function sortSections(summary: Summary): Edit[] {
  const rank = rankIn(summary);
  return reorder(
    summary,
    [...summary.sections].sort((a, b) => rank(a) - rank(b)),
  );
}

/** Puts whole sections into another order: what stands between and after them stays where it is. */
export function reorder(summary: Summary, order: readonly Section[]): Edit[] {
  const { sections, document } = summary;
  const slots = sections.map((section) => slotOf(summary, section));
  const contents = order.map((section) => slots[sections.indexOf(section)] as Slot);
  return slots.flatMap((slot, i): Edit[] => {
    const content = contents[i] as Slot;
    const next = contents[i + 1];
    const isNewPair = content !== slot || next !== slots[i + 1];
    // Without a blank line, a paragraph would take the first line of a setext heading for its own.
    const space = next && isNewPair && !slot.isApart && mayRunOn(content.last, next) ? eolOf(document) : '';
    if (content === slot && space === '') return [];
    // Blocks follow one another without a gap, so that a span may reach over several.
    return [replace({ block: slot.first, start: 0, end: slot.end - slot.start }, textOf(document, content) + space)];
  });
}
