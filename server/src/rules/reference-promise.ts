import { replace } from '../edits/edit.ts';
import { insertStub } from '../edits/stub.ts';
import { nameNumbers, writeNumbers } from '../model/ranges.ts';
import type { Reference } from '../model/references.ts';
import { type Coverage, coverageOf, hasSection, lackOf } from '../workspace/coverage.ts';
import { partOfLink, urlOf } from '../workspace/series.ts';
import { defineRule, type Finding } from './rule.ts';

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
      if (lackOf(summary, series, one) !== 'reference-promise' || !one.promise) continue;
      broken.set(one.promise, [...(broken.get(one.promise) ?? []), one]);
    }
    for (const [reference, lacking] of broken) {
      const numbers = lacking.map(({ takeaway }) => takeaway.number);
      // Without the promise, the reader must still be told where the takeaway is.
      const elsewhere = lacking.every(({ pointed }) => pointed);
      const finding = promised(reference, numbers, 'this post, but', elsewhere);
      const items = lacking.map(({ takeaway }) => takeaway.item).filter((item) => item !== undefined);
      const stub = {
        title: `Insert ${items.length > 1 ? 'sections' : 'a section'} for ${nameNumbers(numbers)}`,
        edits: () => items.map((item) => insertStub(summary, item)),
      };
      yield { ...finding, ...severity, fixes: [...(finding.fixes ?? []), stub] };
    }
    for (const reference of summary.references) {
      if (reference.loose || reference.points !== 'elsewhere') continue;
      const part = partOfLink(file.uri, series, urlOf(summary, reference.link));
      const other = part?.file?.summary;
      if (!other?.verdict.summary || other.sections.length === 0) continue;
      const numbers = reference.numbers.filter((number) => !hasSection(other, number));
      if (numbers.length === 0 || numbers.some((number) => other.list?.items.find((i) => i.number === number)?.hasBody))
        continue;
      const here = numbers.every((number) => coverage.some((one) => one.takeaway.number === number && one.here));
      const name = part?.number ? `part ${part.number}` : 'the other part';
      yield { ...promised(reference, numbers, `${name}, which`, here), ...severity };
    }
  },
});

function promised(reference: Reference, numbers: readonly number[], where: string, correctable: boolean): Finding {
  const several = numbers.length > 1;
  const here = where.startsWith('this');
  const kept = reference.numbers.filter((number) => !numbers.includes(number));
  const have = several && here ? 'have' : 'has';
  const subject = `Takeaway${several ? 's' : ''} ${writeNumbers(numbers)} ${several ? 'are' : 'is'} promised for ${where}`;
  const object = here ? `${have} no section here` : `has no section for ${several ? 'them' : 'it'}`;
  const corrected = kept.length > 0 && correctable ? rewrite(reference, kept) : undefined;
  return {
    span: reference.span,
    message: `${subject} ${object}; write ${several ? 'them' : 'it'}, or correct the promise`,
    fixes: corrected
      ? [{ title: `Change to “${corrected}”`, safe: here, edits: () => [replace(reference.span, corrected)] }]
      : [],
  };
}

/** The reference with other numbers, in the author's word for takeaways. */
function rewrite({ text }: Reference, numbers: readonly number[]): string | undefined {
  const word = /^\p{L}+/u.exec(text)?.[0];
  if (!word) return undefined;
  const singular = word.replace(/s$/, '');
  return `${numbers.length === 1 ? singular : `${singular}s`} ${writeNumbers(numbers)}`;
}
