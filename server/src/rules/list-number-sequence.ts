import { offerOrder } from '../edits/list.ts';
import { isCountdown } from '../edits/sequence.ts';
import type { ListItem, TakeawayList } from '../model/structure.ts';
import { belongsToSeries } from '../workspace/coverage.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'list-number-sequence',
  group: 'list',
  severity: 'warning',
  finds: 'A gap, a duplicate or a step back in the numbers of the takeaway list, as they are written.',
  because:
    'Markdown shows a list counted through, so that readers see other numbers than the sections and references use.',
  examples: [
    {
      bad: `# Four takeaways from a rainy week

1. Platforms are products
2. Nobody reads dashboards
4. Upgrades got boring
^^ The list goes from 2 to 4; renumber it, or add takeaway 3
5. Everybody counts cost

Takeaways 4 and 5 cost me a night.

## 4. Upgrades got boring

At last.
`,
      fixed: `# Four takeaways from a rainy week

1. Platforms are products
2. Nobody reads dashboards
3. Upgrades got boring
4. Everybody counts cost

Takeaways 3 and 4 cost me a night.

## 3. Upgrades got boring

At last.
`,
    },
    {
      bad: `# Lessons from the booth

1. Stickers run out on day one
2. Coffee is a feature
2. Nobody wants a webinar
^^ The list has 2 twice; renumber it…
3. Bring a second charger
`,
      fixed: `# Lessons from the booth

1. Stickers run out on day one
2. Coffee is a feature
3. Nobody wants a webinar
4. Bring a second charger
`,
    },
    {
      good: `# Five takeaways, counted down

5. Platforms are products
4. Nobody reads dashboards
3. Upgrades got boring
2. Everybody counts cost
1. The hallway is the best track
`,
    },
    {
      good: `# Takeaways, numbered by Markdown

1. Platforms are products
1. Nobody reads dashboards
1. Upgrades got boring
`,
    },
  ],
  scope: 'document',
  *check({ summary, series }) {
    const { list } = summary;
    if (!list) return;
    const found = [...breaks(list)];
    if (found.length === 0) return;
    const fixes = offerOrder(summary, list, belongsToSeries(summary, series));
    for (const { item, message } of found) yield { span: item.marker, message, fixes };
  },
});

function* breaks(list: TakeawayList): Iterable<{ item: ListItem; message: string }> {
  const { items } = list;
  const step = isCountdown(list) ? -1 : 1;
  const all = new Set(items.map(({ number }) => number));
  const seen = new Set<number>();
  let furthest = items[0]?.number ?? 0;
  for (const [i, item] of items.entries()) {
    const { number } = item;
    const previous = items[i - 1]?.number;
    const isBack = (number - furthest) * step < 0;
    if (previous !== undefined && number !== previous + step) {
      const missing: number[] = [];
      for (let n = furthest + step; (number - n) * step > 0 && missing.length < 100; n += step) missing.push(n);
      if (seen.has(number)) {
        yield { item, message: `The list has ${number} twice; renumber it, or remove what is there twice` };
      } else if (isBack) {
        yield { item, message: `The list goes back from ${previous} to ${number}; renumber it, or move the item` };
      } else if (missing.some((n) => !all.has(n))) {
        const add = missing.length === 1 ? `takeaway ${missing[0]}` : 'what is missing';
        yield { item, message: `The list goes from ${previous} to ${number}; renumber it, or add ${add}` };
      }
    }
    seen.add(number);
    if (!isBack) furthest = number;
  }
}
