import { describe, expect, test } from 'vitest';
import { merge, mergeAllInto, move, split } from '../../../../test/parts.ts';
import { nameOfNewPart } from './new-name.ts';

const three = '1. Tugs are a platform\n2. Nobody reads tide tables\n3. Ropes are code\n';
const section = (number: number, text = 'So it is.'): string =>
  `## ${number}. ${three.split('\n')[number - 1]?.slice(3)}\n\n${text}\n`;
const lines = (text = ''): string[] => text.split(/\r\n|\n/).filter((line) => line !== '');

describe('splitting', () => {
  test('takes what closes the article along, and definitions where they are used', () => {
    const texts = {
      'days.md': `# Three takeaways\n\n${three}\n${section(1, 'See [a] and [b].[^1]')}\n${section(2, '[a], ![c][] and [tugs](#1-tugs-are-a-platform).')}\n${section(3, 'So.[^2]')}\n## Wrapping up\n\nBye.\n\n[a]: https://example.com/a\n[b]: https://example.com/b\n[c]: c.png\n\n[^1]: One.\n[^2]: Two, see [b].\n`,
    };
    const after = split(texts, 'days.md', 1);
    expect(after['days.md']).toBe(
      `# Three takeaways (part 1)\n\n${three}\nYou can read takeaways 2 and 3 in [part 2](days-part-2.md).\n\n${section(1, 'See [a] and [b].[^1]')}\n[a]: https://example.com/a\n[b]: https://example.com/b\n\n[^1]: One.\n`,
    );
    expect(after['days-part-2.md']).toBe(
      `# Three takeaways (part 2)\n\nHere is the full list of takeaways:\n\n${three}\nYou can read takeaway 1 in [part 1](days.md).\n\n${section(2, '[a], ![c][] and [tugs](days.md#1-tugs-are-a-platform).')}\n${section(3, 'So.[^2]')}\n## Wrapping up\n\nBye.\n\n[a]: https://example.com/a\n[b]: https://example.com/b\n[c]: c.png\n\n[^2]: Two, see [b].\n`,
    );
  });

  test('numbers the later parts anew, in words as in titles, and lets all files that link follow', () => {
    const texts = {
      'days-1.md': `# Days, Part I of II: three takeaways\n\n${three}\nTakeaways 1 and 2 are covered in this post. [Part II](days-2.md#3-ropes-are-code) has the ropes.\n\n${section(1)}\n${section(2)}`,
      'days-2.md': `# Days, Part II of II: three takeaways\n\n${three}\nTakeaways 1 and 2 are in [the first part](days-1.md), and in this second part there are ropes.\n\n${section(3, 'As in [takeaway 2](<days-1.md#2-nobody-reads-tide-tables>).')}\n## Wrapping up part two\n\nBye.\n`,
      'index.md': '# All\n\n[tides](./days-1.md#2-nobody-reads-tide-tables), [tugs](days-1.md#1-tugs-are-a-platform)\n',
    };
    const after = split(texts, 'days-1.md', 1);
    expect(lines(after['days-1.md'])[0]).toBe('# Days, Part I of III: three takeaways');
    expect(after['days-1b.md']).toMatch(/^# Days, Part II of III:/);
    expect(after['days-1.md']).toContain(
      'Takeaway 1 is covered in this post. [Part III](days-2.md#3-ropes-are-code) has the ropes.',
    );
    expect(after['days-2.md']).toMatch(/^# Days, Part III of III:/);
    expect(after['days-2.md']).toContain('Takeaway 1 is in [the first part](days-1.md)');
    expect(after['days-2.md']).toContain('You can read takeaway 2 in [part 2](days-1b.md).');
    expect(after['days-2.md']).toContain('[takeaway 2](<days-1b.md#2-nobody-reads-tide-tables>)');
    expect(after['days-2.md']).toContain('## Wrapping up part three');
    expect(after['index.md']).toContain(
      '[tides](./days-1b.md#2-nobody-reads-tide-tables), [tugs](days-1.md#1-tugs-are-a-platform)',
    );
  });

  test('makes a folder where each part has its own, and links lead out of it', () => {
    const texts = {
      'part-1/index.md': `# Days (part 1)\n\nMy takeaways:\n\n${three}\n${section(1)}\n${section(2, '![Tide](tide.png) <img src="./map.svg">')}`,
    };
    const after = split(texts, 'part-1/index.md', 1);
    expect(after['part-2/index.md']).toContain('![Tide](../part-1/tide.png) <img src="../part-1/map.svg">');
  });

  test.each([
    ['what never closes', `${section(1)}\n${section(2, '```\ncode')}`, /never closes/],
    [
      'a range that would be torn apart',
      `${section(1)}\n${section(2)}\n${section(3)}\nTakeaways 1 and 2 are below.`.replace(
        '## 1',
        'I’ll cover takeaways 1 and 2 in this post.\n\n## 1',
      ),
      /“takeaways 1 and 2” in days\.md is promised for this article, and would be torn apart/,
    ],
    ['silenced rules', `<!-- takeaways-disable -->\n\n${section(1)}\n${section(2)}`, /silences rules across/],
  ])('refuses %s', (_, body, reason) => {
    const texts = { 'days.md': `# Three takeaways\n\n${three}\n${body}` };
    expect(() => split(texts, 'days.md', 1)).toThrow(reason);
  });
});

describe('merging', () => {
  const first = (more = '', end = ''): string =>
    `# Three takeaways (part 1)\n\n${three}\nTakeaways 2 and 3 are in [part 2](b.md).\n\n${section(1, `So it is.${more}`)}${end}`;
  const second = (intro = '', more = '', end = ''): string =>
    `# Three takeaways (part 2)\n\n${intro}${three}\nYou can read takeaway 1 in [part 1](a.md).\n\n${section(2, `So it was.${more}`)}\n${section(3)}${end}`;

  test('drops what only told of the parts, and keeps what the second had to say', () => {
    const texts = {
      'a.md': first('', '\n## Wrapping up\n\nRead on in [part 2](b.md).\n'),
      'b.md': second(
        'Back from lunch. Here are all takeaways again:\n\n',
        ' See [above](a.md#1-tugs-are-a-platform).',
        '\n## That’s a wrap\n\nBye.\n',
      ),
    };
    expect(merge(texts, 'a.md', 'b.md')).toEqual({
      'a.md': `# Three takeaways\n\n${three}\nBack from lunch.\n\n${section(1)}\n${section(2, 'So it was. See [above](#1-tugs-are-a-platform).')}\n${section(3)}\n## Wrapping up\n\nRead on in [part 1](#2-nobody-reads-tide-tables).\n\n## That’s a wrap\n\nBye.\n`,
    });
  });

  test('gives labels that mean something else other ones, and lines the ends of the first', () => {
    const texts = {
      'a.md': first('[^1] [x] [y]', '\n[x]: /x\n[y]: /y\n\n[^1]: One.\n').replaceAll('\n', '\r\n'),
      'b.md': second('', '[^1] [x] [y] [more][x]', '\n[x]: /other\n[y]: /y\n\n[^1]: Other.\n'),
    };
    const { 'a.md': text = '' } = merge(texts, 'a.md', 'b.md');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'So it was.[^2] [x][x-2] [y] [more][x-2]',
        '[x]: /x',
        '[y]: /y',
        '[x-2]: /other',
        '[^1]: One.',
        '[^2]: Other.',
      ]),
    );
  });

  test('joins lists that go on', () => {
    const texts = {
      'a.md': `# Takeaways (part 1)\n\n1. Tugs\n2. Tides\n\nMore in [part 2](b.md).\n\n## 1. Tugs\n\nA.\n\n## 2. Tides\n\nB.\n`,
      'b.md': `# Takeaways (part 2)\n\n3. Ropes\n4. Fog\n\n## 3. Ropes\n\nC.\n\n## 4. Fog\n\nD.\n`,
    };
    const { 'a.md': text = '' } = merge(texts, 'a.md', 'b.md');
    expect(text).toContain('1. Tugs\n2. Tides\n3. Ropes\n4. Fog\n');
  });

  test.each([
    [
      'two sections for one takeaway',
      (text: string) => text.replace('## 3. Ropes are code', '## 1. Tugs are a platform'),
      /both have a section for takeaway 1/,
    ],
    [
      'lists with different words',
      (text: string) => text.replace('1. Tugs are', '1. Ferries are'),
      /list takeaway 1 with different words/,
    ],
  ])('refuses %s', (_, change, reason) => {
    expect(() => merge({ 'a.md': first(), 'b.md': change(second()) }, 'a.md', 'b.md')).toThrow(reason);
  });

  test('takes all parts, and links from beside them follow', () => {
    const texts = {
      'a.md': first(),
      'b.md': second(),
      'notes.md': '[ropes](b.md#3-ropes-are-code) and [part 2](b.md)\n',
    };
    expect(mergeAllInto(texts, 'a.md')['notes.md']).toBe('[ropes](a.md#3-ropes-are-code) and [part 2](a.md)\n');
  });
});

