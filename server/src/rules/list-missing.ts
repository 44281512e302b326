import { insertList } from '../edits/list.ts';
import { beginningOf } from '../edits/sections.ts';
import { declaredCountIn } from '../model/declared-count.ts';
import type { Summary } from '../model/summary.ts';
import { comparable } from '../model/titles.ts';
import { passagesOf } from '../syntax/passages.ts';
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
      fixes: canBeListed(summary)
        ? [{ title: 'Insert a list of the takeaways', edits: () => [insertList(summary)] }]
        : [],
    };
  },
});

function canBeListed({ document, sections }: Summary): boolean {
  const [first] = sections;
  const before = document.blocks[beginningOf(document, first?.from ?? 0) - 1];
  const leadIn = before?.node.type === 'paragraph' ? (passagesOf(before)[0]?.prose.words ?? '') : '';
  const announced = declaredCountIn(leadIn)?.count;
  return (
    sections.every(({ number, title }, i) => title !== '' && number === (first?.number ?? 0) + i) &&
    new Set(sections.map(({ title }) => comparable(title))).size === sections.length &&
    (announced === undefined || announced === sections.length) &&
    // Markdown would make one list of the two.
    !(before?.node.type === 'list' && before.node.ordered) &&
    first?.span.block.node.type !== 'list'
  );
}
