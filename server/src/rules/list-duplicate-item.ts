import type { ListItem } from '../model/structure.ts';
import { comparable, quoted } from '../model/titles.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'list-duplicate-item',
  group: 'list',
  severity: 'warning',
  finds: 'Two takeaways of the list with the same text.',
  because: 'One of them was copied to be rewritten, and never was: the reader gets one takeaway fewer than announced.',
  examples: [
    {
      bad: `# Three takeaways

1. Upgrades got boring
2. Quotas are a conversation
3. Upgrades got *boring*.
   ^^^^^^^^^^^^^^^^^^^^^^ Takeaway 3 says the same as takeaway 1, “Upgrades got boring”; reword or remove one of them
`,
    },
    {
      good: `# Three takeaways

1. Upgrades got boring
2. Quotas are a conversation
3. Upgrades got boring, and so did rollbacks
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const known = new Map<string, ListItem>();
    for (const item of summary.list?.items ?? []) {
      const text = comparable(item.title);
      const first = known.get(text);
      if (text === '') continue;
      if (!first) known.set(text, item);
      else {
        yield {
          span: item.titleSpan,
          message: `Takeaway ${item.number} says the same as takeaway ${first.number}, ${quoted(first.title)}; reword or remove one of them`,
          related: [{ span: first.titleSpan, message: `Takeaway ${first.number}` }],
        };
      }
    }
  },
});
