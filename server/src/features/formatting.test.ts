import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { applyChanges } from '../edits/edit.ts';
import { formatting } from './formatting.ts';

/** What a text is once it is formatted; between two `$0`, where there are some. */
function formatted(fixture: string): string {
  const [file] = readFixture(fixture);
  const { text = '', cursors: [start, end] = [] } = file ?? {};
  const within = start === undefined || end === undefined ? undefined : { start, end };
  return applyChanges(text, formatting(snapshotOf({ 'a.md': text }), uriOf('a.md'), within));
}

/** An article with a list; lines are divided by `|`. */
const article = (list: string, front = ''): string =>
  `${front}# Takeaways from KubeCon\n\nMy takeaways:\n\n${list.replaceAll('|', '\n')}\n\n## 1. Boats\n\n5. Eggs\n7. Milk\n`;

test.each([
  ['a gap', '1. Boats|4. Piers|5. Trains', '1. Boats|2. Piers|3. Trains'],
  ['a number twice', '1. Boats|1. Piers|2. Trains', '1. Boats|2. Piers|3. Trains'],
  ['items that were moved', '2. Piers|1. Boats|3. Trains', '1. Piers|2. Boats|3. Trains'],
  ['an item that was put first', '9. Sails|1. Boats|2. Piers', '1. Sails|2. Boats|3. Piers'],
  ['a list that begins at six', '6. Boats|8. Piers|9. Trains', '6. Boats|7. Piers|8. Trains'],
  ['a countdown', '9. Boats|7. Piers|5. Trains|1. Sails', '4. Boats|3. Piers|2. Trains|1. Sails'],
  ['an odd one among equal numbers', '1. Boats|1. Piers|2. Trains|1. Sails', '1. Boats|1. Piers|1. Trains|1. Sails'],
  ['other marks', '1) Boats|3) Piers', '1) Boats|2) Piers'],
  ['what belongs to an item', '1. Boats|9. Piers|11. Trains||    Wide.', '1. Boats|2. Piers|3. Trains||   Wide.'],
  ['Windows’ lines', '1. Boats\r|4. Piers\r', '1. Boats\r|2. Piers\r'],
])('%s', (_, list, expected) => {
  expect(formatted(article(list))).toBe(article(expected));
  expect(formatted(article(expected))).toBe(article(expected));
});

test.each([
  ['numbers in order', article('1. Boats|2. Piers')],
  ['equal numbers', article('1. Boats|1. Piers|1. Trains')],
  ['a file that is no article', '# Notes\n\n1. Boats\n4. Piers\n'],
  ['other lists', article('1. Boats|2. Piers').replace('## 1. Boats', '## 1. Boats\n\n1. Eggs\n3. Milk\n')],
  ['numbers that Markdown would not read', article('999999998. Boats|999999999. Piers|999999999. Trains')],
  ['an empty file', ''],
])('%s stay as they are', (_, text) => {
  expect(formatted(text)).toBe(text);
});

test('a part begins at its own first number', () => {
  const front = '---\nseries:\n  part: 2\n  parts:\n    - {takeaways: 1-5}\n    - {takeaways: 6-8}\n---\n\n';
  expect(formatted(article('1. Sails|6. Boats|7. Piers', front))).toBe(article('6. Sails|7. Boats|8. Piers', front));
});

test('of a piece, the list as a whole where it is touched', () => {
  const text = article('1. Boats|3. $0Piers$0|4. Trains');
  expect(formatted(text)).toBe(article('1. Boats|2. Piers|3. Trains'));
  const elsewhere = article('1. Boats|3. Piers').replace('5. Eggs', '5. $0Eggs$0');
  expect(formatted(elsewhere)).toBe(elsewhere.replaceAll('$0', ''));
});

test('a law: nothing but numbers changes, and a formatted text is formatted', () => {
  const item = fc.tuple(
    fc.nat(120),
    fc.constantFrom('Boats', 'Piers|   of wood', 'Trains||     wide', '**S**ails', ''),
  );
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
      const text = article(items.map(([number, words]) => `${number}. ${words}`).join('|'));
      const once = formatted(text);
      const words = (one: string): string => one.replace(/^\d+\./gm, '').replace(/^ +/gm, '');
      expect(words(once)).toBe(words(text));
      expect(formatted(once)).toBe(once);
    }),
  );
});
