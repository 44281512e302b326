import { inFile } from '../edits/edit.ts';
import { canInsertStub, insertStub } from '../edits/stub.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import type { Part } from '../workspace/series.ts';
import { defineRule, type Fix } from './rule.ts';

const list = `1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
`;
const head = (part: number): string => `---
title: Three takeaways (part ${part})
series:
  part: ${part}
  parts: [{ file: part-1.md }, { file: part-2.md }]
---

`;
const first = `-- part-1.md --
${head(1)}${list}
The rest is in [part 2](part-2.md).

## 1. Quotas are a conversation

They are.
`;

export default defineRule({
  id: 'series-gap',
  group: 'series',
  severity: 'warning',
  finds:
    'A listed takeaway that no part of the series covers, where all parts are known. The last part that lists it tells.',
  because: 'Each part sends the reader to the other for it, and it is nowhere.',
  examples: [
    {
      bad: `-- part-2.md --
${head(2)}1. Quotas are a conversation
2. Nobody reads dashboards
   ^^^^^^^^^^^^^^^^^^^^^^^ No part of the series has a section for takeaway 2; write it, or take it off the lists
3. Upgrades got boring

Takeaway 1 is in [part 1](part-1.md).

## 3. Upgrades got boring

At last.

${first}`,
      fixed: `-- part-2.md --
${head(2)}${list}
Takeaway 1 is in [part 1](part-1.md).

## 2. Nobody reads dashboards

<!-- TODO: write about takeaway 2 -->

## 3. Upgrades got boring

At last.

${first}`,
    },
    {
      good: `-- part-2.md --
${head(2)}${list}
Takeaways 1 and 2 are in [part 1](part-1.md).

## 3. Upgrades got boring

At last.

${first}
## 2. Nobody reads dashboards

Mine neither.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    for (const { takeaway, assigned, lack } of coverageOf(file.uri, summary, series)) {
      const { number, item } = takeaway;
      if (lack !== 'series-gap' || !item) continue;
      const stub: Fix = { title: `Insert a section for takeaway ${number}`, edits: () => [insertStub(summary, item)] };
      const there = assigned === 'here' || !assigned ? undefined : stubIn(assigned, number);
      const fixes = [...(there ? [there] : []), ...(canInsertStub(summary) ? [stub] : [])];
      yield {
        span: item.titleSpan,
        message: `No part of the series has a section for takeaway ${number}${givenTo(assigned)}; write it, or take it off the lists`,
        ...(summary.meta.draft ? { severity: 'info' as const } : {}),
        fixes: fixes.map((fix, i) => (i === 0 ? { ...fix, preferred: true } : fix)),
      };
    }
  },
});

function givenTo(assigned: Coverage['assigned']): string {
  return assigned && assigned !== 'here' && assigned.number
    ? `, which front matter gives to part ${assigned.number}`
    : '';
}

/** The stub in the part that front matter gives the takeaway to. */
function stubIn({ file, number: part }: Part, number: number): Fix | undefined {
  const item = file?.summary.list?.items.find((one) => one.number === number);
  if (!file || !item || !canInsertStub(file.summary)) return undefined;
  return {
    title: `Insert a section for takeaway ${number} in ${part ? `part ${part}` : 'the part that it is given to'}`,
    edits: () => inFile(file.uri, [insertStub(file.summary, item)]),
  };
}
