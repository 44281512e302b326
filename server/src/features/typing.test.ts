import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { applyChanges } from '../edits/edit.ts';
import { enterInList } from './typing.ts';

/** Compares a text after Enter, the cursor at `$0`, with what it becomes. */
function check(fixture: string, expected: string): void {
  const [file] = readFixture(fixture);
  const { text = '', cursors: [cursor = 0] = [] } = file ?? {};
  const changes = enterInList(snapshotOf({ 'a.md': text }), uriOf('a.md'), cursor);
  expect(applyChanges(text, changes)).toBe(expected);
}

/** An article with a list of its own. */
const article = (list: string): string => `# Takeaways from KubeCon\n\nMy takeaways:\n\n${list}\n\n## 1. Boats\n`;

test('the next item, and those after it count on', () => {
  check(article('1. Boats\n2. Piers\n$0'), article('1. Boats\n2. Piers\n3. '));
  check(article('1. Boats\n$0\n2. Piers\n3. Trains'), article('1. Boats\n2. \n3. Piers\n4. Trains'));
  check(article('1. Boats\n$0 float\n2. Piers'), article('1. Boats\n2.  float\n3. Piers'));
  check(article('9) Boats\n$0\n10) Piers'), article('9) Boats\n10) \n11) Piers'));
});

test('the second item makes a list of the first', () => {
  for (const head of [
    '# Takeaways from KubeCon',
    '# KubeCon\n\nMy takeaways:',
    '---\nevent: kubecon-na-2019\n---\n\n# Five lessons',
  ]) {
    check(`${head}\n\n1. Boats\n$0`, `${head}\n\n1. Boats\n2. `);
    check(`${head}\r\n\r\n 6)  Boats\r\n$0\r\nMore.\r\n`, `${head}\r\n\r\n 6)  Boats\r\n 7)  \r\nMore.\r\n`);
    check(`${head}\n\n1. Boats\n2. \n$0`, `${head}\n\n1. Boats\n`);
  }
  for (const text of [
    '# Notes\n\n1. Boats\n$0',
    '# Takeaways\n\nText.\n\n- 1. Boats\n$0',
    '# Takeaways\n\n    1. Boats\n$0',
  ]) {
    check(text, text.replace('$0', ''));
  }
});

test('numbers that are all the same stay so', () => {
  check(article('1. Boats\n1. Piers\n$0'), article('1. Boats\n1. Piers\n1. '));
});

test('an empty item ends the list', () => {
  check(article('1. Boats\n2. Piers\n3. \n$0'), article('1. Boats\n2. Piers\n'));
});

test('nothing elsewhere', () => {
  for (const text of [
    article('1. Boats\n2. Piers').replace('## 1. Boats\n', '## 1. Boats\n\nWater.\n$0'),
    article('1. Boats\n2. Piers').replace('My takeaways', 'My $0takeaways'),
    article('1. Boats\n4. Piers\n$0\n7. Trains\n'),
    '# Notes\n\n1. Boats\n2. Piers\n$0\n',
  ]) {
    check(text, text.replace('$0', ''));
  }
});

test('the text of further lines of an item keeps its place', () => {
  check(article('9. Boats\n   float\n10. Piers\n$0'), article('9. Boats\n   float\n10. Piers\n11. '));
  check(
    article('8. Sails\n$0\n9. Boats\n\n   They float.\n'),
    article('8. Sails\n9. \n10. Boats\n\n    They float.\n'),
  );
});
