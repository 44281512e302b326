import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInCatalog } from '../catalog/index.ts';
import { rules } from '../rules/index.ts';
import { readMarkdown } from '../syntax/document.ts';
import { mayBeSummary } from './first-look.ts';
import { readSummary } from './summary.ts';

const catalog = builtInCatalog();

function isSummary(path: string, text: string): boolean {
  return readSummary(readMarkdown(text), { path, catalog }).verdict.summary;
}

const examples = rules.flatMap(({ examples }) =>
  examples.map((example) => ('bad' in example ? example.bad : example.good)),
);

/** What is put between two letters, or in the place of what stood there. */
const pieces = [
  ...['*', '_', '**', '`', '~~', '\\', '-', '\u00ad', ' ', '\n', '<b>', '<br>', '<!-- c -->', '[', '](x)', '[1]: /x\n'],
  ...['&#97;', '&#x61;', '&shy;', '&nbsp;', '---\n', 'event: kubecon-eu-2023\n', 'series: Boats\n', 'takeaways: 3\n'],
  ...['# ', 'Ten takeaways', 'lessons', 'LEARNINGS', 'Observations:\n\n1. Boats\n2. Trains\n', '## 2. Boats\n'],
];

const edit = fc.record({
  // Mostly near the top, where an article says what it is.
  at: fc.oneof({ weight: 4, arbitrary: fc.nat(120) }, fc.nat(1500)),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
  insert: fc.constantFrom(...pieces, ''),
});

test('a first look lets pass whatever is a summary', () => {
  let summaries = 0;
  const path = fc.constantFrom('file:///a.md', 'file:///a.takeaways.md');
  fc.assert(
    fc.property(fc.constantFrom(...examples), path, fc.array(edit, { maxLength: 5 }), (example, path, edits) => {
      const text = edits.reduce((text, { at, remove, insert }) => {
        return text.slice(0, at) + insert + text.slice(at + remove);
      }, example);
      if (!isSummary(path, text)) return;
      summaries++;
      expect(mayBeSummary(path, text)).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(summaries).toBeGreaterThan(100);
});

test('a first look does away with what is about something else', () => {
  expect(mayBeSummary('file:///README.md', '# A queue\n\nIt keeps what comes in, and hands it on.\n')).toBe(false);
});