describe('moving a section', () => {
  const front = (part: number, ranges: readonly string[]): string =>
    `---\nseries:\n  part: ${part}\n  parts:\n${ranges.map((range, i) => `    - file: ${i === part - 1 ? '' : '../'}${'ab'[i]}/post.md\n      takeaways: ${range}\n`).join('')}---\n\n`.replace(
      /file: (a|b)\/post/g,
      'file: post',
    );
  const a = (range: string, body: string, pointer: string): string =>
    `${front(1, range.split(';'))}# Days (part 1)\n\n${three}\n${pointer}\n\n${body}`;
  const b = (range: string, body: string, pointer: string): string =>
    `${front(2, range.split(';'))}# Days (part 2)\n\n${three}\n${pointer}\n\n${body}`;

  test('changes ranges and sentences in both, and what it refers to across folders', () => {
    const texts = {
      'a/post.md': a(
        '1-2;3',
        `${section(1)}\n${section(2, '![t](t.png), [tugs](#1-tugs-are-a-platform) [x]')}\n[x]: ./x.md\n`,
        'You can read takeaway 3 in [part 2](../b/post.md).',
      ),
      'b/post.md': b('1-2;3', section(3), 'You can read takeaways 1 and 2 in [part 1](../a/post.md).'),
    };
    const after = move(texts, 'a/post.md', 2, 'b/post.md');
    expect(after).toEqual({
      'a/post.md': a('1;2-3', section(1), 'You can read takeaways 2 and 3 in [part 2](../b/post.md).'),
      'b/post.md': b(
        '1;2-3',
        `${section(2, '![t](../a/t.png), [tugs](../a/post.md#1-tugs-are-a-platform) [x]')}\n${section(3)}\n[x]: ../a/x.md\n`,
        'You can read takeaway 1 in [part 1](../a/post.md).',
      ),
    });
    expect(move(after, 'b/post.md', 2, 'a/post.md')['b/post.md']).toBe(texts['b/post.md']);
  });

  test('refuses the only section', () => {
    const texts = {
      'a/post.md': a('1-2;3', section(1), ''),
      'b/post.md': b('1-2;3', section(3), ''),
    };
    expect(() => move(texts, 'a/post.md', 1, 'b/post.md')).toThrow(/only section of post\.md/);
  });
});

test.each([
  ['part-1.md', 1, [], 'part-2.md'],
  ['part-1.md', 1, ['part-2.md'], 'part-1b.md'],
  ['part-1.md', 1, ['part-2.md', 'part-1b.md'], 'part-1c.md'],
  ['days_09.md', 9, [], 'days_10.md'],
  ['2019-11-1.md', 1, [], '2019-11-1-part-2.md'],
  ['harbour days.md', 1, [], 'harbour%20days%20part%202.md'],
  ['k8s-1.takeaways.md', 1, [], 'k8s-2.takeaways.md'],
  ['days/README.md', 1, [], 'days-part-2/README.md'],
])('after %s comes a new file', (path, number, taken, expected) => {
  const uri = (one: string): string => `file:///w/${one}`;
  expect(nameOfNewPart(uri(encodeURI(path)), number, (one) => taken.some((other) => uri(other) === one))).toBe(
    uri(expected),
  );
});
