import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../syntax/document.ts';
import { frontMatterOf } from '../syntax/front-matter.ts';
import { describeKey, frontMatterKeys, keyAt } from './keys.ts';
import { isoDate, numbersOf, readMeta } from './meta.ts';

function frontMatter(yaml: string) {
  const [block] = readMarkdown(`---\n${yaml}\n---\n`).blocks;
  return block && frontMatterOf(block);
}

test('reads every key', () => {
  const meta = readMeta(
    frontMatter(`title: "Ten: takeaways"
subtitle: From San Diego
authors: [Rosa Vidal, { name: Ben Okafor }]
date: 2019-12-03T10:00:00+01:00
event: { name: Edge Day, location: San Diego, start: 2019-11-18, end: 2019-11-21 }
series:
  title: Notes
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1-5 }
    - { url: https://example.com/2, takeaways: [6, 7] }
takeaways: true
draft: true`),
  );
  expect(meta).toMatchObject({
    takeaways: true,
    title: { text: 'Ten: takeaways' },
    subtitle: { text: 'From San Diego' },
    authors: ['Rosa Vidal', 'Ben Okafor'],
    date: '2019-12-03',
    draft: true,
    ownEvent: { name: 'Edge Day', location: 'San Diego', start: '2019-11-18', end: '2019-11-21' },
    series: {
      title: 'Notes',
      part: { number: 2 },
      parts: [
        { file: { text: 'part-1.md' }, takeaways: [1, 2, 3, 4, 5] },
        { url: { text: 'https://example.com/2' }, takeaways: [6, 7] },
      ],
    },
  });
});

test.each([
  ['title: 1.10', { title: { text: '1.10' } }],
  ['title: 2019', { title: { text: '2019' } }],
  ['Title: Ten\nDATE: 2019-12-03', { title: { text: 'Ten' }, date: '2019-12-03' }],
  ['author: Rosa Vidal', { authors: ['Rosa Vidal'] }],
  ['authors:\nauthor: Rosa Vidal', { authors: ['Rosa Vidal'] }],
  ['author: { name: Rosa Vidal, url: x }', { authors: ['Rosa Vidal'] }],
  ['one: &me [Rosa Vidal]\nauthors: *me', { authors: ['Rosa Vidal'] }],
  ['draft: yes', { draft: true }],
  ['published: "false"', { draft: true }],
  ['published: 2019-12-03', { draft: false }],
  ['takeaways: no', { takeaways: false }],
  ['date: { created: 2019-12-03 }', { date: '2019-12-03' }],
  ['event: KubeCon', { event: { text: 'KubeCon' } }],
  ['title: a\ntitle: b', { title: { text: 'b' } }],
  ['title: KubeCon: ten\nevent: x', { title: { text: 'KubeCon: ten' }, event: { text: 'x' } }],
])('%j', (yaml, expected) => {
  expect(readMeta(frontMatter(yaml))).toMatchObject(expected);
});

test.each([
  'title: [a]',
  'date: soon',
  'event: {}',
  'series: Notes',
  'series: [a]',
  'author: true: x',
  'takeaways: 10',
  '',
])('%j leaves out what is of a wrong type', (yaml) => {
  const { authors, draft, ...rest } = readMeta(frontMatter(yaml));
  expect(rest).toEqual({});
});

test.each(['series: { part: true }', 'series: { part: [2] }', 'series: { part: 1.5 }', 'series: { part: second }'])(
  '%j is no part',
  (yaml) => expect(readMeta(frontMatter(yaml)).series).not.toHaveProperty('part'),
);

test('days as written', () => {
  expect(['2019-1-6', ' 2019-11-26 ', '2019-11-26T23:59:00-11:00', '2019-11-26 10:00'].map(isoDate)).toEqual([
    '2019-01-06',
    '2019-11-26',
    '2019-11-26',
    '2019-11-26',
  ]);
  expect(['2019-11-31', '2019-11', '26.11.2019', '2019-11-26x', '', undefined].map(isoDate)).toEqual(
    Array(6).fill(undefined),
  );
});

test('numbers', () => {
  expect([6, '6', '1-3', '1–3', '1 to 3', '1-2, 5 and 7', [1, '3-4']].map(numbersOf)).toEqual([
    [6],
    [6],
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 5, 7],
    [1, 3, 4],
  ]);
  expect(['5-1', 'all', '1:5', 0, -1, 1.5, true, null, [1, 'x']].map(numbersOf)).toEqual(Array(9).fill(undefined));
});

describe('keys explain themselves', () => {
  const text = `title: Ten
series:
  part: 2
  parts:
    - { file: a.md, takeaways: 1-5 }
event: { name: X, start: 2019-11-18 }
tags: [title]
extra: { title: x }
Draft: true`;
  const matter = frontMatter(text);
  const at = (needle: string, from = 0): string | undefined => {
    const offset = (matter?.body.start ?? 0) + text.indexOf(needle, from);
    return matter && keyAt(matter, offset)?.key.means;
  };

  test.each([
    ['title: Ten', 'The title of the article.'],
    ['series:', 'The series that the article is a part of.'],
    ['part: 2', 'Which part this article is'],
    ['parts:', 'All parts in their order'],
    ['file:', 'The part as a file'],
    ['takeaways:', 'The takeaways that the part has sections for.'],
    ['start:', 'Its first day.'],
    ['Draft:', 'While the article is a draft'],
  ])('%s', (needle, means) => expect(at(needle)).toContain(means));

  test.each(['Ten', 'tags:', 'title]', 'extra:', 'title: x', '2019-11-18'])('%s is no key of ours', (needle) =>
    expect(at(needle)).toBeUndefined(),
  );

  test('in whole sentences', () => {
    const all = (keys: typeof frontMatterKeys): string[] =>
      keys.flatMap((key) => [describeKey(key), ...all(key.keys ?? [])]);
    for (const description of all(frontMatterKeys)) expect(description).toMatch(/^\p{Lu}.*\. It takes [^.]+\.$/u);
  });
});
