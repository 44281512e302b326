import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  editMarkdown,
  extent,
  extentOf,
  type MarkdownDocument,
  offsetOf,
  readMarkdown,
  spanOf,
} from './document.ts';
import { lineStarts, offsetIn, positionIn } from './lines.ts';
import { type Passage, passagesOf } from './passages.ts';
import { plainTree } from './plain-tree.ts';
import { indexOf, OBJECT, proseOf, sourceOf } from './prose.ts';

/** Texts that are dense in what Markdown gives a meaning to. */
const markdown = fc
  .array(
    fc.constantFrom(
      ...[
        '# ',
        '## 6. ',
        '- ',
        '1. ',
        '10) ',
        '> ',
        '    ',
        '\t',
        '```\n',
        '---\n',
        '===\n',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
      ],
      ...[
        'word ',
        '**bold** ',
        '*em* ',
        '[a](b.md) ',
        '[a] ',
        '[a]: /u\n',
        '`code` ',
        '<!-- c -->',
        '<b>',
        '\\* ',
        '&amp; ',
      ],
      ...[
        '&#x1F600;',
        '😀 ',
        'é',
        'عربي ',
        '| a | b |\n',
        '|---|---|\n',
        '[^1]',
        '[^1]: note\n',
        'www.a.org ',
        '{{< x >}} ',
      ],
      ...['“T” by Ann', 'takeaways 1–5', '\uFEFF', '\0', '  \n', '+++\n', '~~x~~'],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('readMarkdown', () => {
  test.each(['>', '> ', '+ ', '1. ', '> - '])('survives a line of thousands of %j', (marker) => {
    const text = `${marker.repeat(5000)}word\n`;
    const [block] = readMarkdown(text).blocks;
    expect(block?.text).toBe(text);
    // The hundredth quote or list in the other still is one; the rest is text, as long as it was.
    const [passage] = passagesOf(block as Block);
    expect(passage?.within.length).toBeGreaterThanOrEqual(100);
    expect(passage?.prose.text).toMatch(/word$/);
    expect(sourceOf((passage as Passage).prose, 0, passage?.prose.text.length ?? 0).end).toBe(text.length - 1);
  });

  test('does not bring front matter back elsewhere than at the start', () => {
    const text = '---\na: b\n---\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n';
    const swallowed = editMarkdown(readMarkdown(text), [{ start: 0, end: 0, text: '<!--\n' }]);
    const freed = editMarkdown(swallowed, [{ start: 0, end: 4, text: '' }]);
    expect(freed.text).toBe(`\n${text}`);
    expect(freed.blocks.map(({ node }) => node.type)).toEqual(
      readMarkdown(freed.text).blocks.map(({ node }) => node.type),
    );
  });

  test('brings nothing back as what it was when it was swallowed together with its opening', () => {
    const inserted = (document: MarkdownDocument, text: string) => editMarkdown(document, [{ start: 0, end: 0, text }]);
    const text = '---\na: b\n---\n\n# One\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n';
    const swallowed = inserted(inserted(readMarkdown(text), '<script>\n'), '<pre>\n\n[b]: v\n\n');
    const freed = editMarkdown(swallowed, [{ start: 0, end: 1, text: '' }]);
    expect(freed.blocks.map(({ node }) => plainTree(node))).toEqual(
      readMarkdown(freed.text).blocks.map(({ node }) => plainTree(node)),
    );
  });

  test('takes no thematic break for nested lists', () => {
    const [block] = readMarkdown(`para\n\n${'- '.repeat(200)}\n`).blocks.slice(-1);
    expect(block?.node.type).toBe('thematicBreak');
  });

  test('divides the text from the first block on into its blocks', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const document = readMarkdown(text);
        const first = document.head.length;
        expect(text.slice(0, first).replaceAll('\uFEFF', '').trim()).toBe('');
        expect(document.blocks.map((block) => block.text).join('')).toBe(text.slice(first));
        for (const block of document.blocks) {
          const base = offsetOf(document, block);
          expect(text.startsWith(block.text, base)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('reads the same with and without what it knew before', () => {
    fc.assert(
      fc.property(markdown, markdown, markdown, (before, middle, after) => {
        const previous = readMarkdown(before + after);
        const text = before + middle + after;
        const again = readMarkdown(text, previous);
        const fresh = readMarkdown(text);
        expect(again.blocks.map(({ node }) => plainTree(node))).toEqual(
          fresh.blocks.map(({ node }) => plainTree(node)),
        );
        expect(new Set(again.blocks).size).toBe(again.blocks.length);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the blocks that an edit does not touch', () => {
    const text = '# One\n\nFirst paragraph.\n\nSecond paragraph.\n';
    const previous = readMarkdown(text);
    const document = readMarkdown(text.replace('First', 'The first'), previous);
    expect(document.blocks[0]).toBe(previous.blocks[0]);
    expect(document.blocks[1]).not.toBe(previous.blocks[1]);
    expect(document.blocks[2]).toBe(previous.blocks[2]);
    expect(extentOf(document, spanOf(document.blocks[2] as never, document.blocks[2]?.node as never)).start).toBe(29);
  });

  test('does not keep a block whose reference label has come to be defined', () => {
    const previous = readMarkdown('See [part 1].\n');
    const document = readMarkdown('See [part 1].\n\n[part 1]: part-1.md\n', previous);
    expect(document.blocks[0]?.node).toMatchObject({ children: [{}, { type: 'linkReference' }, {}] });
  });

  test.each([
    ['\uFEFF---\ntitle: A\n---\n\n# A\n', ['yaml', 'heading']],
    ['+++\ntitle = "A"\n+++\n# A\n', ['toml', 'heading']],
    ['---\nnot: closed\n\n1. a\n2. b\n', ['thematicBreak', 'paragraph', 'list']],
    ['---\r\ntitle: A\r\n---\r\ntext', ['yaml', 'paragraph']],
    ['', []],
  ])('sees the blocks of %j', (text, types) => {
    const document = readMarkdown(text);
    expect(document.blocks.map(({ node }) => node.type)).toEqual(types);
  });
});

describe('prose', () => {
  test('leads every character back to its source', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const block of readMarkdown(text).blocks) {
          for (const { prose } of passagesOf(block)) {
            expect(prose.words.length).toBe(prose.text.length);
            for (let i = 0; i < prose.text.length; i++) {
              const { start, end } = sourceOf(prose, i, i + 1);
              const source = block.text.slice(start, end);
              const exact = source === prose.text[i];
              expect(
                exact || /^(?:&[^;]*;|\\.|\0| *\\?(?:\r\n?|\n)|!?\[|<|`)/s.test(source) || prose.text[i] === OBJECT,
              ).toBe(true);
              if (exact) expect(indexOf(prose, start)).toBe(i);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('masks code, bare addresses, images and shortcodes, and keeps the text of links', () => {
    const [block] = readMarkdown(
      'Run `opa eval` in [the *OPA* docs](u) ![x](y) https://opa.io {{< tweet 1 >}} {%raw%}\n',
    ).blocks;
    const prose = proseOf(block?.text ?? '', block?.node as never);
    expect(prose.text).toBe(`Run opa eval in the OPA docs ${OBJECT} https://opa.io {{< tweet 1 >}} {%raw%}`);
    expect(prose.words.replace(/\uFFFC+/g, '_')).toBe('Run _ in the OPA docs _ _ _ _');
  });

  test('finds its way over the lines of quotes and lists, escapes and character references', () => {
    const source = '> 1. One &amp; \\*two\n>    three &#128512; four\n';
    const [block] = readMarkdown(source).blocks;
    const [passage] = passagesOf(block as never);
    expect(passage?.prose.text).toBe('One & *two\nthree 😀 four');
    const at = passage?.prose.text.indexOf('four') ?? 0;
    expect(source.slice(sourceOf(passage?.prose as never, at, at + 4).start)).toBe('four\n');
    const smile = passage?.prose.text.indexOf('😀') ?? 0;
    const { start, end } = sourceOf(passage?.prose as never, smile, smile + 2);
    expect(source.slice(start, end)).toBe('&#128512;');
  });
});

describe('lines', () => {
  test('offset and position are inverse but for line ends', () => {
    fc.assert(
      fc.property(markdown, fc.nat(200), (text, n) => {
        const starts = lineStarts(text);
        const offset = Math.min(n, text.length);
        const back = offsetIn(starts, text, positionIn(starts, offset));
        expect(text.slice(back, offset).replace(/[\r\n]/g, '')).toBe('');
      }),
    );
  });

  test('a place is that of a node', () => {
    const [block] = readMarkdown('a *b*').blocks;
    const emphasis = (block as unknown as { node: { children: never[] } }).node.children[1] as never;
    expect(extent(emphasis)).toEqual({ start: 2, end: 5 });
  });
});
