import { correctNumbers, offerNumbers } from '../edits/renumber.ts';
import { takeHeadingsTitle, takeItemsTitle } from '../edits/retitle.ts';
import type { Section } from '../model/structure.ts';
import type { Summary, Takeaway } from '../model/summary.ts';
import { isStart, quoted, sameTitle } from '../model/titles.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-title-differs',
  group: 'section',
  severity: 'info',
  finds:
    'A takeaway that is worded differently in the list and in its heading; a hint where one is the beginning of the other. Case, markup, kinds of quotation marks and closing punctuation do not count.',
  because: 'The two drift apart while you write, and readers wonder if they are still at the same takeaway.',
  examples: [
    {
      bad: `# Three takeaways

1. Quotas are a conversation, not a limit
2. Upgrades got boring
3. “Nobody” reads dashboards

## 1. Quotas are a conversation
      ^^^^^^^^^^^^^^^^^^^^^^^^^ The list has “Quotas are a conversation, not a limit” for takeaway 1; use one wording in both places

They are.

## 2. Rollbacks got boring
      ^^^^^^^^^^^^^^^^^^^^ The list has “Upgrades got boring” for takeaway 2…

At last.

## 3. "Nobody" reads **Dashboards**.

Mine neither.
`,
      fixed: `# Three takeaways

1. Quotas are a conversation, not a limit
2. Upgrades got boring
3. “Nobody” reads dashboards

## 1. Quotas are a conversation, not a limit

They are.

## 2. Upgrades got boring

At last.

## 3. "Nobody" reads **Dashboards**.

Mine neither.
`,
    },
    {
      good: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 2. Nobody reads dashboards

A wrong number, not another wording.
`,
    },
    {
      good: `# Two takeaways

1. **Quotas are a conversation** – and the finance team wants to join it
2. [Upgrades got boring](#2-upgrades-got-boring)

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    let corrections: ReadonlyMap<Section, number> | undefined;
    const items = new Map(summary.takeaways.map(({ number, item }) => [number, item]));
    // What has a wrong number is not worded differently.
    const misnumbered = new Set(
      summary.takeaways.map(({ number, section }) =>
        isNumbered(section) && section.number !== number ? section : undefined,
      ),
    );
    for (const section of summary.sections) {
      const item = items.get(section.number);
      if (misnumbered.has(section) || !item || section.title === '' || item.title === '') continue;
      if (sameTitle(item.title, section.title) || (item.lead && sameTitle(item.lead.title, section.title))) continue;
      corrections ??= correctNumbers(summary);
      const right = corrections.get(section);
      const advice = right ? `and this as ${right}; correct the number` : 'use one wording in both places';
      yield {
        span: section.titleSpan,
        message: `The list has ${quoted(item.title)} for takeaway ${section.number}${right ? ',' : ';'} ${advice}`,
        ...(isStart(item.title, section.title) ? { severity: 'hint' as const } : {}),
        related: [{ span: item.titleSpan, message: 'The item of the list' }],
        fixes: [
          ...(right ? [offerNumbers(summary, corrections)] : []),
          { title: 'Take the list’s text', edits: () => takeItemsTitle(summary, section, item.lead ?? item) },
          // Not where another item says the same already.
          ...(isListed(summary, section)
            ? []
            : [{ title: 'Take the heading’s text', edits: () => [takeHeadingsTitle(item, section)] }]),
        ],
      };
    }
  },
});

function isListed({ list }: Summary, { title }: Section): boolean {
  return list?.items.some((item) => sameTitle(item.title, title)) === true;
}

function isNumbered(section: Takeaway['section']): section is Section {
  return section !== undefined && 'number' in section;
}
