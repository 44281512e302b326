import { replace } from '../edits/edit.ts';
import { numberLike } from '../model/numbers.ts';
import type { Term } from '../model/references.ts';
import type { Summary } from '../model/summary.ts';
import { belongsToSeries } from '../workspace/coverage.ts';
import { partOfLink, urlOf } from '../workspace/series.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference-unknown',
  group: 'reference',
  severity: 'warning',
  finds: 'A reference to a takeaway that there is not.',
  because: 'A reader looks for takeaway 11 in a list of ten, and doubts the other numbers too.',
  examples: [
    {
      bad: `# Three takeaways from the cluster day

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

More on that in takeaway 4.
                         ^ There is no takeaway 4, the last one is 3; correct the number
`,
      fixed: `# Three takeaways from the cluster day

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

More on that in takeaway 3.
`,
    },
    {
      good: `# Top five takeaways (part 2)

4. Nobody reads dashboards
5. Upgrades got boring

Takeaways 1–3 are in [part 1](part-1.md). Takeaway 4 builds on them.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const range = knownRange(summary, belongsToSeries(summary, series));
    if (!range) return;
    for (const { terms, loose, link, points, text } of summary.references) {
      if (loose) continue;
      // Behind a link to something that is no part of this series, the numbers are another article's.
      const url = urlOf(summary, link);
      if (points === 'elsewhere' && url && !url.startsWith('#') && !partOfLink(file.uri, series, url)) continue;
      for (const term of terms) {
        const wrong = [term.first, term.last].find((number) => number < range.first || number > range.last);
        if (wrong === undefined) continue;
        const label = /lesson|learning/i.exec(text)?.[0].toLowerCase() ?? 'takeaway';
        const edge = wrong > range.last ? `the last one is ${range.last}` : `the first one is ${range.first}`;
        const corrected = correct(term, range);
        yield {
          span: term.span,
          message: `There is no ${label} ${wrong}, ${edge}; correct the number`,
          fixes: [{ title: `Change to “${corrected}”`, edits: () => [replace(term.span, corrected)] }],
        };
      }
    }
  },
});

interface Known {
  readonly first: number;
  readonly last: number;
}

/** The numbers that takeaways have: as far as list, sections and declared counts go. Unknown without list and count. */
function knownRange({ list, sections, declaredCounts }: Summary, isPart: boolean): Known | undefined {
  if (!list && declaredCounts.length === 0) return undefined;
  const numbers = [...(list?.items ?? []), ...sections].map(({ number }) => number);
  const last = Math.max(...numbers, ...declaredCounts.map(({ count }) => count));
  // An article without a list, or a part, may speak of takeaways that are listed elsewhere.
  return { first: isPart || !list ? 1 : Math.min(...numbers), last };
}

function correct({ first, last, span }: Term, range: Known): string {
  const clamp = (number: number): number => Math.min(Math.max(number, range.first), range.last);
  const [from, to] = [clamp(first), clamp(last)];
  const written = span.block.text.slice(span.start, span.end);
  const [, hash = '', start = '', between = '', end = ''] =
    /^(#?)([\p{L}\d]+)(?:(.*?)([\p{L}\d]+))?$/su.exec(written) ?? [];
  const corrected = hash + numberLike(from, start);
  return from === to ? corrected : corrected + between + numberLike(to, end);
}
