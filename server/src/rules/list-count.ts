import { replace } from '../edits/edit.ts';
import { numberLike } from '../model/numbers.ts';
import { countTakeaways } from '../workspace/counts.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'list-count',
  group: 'list',
  severity: 'warning',
  finds:
    'A number of takeaways in title, heading or lead-in that is not the length of the list, or, without a list, the number of sections.',
  because: 'The number in the title is what readers remember and share, and the first thing that they count after.',
  examples: [
    {
      bad: `# Top Five Takeaways from the Cluster Days
      ^^^^ “Five” are announced, but the list has 4 takeaways; write “Four”, or complete the list

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards
4. Everybody counts cost
`,
      fixed: `# Top Four Takeaways from the Cluster Days

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards
4. Everybody counts cost
`,
    },
    {
      bad: `# 3 things I learned at the summit
  ^ “3” are announced, but there are 2 numbered sections; write “2”, or add what is missing

## 1. Quotas are a conversation

Really.

## 2. Upgrades got boring

At last.
`,
    },
    {
      good: `# Top ten takeaways (part 2)

9. Nobody reads dashboards
10. Everybody counts cost

## 9. Nobody reads dashboards

Mine neither.

## 10. Everybody counts cost

Even mine.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series }) {
    const takeaways = countTakeaways(summary, series);
    if (!takeaways) return;
    const { of, count, fits } = takeaways;
    const { list, sections } = summary;
    const has = of === 'list' ? `the list has ${count} takeaways` : `there are ${count} numbered sections`;
    const span = list?.items[0]?.span ?? sections[0]?.span;
    for (const { number, count: announced } of summary.declaredCounts) {
      if (fits(announced)) continue;
      const right = numberLike(count, number.text);
      const other =
        announced < count ? 'remove what is too much' : of === 'list' ? 'complete the list' : 'add what is missing';
      yield {
        span: number.span,
        message: `“${number.text}” are announced, but ${has}; write “${right}”, or ${other}`,
        related: span ? [{ span, message: of === 'list' ? 'The list' : 'The first section' }] : [],
        fixes: [
          {
            title: `Write “${right}”`,
            // Another announcement, in title, heading or lead-in, has it right.
            safe: summary.declaredCounts.some((one) => one.count === count),
            edits: () => [replace(number.span, right)],
          },
        ],
      };
    }
  },
});
