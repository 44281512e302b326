import { isCountdown } from '../edits/list.ts';
import { canReorder, reorder } from '../edits/reorder.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { alike } from '../model/titles.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-order',
  group: 'section',
  severity: 'warning',
  finds: 'Numbered sections that do not follow the order of the list, or, without a list, of their numbers.',
  because: 'A reader who looks for takeaway 8 expects it between 7 and 9.',
  examples: [
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards

## 1. Quotas are a conversation

They are.

## 3. Nobody reads dashboards

Mine neither.

### The one that they read

It had a cat on it.

## 2. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^^^^ Section 2 comes after section 3, other than in the list; move it, or correct the number

At last.

## Wrapping up

See you.
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

### The one that they read

It had a cat on it.

## Wrapping up

See you.
`,
    },
    {
      good: `# Three lessons, counted down

## 3. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.

## 1. Nobody reads dashboards

Mine neither.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const { sections, list } = summary;
    const rank = rankIn(summary);
    const inOrder = longestRun(sections, rank);
    const misplaced = sections.filter((section) => !inOrder.has(section));
    if (misplaced.length === 0) return;
    // Numbers that were mixed up look the same: only the list's text tells which is meant.
    const safe = misplaced.every(({ number, title }) =>
      list?.items.some((item) => item.number === number && alike(item.title, title)),
    );
    const edits = () =>
      reorder(
        summary,
        [...sections].sort((a, b) => rank(a) - rank(b)),
      );
    const fixes = canReorder(summary) ? [{ title: 'Put the sections into order', safe, edits }] : [];
    for (const section of misplaced) {
      const at = sections.indexOf(section);
      const before = sections.slice(0, at).findLast((other) => rank(other) > rank(section));
      const after = sections.slice(at).find((other) => rank(other) < rank(section));
      const place = before ? `after section ${before.number}` : `before section ${after?.number}`;
      const rule = list ? 'other than in the list' : 'against the order of the numbers';
      const item = list?.items.find(({ number }) => number === section.number);
      yield {
        span: section.span,
        message: `Section ${section.number} comes ${place}, ${rule}; move it, or correct the number`,
        related: item ? [{ span: item.span, message: 'Its place in the list' }] : [],
        fixes,
      };
    }
  },
});

/** The place that a section should have: its item's; for one that is not listed, after the number before it. */
function rankIn({ sections, list }: Summary): (section: Section) => number {
  const down = list ? isCountdown(list) : isDescending(sections);
  // Sections that run against the list, all of them, are meant so.
  const isMeant = list && sections.length > 2 && Math.abs(steps(sections)) === sections.length - 1;
  if (!list || (isMeant && isDescending(sections) !== down)) {
    const step = isDescending(sections) ? -1 : 1;
    return ({ number }) => number * step;
  }
  const places = new Map(list.items.map(({ number }, i) => [number, i] as const).reverse());
  return ({ number }) => {
    const place = places.get(number);
    if (place !== undefined) return place;
    const before = list.items.findLast((item) => (down ? item.number > number : item.number < number));
    return before ? (places.get(before.number) ?? 0) + 0.5 : -1;
  };
}

function isDescending(sections: readonly Section[]): boolean {
  return steps(sections) < 0;
}

/** Steps up less steps down. */
function steps(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { number }, i) => sum + (i === 0 ? 0 : Math.sign(number - (sections[i - 1]?.number ?? 0))),
    0,
  );
}

/** The most sections that are in order, those of the beginning first; the others are what is misplaced. */
function longestRun(sections: readonly Section[], rank: (section: Section) => number): ReadonlySet<Section> {
  if (sections.every((section, i) => i === 0 || rank(sections[i - 1] as Section) <= rank(section)))
    return new Set(sections);
  const runs: Section[][] = [];
  for (const section of sections) {
    let best: Section[] = [];
    for (const run of runs) {
      if (rank(run.at(-1) as Section) <= rank(section) && run.length > best.length) best = run;
    }
    runs.push([...best, section]);
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
}
