import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

/** The text after all repairs. */
function mended(text: string): string {
  const changes = readYaml(text).errors.flatMap(({ repair }) => repair?.changes ?? []);
  changes.sort((a, b) => b.start - a.start);
  return changes.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}

function valuesOf(text: string): unknown {
  return Object.fromEntries(readYaml(text).entries.map(({ key, value }) => [key, value]));
}

test('values are data, texts are as written, places are exact', () => {
  const text = "title: 'It''s 1.10' # why\npart: 02\ntags: [a, { b: ~ }]\n12: yes\nday: 2019-11-26\nnone:\n";
  const { entries, errors } = readYaml(text);
  expect(errors).toEqual([]);
  expect(
    entries.map(({ key, value, text: written, keyExtent, valueExtent }) => [
      key,
      value,
      written,
      text.slice(keyExtent.start, keyExtent.end),
      text.slice(valueExtent.start, valueExtent.end),
    ]),
  ).toEqual([
    ['title', "It's 1.10", "It's 1.10", 'title', "'It''s 1.10'"],
    ['part', 2, '02', 'part', '02'],
    ['tags', ['a', { b: null }], undefined, 'tags', '[a, { b: ~ }]'],
    ['12', 'yes', 'yes', '12', 'yes'],
    ['day', '2019-11-26', '2019-11-26', 'day', '2019-11-26'],
    ['none', null, undefined, 'none', ''],
  ]);
});

test.each([
  ['a colon', 'title: KubeCon: what I learned', 'title: "KubeCon: what I learned"'],
  ['a colon at the end', 'title: Ten takeaways:', 'title: "Ten takeaways:"'],
  ['a colon, and quotation marks', 'title: The "edge": what now', `title: 'The "edge": what now'`],
  ['a colon, and a comment', 'title: KubeCon: ten # for now', 'title: "KubeCon: ten" # for now'],
  ['a colon, and a number sign', 'title: KubeCon: lesson #1', 'title: "KubeCon: lesson #1"'],
  ['a star', 'title: *Ten* takeaways', 'title: "*Ten* takeaways"'],
  ['a star around all', 'title: *Ten*', 'title: "*Ten*"'],
  ['an at sign', 'author: @someone', 'author: "@someone"'],
  ['a backtick', 'title: `kubectl` and I', 'title: "`kubectl` and I"'],
  ['a per cent sign', 'title: %s', 'title: "%s"'],
  ['brackets', 'title: [Part 2] Ten takeaways', 'title: "[Part 2] Ten takeaways"'],
  ['a quotation at the start', 'title: "Ten" takeaways', `title: '"Ten" takeaways'`],
  ['two quotations', 'title: "Ten" and "five"', `title: '"Ten" and "five"'`],
  ['an apostrophe', "title: 'It's time'", 'title: "It\'s time"'],
  ['quotation marks inside', 'title: "A "new" edge"', `title: 'A "new" edge'`],
  ['a backslash', 'title: "C:\\path"', "title: 'C:\\path'"],
  ['a colon in a list', 'a:\n- x: 1\n  y: a: b', 'a:\n- x: 1\n  y: "a: b"'],
  ['a colon in braces', 'event: { name: Day 0: the start, end: x }', 'event: { name: "Day 0: the start", end: x }'],
  ['no space after the colon', 'title:Ten', 'title: Ten'],
  ['a space that does not break', 'title:\u00a0Ten\ndate: x', 'title: Ten\ndate: x'],
  ['no closing mark', 'title: "Ten\ndate: x', 'title: "Ten"\ndate: x'],
  ['no closing bracket', 'tags: [a, b\ndate: x', 'tags: [a, b]\ndate: x'],
  ['tabs', 'series:\n\ttitle: x\n\tpart: 1', 'series:\n  title: x\n  part: 1'],
  ['two causes', 'title: a: b\r\nsubtitle: c: d\r\nx: y', 'title: "a: b"\r\nsubtitle: "c: d"\r\nx: y'],
])('repairs %s, one finding for a cause', (_, text, expected) => {
  expect(mended(text)).toBe(expected);
  expect(readYaml(expected).errors.filter(({ repair }) => repair)).toEqual([]);
  // What is read of the broken text is what is read of the mended one.
  expect(valuesOf(text)).toEqual(valuesOf(expected));
  expect(readYaml(text).errors.filter(({ repair }) => repair)).toHaveLength(text.includes('subtitle') ? 2 : 1);
});

test.each([
  ['title: a\ntitle: b', 'title', 'The key “title” is written twice'],
  ['title: a\nten takeaways\ndate: x', 'ten takeaways', 'This line has no key'],
  ['title: a\n  date: x', 'date: x', '“date” is indented below “title”, which has a value already'],
  ['series:\n  title: x\n part: 2', 'part: 2', 'Keys of one mapping must begin in the same column'],
  [' title: x\ndate: y', 'date: y', 'Keys of one mapping must begin in the same column'],
  ['authors: - A\n  - B', '-', 'A list begins below its key'],
  ['title: | Ten\n  five', 'Ten', 'After “|” the text begins on the next line'],
  ['tags: [a, b]]\ndate: x', ']', '“]” closes nothing'],
  ['series: { title: "A }\ndate: x', '"A }', 'This quotation mark is never closed'],
  ['- a\n- b', '- a', 'This must be a mapping'],
])('%j is explained where it is, without a repair', (text, place, message) => {
  const { errors } = readYaml(text);
  expect(errors.map(({ extent }) => text.slice(extent.start, extent.end))).toEqual([place]);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.repair).toBeUndefined();
});

test('a template is not objected to', () => {
  expect(readYaml('title: {{ .Name }} in short\ndate: {{ .Date }}\ndraft: true\n').errors).toEqual([]);
});

describe('aliases', () => {
  test('stand for their anchors', () => {
    const text = 'one: &me [A, B]\nauthors: *me\n';
    expect(valuesOf(text)).toMatchObject({ authors: ['A', 'B'] });
    const [, authors] = readYaml(text).entries;
    expect(authors && text.slice(authors.valueExtent.start, authors.valueExtent.end)).toBe('*me');
  });

  test('inside themselves are null', () => {
    expect(valuesOf('a: &a [*a, 1]\n')).toEqual({ a: [null, 1] });
  });

  test('that multiply without end come to an end', () => {
    const levels = 'bcdefghijklm'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghijkl'[i]},`.repeat(9)}]`);
    expect(readYaml(['a: &a [x]', ...levels, 'title: Ten'].join('\n')).entries.at(-1)?.key).toBe('title');
  });
});

describe('texts that are no front matter', () => {
  test.each([
    ['long', 'word '.repeat(50_000)],
    ['deep', `a: ${'['.repeat(50_000)}`],
    ['full of errors', 'a: b: c\n'.repeat(6_000)],
  ])('%s', (_, text) => {
    expect(readYaml(text).errors).toHaveLength(1);
  });
});

test('no text makes it throw, and every place is in the text', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    ':',
    '- ',
    '\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '&a',
    '*a',
    '|',
    '>',
    '\\',
    ',',
    '?',
    '!',
    '{{',
    'é',
    '😀',
    '<<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { extent, repair } of readYaml(text).errors) {
        expect(extent.start).toBeGreaterThanOrEqual(0);
        expect(extent.end).toBeLessThanOrEqual(text.length);
        expect(extent.start).toBeLessThanOrEqual(extent.end);
        // A repair is worth its name.
        if (repair) expect(mended(text)).not.toBe(text);
      }
    }),
    { numRuns: 2000 },
  );
});
