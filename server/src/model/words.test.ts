import { expect, test } from 'vitest';
import { readMarkdown } from '../syntax/document.ts';
import { readingMinutes, wordsBetween } from './words.ts';

test.each([
  ['Ships sail at 9 — or so.', 6],
  ['well-known don’t 3.5 and/or', 4],
  ['one—two', 2],
  ['[a link](https://example.com/some/path) and ![a picture](x.png)', 3],
  ['`code` is none', 2],
  ['```\nnor is this\n```', 0],
  ['---\ntitle: Not read\n---\n\nRead', 1],
  ['one <!-- a comment --> two\n\n<!-- one more -->', 2],
  ['- a\n- b\n\n| c | d |\n| - | - |\n| e | f |', 6],
  ['日本語 😀 …', 1],
  ['', 0],
])('%j has %i words', (text, words) => {
  const document = readMarkdown(text);
  expect(wordsBetween(document, 0, document.chunks.count)).toBe(words);
});

test('minutes are whole, and one at least', () => {
  expect([1, 238, 400, 3000].map(readingMinutes)).toEqual([1, 1, 2, 13]);
});
