import { describe, expect, test } from 'vitest';
import { offsetAt, readMarkdown } from '../syntax/document.ts';
import { silenced, suppressionsIn, suppressionsOf } from './suppressions.ts';

/** The numbers of the lines (1-based) on which a rule is silent, at the line's first letter or digit. */
function silentLines(text: string, rule = 'list-count'): number[] {
  const document = readMarkdown(text);
  const suppressions = suppressionsOf(document, document.blocks.flatMap(suppressionsIn));
  const lines = text.split(/\r\n?|\n/);
  return lines.flatMap((line, i) =>
    silenced(suppressions, rule, offsetAt(document, { line: i, character: 0 }) + Math.max(0, line.search(/[A-Z]/)))
      ? [i + 1]
      : [],
  );
}

describe('the next line', () => {
  test.each([
    ['below the comment', '<!-- takeaways-disable-next-line list-count -->\nA\nB\n', [2]],
    ['at the end of the text', '<!-- takeaways-disable-next-line list-count -->\nA', [2]],
    ['after blank lines', '<!-- takeaways-disable-next-line list-count -->\n\n## A\n\nB\n', [2, 3]],
    ['with CRLF', 'Z\r\n\r\n<!-- takeaways-disable-next-line list-count -->\r\nA\r\nB\r\n', [4]],
    ['with lone CR', 'Z\r\r<!-- takeaways-disable-next-line list-count -->\rA\rB\r', [4]],
    ['in a quotation', '> <!-- takeaways-disable-next-line list-count -->\n>\n> A\n>\n> B\n', [2, 3]],
    ['in a list', '1. A\n   <!-- takeaways-disable-next-line list-count -->\n2. B\n3. C\n', [3]],
    ['after a sentence', 'A <!-- takeaways-disable-next-line list-count -->\nB\nC\n', [2]],
    ['below a comment of several lines', '<!--\n  takeaways-disable-next-line\n  list-count\n-->\nA\n\nB\n', [5]],
    ['after a byte order mark', '\uFEFF<!-- takeaways-disable-next-line list-count -->\nA\nB\n', [2]],
    ['in front matter', '---\n# takeaways-disable-next-line list-count\ntitle: A\ndate: B\n---\n\nC\n', [3]],
  ])('%s', (_, text, lines) => {
    expect(silentLines(text)).toEqual(lines);
  });

  test('two comments above one line silence it both', () => {
    const text =
      '<!-- takeaways-disable-next-line list-count -->\n<!-- takeaways-disable-next-line section-order -->\nA\nB\n';
    expect(silentLines(text, 'list-count')).toContain(3);
    expect(silentLines(text, 'section-order')).toEqual([3]);
  });
});

describe('rules', () => {
  test.each([
    ['none named means all', '<!-- takeaways-disable-line -->', true],
    ['several, by spaces', '<!-- takeaways-disable-line section-order list-count -->', true],
    ['several, by commas', '<!-- takeaways-disable-line section-order,list-count, talk-quote -->', true],
    ['others', '<!-- takeaways-disable-line section-order -->', false],
    ['a misspelled name does not mean all', '<!-- takeaways-disable-line list-cuont -->', false],
    ['a reason is no name', '<!-- takeaways-disable-line section-order -- list-count is fine -->', false],
    ['a reason and no name', '<!-- takeaways-disable-line -- the list is a joke -->', true],
    ['without spaces', '<!--takeaways-disable-line list-count-->', true],
    ['not our comment', '<!-- markdownlint-disable-line list-count -->', false],
    ['no such word', '<!-- takeaways-disable-everything list-count -->', false],
    ['code', '`<!-- takeaways-disable-line list-count -->`', false],
  ])('%s', (_, comment, silent) => {
    expect(silentLines(`A ${comment}\nB`)).toEqual(silent ? [1] : []);
  });
});

describe('a stretch', () => {
  const text = (comment: string, after = 'list-count'): string =>
    `A\n\n<!-- ${comment} -->\n\nB\n\n<!-- takeaways-enable ${after} -->\n\nC\n`;

  test('ends where the rule is enabled', () => {
    expect(silentLines(text('takeaways-disable list-count'))).toEqual([3, 4, 5, 6, 7]);
    expect(silentLines(text('takeaways-disable'))).toEqual([3, 4, 5, 6, 7]);
    expect(silentLines(text('takeaways-disable list-count', ''))).toEqual([3, 4, 5, 6, 7]);
  });

  test('goes on where another rule is enabled', () => {
    expect(silentLines(text('takeaways-disable', 'section-order'))).toContain(9);
  });

  test('does not concern other rules', () => {
    expect(silentLines(text('takeaways-disable section-order'))).toEqual([]);
  });
});

test('a whole file, from anywhere in it', () => {
  expect(silentLines('A\n\n- B\n\n  <!-- takeaways-disable-file list-count -->\n')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(silentLines('---\ntitle: A # takeaways-disable-file\n---\nB\n')).toEqual([1, 2, 3, 4, 5]);
});

test('names have their places', () => {
  const document = readMarkdown('A\n\nB <!-- takeaways-disable-line list-count, list-cuont -- why list-count -->\n');
  const [comment] = document.blocks.flatMap(suppressionsIn);
  expect(comment?.directive.text).toBe('takeaways-disable-line');
  expect(comment?.rules.map(({ text }) => text)).toEqual(['list-count', 'list-cuont']);
  for (const { text, span } of comment?.rules ?? []) expect(span.block.text.slice(span.start, span.end)).toBe(text);
  expect(comment?.span.block.text.slice(comment.span.start, comment.span.end)).toMatch(/^<!--.*-->$/);
});
