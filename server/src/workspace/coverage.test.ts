import { describe, expect, test } from 'vitest';
import { contextFor, readFixture, uriOf } from '../../../test/fixture.ts';
import { belongsToSeries, coverageOf } from './coverage.ts';

/** What each takeaway of the fixture's first file lacks: "3 section-missing". */
function lacks(fixture: string): string {
  const files = readFixture(fixture);
  const path = files[0]?.path ?? '';
  const { summary, series } = contextFor(Object.fromEntries(files.map(({ path, text }) => [path, text])), path);
  return coverageOf(uriOf(path), summary, series)
    .map((one) => [one.takeaway.number, one.lack])
    .filter(([, lack]) => lack)
    .map(([number, lack]) => `${number} ${lack}`)
    .join(', ');
}

const list = '1. Clusters\n2. Cost\n3. People\n4. Trust\n';
const section = (...numbers: number[]): string =>
  numbers.map((n) => `\n## ${n}. ${['', 'Clusters', 'Cost', 'People', 'Trust'][n]}\n\nText.\n`).join('');
const named = (parts: string, part = 2): string =>
  `---\nseries:\n  part: ${part}\n  parts:\n${parts}---\n\n# Four takeaways\n\n${list}`;
const byFile = '    - { file: part-1.md, takeaways: 1-2 }\n    - { file: part-2.md, takeaways: 3-4 }\n';

describe('an article that stands alone', () => {
  test.each([
    [
      'lacks every section that it does not have',
      `# Four takeaways\n\n${list}${section(1, 3)}`,
      '2 section-missing, 4 section-missing',
    ],
    ['lacks nothing without numbered sections', `# Four takeaways\n\n${list}\n## Clusters\n\nText.\n`, ''],
    ['has a section by its text', `# Four takeaways\n\n${list}${section(1, 2, 3)}\n## Trust\n\nText.\n`, ''],
    ['has an item with blocks of its own', `# Four takeaways\n\n${list}\n   Because.\n${section(1, 2, 3)}`, ''],
    [
      'is no part because it speaks of one takeaway',
      `# Four takeaways\n\n${list}\nIn this post takeaway 3 is my favourite.\n${section(1, 3)}`,
      '2 section-missing, 4 section-missing',
    ],
    [
      'is no part because one takeaway has a link',
      `# Four takeaways\n\n${list}\nTakeaway 4 comes from [a talk](https://example.com/talk).\n${section(1, 2, 3)}`,
      '4 section-missing',
    ],
  ])('%s', (_, text, expected) => expect(lacks(text)).toBe(expected));
});

describe('a part of a series', () => {
  test.each([
    [
      'promises',
      `# Takeaways (part 2)\n\n${list}\nTakeaways 1–2 are in [part 1](https://example.com/1), I cover takeaways 3–4 in this post.\n${section(3)}`,
      '4 reference-promise',
    ],
    [
      'a promise comes before the span',
      `# Takeaways (part 2)\n\n${list}\nI cover takeaways 2–3 in this post.\n${section(2)}`,
      '1 reference-missing, 3 reference-promise, 4 reference-missing',
    ],
    [
      'has to cover what is between its sections',
      `# Takeaways (part 2)\n\n${list}\nTakeaway 1 is in [part 1](https://example.com/1).\n${section(2, 4)}`,
      '3 section-missing',
    ],
    [
      'a section with a wrong number is its takeaway’s, and stretches no span',
      `# Takeaways (part 1)\n\n${list}\nTakeaway 4 is in [part 2](https://example.com/2).\n${section(1, 3)}\n## 12. Cost\n\nText.\n`,
      '',
    ],
    [
      'has to say where the rest is',
      `# Takeaways (part 2)\n\n${list}${section(3, 4)}`,
      '1 reference-missing, 2 reference-missing',
    ],
    [
      'an item may point by its own link',
      `# Takeaways (part 2)\n\n1. [Clusters](https://example.com/1#clusters)\n2. [Cost](/posts/part-1/)\n3. People\n4. Trust\n${section(3, 4)}`,
      '',
    ],
    [
      'items that link away make it a part',
      `# Four takeaways\n\n1. [Clusters](https://example.com/1#clusters)\n2. [Cost](https://example.com/1#cost)\n3. People\n4. Trust\n${section(3, 4)}`,
      '',
    ],
    [
      'items that link to their sections do not',
      `# Four takeaways\n\n1. [Clusters](#clusters)\n2. [Cost](#cost)\n3. People\n4. Trust\n${section(3, 4)}`,
      '1 section-missing, 2 section-missing',
    ],
  ])('%s', (_, text, expected) => expect(lacks(text)).toBe(expected));
});

