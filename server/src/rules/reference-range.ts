import { replace } from '../edits/edit.ts';
import type { Term } from '../model/references.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reference-range',
  group: 'reference',
  severity: 'warning',
  finds: 'A range of takeaways that is written backwards.',
  because: 'A reader stumbles over “takeaways 5–1”, and most likely one of the two numbers is not what was meant.',
  examples: [
    {
      bad: `# Two lessons

1. Start small
2. Stay small

Lessons 2–1 are the same lesson.
        ^^^ The range “2–1” is written backwards; swap its numbers
`,
      fixed: `# Two lessons

1. Start small
2. Stay small

Lessons 1–2 are the same lesson.
`,
    },
    {
      good: `# Two takeaways, counted down

2. Stay small
1. Start small

Takeaways 2–1 are the same takeaway.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    if (isCountdown(summary.list?.items.map((item) => item.number) ?? [])) return;
    for (const { terms, loose } of summary.references) {
      for (const term of loose ? [] : terms) {
        if (term.first <= term.last) continue;
        const written = sourceOf(term);
        yield {
          span: term.span,
          message: `The range “${written}” is written backwards; swap its numbers`,
          fixes: [{ title: 'Swap the numbers', safe: true, edits: () => [replace(term.span, swapped(written))] }],
        };
      }
    }
  },
});

function isCountdown(numbers: readonly number[]): boolean {
  return numbers.length > 1 && numbers.every((number, i) => i === 0 || number < (numbers[i - 1] as number));
}

function sourceOf({ span }: Term): string {
  return span.block.text.slice(span.start, span.end);
}

// The words between the two ends stay as they are: "5 through 1" becomes "1 through 5".
function swapped(written: string): string {
  const match = /^(#?[\p{L}\d]+)([\s\S]*?)(#?[\p{L}\d]+)$/u.exec(written);
  return match ? `${match[3]}${match[2]}${match[1]}` : written;
}
