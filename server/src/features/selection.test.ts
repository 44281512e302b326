import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { selection } from './selection.ts';

/** Compares what is selected step by step around a fixture's cursor: each step's text, its line breaks as ¶. */
function check(fixture: string, expected: readonly string[]): void {
  const [file] = readFixture(fixture);
  const { text = '', cursors = [] } = file ?? {};
  const steps = selection(snapshotOf({ 'a.md': text }), uriOf('a.md'), cursors[0] ?? 0);
  expect(steps.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '¶'))).toEqual(expected);
}

const article = (section: string): string => `# Two takeaways

1. Trains
2. Boats

## 1. Trains

${section}

## 2. Boats

Water.
`;

test('from the word to the article', () => {
  const [, section] = /(## 1[\s\S]*?)\n\n## 2/.exec(article('It rains. I saw Argo CD *there*, and more. So.')) ?? [];
  check(article('It rains. I saw Ar$0go CD *there*, and more. So.'), [
    'Argo',
    'Argo CD',
    'I saw Argo CD *there*, and more.',
    'It rains. I saw Argo CD *there*, and more. So.',
    section?.replaceAll('\n', '¶') ?? '',
    article('It rains. I saw Argo CD *there*, and more. So.').trimEnd().replaceAll('\n', '¶'),
    article('It rains. I saw Argo CD *there*, and more. So.').replaceAll('\n', '¶'),
  ]);
});

test('references, talks and list items', () => {
  check('---\ntakeaways: true\n---\n\n- As takeaways 1$0–2 say\n- No\n', [
    '1',
    'takeaways 1–2',
    'As takeaways 1–2 say',
    '- As takeaways 1–2 say',
    '- As takeaways 1–2 say¶- No',
    '---¶takeaways: true¶---¶¶- As takeaways 1–2 say¶- No¶',
  ]);
  check('---\ntakeaways: true\n---\n\nI gave a talk “Rails and$0 Boats” there.\n', [
    'and',
    'Rails and Boats',
    'I gave a talk “Rails and Boats” there.',
    '---¶takeaways: true¶---¶¶I gave a talk “Rails and Boats” there.¶',
  ]);
});

test('nothing in a file that is no summary', () => {
  check('# Notes\n\nRa$0ils.\n', []);
});

test('every step holds the last and the cursor', () => {
  const text = article(
    'It rains in **Argo CD**, `code` &amp; [a link](x.md "t").\r\n\r\n> Quote: takeaway 2.\n> - “T” by Ada Smith',
  );
  const snapshot = snapshotOf({ 'a.md': text });
  fc.assert(
    fc.property(fc.nat(text.length), (offset) => {
      let last = { start: offset, end: offset };
      for (const step of selection(snapshot, uriOf('a.md'), offset)) {
        expect(step.start).toBeLessThanOrEqual(last.start);
        expect(step.end).toBeGreaterThanOrEqual(last.end);
        last = step;
      }
      expect(last).toEqual({ start: 0, end: text.length });
    }),
  );
});
