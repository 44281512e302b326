import { insert } from '../edits/edit.ts';
import { sourceAt, titleSource } from '../edits/layout.ts';
import { removeItem } from '../edits/list.ts';
import { isStraight } from '../edits/sequence.ts';
import type { ListItem } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { quoted, sameTitle } from '../model/titles.ts';
import type { Series } from '../workspace/series.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'list-empty-item',
  group: 'list',
  severity: 'warning',
  finds: 'A number in the takeaway list without text.',
  because: 'It counts as a takeaway that the reader never gets.',
  examples: [
    {
      bad: `# Three takeaways

1. Upgrades got boring
2.
^^ Takeaway 2 has no text; write it, or remove it from the list
3. Quotas are a conversation

## 3. Quotas are a conversation

They are.
`,
      fixed: `# Two takeaways

1. Upgrades got boring
2. Quotas are a conversation

## 2. Quotas are a conversation

They are.
`,
    },
    {
      bad: `# Two takeaways

1. Upgrades got boring
2.
^^ Takeaway 2 has no text…

## 2. Quotas are a conversation

They are.
`,
      fixed: `# Two takeaways

1. Upgrades got boring
2. Quotas are a conversation

## 2. Quotas are a conversation

They are.
`,
    },
    {
      good: `# Two takeaways

1. Upgrades got boring
2. ![A slide with one word: quotas](slide.png)
`,
    },
  ],
  scope: 'document',
  *check({ summary, series }) {
    for (const item of summary.list?.items ?? []) {
      const { marker, span, number } = item;
      if (/\S/.test(sourceAt({ ...span, start: marker.end }))) continue;
      yield {
        span: marker,
        message: `Takeaway ${number} has no text; write it, or remove it from the list`,
        fixes: fixesOf(summary, series, item),
      };
    }
  },
});

function fixesOf(summary: Summary, series: Series, item: ListItem): Fix[] {
  const { number, marker } = item;
  const section = summary.sections.find((one) => one.number === number);
  if (section?.title && !summary.list?.items.some(({ title }) => sameTitle(title, section.title))) {
    const edits = () => [insert(marker.block, marker.end, ` ${titleSource(section)}`)];
    return [{ title: `Take the heading’s text: ${quoted(section.title)}`, safe: true, edits }];
  }
  // What names the number would point to the next takeaway, or to none.
  const isNamed = summary.references.some(
    ({ loose, terms }) => !loose && terms.some(({ first, last }) => first === number || last === number),
  );
  const isGiven = summary.meta.series?.parts.some(
    ({ takeaways }) => takeaways?.[0] === number || takeaways?.at(-1) === number,
  );
  const { list } = summary;
  if (section || isNamed || isGiven || !list || list.items.length === 2 || !isStraight(list)) return [];
  return [{ title: 'Remove it and renumber', edits: () => removeItem(summary, series, item) }];
}
