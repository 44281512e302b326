import { describe, expect, test } from 'vitest';
import { contextFor, readFixture } from '../../../../test/fixture.ts';
import { applyChanges } from '../edit.ts';
import { reshape } from './reshape.ts';
import { adding, moving, type Reshaping, removing } from './reshaping.ts';
import { scopeOf } from './scope.ts';

type Texts = Readonly<Record<string, string>>;

/** The texts after a reshaping that is asked for in the first of them, or why there is none. */
function reshaped(texts: Texts, reshaping: Reshaping): Texts | string {
  const [path = ''] = Object.keys(texts);
  const scope = scopeOf(contextFor(texts, path));
  if ('refused' in scope) return scope.refused;
  const plan = reshape(scope, reshaping, []);
  if ('refused' in plan) return plan.refused;
  if (plan.questions.length > 0) return `? ${plan.questions.join('; ')}`;
  const after = { ...texts };
  for (const { file, changes } of plan.files) {
    const name = file.uri.replace('file:///fixture/', '');
    after[name] = applyChanges(file.document.text, changes);
  }
  return after;
}

const textsOf = (fixture: string): Texts =>
  Object.fromEntries(readFixture(fixture).map(({ path, text }) => [path, text]));

const show = (texts: Texts | string): string =>
  typeof texts === 'string'
    ? texts
    : Object.entries(texts)
        .map(([path, text]) => `-- ${path} --\n${text}`)
        .join('\n');

function check(before: string, reshaping: Reshaping, after: string): void {
  expect(show(reshaped(textsOf(before), reshaping))).toBe(show(textsOf(after)));
}

describe('a takeaway moves', () => {
  test('with item, section, references and links', () => {
    check(
      `# Four takeaways

1. [Tugs are a platform](#1-tugs-are-a-platform)
2. Nobody reads tide tables
3. Ropes are code

   With a paragraph.
4. Cranes scale to zero

Takeaways 1–4 are all about harbours. Of takeaway 1 and lesson three, more below: [ropes](#3-ropes-are-code).

## 1. Tugs are a platform

As in takeaway #3.

## 2. Nobody reads tide tables

Nor do I.

## 3. Ropes are code

1. One
2. Two

## 4. Cranes scale to zero

They do.

## Wrapping up
`,
      moving(1, 3),
      `# Four takeaways

1. Nobody reads tide tables
2. Ropes are code

   With a paragraph.
3. [Tugs are a platform](#3-tugs-are-a-platform)
4. Cranes scale to zero

Takeaways 1–4 are all about harbours. Of takeaway 3 and lesson two, more below: [ropes](#2-ropes-are-code).

## 1. Nobody reads tide tables

Nor do I.

## 2. Ropes are code

1. One
2. Two

## 3. Tugs are a platform

As in takeaway #2.

## 4. Cranes scale to zero

They do.

## Wrapping up
`,
    );
  });

  test.each([
    ['items keep their markers’ manner', '01. A\n02. B\n03. C', moving(3, 1), '01. C\n02. A\n03. B'],
    ['items that Markdown counts', '1. A\n1. B\n1. C', moving(1, 3), '1. B\n1. C\n1. A'],
    ['a countdown', '3. A\n2. B\n1. C', moving(3, 2), '3. B\n2. A\n1. C'],
    [
      'blocks of an item that gets a longer number',
      '8. A\n9. B\n\n   - more\n     of it\n\n10. C',
      moving(9, 10),
      '8. A\n9. C\n\n10. B\n\n    - more\n     of it',
    ],
    [
      'sections with lists of their own, comments and rules between them',
      '1. A\n2. B\n\n## #1: A\n\n1. One\n2. Two\n\n<!-- 2. B -->\n\n---\n\n## #2: B\n\n```\n## 3. C\n```',
      moving(2, 1),
      '1. B\n2. A\n\n## #1: B\n\n```\n## 3. C\n```\n\n---\n\n## #2: A\n\n1. One\n2. Two\n\n<!-- 2. B -->',
    ],
    [
      'underlined headings',
      '1. A\n2. B\n\nTakeaway 1: A\n---\n\nx\n\nTakeaway 2: B\n---\n\ny',
      moving(1, 2),
      '1. B\n2. A\n\nTakeaway 1: B\n---\n\ny\n\nTakeaway 2: A\n---\n\nx',
    ],
    [
      'numbers in words, and ranges that stay whole',
      '1. A\n2. B\n3. C\n\nTakeaways one to three, lesson Three, takeaways 1–2.',
      moving(1, 2),
      '1. B\n2. A\n3. C\n\nTakeaways one to three, lesson Three, takeaways 1–2.',
    ],
    [
      'links with and without the number',
      '1. A\n2. Bee\n\n[a](#1-a) [b](#bee) [c](#2-bee)\n\n## 1. A\n\nx\n\n## 2. Bee\n\ny',
      moving(2, 1),
      '1. Bee\n2. A\n\n[a](#2-a) [b](#bee) [c](#1-bee)\n\n## 1. Bee\n\ny\n\n## 2. A\n\nx',
    ],
  ])('%s', (_, before, reshaping, after) => {
    const text = (body: string): string => `# Takeaways\n\n${body}\n`;
    check(text(before), reshaping, text(after));
    const [crlf, expected] = [text(before), text(after)].map((one) => one.replaceAll('\n', '\r\n')) as [string, string];
    expect(reshaped({ 'article.md': crlf }, reshaping)).toEqual({ 'article.md': expected });
  });

  test('into a part in another folder, with level, links and line ends as they are there', () => {
    const list = '1. A\n2. B\n3. C\n4. D\n';
    const front = (part: number, one: string, two: string): string =>
      `---\nseries:\n  part: ${part}\n  parts:\n    - { file: ${one}, takeaways: 1-2 }\n    - { file: ${two}, takeaways: 3-4 }\n---\n\n# Takeaways\n\n`;
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(
      reshaped(
        {
          'one/part-1.md': `${front(1, 'part-1.md', '../two/part-2.md')}${list}\n## 1. A\n\nx\n\n## 2. B\n\n![b](b.png) [d](../two/part-2.md#4-d) [a](#1-a)\n\n### More\n`,
          'two/part-2.md': crlf(
            `${front(2, '../one/part-1.md', 'part-2.md')}${list}\n### 3. C\n\nz\n\n### 4. D\n\nw\n`,
          ),
        },
        moving(2, 3),
      ),
    ).toEqual({
      'one/part-1.md': `${front(1, 'part-1.md', '../two/part-2.md')}1. A\n2. C\n3. B\n4. D\n\n## 1. A\n\nx\n\n## 2. C\n\nz\n`,
      'two/part-2.md': crlf(
        `${front(2, '../one/part-1.md', 'part-2.md')}1. A\n2. C\n3. B\n4. D\n\n### 3. B\n\n![b](../one/b.png) [d](#4-d) [a](../one/part-1.md#1-a)\n\n#### More\n\n### 4. D\n\nw\n`,
      ),
    });
  });
});

