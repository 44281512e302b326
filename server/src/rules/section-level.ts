import { setLevel } from '../edits/headings.ts';
import { commonLevel } from '../edits/sections.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-level',
  group: 'section',
  severity: 'hint',
  finds: 'Takeaway sections on different heading levels.',
  because: 'Outlines and tables of contents put one takeaway inside another.',
  examples: [
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

### 2. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^^^^^ Section 2 is a heading of level 3, the other takeaways of level 2; give it the same level

At last.

#### Even on Fridays

Really.

## 3. Nobody reads dashboards

Mine neither.
`,
      fixed: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

### Even on Fridays

Really.

## 3. Nobody reads dashboards

Mine neither.
`,
    },
    {
      good: `# Two takeaways

## 1. Quotas are a conversation

### Ask first

They are.

## 2. Upgrades got boring

At last.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const { sections } = summary;
    const common = commonLevel(sections);
    if (!common) return;
    const isMost = sections.filter(({ level }) => level === common).length * 2 > sections.length;
    for (const section of sections) {
      if (section.level === undefined || section.level === common) continue;
      yield {
        span: section.span,
        message: `Section ${section.number} is a heading of level ${section.level}, the other takeaways of level ${common}; give it the same level`,
        fixes: [{ title: `Set to level ${common}`, safe: isMost, edits: () => setLevel(summary, section, common) }],
      };
    }
  },
});
