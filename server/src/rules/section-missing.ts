import { correctNumbers } from '../edits/renumber.ts';
import { canInsertStub, insertStub } from '../edits/stub.ts';
import { nameNumbers } from '../model/ranges.ts';
import type { ListItem, Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { quoted } from '../model/titles.ts';
import { coverageOf } from '../workspace/coverage.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'section-missing',
  group: 'section',
  severity: 'warning',
  finds: 'A takeaway of the list that this article has to cover, and that has no section.',
  because: 'The reader saw it in the list and scrolls in vain.',
  examples: [
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^ Takeaway 2, “Upgrades got boring”, has no section; write one, or take it from the list
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

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

<!-- TODO: write about takeaway 2 -->

## 3. Nobody reads dashboards

Mine neither.
`,
    },
    {
      good: `# Four takeaways (part 2)

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards
4. Everybody counts cost

Takeaways 1 and 2 are in [part 1](part-1.md).

## 3. Nobody reads dashboards

Mine neither.

## Everybody counts cost

Even mine.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    let corrections: ReadonlyMap<Section, number> | undefined;
    const missing = coverageOf(file.uri, summary, series).filter(({ lack }) => lack === 'section-missing');
    const items = missing.flatMap(({ takeaway }) => takeaway.item ?? []);
    for (const { takeaway } of missing) {
      const { number, title, item } = takeaway;
      if (!item) continue;
      const name = title ? `${number}, ${quoted(title)},` : number;
      corrections ??= correctNumbers(summary);
      const [wrong] = [...corrections].find(([, right]) => right === number) ?? [];
      const advice = wrong
        ? `section ${wrong.number} says the same, correct its number`
        : 'write one, or take it from the list';
      yield {
        span: { ...item.marker, end: item.titleSpan.end },
        message: `Takeaway ${name} has no section; ${advice}`,
        // While drafting, missing sections are normal.
        ...(summary.meta.draft ? { severity: 'info' as const } : {}),
        related: wrong ? [{ span: wrong.span, message: 'A section with the same text' }] : [],
        // Another takeaway has that number, so that it would lack its section then: a finding there offers the numbers.
        fixes: wrong ? [] : stubs(summary, item, items),
      };
    }
  },
});

/** The section for an item, and the sections for all that lack one. */
function stubs(summary: Summary, item: ListItem, all: readonly ListItem[]): Fix[] {
  if (item.title === '' || !canInsertStub(summary)) return [];
  const edits = (items: readonly ListItem[]) => () => items.map((one) => insertStub(summary, one));
  const fix: Fix = { title: `Insert a section for takeaway ${item.number}`, preferred: true, edits: edits([item]) };
  const numbers = all.map(({ number }) => number);
  if (new Set(numbers).size < 2) return [fix];
  return [fix, { title: `Insert sections for ${nameNumbers(numbers)}`, edits: edits(all) }];
}
