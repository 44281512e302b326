import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destinationsIn } from './destinations.ts';
import { readMarkdown } from './document.ts';
import '../../../test/laws.ts';

const written = (text: string): string[] =>
  readMarkdown(text)
    .blocks.flatMap(destinationsIn)
    .map(({ block, start, end }) => block.text.slice(start, end));

test.each([
  ['a link', 'See [part 1](part-1.md#a "Part (1)").', ['part-1.md#a']],
  ['brackets in its text', '[a `](x)` \\](y) [z]]( <my part.md> )', ['my part.md']],
  ['an image in a link', '[![a [b]](i.png)](./p.md)', ['i.png', './p.md']],
  ['balanced brackets', '[a](p(1).md) [b](q\\).md)', ['p(1).md', 'q\\).md']],
  ['definitions', '[a]: part%201.md\n[b]:\n  <b c.md> (so)', ['part%201.md', 'b c.md']],
  ['HTML', '<a class="x" href="p.md#1">x</a>\n\ny <img src=i.png> <!-- <a href="no.md"> -->', ['p.md#1', 'i.png']],
  ['quotes, lists and tables', '> - [a\n>   b](c.md\n>   "t")\n\n| a |\n| - |\n| [x](y.md) |', ['c.md', 'y.md']],
  ['nothing', '`[a](b.md)` and <https://example.com>', []],
])('%s', (_, text, expected) => {
  expect(written(text)).toEqual(expected);
});

test('what is written is what is meant, whatever stands around it', () => {
  const name = fc.stringMatching(/^[a-zé.(]{1,6}$/);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(name, fc.constantFrom('[', ']', '](', ')', '`', '!', '<', '>', ' ', '\\'))),
      name,
      (pieces, path) => {
        const link = `[x](<${path}#y>)`;
        const text = `${pieces.join('')} ${link}`;
        const found = readMarkdown(text).blocks.flatMap(destinationsIn).at(-1);
        // What stands before may take the link in.
        if (found?.url === `${path}#y`) expect(found.block.text.slice(found.start, found.end)).toBe(`${path}#y`);
      },
    ),
  );
});
