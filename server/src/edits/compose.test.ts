import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeChanges } from './compose.ts';
import { applyChanges, type TextChange } from './edit.ts';

/** Changes of a text of that length, in order and free of overlaps. */
function changesOf(length: number): fc.Arbitrary<TextChange[]> {
  return fc
    .tuple(fc.array(fc.nat(length), { maxLength: 8 }), fc.array(fc.string({ maxLength: 3 }), { minLength: 4 }))
    .map(([places, texts]) => {
      const sorted = places.sort((a, b) => a - b);
      return sorted.flatMap((start, i) =>
        i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? start, text: texts[(i / 2) % texts.length] ?? '' }] : [],
      );
    });
}

test('composed changes lead where the changes lead one after the other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.gen(), (text, gen) => {
      const first = gen(changesOf, text.length);
      const between = applyChanges(text, first);
      const second = gen(changesOf, between.length);
      const composed = composeChanges(text.length, first, second);
      expect(applyChanges(text, composed)).toBe(applyChanges(between, second));
      for (const [i, change] of composed.entries()) {
        expect(change.start).toBeGreaterThanOrEqual(composed[i - 1]?.end ?? 0);
        expect(change.end).toBeGreaterThanOrEqual(change.start);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what neither changes stays out of the result', () => {
  const first = [{ start: 2, end: 3, text: 'xyz' }];
  expect(composeChanges(10, first, [{ start: 3, end: 4, text: '' }])).toEqual([{ start: 2, end: 3, text: 'xz' }]);
  expect(composeChanges(10, first, [{ start: 8, end: 9, text: 'q' }])).toEqual([
    { start: 2, end: 3, text: 'xyz' },
    { start: 6, end: 7, text: 'q' },
  ]);
});
