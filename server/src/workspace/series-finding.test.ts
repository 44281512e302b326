import { describe, expect, test } from 'vitest';
import { snapshotOf, uriOf } from '../../../test/fixture.ts';

const titles = ['Tugs are a platform', 'Ropes are code', 'Fog is an interface', 'Gulls are debt'];
const list = titles.map((title, i) => `${i + 1}. ${title}`).join('\n');

/** An article with some front matter, a title, and more. */
const article = (title: string, front = '', more = ''): string =>
  `${front ? `---\n${front}\n---\n\n` : ''}# ${title}\n\nMy takeaways:\n\n${list}\n\n${more}\n\n## 1. ${titles[0]}\n\nYes.\n\n## 2. ${titles[1]}\n\nNo.\n`;
const plain = (part: string | number): string => article(`Takeaways from the harbour (part ${part})`);

/** The parts of the series of an article that it does not name itself, as `number path`. */
function partsOf(texts: Readonly<Record<string, string>>, path: string): string[] {
  const name = (uri = ''): string => decodeURI(uri.slice(uriOf('').length));
  return snapshotOf(texts)
    .found(uriOf(path))
    .map(({ number, uri, url }) => `${number ?? '?'} ${uri ? name(uri) : url}`);
}

describe('the parts of a series are found', () => {
  test.each([
    ['Part 1', 'Part 2', 'Part 3'],
    ['Part I', 'Part II', 'Part III'],
    ['part one', 'part two', 'part three'],
    ['1st part', 'Part 2 of 3', 'Pt. 3'],
  ])('by the words “%s”, “%s”, “%s” in their titles', (...words) => {
    const texts = Object.fromEntries(
      words.map((word, i) => [`${'cba'[i]}.md`, article(`Harbour takeaways (${word})`)]),
    );
    expect(partsOf(texts, 'b.md')).toEqual(['1 c.md', '2 b.md', '3 a.md']);
  });

  test.each([
    ['Takeaways 1–2 from the harbour, part 1', 'Takeaways 3–4 from the harbour, part 2'],
    ['Part 1: Ten things I learned in the harbour', 'Part 2: Ten things I learned in the harbour'],
    ['Harbour Days takeaways, Part 1: Tugs', 'Harbour Days takeaways, Part 2: Fog'],
  ])('by what else is equal in “%s” and “%s”', (one, two) => {
    expect(partsOf({ '1.md': article(one), '2.md': article(two) }, '1.md')).toEqual(['1 1.md', '2 2.md']);
  });

  test('by a title of the whole in front matter, in whatever folders', () => {
    const front = (part: number): string => `series: { title: From the harbour, part: ${part} }`;
    const texts = {
      'may/tugs.md': article('Tugs', front(1)),
      'june/deep/ropes.md': article('Ropes', front(2)),
      'fog.md': article('Fog', front(3)),
    };
    expect(partsOf(texts, 'fog.md')).toEqual(['1 may/tugs.md', '2 june/deep/ropes.md', '3 fog.md']);
  });

  test('by links, where the lists are equal, over any number of them', () => {
    const texts = {
      'a.md': article('Tugs and more: takeaways', '', 'More in [the next part](b.md).'),
      'b.md': article('Ropes and more: takeaways', '', 'More in [the next part](c/c.md).'),
      'c/c.md': article('Fog and more: takeaways'),
      'other.md': article('Other takeaways', '', 'As in [part 1](a.md).').replaceAll(/(?<=\d\. )\p{L}+/gu, 'Sheep'),
    };
    expect(partsOf(texts, 'c/c.md')).toEqual(['? a.md', '? b.md', '? c/c.md']);
    expect(partsOf(texts, 'other.md')).toEqual([]);
  });

  test('a hundred of them', () => {
    const front = (part: number): string => `series: { title: From the harbour, part: ${part} }`;
    const texts = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`${i}/article.md`, article(`Harbour takeaways, ${i}`, front(i + 1))]),
    );
    expect(partsOf(texts, '50/article.md')).toHaveLength(100);
  });
});

describe('of what tells of the parts', () => {
  const front = 'series:\n  parts: [{ file: 1.md }, { file: 9.md }]';

  test('front matter counts before titles, that of another as well', () => {
    const texts = { '1.md': plain(1), '2.md': plain(2), '9.md': article('Takeaways, at last', front) };
    expect(partsOf(texts, '9.md')).toEqual([]);
    expect(partsOf(texts, '1.md')).toEqual(['1 1.md', '2 9.md']);
    expect(partsOf(texts, '2.md')).toEqual(['1 1.md', '2 2.md']);
  });

  test('titles count before links, and links add to them', () => {
    const texts = {
      '1.md': article('Takeaways from the harbour (part 1)', '', 'The end is in [part 3](z.md).'),
      '2.md': plain(2),
      'z.md': article('The last takeaways of all'),
    };
    expect(partsOf(texts, '2.md')).toEqual(['1 1.md', '2 2.md']);
    expect(partsOf(texts, '1.md')).toEqual(['1 1.md', '2 2.md', '? z.md']);
  });
});

describe('apart are', () => {
  test('titles in two folders, but for a folder for each part', () => {
    const texts = { 'north/1.md': plain(1), 'south/2.md': plain(2) };
    expect(partsOf(texts, 'north/1.md')).toEqual([]);
    const own = { 'days/part-1/index.md': plain(1), 'days/part-2/index.md': plain(2) };
    expect(partsOf(own, 'days/part-2/index.md')).toEqual(['1 days/part-1/index.md', '2 days/part-2/index.md']);
  });

  test.each([
    ['events', 'event: KubeCon EU 2023', 'event: KubeCon EU 2024'],
    ['years', 'date: 2023-05-02', 'date: 2024-05-02'],
  ])('two %s', (_, one, two) => {
    const title = 'Takeaways from the harbour';
    const texts = { '1.md': article(`${title} (part 1)`, one), '2.md': article(`${title} (part 2)`, two) };
    expect(partsOf(texts, '1.md')).toEqual([]);
    expect(partsOf({ ...texts, '2.md': article(`${title} (part 2)`, one) }, '1.md')).toHaveLength(2);
  });

  test('two series of one title, each in the widest folder that has no number twice', () => {
    const front = (part: number): string => `series: { title: Harbour, part: ${part} }`;
    const paths = ['north/one/a.md', 'north/two/b.md', 'south/a.md', 'south/deep/b.md'];
    const texts = Object.fromEntries(paths.map((path, i) => [path, article(`Takeaways ${path}`, front((i % 2) + 1))]));
    expect(paths.map((path) => partsOf(texts, path))).toEqual([
      ['1 north/one/a.md', '2 north/two/b.md'],
      ['1 north/one/a.md', '2 north/two/b.md'],
      ['1 south/a.md', '2 south/deep/b.md'],
      ['1 south/a.md', '2 south/deep/b.md'],
    ]);
  });

  test('copies of one article', () => {
    const texts = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, plain(1)]));
    expect(partsOf(texts, '7.md')).toEqual([]);
  });
});
