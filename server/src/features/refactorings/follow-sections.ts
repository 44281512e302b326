import { addItem, canAddItem } from '../../edits/list.ts';
import { takeHeadingsTitle } from '../../edits/retitle.ts';
import { isStraight } from '../../edits/sequence.ts';
import { inSteps, type Step } from '../../edits/steps.ts';
import type { ListItem, Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { sameTitle } from '../../model/titles.ts';
import { isAtList, sectionAt } from './at.ts';
import type { Place, Refactoring } from './offer.ts';

/**
 * Brings the list in line with the sections: their wording, and items for those that it lacks. Offered at the list and at
 * the headings of its sections, where something differs.
 */
export function followSections(place: Place): Refactoring | undefined {
  const { snapshot, context } = place;
  const { summary } = context;
  if (!summary.list || !(isAtList(place) || sectionAt(place))) return undefined;
  if (rewordable(summary).length === 0 && addable(summary) === undefined) return undefined;
  return {
    id: 'follow the sections',
    title: 'Bring the list in line with the sections: wording, and what it lacks',
    kind: 'rewrite',
    changes: () => inSteps(snapshot, context, [reword, ...summary.sections.map(() => add)]),
  };
}

const reword: Step = ({ summary }) => rewordable(summary).map(({ item, section }) => takeHeadingsTitle(item, section));

const add: Step = ({ summary, series }) => {
  const section = addable(summary);
  return section ? addItem(summary, series, section) : [];
};

/** Sections whose words no item has yet; of two with one number, neither. */
function rewordable({ sections, list }: Summary): { item: ListItem; section: Section }[] {
  const items = list?.items ?? [];
  return sections.flatMap((section) => {
    const { number, title } = section;
    const same = items.filter((item) => item.number === number);
    const [item] = same;
    const isOne = same.length === 1 && sections.filter((one) => one.number === number).length === 1;
    const isThere = items.some((one) => sameTitle(one.title, title) || (one.lead && sameTitle(one.lead.title, title)));
    return item && isOne && title !== '' && item.title !== '' && !isThere ? [{ item, section }] : [];
  });
}

function addable(summary: Summary): Section | undefined {
  const { sections, list } = summary;
  if (!list || !isStraight(list)) return undefined;
  const listed = new Set(list.items.map(({ number }) => number));
  return sections.find((section) => !listed.has(section.number) && canAddItem(summary, section));
}
