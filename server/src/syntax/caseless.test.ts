import { expect, test } from 'vitest';
import { cased, caseless } from './caseless.ts';

test('matches in any case', () => {
  expect('in My second Post'.match(caseless(String.raw`(?<word>my)\s\p{L}+`))?.[0]).toBe('My second');
  expect(['Ünter', 'ΑΒΓ', '第一', 'é'].every((word) => caseless(String.raw`^\p{L}+$`).test(word))).toBe(true);
});

test('knows what is no letter', () => {
  for (const sign of ['7', '_', '-', '–', '’', '×', ' ', '\u00a0', '\u3000', '😀', '½', '€', '\ufffc']) {
    expect(caseless(String.raw`\p{L}`).test(sign), sign).toBe(false);
  }
  expect(caseless(String.raw`[^\p{L}\p{N}]`).exec('a½7 b')?.index).toBe(3);
});

test('letters and digits of the common scripts are those of Unicode', () => {
  const [letter, digit] = [caseless(String.raw`\p{L}`), caseless(String.raw`\p{N}`)];
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
  expect(caseless(String.raw`a\p{L}`, 'gy').flags).toBe('giy');
  expect(() => caseless(String.raw`\p{Lu}`)).toThrow('No ranges');
  expect(() => caseless(String.raw`\P{L}`)).toThrow('No ranges');
});

test('capitals and small letters are those of Unicode, in every script that has them', () => {
  for (const kind of ['Lu', 'Ll']) {
    const [own, unicode] = [cased(`\\p{${kind}}`), new RegExp(`\\p{${kind}}`, 'u')];
    const differing: string[] = [];
    for (let code = 0; code < 0xffff; code++) {
      const sign = String.fromCharCode(code);
      if (own.test(sign) !== unicode.test(sign)) differing.push(`${code.toString(16)} ${sign}`);
    }
    // Letters of formulas alone: ℂ, ℓ, ↄ.
    expect(differing.filter((one) => !/^21[0-8]/.test(one))).toEqual([]);
  }
  expect(cased('^\\p{Lu}').test('a')).toBe(false);
});
