import type { Edit } from '../edits/edit.ts';
import { insert } from '../edits/edit.ts';
import { anchorsOf } from '../model/anchors.ts';
import type { Reference } from '../model/references.ts';
import { caseless } from '../syntax/caseless.ts';
import type { Context } from '../workspace/context.ts';
import { coverageOf } from '../workspace/coverage.ts';
import type { Part } from '../workspace/series.ts';
import { linkTo } from '../workspace/uri.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference-unlinked',
  group: 'reference',
  severity: 'hint',
  finds: 'A reference to takeaways of another part, in a sentence without a link.',
  because: 'A reader who is sent to another part wants to click; links get lost when a text is pasted.',
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

Takeaways 1–2 are in part 1.
^^^^^^^^^^^^^ “Takeaways 1–2” are in another part, but nothing here leads there; link them

3. Quotas are a conversation
4. Upgrades got boring

-- part-1.md --
# Four takeaways (part 1)

1. Clusters are cattle
2. Nobody reads dashboards
`,
      fixed: `-- part-2.md --
---
title: Four takeaways (part 2)
series:
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-4 }
---

[Takeaways 1–2](part-1.md) are in part 1.

3. Quotas are a conversation
4. Upgrades got boring
`,
    },
    {
      good: `# Six takeaways (part 2)

As I said in part 1, it rained. Takeaways 5–6 follow next week. Takeaways 1–2 are in [my last post](part-1.md).

3. Quotas are a conversation
4. Upgrades got boring
`,
    },
  ],
  scope: 'series',
  *check(context) {
    const { summary } = context;
    for (const reference of summary.references) {
      const { loose, link, points, span, text, numbers } = reference;
      if (loose || link || points !== 'elsewhere') continue;
      const several = numbers.length > 1;
      const target = targetOf(context, reference);
      // What is still to be written cannot be linked.
      if (!target && isToCome(reference)) continue;
      yield {
        span,
        message: `“${text}” ${several ? 'are' : 'is'} in another part, but nothing here leads there; link ${several ? 'them' : 'it'}`,
        ...(target
          ? { fixes: [{ title: `Link to ${target}`, safe: true, edits: () => wrap(reference, target) }] }
          : {}),
      };
    }
  },
});

const toCome = caseless(
  String.raw`(?<!\p{L})(?:next\s+(?:week|month|time|days)|tomorrow|(?:coming\s+)?soon|upcoming|later\s+this|stay\s+tuned)(?!\p{L})`,
);

function isToCome({ sentence, passage: { prose } }: Reference): boolean {
  return toCome.test(prose.words.slice(sentence.start, sentence.end));
}

/** The destination for a reference: its part's file, with the heading's anchor where it names one takeaway. */
function targetOf(context: Context, { part: number, numbers }: Reference): string | undefined {
  const { summary, series, file } = context;
  const others = series.parts.filter((part) => part !== series.own && part.uri !== file.uri);
  const coverage = coverageOf(file.uri, summary, series).filter(({ takeaway }) => numbers.includes(takeaway.number));
  const covering = new Set<Part>();
  for (const { coveredBy, assigned } of coverage) {
    const part = coveredBy ?? (assigned === 'here' ? undefined : assigned);
    if (part) covering.add(part);
  }
  for (const part of others)
    if (part.takeaways && numbers.every((n) => part.takeaways?.includes(n))) covering.add(part);
  const [only] =
    covering.size === 1 ? covering : others.filter((part) => number !== undefined && part.number === number);
  if (!only || (only.uri && only.file === null)) return undefined;
  if (!only.uri) return only.url;
  const path = linkTo(file.uri, only.uri);
  const section =
    numbers.length === 1 && only.file?.summary.takeaways.find((one) => one.number === numbers[0])?.section;
  const anchors = section && only.file && anchorsOf(only.file.document).ofHeading;
  const anchor = anchors && [...anchors].find(([heading]) => heading.span.block === section.span.block)?.[1];
  return anchor ? `${path}#${anchor}` : path;
}

function wrap({ span }: Reference, target: string): Edit[] {
  return [insert(span.block, span.start, '['), insert(span.block, span.end, `](${target})`)];
}