describe('a takeaway', () => {
  test('is added: what comes after it moves on, and the announced count follows', () => {
    check(
      '# Two takeaways\n\n1. A\n2. B\n\nTakeaways 1–2, takeaway 2.\n\n## 1. A\n\nx\n\n## 2. B\n\ny\n',
      adding('after', 1, 'New', 2),
      '# Three takeaways\n\n1. A\n2. New\n3. B\n\nTakeaways 1–3, takeaway 3.\n\n## 1. A\n\nx\n\n## 2. New\n\n<!-- TODO: write about takeaway 2 -->\n\n## 3. B\n\ny\n',
    );
  });

  test('is removed: what comes after it moves up', () => {
    check(
      '# Three takeaways\n\n1. A\n2. B\n3. C\n\nTakeaways 1–3, lesson 3.\n\n## 1. A\n\nx\n\n## 2. B\n\ny\n\n## 3. C\n\nz\n',
      removing(2, 3),
      '# Two takeaways\n\n1. A\n2. C\n\nTakeaways 1–2, lesson 2.\n\n## 1. A\n\nx\n\n## 2. C\n\nz\n',
    );
  });

  const two = '# Takeaways\n\n1. A\n2. B\n3. C\n';
  const parts = (part: number, text: string): string =>
    `---\nseries:\n  part: ${part}\n  parts:\n    - { file: part-1.md, takeaways: 1-2 }\n    - { file: part-2.md, takeaways: 3 }\n---\n\n${text}`;

  test.each<[string, Texts, Reshaping, string]>([
    [
      'is not removed while something refers to it',
      { 'a.md': `${two}\nTakeaway 2, takeaways 2–3, and [B](#2-b).\n\n## 1. A\n\nx\n\n## 2. B\n\ny\n\n## 3. C\n` },
      removing(2, 3),
      '“Takeaway 2” in a.md, line 7, refers to it; “takeaways 2–3” in a.md, line 7, refers to it; A link in a.md, line 7, leads to it',
    ],
    [
      'is asked about where a range would split',
      { 'a.md': `${two}\nTakeaways 1–2 are on water.\n` },
      moving(2, 3),
      '? “Takeaways 1–2” in a.md, line 7, would name 1 and 3',
    ],
    [
      'stays where its section is asked about and would be cut out',
      {
        'a.md': `${two}\n## 1. A\n\nTakeaways 1–2.\n\n## 2. B\n\n${'y '.repeat(50)}\n\n## 3. C\n\n${'z '.repeat(50)}\n`,
      },
      moving(1, 3),
      '“Takeaways 1–2” in a.md, line 9, would name 1 and 3',
    ],
    [
      'stays where code never ends',
      { 'a.md': `${two}\n\`\`\`\n` },
      moving(1, 2),
      'a.md has a code block that is never closed: close it first',
    ],
    [
      'stays where the list is out of order',
      { 'a.md': '# Takeaways\n\n1. A\n2. B\n4. C\n' },
      moving(1, 2),
      'The numbers of the list in a.md are out of order: renumber it first',
    ],
    [
      'stays where parts list different ones',
      { 'part-1.md': parts(1, two), 'part-2.md': parts(2, two.replace('2. B', '2. Else')) },
      moving(1, 2),
      'Takeaway 2 is “B” in part-1.md and “Else” in part-2.md: make them the same first',
    ],
    [
      'stays where it would go to a part that is no file',
      { 'part-1.md': parts(1, two) },
      moving(1, 3),
      'Takeaway 3 belongs to a part that is no file here',
    ],
    [
      'stays where it would go to a part that is published elsewhere',
      { 'a.md': `${two}\nTakeaways 1–2 are in [part 1](https://example.com/1).\n\n## 3. C\n\nz\n` },
      moving(3, 2),
      'Takeaway 2 belongs to a part that is no file here',
    ],
    [
      'stays where its section would leave a reference behind',
      {
        'part-1.md': parts(1, `${two}\n## 1. A\n\nx\n\n## 2. B\n\n[all of it][all]\n\n## Links\n\n[all]: a.html\n`),
        'part-2.md': parts(2, `${two}\n## 3. C\n\nz\n`),
      },
      moving(2, 3),
      'Section 2 would go to part-2.md, and its definition of [all] would stay in part-1.md: write the link out first',
    ],
  ])('%s', (_, texts, reshaping, reason) => {
    expect(reshaped(texts, reshaping)).toBe(reason);
  });
});
