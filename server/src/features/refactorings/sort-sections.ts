import { changesOf } from '../../edits/edit.ts';
import { canSort, sortSections } from '../../edits/reorder.ts';
import { isAtList, sectionAt } from './at.ts';
import type { Place, Refactoring } from './offer.ts';

/** Puts the sections into the list's order. Offered at the list and at their headings, where they are not. */
export function sortByList(place: Place): Refactoring | undefined {
  const { summary } = place.context;
  if (!summary.list || !(isAtList(place) || sectionAt(place)) || !canSort(summary)) return undefined;
  return {
    id: 'sort the sections',
    title: 'Put the sections into the order of the list',
    kind: 'rewrite',
    changes: () => changesOf(summary.document, sortSections(summary)),
  };
}
