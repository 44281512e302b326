import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeHeading, escapeItem, escapeParagraph } from './escape.ts';

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

describe('escapeParagraph', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['#kubernetes #devops', '#kubernetes #devops'],
    ['> 90 % of the room', '\\> 90 % of the room'],
    ['+ a plus', '\\+ a plus'],
    ['- a dash', '\\- a dash'],
    ['2019. A good year', '2019\\. A good year'],
    ['3) Third', '3\\) Third'],
    ['1.16 came out', '1.16 came out'],
    ['---', '\\---'],
    ['=== done', '=== done'],
    ['*all* of it', '\\*all\\* of it'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['one * star', 'one * star'],
    ['snake_case_name and pod_name', 'snake_case_name and pod_name'],
    ['_all_ of it', '\\_all\\_ of it'],
    ['~5 to ~10 people', '~5 to ~10 people'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['the `kubectl` tool', 'the \\`kubectl\\` tool'],
    ['one ` tick', 'one ` tick'],
    ['List<String> and 3 < 4', 'List\\<String> and 3 < 4'],
    ['R&D &amp; AT&T', 'R&D \\&amp; AT&T'],
    ['[part 1](part-1.md)', '[part 1\\](part-1.md)'],
    ['[sic] and [1]', '[sic] and [1]'],
    ['[1]: a note', '\\[1]: a note'],
    ['C:\\new and \\*', 'C:\\new and \\\\*'],
    ['see https://example.com/a_b/_c_/*d* there', 'see https://example.com/a_b/_c_/*d* there'],
    ['a | b', 'a | b'],
  ])('writes %s as %s', (text, markdown) => {
    expect(escapeParagraph(text)).toBe(markdown);
    expect(textOf(parse(markdown))).toBe(text);
  });

  it.each([
    ['a table', 'Name | Level\n--- | ---'],
    ['a table of one column', 'Name\n:--'],
    ['a setext heading', 'Title\n==='],
    ['another setext heading', 'Title\n-'],
    ['a quote', 'Text\n> more'],
    ['a fence', 'Text\n```\nmore'],
    ['a hard break', 'Text\\\nmore'],
    ['an HTML block', 'Text\n<div\nmore'],
    ['a list', 'Text\n1. more'],
  ])('lets no line of a paragraph begin %s', (_, text) => {
    const { children } = parse(escapeParagraph(text));
    expect(children.map((child) => child.type)).toEqual(['paragraph']);
    expect(textOf(children[0])).toBe(text);
  });
});

/** Words of letters and everything that Markdown reads, on one or several lines. */
const mark = fc.constantFrom(
  ...'\\`*_~[]()<>&;!#+-=.:|/"\'^@',
  ...['&amp;', '](', '![', '[x]', '[^1]', ']:', '<b>', '<!--', '-->', '1.', '12)', '```', '~~~', '---', '***', '|--|'],
  ...['https://ex.org/a_b', 'http://', 'www.ex.org', 'me@ex.org', 'https://ex.org/*', '**', '__', '~~'],
);
const word = fc.constantFrom('a', 'B', '7', 'é', '“', '”', '’', '—', '😀', 'go', 'x1');
const space = fc.constantFrom(' ', ' ', '\u00a0', '');
const line = fc
  .array(fc.tuple(fc.oneof(mark, word), space), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.flat().join('').trim())
  .filter((text) => text !== '');
const runs = { numRuns: 1500 };

describe('escaped text reads as it was written', () => {
  it('as a paragraph', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const text = lines.join('\n');
        const { children } = parse(`Before.\n\n${escapeParagraph(text)}\n\nAfter.`);
        expect(children.map((child) => child.type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
        expect(textOf(children[1])).toBe(text);
      }),
      runs,
    );
  });

  it('as an item', () => {
    fc.assert(
      fc.property(line, line, (one, two) => {
        const { children } = parse(`1. ${escapeItem(one)}\n2. ${escapeItem(two)}`);
        const [list] = children;
        expect(children).toHaveLength(1);
        const items = list?.type === 'list' ? list.children : [];
        expect(items.map((item) => [item.checked, item.children.map((child) => child.type), textOf(item)])).toEqual([
          [null, ['paragraph'], one],
          [null, ['paragraph'], two],
        ]);
      }),
      runs,
    );
  });

  it('as a heading', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { children } = parse(`## ${escapeHeading(text)}`);
        expect(children.map((child) => child.type)).toEqual(['heading']);
        expect(textOf(children[0])).toBe(text);
      }),
      runs,
    );
  });
});
