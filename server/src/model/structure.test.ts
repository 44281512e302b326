import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../syntax/document.ts';
import { findStructure } from './structure.ts';

/** What is found, in one line: the list's numbers, then each section as number@level (`~` for a line used as a heading). */
function shape(text: string): string {
  const { list, sections } = findStructure(readMarkdown(text), undefined);
  const fragments = (list?.fragments ?? []).map(({ items }) => items.length).join('+');
  const items = list ? `${list.items.map(({ number }) => number).join(' ')} (${fragments})` : 'no list';
  return `${items} | ${sections.map(({ number, level }) => `${number}@${level ?? '~'}`).join(' ')}`.trim();
}

const lines = (...all: string[]): string => all.join('\n\n');
const takeaways = '# Three takeaways\n\n1. Clusters grow up\n2. Costs count\n3. People matter\n\n';

describe('the takeaway list', () => {
  test.each([
    ['by its title', takeaways, '1 2 3 (3) |'],
    ['by the line before it', 'Here are my takeaways:\n\n1. A\n2. B\n\nMore.', '1 2 (2) |'],
    ['by the line before it, across a comment', 'My takeaways:\n\n<!-- note -->\n\n1. A\n2. B', '1 2 (2) |'],
    ['by its heading', '# KubeCon\n\nHello.\n\n## Key takeaways\n\n1. A\n2. B', '1 2 (2) |'],
    [
      'by its sections',
      '# KubeCon\n\n1. Clusters grow\n2. Cost\n\n## 1. Clusters grow\n\nx\n\n## 2. Cost\n\nx',
      '1 2 (2) | 1@2 2@2',
    ],
    [
      'the sections decide between two lists',
      `# Lessons\n\n1. Red\n2. Green\n\nAnd:\n\n1. Clusters\n2. Cost\n\n## 1. Clusters\n\nx\n\n## 2. Cost\n\nx`,
      '1 2 (2) | 1@2 2@2',
    ],
    ['not a bullet list', '# Takeaways\n\n- A\n- B', 'no list |'],
    ['not a nested list', '# Takeaways\n\n- A\n  1. B\n  2. C', 'no list |'],
    [
      'not a list after the first section',
      `# Lessons\n\n## 1. Clusters\n\n1. Stop\n2. Start\n\n## 2. Cost\n\nx`,
      'no list | 1@2 2@2',
    ],
    ['not steps', '# Takeaways\n\nSteps to reproduce:\n\n1. Stop\n2. Start', 'no list |'],
    ['not prizes', '# Takeaways\n\nThe raffle had three prizes:\n\n1. A bike\n2. A mug\n3. A pen', 'no list |'],
    ['not an agenda', '# Takeaways from day one\n\n## Agenda\n\n1. Keynote\n2. Lunch', 'no list |'],
    ["not a speaker's own", '# Takeaways\n\nIn the keynote she gave five lessons:\n\n1. A\n2. B', 'no list |'],
    [
      'not one that shares numbers and no text with the sections',
      '# Lessons\n\nI ate:\n\n1. Soup\n2. Bread\n3. Fish\n\n## 1. Clusters\n\nx\n\n## 2. Cost\n\nx\n\n## 3. People\n\nx',
      'no list | 1@2 2@2 3@2',
    ],
    [
      'not one that is shorter than the sections, and shares no text with them',
      '# Lessons\n\nLessons from the train:\n\n1. Soup\n2. Bread\n\n## 1. Clusters\n\nx\n\n## 2. Cost\n\nx\n\n## 3. People\n\nx',
      'no list | 1@2 2@2 3@2',
    ],
    ['by the count in the line before it', '# KubeCon\n\nMy three highlights:\n\n1. A\n2. B\n3. C', '1 2 3 (3) |'],
    [
      'of two, the one that the title counts',
      '# Three takeaways\n\nLessons from the train:\n\n1. A\n2. B\n\nMy takeaways:\n\n1. C\n2. D\n3. E',
      '1 2 3 (3) |',
    ],
    ['as written', '# Takeaways\n\n5. A\n4. B\n3. C', '5 4 3 (3) |'],
    ['start and position where all markers are equal', '# Takeaways\n\n6. A\n6. B\n6. C', '6 7 8 (3) |'],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

describe('a list that Markdown ends early', () => {
  test.each([
    ['by code', '# Takeaways\n\n1. A\n\n```\nx\n```\n\n2. B\n3. C', '1 2 3 (1+2) |'],
    ['by a paragraph', '# Takeaways\n\n1. A\n2. B\n\nText.\n\n3. C\n4. D', '1 2 3 4 (2+2) |'],
    ['by another delimiter', '# Takeaways\n\n1. A\n2. B\n3) C', '1 2 3 (2+1) |'],
    ['by headings, where it goes on', 'My takeaways:\n\n1. A\n2. B\n\n## Day two\n\n3. C\n4. D', '1 2 3 4 (2+2) |'],
    ['in a countdown', '# Takeaways\n\n4. A\n3. B\n\nText.\n\n2. C\n1. D', '4 3 2 1 (2+2) |'],
    ['but two lists stay two', '# Takeaways\n\n1. A\n2. B\n\nText.\n\n1. C\n2. D', '1 2 (2) |'],
    [
      'but what comes on top is another',
      'My takeaways:\n\n1. A\n2. B\n\n## Honourable mentions\n\n3. C\n4. D',
      '1 2 (2) |',
    ],
    ['but a rule separates', '# Takeaways\n\n1. A\n2. B\n\n---\n\n3. C\n4. D', '1 2 (2) |'],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

describe('numbered sections', () => {
  test.each(
    [
      ['6. X', '6) X', '6 X', '6 - X', '6: X', '#6 X', '#6: X', '6 – X', '6.'],
      ['Takeaway 6: X', 'Takeaway #6 – X', 'Takeaway 6 X'],
      ['Lesson 6. X', 'Lesson #6: X'],
      ['Surprise #6: X'],
    ].flat(),
  )('## %s', (heading) => {
    const next = heading.replace('6', '7');
    expect(shape(lines('# Notes', `## ${heading}`, 'x', `## ${next}`, 'y'))).toBe('no list | 6@2 7@2');
  });

  test.each([
    '## 10 Things That Surprised Me',
    '## 15,000 players',
    '## 2018 Summit',
    '## 3GB memory',
    '## 2.1 X',
    '## Day 2',
    '## Part 2: X',
    '## 1st place',
    '## 24/7 support',
    '## 9:30 Keynote',
    '## Session #4: X',
    '## 12 November',
  ])('not %s', (heading) => {
    expect(shape(lines('# Notes', heading, 'x'))).toBe('no list |');
  });

  test('a number without a mark counts beside a numbered neighbour, or with an item that says the same', () => {
    expect(shape(lines('# A', '## 3. X', 'x', '## 4 Y', 'y'))).toBe('no list | 3@2 4@2');
    expect(shape(lines('# A', '## 3. X', 'x', '## 7 Y', 'y'))).toBe('no list | 3@2');
    expect(shape(`${takeaways}## 2 Costs count\n\nx`)).toBe('1 2 3 (3) | 2@2');
    expect(shape(`${takeaways}## 2 Ways of life\n\nx`)).toBe('1 2 3 (3) |');
    expect(shape(lines('# A', '## 12 November', 'x', '## 13 November', 'y'))).toBe('no list |');
  });

  test('setext headings, other levels, and a number alone', () => {
    expect(shape('#1 X\n===\n\nx\n\n#2 Y\n===\n\ny')).toBe('no list | 1@1 2@1');
    expect(shape(lines('#### 1.', 'x', '#### 2.', 'y'))).toBe('no list | 1@4 2@4');
  });

  test('the group that matches the list, whatever else is numbered', () => {
    const other = lines('## Lesson 1: Sleep', 'x', '## Lesson 2: Eat', 'x');
    expect(shape(`${takeaways}${other}\n\n## 1. Clusters grow up\n\nx\n\n## 2. Costs count\n\nx`)).toBe(
      '1 2 3 (3) | 1@2 2@2',
    );
  });

  test('not lines in a section that look like a list in another section', () => {
    const lists = lines(
      '## Lesson 1: X',
      '1. Find a room\n2. Find a host',
      '## Lesson 2: Y',
      '1. Find the room',
      'x',
      '2. Find the host',
      'x',
    );
    expect(shape(lines('# A', lists))).toBe('no list | 1@2 2@2');
  });

  test('not what is numbered inside a section of the article, where a list says something else', () => {
    const questions = lines('## Questions', '### 1. Where?', 'x', '### 2. When?', 'x');
    expect(shape(`${takeaways}${questions}`)).toBe('1 2 3 (3) |');
    expect(shape(lines('# A', questions))).toBe('no list | 1@3 2@3');
  });

  test('not one heading whose number the list lacks', () => {
    expect(shape(`${takeaways}## 4. The beach\n\nx`)).toBe('1 2 3 (3) |');
  });

  test('on a tie, none', () => {
    expect(
      shape(lines('# A', '## Lesson 1: X', 'x', '## Lesson 2: Y', 'x', '## Tip 1: X', 'x', '## Tip 2: Y', 'x')),
    ).toBe('no list |');
    expect(
      shape(lines('# A', '## B', '### 1. X', 'x', '### 2. Y', 'x', '## C', '### 1. X', 'x', '### 2. Y', 'x')),
    ).toBe('no list |');
  });

  test('what is numbered inside a section belongs to it', () => {
    const inner = lines('### 1. a', 'x', '### 2. b', 'x', '### 3. c', 'x');
    expect(shape(lines('# A', '## 1. X', inner, '## 2. Y', 'y'))).toBe('no list | 1@2 2@2');
    expect(shape(lines('# A', '## 1. X', '**1. a**', 'x', '**2. b**', 'x', '## 2. Y', 'y'))).toBe('no list | 1@2 2@2');
    expect(shape(lines('# A', '## 1. X', '1. a', 'x', '2. b', 'x', '## 2. Y', '1. a\n2. b'))).toBe('no list | 1@2 2@2');
  });

  test('numbers that go on under the next heading', () => {
    expect(shape(lines('# A', '## B', '### 1. X', 'x', '### 2. Y', 'x', '## C', '### 3. Z', 'z'))).toBe(
      'no list | 1@3 2@3 3@3',
    );
    expect(shape(lines('# A', '## B', '### 3. X', 'x', '### 2. Y', 'x', '## C', '### 1. Z', 'z'))).toBe(
      'no list | 3@3 2@3 1@3',
    );
  });

  test('on different levels', () => {
    expect(shape(lines('# A', '## 1. X', 'x', '### 2. Y', 'y', '## 3. Z', 'z'))).toBe('no list | 1@2 2@3 3@2');
    expect(shape(lines('# A', '## 1. X', 'x', '## 2. Y', 'y', '### 3. Z', 'z', '### 4. Z', 'z'))).toBe(
      'no list | 1@2 2@2 3@3 4@3',
    );
    expect(shape(lines('# A', '### 1. X', 'x', '## 2. Y', 'y', '## 3. Z', 'z'))).toBe('no list | 1@3 2@2 3@2');
    expect(shape(`${takeaways}## 1. Clusters grow up\n\nx\n\n### 2. Costs count\n\nx`)).toBe('1 2 3 (3) | 1@2 2@3');
  });
});

describe('lines used as headings', () => {
  test.each([
    ['bold', lines('# A', '**1. X**', 'x', '**2. Y**', 'y'), 'no list | 1@~ 2@~'],
    ['bold, with a label', lines('# A', '**Takeaway #1: X**', 'x', '**Takeaway #2: Y**', 'y'), 'no list | 1@~ 2@~'],
    ['lone lines', lines('# A', '1. X', 'x', '2. Y', 'y', 'y', '3. Z', 'z'), 'no list | 1@~ 2@~ 3@~'],
    [
      'lone lines after the list',
      `${takeaways}Now:\n\n1. Clusters grow up\n\nx\n\n2. Costs count\n\nx`,
      '1 2 3 (3) | 1@~ 2@~',
    ],
    [
      'lone lines with lists between',
      lines('# A', '1. X', 'x', '1. a\n2. b', 'x', '2. Y', 'y', '1. a\n2. b', 'y', '3. Z', 'z'),
      'no list | 1@~ 2@~ 3@~',
    ],
    [
      'a lone line directly after the list',
      `${takeaways}1. Clusters grow up\n\nx\n\n2. Costs count\n\nx`,
      '1 2 3 (3) | 1@~ 2@~',
    ],
    ['among headings', lines('# A', '## 1. X', 'x', '**2. Y**', 'y', '## 3. Z', 'z'), 'no list | 1@2 2@~ 3@2'],
    ['half of them headings by now', lines('# A', '## 1. X', 'x', '**2. Y**', 'y'), 'no list | 1@2 2@~'],
    ['not bold in a sentence', lines('# A', '**1. X** is', 'x', '**2. Y** is', 'y'), 'no list |'],
    ['not bold lines that no text follows', lines('# A', '**1. X**', '**2. Y**', '**3. Z**', '## B'), 'no list |'],
    ['not one alone', lines('# A', '**1. X**', 'x'), 'no list |'],
    ['not years', lines('# A', '2019. It rained', 'x', '2020. It did not', 'x'), 'no list |'],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

test('sections end at the next section, or at a heading of their level or a higher one', () => {
  const document = readMarkdown(
    lines('# A', '## 1. X', 'x', '### a', 'x', '### 2. Y', 'y', '## 3. Z', 'z', '# B', 'b'),
  );
  const { sections } = findStructure(document, undefined);
  const text = (from: number, to: number): string =>
    document.blocks
      .slice(from, to)
      .map(({ node }) => node.type[0])
      .join('');
  expect(sections.map(({ number, from, to }) => `${number} ${text(from, to)}`)).toEqual(['1 hphp', '2 hp', '3 hp']);
});

test('items know their lead, their link and their blocks', () => {
  const document = readMarkdown(
    '# Takeaways\n\n1. **Toil** – it never ends\n2. [Cost](b.md)\n3. See [that](c.md)\n\n   More.',
  );
  const items = findStructure(document, undefined).list?.items ?? [];
  expect(items.map(({ title, lead, url, isLink, hasBody }) => [title, lead?.title, url, isLink, hasBody])).toEqual([
    ['Toil – it never ends', 'Toil', undefined, false, false],
    ['Cost', undefined, 'b.md', true, false],
    ['See that', undefined, 'c.md', false, true],
  ]);
});
