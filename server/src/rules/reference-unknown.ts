import { replace } from '../edits/edit.ts';
import { numberLike } from '../model/numbers.ts';
import type { Reference, Term } from '../model/references.ts';
import { isOfNamedArticle } from '../model/series-words.ts';
import type { Summary } from '../model/summary.ts';
import { passagesOf } from '../syntax/passages.ts';
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
    {
      good: `# Top two takeaways

1. Quotas are a conversation
2. Nobody reads dashboards

Takeaways 3–5 will follow next week.
`,
    },
    {
      good: `# Top three takeaways

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

It rained, as in takeaway 7 of my Harbor Days article and takeaway 9 of last year’s. The keynote ended with
twelve lessons; lesson 11 was to bring a coat.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const range = knownRange(summary, belongsToSeries(summary, series));
    if (!range) return;
    const isOthers = othersIn(summary);
    for (const reference of summary.references) {
      const { terms, loose, link, points, text } = reference;
      if (loose || isOthers(reference)) continue;
      // Behind a link to something that is no part of this series, the numbers are another article's.
      const url = urlOf(summary, link);
      if (points === 'elsewhere' && url && !url.startsWith('#') && !partOfLink(file.uri, series, url)) continue;
      // The next part may go on where this one's numbers end: "takeaways 6–10 follow next week".
      if (points === 'elsewhere' && Math.min(...reference.numbers) === range.last + 1) continue;
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

/** Tells the numbers of another article's takeaways, or of a speaker's lessons where the article has takeaways. */
function othersIn({ title, topHeading, list, sections }: Summary): (reference: Reference) => boolean {
  const leadIn = list?.leadIn && passagesOf(list.leadIn.block)[0]?.prose.words;
  const announced = [title?.text, topHeading?.text, leadIn, ...sections.map(({ label }) => label)].join(' ');
  const hasLessons = /lesson|learn/i.test(announced) || !/take-?\s?away/i.test(announced);
  return ({ text, clause, passage: { prose } }) => {
    if (!hasLessons && /^l/i.test(text)) return true;
    const at = prose.text.indexOf(text, clause.start);
    return isOfNamedArticle(prose.words.slice(at + text.length, clause.end));
  };
}

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
