import { replace } from '../edits/edit.ts';
import { insertStub } from '../edits/stub.ts';
import { nameNumbers, writeNumbers } from '../model/ranges.ts';
import type { Reference } from '../model/references.ts';
import { type Coverage, coverageOf, hasSection } from '../workspace/coverage.ts';
import { partOfLink, urlOf } from '../workspace/series.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'reference-promise',
  group: 'reference',
  severity: 'warning',
  finds: 'A takeaway that the text promises for this post, or for another part, and that is not there.',
  because: 'A promise to the reader is the first thing to be forgotten when a section moves to the next part.',
  examples: [
    {
      bad: `# Four takeaways (part 2)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
4. Pods have feelings

Takeaways 1–3 are in [part 1](https://example.com/part-1), and I’ll cover takeaways 3–4 in this post.
                                                                          ^^^^^^^^^^^^^ Takeaway 3 is promised for this post, but has no section here; …

## 4. Pods have feelings

They do.
`,
      fixed: `# Four takeaways (part 2)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
4. Pods have feelings

Takeaways 1–3 are in [part 1](https://example.com/part-1), and I’ll cover takeaway 4 in this post.

## 4. Pods have feelings

They do.
`,
    },
    {
      good: `# Two takeaways (part 2)

3. Upgrades got boring
4. Pods have feelings

I’ll cover takeaways 3 and 4 in this post.

## 3. Upgrades got boring

At last.

## 4. Pods have feelings

They do.
`,
    },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const coverage = coverageOf(file.uri, summary, series);
    const severity = summary.meta.draft ? { severity: 'info' as const } : {};
    const broken = new Map<Reference, Coverage[]>();
    for (const one of coverage) {
      if (one.lack !== 'reference-promise' || !one.promise) continue;
      broken.set(one.promise, [...(broken.get(one.promise) ?? []), one]);
    }
    for (const [reference, lacking] of broken) {
      const numbers = lacking.map(({ takeaway }) => takeaway.number);
      const have = numbers.length > 1 ? 'have' : 'has';
      // Without the promise, the reader must still be told where the takeaway is.
      const elsewhere = lacking.every(({ pointed }) => pointed);
      const correction = elsewhere ? correct(reference, numbers, { safe: true }) : [];
      const items = lacking.map(({ takeaway }) => takeaway.item).filter((item) => item !== undefined);
      const stub = {
        title: `Insert ${items.length > 1 ? 'sections' : 'a section'} for ${nameNumbers(numbers)}`,
        // Front matter promises the same.
        preferred: !elsewhere && numbers.every((number) => series.own?.takeaways?.includes(number)),
        edits: () => items.map((item) => insertStub(summary, item)),
      };
      const message = promise(numbers, `this post, but ${have} no section here`);
      yield { span: reference.span, message, ...severity, fixes: [...correction, stub] };
    }
    for (const reference of summary.references) {
      if (reference.loose || reference.points !== 'elsewhere') continue;
      const part = partOfLink(file.uri, series, urlOf(summary, reference.link));
      const other = part?.file?.summary;
      if (!other?.verdict.summary || other.sections.length === 0) continue;
      const isGap = (number: number): boolean =>
        coverage.some(({ takeaway, gap }) => takeaway.number === number && gap);
      const numbers = reference.numbers.filter((number) => !hasSection(other, number) && !isGap(number));
      if (numbers.length === 0) continue;
      const here = numbers.every((number) => coverage.some((one) => one.takeaway.number === number && one.here));
      const name = part?.number ? `part ${part.number}` : 'the other part';
      const message = promise(numbers, `${name}, which has no section for ${numbers.length > 1 ? 'them' : 'it'}`);
      const fixes = here ? correct(reference, numbers, { preferred: true }) : [];
      yield { span: reference.span, message, ...severity, fixes };
    }
  },
});

function promise(numbers: readonly number[], what: string): string {
  const several = numbers.length > 1;
  const subject = `Takeaway${several ? 's' : ''} ${writeNumbers(numbers)} ${several ? 'are' : 'is'}`;
  return `${subject} promised for ${what}; write ${several ? 'them' : 'it'}, or correct the promise`;
}

/** Takes the numbers that are not there out of the promise; nothing where none would be left. */
function correct(reference: Reference, numbers: readonly number[], right: Pick<Fix, 'safe' | 'preferred'>): Fix[] {
  const kept = reference.numbers.filter((number) => !numbers.includes(number));
  const text = kept.length > 0 ? rewrite(reference, kept) : undefined;
  return text ? [{ title: `Change to “${text}”`, ...right, edits: () => [replace(reference.span, text)] }] : [];
}

/** The reference with other numbers, in the author's word for takeaways. */
function rewrite({ text }: Reference, numbers: readonly number[]): string | undefined {
  const word = /^\p{L}+/u.exec(text)?.[0];
  if (!word) return undefined;
  const singular = word.replace(/s$/, '');
  return `${numbers.length === 1 ? singular : `${singular}s`} ${writeNumbers(numbers)}`;
}
