import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isChosen } from './chosen.ts';

const files = ['README.md', 'posts/a.md', 'posts/2019/b.md', 'drafts/c.md', 'posts/drafts/d.md', 'posts.md', 'a+b.md'];

function chosen(include: readonly string[], exclude: readonly string[]): string[] {
  return files.filter((file) => isChosen({ include, exclude }, file));
}

test.each([
  [[], [], files],
  [['posts'], [], ['posts/a.md', 'posts/2019/b.md', 'posts/drafts/d.md']],
  [['posts/**'], [], ['posts/a.md', 'posts/2019/b.md', 'posts/drafts/d.md']],
  [['posts/*.md'], [], ['posts/a.md']],
  [['posts/**/*.md'], ['drafts'], ['posts/a.md', 'posts/2019/b.md']],
  [['./posts'], ['/drafts/'], ['posts/a.md', 'posts/2019/b.md', 'posts/drafts/d.md']],
  [['*.md'], ['posts', 'drafts'], ['README.md', 'posts.md', 'a+b.md']],
  [['{README,posts}.md', 'a+b.md'], [], ['README.md', 'posts.md', 'a+b.md']],
  [['posts/20??/*'], [], ['posts/2019/b.md']],
  [['**/d.md'], [], ['posts/drafts/d.md']],
  [['nothing'], [], []],
])('include %j, exclude %j', (include, exclude, expected) => {
  expect(chosen(include, exclude)).toEqual(expected);
});

test('no pattern makes it throw', () => {
  const piece = fc.constantFrom(
    'a',
    '*',
    '**',
    '/',
    '?',
    '{',
    '}',
    ',',
    '[',
    ']',
    '(',
    ')',
    '+',
    '\\',
    '.',
    '^',
    '$',
    '|',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      isChosen({ include: [pieces.join('')], exclude: [] }, 'a/b.md');
    }),
  );
});
