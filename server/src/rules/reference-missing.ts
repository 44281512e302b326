import {
  linkItem,
  type Missing,
  missingReferences,
  nameOf,
  nameParts,
  type Placed,
  pointTo,
} from '../edits/pointers.ts';
import { insertStub } from '../edits/stub.ts';
import type { Summary } from '../model/summary.ts';
import { baseName } from '../workspace/uri.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'reference-missing',
  group: 'reference',
  severity: 'warning',
  finds: 'A listed takeaway that nothing here covers, and that nothing here sends the reader elsewhere for.',
  because:
    'A reader who is curious about takeaway 2 looks for its section, and finds neither it nor a word of where it is.',
  examples: [
    {
      bad: `-- part-2.md --
---
title: Four takeaways (part 2)
series:
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-4 }
---

Here are all takeaways:

1. Quotas are a conversation
   ^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing here covers takeaway 1, and nothing tells the reader where it is; …
2. Nobody reads dashboards
   ^^^^^^^^^^^^^^^^^^^^^^^ Nothing here covers takeaway 2, and nothing tells the reader where it is; …
3. Upgrades got boring
4. Pods have feelings

## 3. Upgrades got boring

At last.

## 4. Pods have feelings

They do.

-- part-1.md --
# Four takeaways (part 1)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
4. Pods have feelings

## 1. Quotas are a conversation

They are.

## 2. Nobody reads dashboards

Not even you.
`,
      fixed: `-- part-2.md --
---
title: Four takeaways (part 2)
series:
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-4 }
---

Here are all takeaways:

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
4. Pods have feelings

You can read takeaways 1 and 2 in [part 1](part-1.md).

## 3. Upgrades got boring

At last.

## 4. Pods have feelings

They do.
`,
    },
    {
      good: `# Four takeaways (part 2)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
4. Pods have feelings

You can read takeaways 1 and 2 in [part 1](https://example.com/part-1).

## 3. Upgrades got boring

At last.

## 4. Pods have feelings

They do.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const missing = missingReferences({ summary, series, file });
    const placed = missing.filter((one) => one.place !== undefined) as Placed[];
    for (const one of missing) {
      const { number, item } = one.coverage.takeaway;
      if (!item) continue;
      const stub = { title: `Insert a section for takeaway ${number}`, edits: () => [insertStub(summary, item)] };
      yield {
        span: item.titleSpan,
        message: `Nothing here covers takeaway ${number}, and nothing tells the reader where it is; say which part covers it, or write its section`,
        ...(summary.meta.draft ? { severity: 'info' as const } : {}),
        // What another part covers is not to be written twice.
        fixes: [...pointers(one, placed, summary, file.uri), ...(one.coverage.coveredBy ? [] : [stub])],
      };
    }
  },
});

/** The ways of telling where a takeaway is, of which the part is known; `placed` are all such takeaways. */
function pointers(missing: Missing, placed: readonly Placed[], summary: Summary, uri: string): Fix[] {
  const one = placed.find((other) => other === missing);
  if (!one) return [];
  const { part, known } = one.place;
  const { number } = one.coverage.takeaway;
  const together = placed.filter(({ place }) => place.part === part && place.known === known);
  const title = `Add “You can read ${nameParts(together)}”`;
  const link = known === 'covered' ? linkItem(uri, one) : [];
  return [
    known === 'planned'
      ? {
          title: `Insert a section for takeaway ${number} in ${baseName(part.uri ?? '')}, and tell of it here`,
          preferred: true,
          edits: () => pointTo(summary, uri, [one]),
        }
      : {
          title,
          ...(known === 'covered' ? { safe: true } : { preferred: true }),
          edits: () => pointTo(summary, uri, together),
        },
    ...(placed.length > together.length
      ? [{ title: 'Add all missing references', edits: () => pointTo(summary, uri, placed) }]
      : []),
    ...(link.length > 0 ? [{ title: `Link takeaway ${number} to ${nameOf(part)}`, edits: () => link }] : []),
  ];
}
