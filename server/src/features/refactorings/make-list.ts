import { changesOf } from '../../edits/edit.ts';
import { canInsertList, insertList } from '../../edits/list.ts';
import { sectionAt } from './at.ts';
import type { Place, Refactoring } from './offer.ts';

/** Makes a list of the takeaways from the sections. Offered at their headings, where there is none. */
export function makeList(place: Place): Refactoring | undefined {
  const { summary } = place.context;
  if (summary.list || summary.sections.length < 2 || !sectionAt(place) || !canInsertList(summary)) return undefined;
  return {
    id: 'make the list',
    title: 'Insert a list of the takeaways, made from the sections',
    kind: 'rewrite',
    changes: () => changesOf(summary.document, [insertList(summary)]),
  };
}
