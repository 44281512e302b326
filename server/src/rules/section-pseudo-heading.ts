import { makeHeading } from '../edits/headings.ts';
import { commonLevel, fittingLevel } from '../edits/sections.ts';
import { quoted } from '../model/titles.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-pseudo-heading',
  group: 'section',
  severity: 'info',
  finds: 'A bold line, or a lone list item, that is used as the heading of a takeaway.',
  because: 'Outlines, links and screen readers know only real headings.',
  examples: [
    {
      bad: `# Three takeaways

## 1. Quotas are a conversation

They are.

**2. Upgrades got boring**
^^^^^^^^^^^^^^^^^^^^^^^^^^ “Upgrades got boring” is a bold line that serves as the heading of takeaway 2; make it a heading

At last.

## 3. Nobody reads dashboards

Mine neither.
`,
      fixed: `# Three takeaways

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 3. Nobody reads dashboards

Mine neither.
`,
    },
    {
      bad: `# Two takeaways

1. Quotas are a conversation
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Quotas are a conversation” is a list of one item that serves as the heading of takeaway 1…

They are.

2. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^ “Upgrades got boring” is a list of one item…

At last.
`,
      fixed: `# Two takeaways

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.
`,
    },
    {
      good: `# Two takeaways

## 1. Quotas are a conversation

**First of all: ask.** They are.

## 2. Upgrades got boring

1. Read the notes
2. Press the button
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const common = commonLevel(summary.sections);
    for (const section of summary.sections) {
      if (section.kind !== 'pseudo') continue;
      const what = section.span.block.node.type === 'list' ? 'list of one item' : 'bold line';
      const level = common ?? fittingLevel(summary, section.from);
      yield {
        span: section.span,
        message: `${quoted(section.title)} is a ${what} that serves as the heading of takeaway ${section.number}; make it a heading`,
        fixes: [
          {
            title: `Turn into a heading of level ${level}`,
            safe: common !== undefined,
            edits: () => [makeHeading(section, level)],
          },
        ],
      };
    }
  },
});