describe('parts in front matter', () => {
  const part1 = (sections: string): string => `-- part-1.md --\n${named(byFile, 1)}${sections}`;
  test('assign: what is given to this file is missing here, the rest needs a reference', () => {
    expect(lacks(`-- part-2.md --\n${named(byFile)}${section(3)}`)).toBe(
      '1 reference-missing, 2 reference-missing, 4 section-missing',
    );
  });
  test('are no pointer, but prose is', () => {
    const text = `-- part-2.md --\n${named(byFile)}\nTakeaways 1–2 are in [part 1](part-1.md).\n${section(3, 4)}`;
    expect(lacks(text)).toBe('');
    expect(lacks(`${text}${part1(section(1, 2))}`)).toBe('');
  });
  test('a number that front matter gives to nobody needs a reference', () => {
    const parts = byFile.replace('3-4', '4');
    expect(lacks(`-- part-2.md --\n${named(parts)}\nTakeaways 1–2 are in [part 1](part-1.md).\n${section(4)}`)).toBe(
      '3 reference-missing',
    );
  });
  test('without numbers, the span decides', () => {
    const parts = '    - { file: part-1.md }\n    - { file: part-2.md }\n';
    expect(lacks(`-- part-2.md --\n${named(parts)}${section(2, 4)}`)).toBe('1 reference-missing, 3 section-missing');
  });
});

test('what another part covers', () => {
  const text = `-- part-2.md --\n${named(byFile)}${section(3, 4)}\n-- part-1.md --\n${named(byFile, 1)}${section(1)}`;
  const files = Object.fromEntries(readFixture(text).map((file) => [file.path, file.text]));
  const { summary, series } = contextFor(files, 'part-2.md');
  const covered = coverageOf(uriOf('part-2.md'), summary, series).map(({ coveredBy }) => coveredBy?.number);
  expect(covered).toEqual([1, undefined, undefined, undefined]);
});

test('parts that each number their own takeaways do not cover one another', () => {
  const part = (n: number, titles: string[]): string =>
    `-- part-${n}.md --\n${named(byFile.replace(/, takeaways: \d-\d/g, ''), n).replace(list, titles.map((title, i) => `${i + 1}. ${title}\n`).join(''))}\n## 1. ${titles[0]}\n\nText.\n`;
  const files = Object.fromEntries(
    readFixture(`${part(2, ['Red', 'Green'])}\n${part(1, ['Salt', 'Pepper'])}`).map((file) => [file.path, file.text]),
  );
  const { summary, series } = contextFor(files, 'part-2.md');
  expect(coverageOf(uriOf('part-2.md'), summary, series).map(({ coveredBy }) => coveredBy)).toEqual([
    undefined,
    undefined,
  ]);
});

test.each([
  ['# Takeaways (part 2)', true],
  ['# Takeaways\n\nSee [part 1](part-1.md).', true],
  ['# Takeaways\n\nTakeaways 1–5 are in [part 1](https://example.com).', true],
  ['# Takeaways\n\n1. A\n2. B\n\nTakeaway 1 is above.', false],
])('%j belongs to a series: %s', (text, expected) => {
  const { summary, series } = contextFor({ 'a.md': text }, 'a.md');
  expect(belongsToSeries(summary, series)).toBe(expected);
});
