import { expect, test } from 'vitest';
import { readMarkdown } from './document.ts';
import { frontMatterOf } from './front-matter.ts';

function read(text: string) {
  const [block] = readMarkdown(text).blocks;
  return block && frontMatterOf(block);
}

test.each([
  ['LF', '---\ntitle: Ten\ndate: 2019-11-26\n---\n\n# Ten\n'],
  ['CRLF', '---\r\ntitle: Ten\r\ndate: 2019-11-26\r\n---\r\n\r\n# Ten\r\n'],
  ['CR', '---\rtitle: Ten\rdate: 2019-11-26\r---\r\r# Ten\r'],
  ['a byte order mark', '\uFEFF---\ntitle: Ten\ndate: 2019-11-26\n---\n'],
  ['spaces after the fences', '---  \ntitle: Ten\ndate: 2019-11-26\n---\t\n'],
])('is read with %s, and its places are exact', (_, text) => {
  const frontMatter = read(text);
  expect(frontMatter?.errors).toEqual([]);
  const source = frontMatter?.block.text ?? '';
  expect(
    frontMatter?.entries.map(({ keyExtent, valueExtent }) => [
      source.slice(keyExtent.start, keyExtent.end),
      source.slice(valueExtent.start, valueExtent.end),
    ]),
  ).toEqual([
    ['title', 'Ten'],
    ['date', '2019-11-26'],
  ]);
  expect(source.slice(frontMatter?.body.start, frontMatter?.body.end)).toMatch(
    /^title: Ten(?:\r\n?|\n)date: 2019-11-26$/,
  );
});

test.each([
  ['empty', '---\n---\n'],
  ['blank', '---\n\n---\n'],
  ['comments alone', '---\n# later\n---\n'],
  ['prose between two thematic breaks', '---\nIn this post I write of KubeCon: it was good.\n---\n\n# Ten\n'],
])('%s: nothing is said, nothing is wrong', (_, text) => {
  expect(read(text)).toMatchObject({ entries: [], errors: [] });
});

test.each([
  ['none', '# Ten\n'],
  ['TOML', '+++\ntitle = "Ten"\n+++\n'],
  ['never closed', '---\ntitle: Ten\n'],
  ['not in the first line', '\n---\ntitle: Ten\n---\n'],
])('%s is no front matter of ours', (_, text) => {
  expect(read(text)).toBeUndefined();
});

test('an error has its place in the block', () => {
  const frontMatter = read('---\nseries:\n  title: KubeCon: ten\n---\n');
  const [error] = frontMatter?.errors ?? [];
  expect(error && frontMatter?.block.text.slice(error.extent.start, error.extent.end)).toBe('KubeCon: ten');
  expect(error?.repair?.changes[0]).toMatchObject(error?.extent ?? {});
});
