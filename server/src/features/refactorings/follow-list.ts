import type { Edit } from '../../edits/edit.ts';
import { correctNumbers, renumberSections, rewriteNumbers } from '../../edits/renumber.ts';
import { canSort, sortSections } from '../../edits/reorder.ts';
import { takeItemsTitle } from '../../edits/retitle.ts';
import { isOpen } from '../../edits/sections.ts';
import { isStraight } from '../../edits/sequence.ts';
import { inSteps, type Step } from '../../edits/steps.ts';
import type { ListItem, Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { sameTitle } from '../../model/titles.ts';
import { isAtList, sectionAt } from './at.ts';
import type { Place, Refactoring } from './offer.ts';

/**
 * Brings sections in line with the list: numbers, and the references that name them, then wording, then order. As after an
 * item was moved. Offered at the list and at the headings of its sections, where something differs.
 */
export function followList(place: Place): Refactoring | undefined {
  const { snapshot, context } = place;
  const { summary } = context;
  const { list, document } = summary;
  if (!list || !isStraight(list) || !(isAtList(place) || sectionAt(place)) || document.blocks.some(isOpen))
    return undefined;
  // What is out of order alone has a refactoring of its own.
  if (correctNumbers(summary).size === 0 && reworded(summary).length === 0) return undefined;
  return {
    id: 'follow the list',
    title: 'Bring the sections in line with the list: numbers, references, wording, order',
    kind: 'rewrite',
    changes: () => inSteps(snapshot, context, [renumber, ...list.items.map(({ number }) => reword(number)), sort]),
  };
}

const renumber: Step = ({ summary }) => {
  const sections = correctNumbers(summary);
  return [...renumberSections(summary, sections), ...renumberReferences(summary, sections)];
};

/** One at a time, as links follow each. */
function reword(number: number): Step {
  return ({ summary }) =>
    reworded(summary)
      .filter(({ section }) => section.number === number)
      .slice(0, 1)
      .flatMap(({ section, item }) => takeItemsTitle(summary, section, item.lead ?? item));
}

const sort: Step = ({ summary }) => (canSort(summary) ? sortSections(summary) : []);

/** The sections that word a takeaway otherwise than the list does. Of two with one number, nobody knows which is meant. */
function reworded({ sections, list }: Summary): { section: Section; item: ListItem }[] {
  const items = new Map(list?.items.map((item) => [item.number, item]));
  return sections.flatMap((section) => {
    const item = items.get(section.number);
    const isOne = sections.filter(({ number }) => number === section.number).length === 1;
    if (!item || !isOne || item.title === '' || section.title === '') return [];
    const isSame = sameTitle(item.title, section.title) || (item.lead && sameTitle(item.lead.title, section.title));
    return isSame ? [] : [{ section, item }];
  });
}

/** Numbers in prose follow their sections; a range does where it stays one. */
function renumberReferences({ references, sections }: Summary, moved: ReadonlyMap<Section, number>): Edit[] {
  const numbers = new Map([...moved].map(([{ number }, right]) => [number, right]));
  const isTwice = sections.some(({ number }, i) => sections.findIndex((one) => one.number === number) < i);
  if (isTwice) return [];
  const imageOf = (number: number): number => numbers.get(number) ?? number;
  return references.flatMap(({ loose, terms, points }) => {
    if (loose || points === 'elsewhere') return [];
    return terms.flatMap(({ span, first, last }) => {
      const [low, high] = [Math.min(first, last), Math.max(first, last)];
      const image = Array.from({ length: high - low + 1 }, (_, i) => imageOf(low + i)).sort((a, b) => a - b);
      const ends = [image[0], image.at(-1)];
      if ((ends[1] ?? 0) - (ends[0] ?? 0) !== high - low) return [];
      if (first > last) ends.reverse();
      return rewriteNumbers(span, (_, i) => ends[i]);
    });
  });
}
