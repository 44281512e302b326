import frontMatterSchema from './front-matter-schema.ts';
import frontMatterSyntax from './front-matter-syntax.ts';
import leadInDangling from './lead-in-dangling.ts';
import referenceBroken from './reference-broken.ts';
import referenceMissing from './reference-missing.ts';
import referencePromise from './reference-promise.ts';
import referenceRange from './reference-range.ts';
import referenceUnknown from './reference-unknown.ts';
import referenceUnlinked from './reference-unlinked.ts';
import type { Rule } from './rule.ts';
import { suppressionUnknown } from './suppression-unknown.ts';
import talkQuote from './talk-quote.ts';
import talkSpeaker from './talk-speaker.ts';

// In the order list, section, reference, front-matter, talk, text: each group by itself.
const ruled: readonly Rule[] = [
  referenceUnknown,
  referenceRange,
  referenceMissing,
  referencePromise,
  referenceUnlinked,
  referenceBroken,
  frontMatterSyntax,
  frontMatterSchema,
  talkQuote,
  talkSpeaker,
  leadInDangling,
];

/** All rules, in the order of their documentation. */
export const rules: readonly Rule[] = [...ruled, suppressionUnknown(ruled.map(({ id }) => id))];
