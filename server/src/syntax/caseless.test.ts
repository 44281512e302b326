import { expect, test } from 'vitest';
import { caseless } from './caseless.ts';

test('matches in any case', () => {
  expect('in My second Post'.match(caseless(/(?<word>my)\s\p{L}+/u))?.[0]).toBe('My second');
  expect(['Ünter', 'ΑΒΓ', '第一', 'é'].every((word) => caseless(/^\p{L}+$/u).test(word))).toBe(true);
});

test('knows what is no letter', () => {
  for (const sign of ['7', '_', '-', '–', '’', '×', ' ', '\u00a0', '\u3000', '😀', '½', '€', '\ufffc']) {
    expect(caseless(/\p{L}/u).test(sign), sign).toBe(false);
  }
  expect(caseless(/[^\p{L}\p{N}]/u).exec('a½7 b')?.index).toBe(3);
});

test('letters and digits of the common scripts are those of Unicode', () => {
  const [letter, digit] = [caseless(/\p{L}/u), caseless(/\p{N}/u)];
  const differing: string[] = [];
  for (let code = 0; code < 0x530; code++) {
    const sign = String.fromCharCode(code);
    const marks = /[\p{M}\p{P}\p{S}\p{Cn}]/u.test(sign) && code > 0x2c0;
    if (!marks && (letter.test(sign) !== /\p{L}/u.test(sign) || digit.test(sign) !== /\p{N}/u.test(sign))) {
      differing.push(sign);
    }
  }
  expect(differing).toEqual([]);
});

test('keeps the other flags and refuses what it has no ranges for', () => {
  expect(caseless(/a\p{L}/guy).flags).toBe('giy');
  expect(() => caseless(/\p{Lu}/u)).toThrow('No ranges');
  expect(() => caseless(/\P{L}/u)).toThrow('No ranges');
});
