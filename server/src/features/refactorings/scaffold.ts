import { inSteps, type Step } from '../../edits/steps.ts';
import { canInsertStub, insertStub } from '../../edits/stub.ts';
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
  if (!isAtList(place) || !canInsertStub(summary)) return undefined;
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

function insertSection(number: number): Step {
  return ({ summary }) => {
    const item = summary.list?.items.find((one) => one.number === number);
    return item && canInsertStub(summary) ? [insertStub(summary, item)] : [];
  };
}
