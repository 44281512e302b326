import { describe, expect, it } from 'vitest';
import { clauseAt, divide, sentenceAt, sentencesOf } from './sentences.ts';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Cost matters. So does speed.', ['Cost matters.', 'So does speed.']],
    ['  Really?! “Yes.” Then go…  Now.  ', ['Really?!', '“Yes.”', 'Then go…', 'Now.']],
    ['This was part 2. We go on.', ['This was part 2.', 'We go on.']],
    ['It ended in Part I. We go on.', ['It ended in Part I.', 'We go on.']],
    ['Version 1.0 is out. 12 fixes.', ['Version 1.0 is out.', '12 fixes.']],
    ['Builds (a.k.a. Buys) vs. Bets, e.g. Go. Done.', ['Builds (a.k.a. Buys) vs. Bets, e.g. Go.', 'Done.']],
    [
      'See no. 6 by J. Doe and Dr. Roe. The answer is no. Go.',
      ['See no. 6 by J. Doe and Dr. Roe.', 'The answer is no.', 'Go.'],
    ],
    ['It diverges? yes and no... or not.', ['It diverges? yes and no... or not.']],
    ['One line\nand another. Third\nline.', ['One line\nand another.', 'Third\nline.']],
    ['', []],
    ['   ', []],
    ['no end', ['no end']],
  ])('divides %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  const clause = (marked: string): string => {
    const start = marked.indexOf('<');
    const end = marked.indexOf('>') - 1;
    const text = marked.replace(/[<>]/g, '');
    const found = clauseAt(divide(text), { start, end });
    return text.slice(found.start, found.end).trim();
  };

  it.each([
    ['<This> is one, and that is two.', 'This is one'],
    ['This is one, and <that> is two.', 'that is two.'],
    ['First. <A> came; B went, but C stayed.', 'A came'],
    ['A came; <B> went, but C stayed.', 'B went'],
    ['A came; B went, but <C> stayed.', 'C stayed.'],
    ['The tools — <all> of them — are new.', 'all of them'],
    ['<A> grew while B shrank.', 'A grew'],
    ['<A> (and B, and C) grew, and D shrank.', 'A (and B, and C) grew'],
    ['A (B, and <C>) grew.', 'C'],
    ['A (see (the <inner>) one) grew.', 'see (the inner) one'],
    ['A grew (and <B never closes.', 'A grew (and B never closes.'],
    ['In <1, and 2> we trust, and win.', 'In 1, and 2 we trust'],
  ])('finds the clause in %j', (text, expected) => {
    expect(clause(text.includes('>') ? text : text.replace(/<(\w)/, '<$1>'))).toBe(expected);
  });

  it('finds the sentence of an index, also between two', () => {
    const division = divide('One. Two.');
    expect(sentenceAt(division, 5)).toEqual({ start: 5, end: 9 });
    expect(sentenceAt(divide(''), 0)).toEqual({ start: 0, end: 0 });
  });
});
