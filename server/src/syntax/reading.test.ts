import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { editMarkdown, type MarkdownDocument, readMarkdown, replacementOf } from './document.ts';
import { gfmExamples } from './gfm-examples.ts';
import { lineBreaksIn } from './lines.ts';
import { plainTree } from './plain-tree.ts';

const isFuzz = process.env.FUZZ !== undefined;

/** What remark's parser reads. Its front matter extension is only good where front matter is closed. */
function judged(text: string): object[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const closed = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??\1[ \t]*(?:[\r\n]|$)/;
  const hasFrontMatter = closed.test(text.slice(mark));
  const { children } = fromMarkdown(text, {
    extensions: hasFrontMatter ? [gfm(), frontmatter(['yaml', 'toml'])] : [gfm()],
    mdastExtensions: hasFrontMatter
      ? [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])]
      : [gfmFromMarkdown()],
  });
  return children.map((node) => plainTree(node, mark, 0));
}

function read({ head, blocks }: MarkdownDocument): object[] {
  let offset = head.length;
  let line = lineBreaksIn(head);
  return blocks.map((block) => {
    const node = plainTree(block.node, offset, line);
    offset += block.text.length;
    line += block.lineBreaks;
    return node;
  });
}

function expectReading(document: MarkdownDocument, text: string): void {
  expect(document.head + document.blocks.map((block) => block.text).join('')).toBe(text);
  expect(document.length).toBe(text.length);
  expect(new Set(document.blocks).size).toBe(document.blocks.length);
  expect(read(document)).toEqual(judged(text));
}

// biome-ignore format: a table of pieces
const pieces = [
  '# ', '## 6. ', '- ', '1. ', '2. ', '10) ', '* ', '+ ', '> ', '    ', '\t', '  ', ' ', '```\n', '```', '~~~', '---', '---\n',
  '===\n', '=', '\n', '\n\n', '\n\n\n', '\r\n', '\r', 'word ', 'word', '**bold** ', '*em* ', '_a_', '[a](b.md) ', '[a] ',
  '[a]: /u\n', '\n\n[c d]: u\n[b]: v\n\n', '[b]', '[B][a]', '[a', '](', '![x](y)', '`code` ', '`', '<!-- c -->', '<!--', '-->', '<b>', '<div>\n', '</div>',
  '<pre>', '</pre>', '<?', '\\', '\\* ', '&amp; ', '&#x1F600;', '&#64;', '😀 ', 'é', 'ẞ', '| a | b |\n', '|---|---|\n', '|', '-|-\n',
  ':-\n', '[^1]', '[^1]: note\n', 'www.a.org ', 'https://x.y/z', 'a@b.co', 'mailto:a@b.co', '{{< x >}} ', '“T”', 'takeaways 1–5',
  '\uFEFF', '\0', '  \n', '+++\n', '~~x~~', '- [ ] t\n', '- [x] ', '***\n', '_ _ _\n', '#', '#x ', '>', 'x. ', '1.', '-', '*', '+',
  '<http://a.b>', '<a@b.c>', 'x', 'y\n', 'a: b\n', '"t"', '[a]:\n', '/u', '(c)', '[]', '[ ]', ' \n', '\t\n', '\u00a0', '\f',
  '- a\n  - [b](c)\n  - d\n', '  - ', '   1. ', '\t- e\n', '* f\n  g\n\n  h\n\n', '> i\n> j\n\n', '| a | b |\n|---|:-:|\n| c | `d` |\n\n',
  '<details>\n', '<p align="center">', '<br>', '<hr/>', '  ```\n', '- k\nl\n', '1. m\n2. n\n   - o\n\n   p\n3. q\n', '| r |\n',
  '[s t](https://u.v/w_x_y) ', '**t**, ', '(*u*) ', '`v`. ', '![w](x.png) ', '[*y*](z) ', '**[a](b)** ', "it's ", 'a_b_c ', '2*3*4 ',
  '<script>\n', '</script>', '<a href="x">', '<img src=x>\n', '---\na: b\n---\n', 'A line.\n\nAnother.\n\n',
];

/** The examples of CommonMark's specification, and of GFM's sections. */
const require = createRequire(import.meta.url);
const { tests } = require('commonmark-spec') as { readonly tests: readonly { readonly markdown: string }[] };
const commonMark = tests.map(({ markdown }) => markdown.replaceAll('→', '\t').replace(/\n$/, ''));
/** Found by the law below. */
const found = ['-\n[x] done'];
const examples = [...commonMark, ...gfmExamples, ...found];

const dense = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));
const specified = fc
  .array(fc.oneof(fc.constantFrom(...commonMark), fc.constantFrom(...gfmExamples)), { minLength: 1, maxLength: 5 })
  .map((all) => all.join('\n\n'));
const article = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# Takeaways\n\n',
        '## 1. First\n\n',
        'We heard of *it* there.\n\n',
        '1. One\n2. Two\n\n',
        '- [a](b)\n- c\n\n',
      ),
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '> A quote\n\n',
          '```js\nx\n```\n\n',
          '<!-- why -->\n\n',
          '| a |\n|---|\n\n',
          '[a]: /u\n\n',
        ),
      },
      { weight: 1, arbitrary: dense },
    ),
    { maxLength: 14 },
  )
  .map((all) => all.join(''));

/** The articles that the product comes with. */
const folder = new URL('../../../examples/', import.meta.url);
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const some = { weight: 4, arbitrary: fc.oneof(dense, specified, article) };
const texts = fc.oneof(some, fc.constantFrom(...articles));

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(6) }, fc.nat(80)),
    insert: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('', ...pieces) }, dense),
    isUndone: fc.boolean(),
  }),
  { minLength: 10, maxLength: 10 },
);

describe('reading', () => {
  test('the examples of CommonMark are there', () => expect(commonMark.length).toBeGreaterThan(600));

  test.each(examples)('reads %j as remark does', (text) => expectReading(readMarkdown(text), text));

  // 10,000 edits: quick enough for every run.
  test('after any edit equals a reading of the whole, and remark', { timeout: isFuzz ? 3_600_000 : 120_000 }, () => {
    fc.assert(
      fc.property(texts, edits, (start, changes) => {
        let text = start;
        let document = readMarkdown(text);
        expectReading(document, text);
        const edit = (start: number, end: number, insert: string): void => {
          text = text.slice(0, start) + insert + text.slice(end);
          const before = document;
          document = editMarkdown(before, [{ start, end, text: insert }]);
          expectReading(document, text);
          expectReplacement(before, document);
        };
        for (const { at, remove, insert, isUndone } of changes) {
          const from = Math.round(at * text.length);
          const to = Math.min(text.length, from + remove);
          const removed = text.slice(from, to);
          edit(from, to, insert);
          if (isUndone) edit(from, from + insert.length, removed);
        }
      }),
      { numRuns: isFuzz ? 20_000 : 1000 },
    );
  });
});

/** What is said to have been replaced is all that differs. */
function expectReplacement(before: MarkdownDocument, after: MarkdownDocument): void {
  const { from, before: gone, after: come } = replacementOf(before, after);
  expect(before.blocks.slice(0, from)).toEqual(after.blocks.slice(0, from));
  expect(before.blocks.slice(from + gone).every((block, i) => block === after.blocks[from + come + i])).toBe(true);
  expect(before.blocks.length - gone).toBe(after.blocks.length - come);
}
