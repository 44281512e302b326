import { correctNumbers, offerNumbers } from '../edits/renumber.ts';
import type { Section } from '../model/structure.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-duplicate',
  group: 'section',
  severity: 'warning',
  finds: 'Two takeaway sections with one number.',
  because: 'A reference to that number leads to one of them, and nobody knows to which.',
  examples: [
    {
      bad: `# Three lessons

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 2. Nobody reads dashboards
   ^ There is another section 2 before this one; correct the number, or join the two

Mine neither.
`,
    },
    {
      bad: `# Three lessons

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 2. Nobody reads dashboards
   ^ There is another section 2…

Mine neither.
`,
      fixed: `# Three lessons

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 3. Nobody reads dashboards

Mine neither.
`,
    },
    {
      good: `# Two lessons

## 1. Quotas are a conversation

### 1. Ask first

### 2. Then cut

## 2. Upgrades got boring

At last.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const known = new Map<number, Section>();
    for (const section of summary.sections) {
      const { number } = section;
      const first = known.get(number);
      if (!first) known.set(number, section);
      else {
        const corrections = correctNumbers(summary);
        yield {
          span: section.numberSpan,
          message: `There is another section ${number} before this one; correct the number, or join the two`,
          related: [{ span: first.span, message: `The first section ${number}` }],
          fixes: corrections.has(section) || corrections.has(first) ? [offerNumbers(summary, corrections)] : [],
        };
      }
    }
  },
});
