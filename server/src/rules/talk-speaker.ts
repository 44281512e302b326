import type { Talk } from '../model/talks.ts';
import { comparable } from '../model/titles.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'talk-speaker',
  group: 'talk',
  severity: 'off',
  finds: 'A talk whose speaker the article never names.',
  because: 'Readers look talks up by their speakers, and speakers like to be found.',
  examples: [
    {
      bad: `---
takeaways: true
---

The keynote “Trains at Sea” was the best hour of the week.
             ^^^^^^^^^^^^^ The article does not say who gave “Trains at Sea”; name the speaker
`,
    },
    {
      good: `---
takeaways: true
---

The keynote “Trains at Sea” by Ada Smith was the best hour of the week, and in my talk, “Boats on Rails”, I quoted it.

Later, “Trains at Sea” was voted the best talk.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const credited = new Set(summary.talks.filter(isCredited).map(({ title }) => comparable(title)));
    for (const { title, span } of summary.talks) {
      const key = comparable(title);
      if (credited.has(key)) continue;
      // Once is enough for a talk that is named again.
      credited.add(key);
      yield { span, message: `The article does not say who gave “${title}”; name the speaker` };
    }
  },
});

function isCredited({ speakers, own }: Talk): boolean {
  return own || speakers.length > 0;
}
