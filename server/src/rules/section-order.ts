import { inOrder, rankIn } from '../edits/order.ts';
import { canReorder, sortSections } from '../edits/reorder.ts';
import { alike } from '../model/titles.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-order',
  group: 'section',
  severity: 'warning',
  finds: 'Numbered sections that do not follow the order of the list, or, without a list, of their numbers.',
  because: 'A reader who looks for takeaway 8 expects it between 7 and 9.',
  examples: [
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 3. Nobody reads dashboards

Mine neither.

### The one that they read

It had a cat on it.

## 2. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^^^^ Section 2 comes after section 3, other than in the list; move it, or correct the number

At last.

## Wrapping up

See you.
`,
      fixed: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 3. Nobody reads dashboards

Mine neither.

### The one that they read

It had a cat on it.

## Wrapping up

See you.
`,
    },
    {
      good: `# Three lessons, counted down

## 3. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 1. Nobody reads dashboards

Mine neither.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const { sections, list } = summary;
    const rank = rankIn(summary);
    const placed = inOrder(sections, rank);
    const misplaced = sections.filter((section) => !placed.has(section));
    if (misplaced.length === 0) return;
    // Numbers that were mixed up look the same: only the list's text tells which is meant.
    const safe = misplaced.every(({ number, title }) =>
      list?.items.some((item) => item.number === number && alike(item.title, title)),
    );
    const edits = () => sortSections(summary);
    const fixes = canReorder(summary) ? [{ title: 'Put the sections into order', safe, edits }] : [];
    for (const section of misplaced) {
      const at = sections.indexOf(section);
      const before = sections.slice(0, at).findLast((other) => rank(other) > rank(section));
      const after = sections.slice(at).find((other) => rank(other) < rank(section));
      const place = before ? `after section ${before.number}` : `before section ${after?.number}`;
      const rule = list ? 'other than in the list' : 'against the order of the numbers';
      const item = list?.items.find(({ number }) => number === section.number);
      yield {
        span: section.span,
        message: `Section ${section.number} comes ${place}, ${rule}; move it, or correct the number`,
        related: item ? [{ span: item.span, message: 'Its place in the list' }] : [],
        fixes,
      };
    }
  },
});
