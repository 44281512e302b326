import type { Heading } from '../model/headings.ts';
import type { ListItem, Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { alike } from '../model/titles.ts';
import type { Edit } from './edit.ts';
import { insertBlocks, sourceAt, titleSource } from './layout.ts';
import { isReversed } from './order.ts';
import { beginningOf, endOf, extentOfSection, headingLike, isOpen, placeOfFirst } from './sections.ts';
import { isStraight } from './sequence.ts';

/** What stands in a section that is still to be written; `section-empty` accepts it. */
export function placeholder(number: number): string {
  return `<!-- TODO: write about takeaway ${number} -->`;
}

/**
 * Can a section be inserted as a heading: not before the list's own numbers are right, nor where all others are
 * mere lines that do not say what the list says, nor where something never closes and would swallow it.
 */
export function canInsertStub({ document, sections, list }: Summary): boolean {
  if (!list || !isStraight(list) || document.blocks.some(isOpen)) return false;
  if (sections.length === 0) return true;
  return sections.some(
    ({ kind, number, title }) =>
      kind === 'heading' || list.items.some((item) => item.number === number && alike(item.title, title)),
  );
}

/**
 * Inserts a section for an item of the takeaway list: heading and placeholder, after the section of the item before it
 * in the list, else before the section of the item after it, else where the first is to stand.
 */
export function insertStub(summary: Summary, item: ListItem): Edit {
  const { document } = summary;
  const index = placeOf(summary, item);
  const heading = headingLike(summary, index, item.number, titleSource(item));
  const lines = [heading, '', placeholder(item.number)];
  // Where a rule stands between the sections, the new one gets its own.
  const rule = document.blocks[index - 1];
  if (rule?.node.type === 'thematicBreak' && isRuled(summary)) {
    lines.push('', sourceAt({ block: rule, start: 0, end: rule.text.length }).trim());
  }
  return insertBlocks(document, index, lines);
}

function placeOf(summary: Summary, { number }: ListItem): number {
  const { document, list } = summary;
  const sections = new Map<number, Section | Heading>();
  for (const { number: other, section } of summary.takeaways) if (section) sections.set(other, section);
  // Of two with one number, the later.
  for (const section of summary.sections) if (sections.has(section.number)) sections.set(section.number, section);
  const numbers = (list?.items ?? []).map((item) => item.number);
  if (isReversed(summary)) numbers.reverse();
  const at = numbers.indexOf(number);
  for (const before of numbers.slice(0, at).reverse()) {
    const section = sections.get(before);
    if (section) return endOf(summary, extentOfSection(summary, lastBetween(summary, section, before, number)));
  }
  for (const after of numbers.slice(at + 1)) {
    const section = sections.get(after);
    if (section) return beginningOf(document, extentOfSection(summary, section).from);
  }
  return sections.size > 0 ? document.blocks.length : placeOfFirst(summary);
}

/** The last of the sections that follow one and whose numbers, which the list lacks, lie between two of its numbers. */
function lastBetween(summary: Summary, section: Section | Heading, before: number, after: number): Section | Heading {
  const { sections, list } = summary;
  const [low, high] = before < after ? [before, after] : [after, before];
  let last = section;
  const at = sections.findIndex(({ span }) => span.block === section.span.block);
  for (const next of at < 0 ? [] : sections.slice(at + 1)) {
    const isBetween = low < next.number && next.number < high;
    if (!isBetween || list?.items.some((item) => item.number === next.number)) break;
    last = next;
  }
  return last;
}

/** Rules stand between the sections: at least one section ends in a rule that another section follows. */
function isRuled({ document, sections }: Summary): boolean {
  return sections.some(
    ({ to }, i) => sections[i + 1]?.from === to && document.blocks[to - 1]?.node.type === 'thematicBreak',
  );
}
