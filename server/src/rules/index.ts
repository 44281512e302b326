import eventDate from './event-date.ts';
import frontMatterSchema from './front-matter-schema.ts';
import frontMatterSyntax from './front-matter-syntax.ts';
import leadInDangling from './lead-in-dangling.ts';
import listCount from './list-count.ts';
import listDuplicateItem from './list-duplicate-item.ts';
import listEmptyItem from './list-empty-item.ts';
import listInterrupted from './list-interrupted.ts';
import listMissing from './list-missing.ts';
import listNumberSequence from './list-number-sequence.ts';
import projectArchived from './project-archived.ts';
import projectClaim from './project-claim.ts';
import projectName from './project-name.ts';
import referenceBroken from './reference-broken.ts';
import referenceMissing from './reference-missing.ts';
import referencePromise from './reference-promise.ts';
import referenceRange from './reference-range.ts';
import referenceUnknown from './reference-unknown.ts';
import referenceUnlinked from './reference-unlinked.ts';
import type { Rule } from './rule.ts';
import sectionDuplicate from './section-duplicate.ts';
import sectionEmpty from './section-empty.ts';
import sectionLevel from './section-level.ts';
import sectionMissing from './section-missing.ts';
import sectionOrder from './section-order.ts';
import sectionPseudoHeading from './section-pseudo-heading.ts';
import sectionTitleDiffers from './section-title-differs.ts';
import sectionUnlisted from './section-unlisted.ts';
import seriesGap from './series-gap.ts';
import seriesListDiffers from './series-list-differs.ts';
import seriesOverlap from './series-overlap.ts';
import seriesPartMissing from './series-part-missing.ts';
import seriesPartNumber from './series-part-number.ts';
import { suppressionUnknown } from './suppression-unknown.ts';
import talkQuote from './talk-quote.ts';
import talkSpeaker from './talk-speaker.ts';

// In the order list, section, reference, series, front-matter, project, talk, text: each group by itself.
const ruled: readonly Rule[] = [
  listNumberSequence,
  listInterrupted,
  listCount,
  listDuplicateItem,
  listEmptyItem,
  listMissing,
  sectionMissing,
  sectionUnlisted,
  sectionOrder,
  sectionDuplicate,
  sectionTitleDiffers,
  sectionLevel,
  sectionEmpty,
  sectionPseudoHeading,
  referenceUnknown,
  referenceRange,
  referenceMissing,
  referencePromise,
  referenceUnlinked,
  referenceBroken,
  seriesListDiffers,
  seriesGap,
  seriesOverlap,
  seriesPartMissing,
  seriesPartNumber,
  frontMatterSyntax,
  frontMatterSchema,
  eventDate,
  projectClaim,
  projectArchived,
  projectName,
  talkQuote,
  talkSpeaker,
  leadInDangling,
];

/** All rules, in the order of their documentation. */
export const rules: readonly Rule[] = [...ruled, suppressionUnknown(ruled.map(({ id }) => id))];
