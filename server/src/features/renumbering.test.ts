import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf, uriOf } from '../../../test/fixture.ts';
import { applyChanges } from '../edits/edit.ts';
import { type ListInOrder, renumbering } from './renumbering.ts';

const head = '# Takeaways from KubeCon\n\nMy takeaways:\n\n';

/** Lines of a list become what they become when somebody brings them from one state to the next; lines are divided by `|`. */
function edited(...states: readonly string[]): string[] {
  let before: ListInOrder | undefined;
  return states.map((lines) => {
    const text = `${head}${lines.replaceAll('|', '\n')}\n\n## Wrapping up\n`;
    const { list, changes } = renumbering(snapshotOf({ 'a.md': text }), uriOf('a.md'), before);
    const result = applyChanges(text, changes);
    // What we change comes back as a change.
    before = changes.length > 0 ? renumbering(snapshotOf({ 'a.md': result }), uriOf('a.md'), list).list : list;
    return result.slice(head.length, -'\n\n## Wrapping up\n'.length).replaceAll('\n', '|');
  });
}

/** What the last of some states becomes. */
const last = (...states: readonly string[]): string | undefined => edited(...states).at(-1);

const three = '1. Boats|2. Piers|3. Trains';

test.each([
  ['an item was deleted', [three, '1. Boats|3. Trains'], '1. Boats|2. Trains'],
  ['the first was deleted', [three, '2. Piers|3. Trains'], '1. Piers|2. Trains'],
  ['several were deleted', [`${three}|4. Sails`, '1. Boats|4. Sails'], '1. Boats|2. Sails'],
  ['one was moved down', [three, '1. Boats|3. Trains|2. Piers'], '1. Boats|2. Trains|3. Piers'],
  ['the first was moved down', [three, '2. Piers|1. Boats|3. Trains'], '1. Piers|2. Boats|3. Trains'],
  ['two of two changed places', ['1. Boats|2. Piers', '2. Piers|1. Boats'], '1. Piers|2. Boats'],
  ['one was put in', [three, '1. Boats|7. Sails|2. Piers|3. Trains'], '1. Boats|2. Sails|3. Piers|4. Trains'],
  ['one was put before the first', [three, `1. Sails|${three}`], '1. Sails|2. Boats|3. Piers|4. Trains'],
  ['one was put twice', [three, `1. Boats|${three}`], '1. Boats|2. Boats|3. Piers|4. Trains'],
  ['one took the place of another', [three, '1. Boats|9. Sails|3. Trains'], '1. Boats|2. Sails|3. Trains'],
  ['two took the place of one', [three, '1. Boats|1. Oars|2. Sails|3. Trains'], '1. Boats|2. Oars|3. Sails|4. Trains'],
  ['two were split by hand', ['1. Boats float|2. Piers', '1. Boats|2. float|2. Piers'], '1. Boats|2. float|3. Piers'],
  ['the list was cut and pasted', [three, '', `${three}|5. Sails`], `${three}|4. Sails`],
  ['a list that begins at six', ['6. Boats|7. Piers|8. Trains', '6. Boats|8. Trains'], '6. Boats|7. Trains'],
  ['a countdown', ['3. Boats|2. Piers|1. Trains', '3. Boats|1. Trains'], '2. Boats|1. Trains'],
  ['a countdown that lost its end', ['3. Boats|2. Piers|1. Trains', '3. Boats|2. Piers'], '2. Boats|1. Piers'],
  ['a countdown that grew', ['2. Boats|1. Piers', '2. Boats|1. Piers|4. Sails'], '3. Boats|2. Piers|1. Sails'],
  ['equal numbers', ['1. Boats|1. Piers', '1. Boats|5. Sails|1. Piers'], '1. Boats|1. Sails|1. Piers'],
  ['other marks', ['1) Boats|2) Piers|3) Trains', '1) Boats|3) Trains'], '1) Boats|2) Trains'],
  [
    'more digits, and blocks of an item',
    ['8. Boats|9. Sails|10. Piers||    Wide.', '9. Sails|10. Piers||    Wide.'],
    '8. Sails|9. Piers||   Wide.',
  ],
])('counts on where %s', (_, states, expected) => {
  expect(last(...states)).toBe(expected);
});

test('an item that is typed by hand gets its number with its first letter', () => {
  expect(
    edited(
      three,
      '1. Boats|1|2. Piers|3. Trains',
      '1. Boats|1.|2. Piers|3. Trains',
      '1. Boats|1. |2. Piers|3. Trains',
      '1. Boats|1. S|2. Piers|3. Trains',
    ).slice(1),
  ).toEqual([
    '1. Boats|1|2. Piers|3. Trains',
    '1. Boats|1.|2. Piers|3. Trains',
    '1. Boats|1. |2. Piers|3. Trains',
    '1. Boats|2. S|3. Piers|4. Trains',
  ]);
});

test.each([
  ['a number that is typed anew', [three, '1. Boats|. Piers|3. Trains', '1. Boats|5. Piers|3. Trains']],
  ['digit by digit', [three, '1. Boats|2 Piers|3. Trains', '1. Boats|2.Piers|3. Trains']],
  ['the number of the first item', [three, '. Boats|2. Piers|3. Trains', '6. Boats|2. Piers|3. Trains']],
  ['words', [three, '1. Boats|2. Piers sink|3. Trains', '1. Boats|2. Piers|3. Train']],
  ['a list that had a gap', ['1. Boats|4. Piers|5. Trains', '1. Boats|5. Trains', '1. Boats|2. Sails|5. Trains']],
  ['a list that took the place of another', [three, '4. Lions|9. Tigers']],
  ['an item that ran into another', [three, '1. Boats2. Piers|3. Trains', '1. Boats. Piers|3. Trains']],
])('leaves %s alone', (_, states) => {
  expect(edited(...states)).toEqual(states);
});

test('what is left of a part’s copy keeps its numbers', () => {
  const text = `${head.replace('KubeCon', 'KubeCon (part 2)')}3. Trains\n4. Sails\n`;
  const before = { lowest: 1, step: 1, titles: ['Boats', 'Piers', 'Trains', 'Sails'] } as const;
  expect(renumbering(snapshotOf({ 'a.md': text }), uriOf('a.md'), before).changes).toEqual([]);
});

test('a law: whatever is deleted, moved and put in, the numbers count as before', () => {
  const title = fc.constantFrom('Boats', 'Piers', 'Trains', 'Sails', 'Oars', 'Docks', 'Masts', 'Winds', 'Tides');
  const list = fc.uniqueArray(title, { minLength: 2, maxLength: 9 });
  const kinds = fc.constantFrom(
    (lowest: number, _: number, i: number) => lowest + i,
    (lowest: number, length: number, i: number) => lowest + length - 1 - i,
    (lowest: number) => lowest,
  );
  fc.assert(
    fc.property(
      list,
      list,
      fc.integer({ min: 0, max: 99 }),
      kinds,
      fc.infiniteStream(fc.nat(120)),
      (a, b, n, at, odd) => {
        const numbered = (titles: readonly string[]): string[] =>
          titles.map((one, i) => `${at(n, titles.length, i)}. ${one}`);
        const before = numbered(a);
        const shared = b.filter((one) => a.includes(one)).length;
        fc.pre(shared * 2 >= Math.min(a.length, b.length) && a.join() !== b.join());
        const after = b.map((one) => before[a.indexOf(one)] ?? `${odd.next().value}. ${one}`);
        expect(last(before.join('|'), after.join('|'))).toBe(numbered(b).join('|'));
      },
    ),
  );
});
