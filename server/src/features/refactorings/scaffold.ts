import type { Edit } from '../../edits/edit.ts';
import { insertBlocks, titleSource } from '../../edits/layout.ts';
import { headingLike, isOpen, placeOfFirst } from '../../edits/sections.ts';
import { isStraight } from '../../edits/sequence.ts';
import { inSteps, type Step } from '../../edits/steps.ts';
import { canInsertStub, insertStub, placeholder } from '../../edits/stub.ts';
import type { ListItem } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { type Coverage, coverageOf } from '../../workspace/coverage.ts';
import { isAtList } from './at.ts';
import type { Place, Refactoring } from './offer.ts';

/**
 * Inserts a section for each takeaway that is to be written about here and has none, in their places. Offered at the list,
 * also before there is a single section.
 */
export function scaffold(place: Place): Refactoring | undefined {
  const { snapshot, context } = place;
  const { summary, series, file } = context;
  if (!isAtList(place) || !canScaffold(summary)) return undefined;
  const numbers = coverageOf(file.uri, summary, series)
    .filter(isMissing)
    .map(({ takeaway }) => takeaway.number);
  if (numbers.length === 0) return undefined;
  const what =
    numbers.length === 1 ? `a section for takeaway ${numbers[0]}` : `sections for ${numbers.length} takeaways`;
  return {
    id: 'scaffold',
    title: `Insert ${what}`,
    kind: 'rewrite',
    changes: () => inSteps(snapshot, context, numbers.map(insertSection)),
  };
}

function isMissing({ takeaway, here, assigned, coveredBy }: Coverage): boolean {
  return Boolean(takeaway.item?.title) && !here && assigned === 'here' && !coveredBy;
}

function canScaffold(summary: Summary): boolean {
  const { list, sections, document } = summary;
  if (!list || !isStraight(list)) return false;
  return sections.length > 0 ? canInsertStub(summary) : !document.blocks.some(isOpen);
}

function insertSection(number: number): Step {
  return ({ summary }) => {
    const item = summary.list?.items.find((one) => one.number === number);
    if (!item || !canScaffold(summary)) return [];
    return [summary.sections.length > 0 ? insertStub(summary, item) : insertFirst(summary, item)];
  };
}

function insertFirst(summary: Summary, item: ListItem): Edit {
  const index = placeOfFirst(summary);
  return insertBlocks(summary.document, index, [
    headingLike(summary, index, item.number, titleSource(item)),
    '',
    placeholder(item.number),
  ]);
}
