import { type Edit, inFile } from '../edits/edit.ts';
import { insertBlocks } from '../edits/layout.ts';
import { signpost } from '../edits/signpost.ts';
import { canInsertStub, insertStub } from '../edits/stub.ts';
import { nameNumbers } from '../model/ranges.ts';
import type { Summary } from '../model/summary.ts';
import { indexOfBlock } from '../syntax/document.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import type { Part } from '../workspace/series.ts';
import { baseName, linkTo } from '../workspace/uri.ts';
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
    const missing = coverageOf(file.uri, summary, series).filter(({ lack }) => lack === 'reference-missing');
    for (const coverage of missing) {
      const { number, item } = coverage.takeaway;
      if (!item) continue;
      const part = partOf(coverage);
      const together = missing.filter((other) => part && partOf(other) === part).map(({ takeaway }) => takeaway.number);
      const point = part && pointTo(summary, part, together, file.uri);
      const stub = {
        title: `Insert a section for takeaway ${number}`,
        edits: () => [insertStub(summary, item)],
      };
      yield {
        span: item.titleSpan,
        message: `Nothing here covers takeaway ${number}, and nothing tells the reader where it is; say which part covers it, or write its section`,
        ...(summary.meta.draft ? { severity: 'info' as const } : {}),
        // What another part covers is not to be written twice.
        fixes: [...(point ? [point] : []), ...stubThere(coverage), ...(coverage.coveredBy ? [] : [stub])],
      };
    }
  },
});

/** The part to send the reader to: one that has the section, else one that front matter names and that was not read. */
function partOf({ coveredBy, assigned }: Coverage): Part | undefined {
  return coveredBy ?? (assigned === 'here' || assigned?.file ? undefined : assigned);
}

/** The stub in the part that front matter gives the takeaway to, and that has no section for it. */
function stubThere({ takeaway: { number }, assigned, coveredBy }: Coverage): Fix[] {
  const file = assigned === 'here' || coveredBy ? undefined : assigned?.file;
  const item = file?.summary.list?.items.find((one) => one.number === number);
  if (!file || !item || !canInsertStub(file.summary)) return [];
  const edits = (): Edit[] => inFile(file.uri, [insertStub(file.summary, item)]);
  return [{ title: `Insert a section for takeaway ${number} in ${baseName(file.uri)}`, edits }];
}

/** The sentence after the list that sends the reader to a part, for all takeaways that it has. */
function pointTo({ document, list }: Summary, part: Part, numbers: readonly number[], from: string): Fix | undefined {
  const block = list?.fragments.at(-1)?.block;
  if (!block || (part.uri && part.file === null)) return undefined;
  const target = part.uri ? linkTo(from, part.uri) : part.url;
  if (!target) return undefined;
  const name = part.number ? `part ${part.number}` : (part.file?.summary.title?.text ?? 'the other part');
  const after = (indexOfBlock(document, block) ?? 0) + 1;
  return {
    title: `Add “You can read ${nameNumbers(numbers)} in ${name}”`,
    safe: true,
    edits: () => [insertBlocks(document, after, [signpost(numbers, name, target)])],
  };
}
