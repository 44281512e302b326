import { canInsertList, insertList } from '../edits/list.ts';
import { belongsToSeries } from '../workspace/coverage.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'list-missing',
  group: 'list',
  severity: 'hint',
  finds:
    'Numbered sections without a list of the takeaways, here or in the other parts of the series. Countdowns need none.',
  because: 'Readers who have a minute want the takeaways at a glance, and decide by them what to read.',
  examples: [
    {
      bad: `# What I learned: three lessons from the summit

Three days, two notebooks.

## 1. Quotas are a conversation
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The article has 3 numbered takeaways and no list of them; insert one before this section

They are.

## 2. Upgrades got boring

At last.

## 3. Nobody reads *dashboards*

Mine neither.
`,
      fixed: `# What I learned: three lessons from the summit

Three days, two notebooks.

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads *dashboards*

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 3. Nobody reads *dashboards*

Mine neither.
`,
    },
    {
      good: `# Three lessons from the summit (part 2)

The list is in [part 1](part-1.md).

## 2. Upgrades got boring

At last.

## 3. Nobody reads dashboards

Mine neither.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series }) {
    const { list, sections } = summary;
    const numbers = sections.map(({ number }) => number);
    const [first] = sections;
    if (list || !first || new Set(numbers).size < 2 || numbers.every((n, i) => i === 0 || n < (numbers[i - 1] ?? 0))) {
      return;
    }
    if (belongsToSeries(summary, series)) {
      const others = series.parts.filter((part) => part !== series.own);
      // A part that was not read may have the list.
      if (others.length === 0 || others.some(({ file }) => !file || file.summary.list)) return;
    }
    yield {
      span: first.span,
      message: `The article has ${new Set(numbers).size} numbered takeaways and no list of them; insert one before this section`,
      fixes: canInsertList(summary)
        ? [{ title: 'Insert a list of the takeaways', edits: () => [insertList(summary)] }]
        : [],
    };
  },
});
