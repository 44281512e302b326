import { describe, expect, it } from 'vitest';
import { CARDINAL_WORD, cardinalOf, numberLike, ORDINAL, ordinalOf, ROMAN, romanOf } from './numbers.ts';

describe('numbers in prose', () => {
  it('reads digits and words', () => {
    const written = ['6', '06', 'one', 'Ten', 'SEVENTEEN', 'twenty', 'Twenty-one', 'forty two', 'ninety-nine'];
    expect(written.map(cardinalOf)).toEqual([6, 6, 1, 10, 17, 20, 21, 42, 99]);
    for (const none of ['', 'sixth', 'twenty-', 'twenty-ten', 'ten-one', '1.0', 'no one']) {
      expect(cardinalOf(none), none).toBeUndefined();
    }
  });

  it('reads ordinals and Roman numerals', () => {
    expect(['first', 'Sixth', 'twentieth', '1st', '22nd', '3RD'].map(ordinalOf)).toEqual([1, 6, 20, 1, 22, 3]);
    expect(['six', '6', 'last'].map(ordinalOf)).toEqual([undefined, undefined, undefined]);
    expect(['I', 'IV', 'XX'].map(romanOf)).toEqual([1, 4, 20]);
    expect(['i', 'IIII', 'XXI'].map(romanOf)).toEqual([undefined, undefined, undefined]);
  });

  it('has patterns that take the longest number', () => {
    const all = (pattern: string, text: string): string[] | null => text.match(new RegExp(pattern, 'giu'));
    expect(all(CARDINAL_WORD, 'seventeen seventy-seven six sixty')).toEqual([
      'seventeen',
      'seventy-seven',
      'six',
      'sixty',
    ]);
    expect(all(ORDINAL, 'sixth sixteenth 21st')).toEqual(['sixth', 'sixteenth', '21st']);
    expect(all(ROMAN, 'XVIII IV')).toEqual(['XVIII', 'IV']);
  });

  it('writes a number as another was written', () => {
    expect(numberLike(11, 'Ten')).toBe('Eleven');
    expect(numberLike(9, 'TEN')).toBe('NINE');
    expect(numberLike(21, 'ten')).toBe('twenty-one');
    expect(numberLike(30, 'Ten')).toBe('Thirty');
    expect(numberLike(11, '10')).toBe('11');
    expect(numberLike(7, '06')).toBe('07');
    expect(numberLike(100, 'ten')).toBe('100');
    expect(numberLike(0, 'ten')).toBe('0');
  });
});
