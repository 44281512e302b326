import { addItem, canAddItem } from '../edits/list.ts';
import { correctNumbers, offerNumbers } from '../edits/renumber.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { quoted } from '../model/titles.ts';
import { belongsToSeries } from '../workspace/coverage.ts';
import type { Series } from '../workspace/series.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'section-unlisted',
  group: 'section',
  severity: 'warning',
  finds: 'A numbered section whose number the takeaway list lacks.',
  because: 'Readers who go by the list never learn of it.',
  examples: [
    {
      bad: `# Two takeaways

1. Quotas are a conversation
2. Upgrades got boring

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 3. Nobody reads dashboards
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Section 3 is not in the list, which has 1–2; add it, or correct the number

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

## 3. Nobody reads dashboards

Mine neither.
`,
    },
    {
      bad: `# Two takeaways

1. Quotas are a conversation
2. Upgrades got boring

## 1. Quotas are a conversation

They are.

## 4. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^^^^ Section 4 is not in the list, where “Upgrades got boring” is 2; …

At last.
`,
      fixed: `# Two takeaways

1. Quotas are a conversation
2. Upgrades got boring

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.
`,
    },
    {
      good: `# Two takeaways and a bonus

1. Quotas are a conversation
2. Upgrades got boring

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 3. Bonus: the food

Excellent.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series }) {
    const { list, sections } = summary;
    if (!list) return;
    const listed = new Set(list.items.map(({ number }) => number));
    const unlisted = sections.filter(({ number, title }) => !listed.has(number) && !/^bonus\b/i.test(title));
    // A part that lists only what another part covers.
    if (unlisted.length === sections.length && belongsToSeries(summary, series)) return;
    const [low, high] = [Math.min(...listed), Math.max(...listed)];
    const corrections = unlisted.length > 0 ? correctNumbers(summary) : new Map<Section, number>();
    for (const section of unlisted) {
      const right = corrections.get(section);
      const item = right ? list.items.find(({ number }) => number === right) : list.items.at(-1);
      const where = right ? `where ${quoted(section.title)} is ${right}` : `which has ${low}–${high}`;
      yield {
        span: section.span,
        message: `Section ${section.number} is not in the list, ${where}; add it, or correct the number`,
        related: [{ span: item?.span ?? section.span, message: right ? 'The item' : 'The last item' }],
        fixes: right ? [offerNumbers(summary, corrections)] : additions(summary, series, section),
      };
    }
  },
});

function additions(summary: Summary, series: Series, section: Section): Fix[] {
  if (!canAddItem(summary, section)) return [];
  return [{ title: `Add takeaway ${section.number} to the list`, edits: () => addItem(summary, series, section) }];
}
