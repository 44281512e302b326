import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

/** A line as it is shown, the carets under it. */
function show(line: string, marked: string, room: number): string {
  const start = line.indexOf(marked);
  const { line: shown, pad, carets } = excerpt(line, start, start + marked.length, room);
  return `\n${shown}\n${pad}${carets}\n`;
}

test('a short line is shown whole', () => {
  expect(show('See takeaway 12.', '12', 40)).toBe(`
See takeaway 12.
             ^^
`);
});

test('a long line is cut between words, the place inside', () => {
  const line = 'It begins a long way before the place, takeaway 12 here, and goes on for a long while after it.';
  expect(show(line, 'takeaway 12', 40)).toBe(`
…before the place, takeaway 12 here,…
                   ^^^^^^^^^^^
`);
  expect(show(line, 'It begins', 40)).toBe(`
It begins a long way before the place,…
^^^^^^^^^
`);
  expect(show(line, 'after it.', 40)).toBe(`
…and goes on for a long while after it.
                              ^^^^^^^^^
`);
});

test('a place that is longer than the room is cut itself', () => {
  expect(
    show('Before: one place that does not fit into the room at all', 'one place that does not fit into', 24),
  ).toBe(`
…one place that does…
 ^^^^^^^^^^^^^^^^^^^
`);
});

test.each([
  ['wide letters', '漢字 takeaway 9', '     ^^^^^^^^^^'],
  ['emoji, one of them of several', '🎉 👩‍👩‍👧‍👦 takeaway 9', '      ^^^^^^^^^^'],
  ['combining marks', 'e\u0301\u0302e\u0301 takeaway 9', '   ^^^^^^^^^^'],
  ['tabs', 'a\tb\ttakeaway 9', '          ^^^^^^^^^^'],
])('carets stand under their place: %s', (_, line, expected) => {
  const at = line.indexOf('takeaway 9');
  const { pad, carets } = excerpt(line, at, line.length, 60);
  expect(pad + carets).toBe(expected);
});

test('a place without length has one caret, at the end of a line too', () => {
  expect(excerpt('abc', 3, 3, 20)).toEqual({ line: 'abc', pad: '   ', carets: '^' });
});

test('nothing in an article acts on the terminal', () => {
  expect(excerpt('a\u001B[31mb\u202Ec\u0007', 0, 1, 40).line).toBe('a\uFFFD[31mb\uFFFDc\uFFFD');
});

test('whatever the line: it fits, and the carets are under what is marked', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '漢', '🎉', 'e\u0301', '\t', '’', '👩‍👧'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 20, max: 90 }), (before, marked, after, room) => {
      const { line, pad, carets } = excerpt(
        before + marked + after,
        before.length,
        before.length + marked.length,
        room,
      );
      expect(stringWidth(line)).toBeLessThanOrEqual(room);
      const spaced = (text: string): string => text.replaceAll('\t', '    ');
      let rest = line;
      let width = 0;
      for (const { segment } of new Intl.Segmenter('en').segment(line)) {
        if (width >= pad.length) break;
        width += stringWidth(segment);
        rest = rest.slice(segment.length);
      }
      expect(width).toBe(Math.min(pad.length, stringWidth(line)));
      const shown = rest.slice(0, spaced(marked).length).replace(/…$/, '');
      expect(spaced(marked).startsWith(shown.trimEnd())).toBe(true);
      if (shown.trimEnd() === spaced(marked)) expect(carets.length).toBe(Math.max(1, stringWidth(spaced(marked))));
    }),
  );
});
