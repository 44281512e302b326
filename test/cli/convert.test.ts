import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOf } from './takeaways.ts';

const pasted = readFileSync(new URL('../../examples/pasted.txt', import.meta.url), 'utf8');

test('Markdown on standard output, what was left out on standard error', () => {
  const { run, list } = folderOf({ 'pasted.txt': pasted });
  const { code, out, err } = run(['convert', 'pasted.txt']);
  expect(code).toBe(0);
  expect(out).toMatch(/^---\ntitle: /);
  expect(err).toMatchInlineSnapshot(`
    "takeaways: pasted.txt: line 1: kicker “FIELD NOTES” left out
    takeaways: pasted.txt: line 9: publication “The Cluster Diaries” left out
    takeaways: pasted.txt: line 10: reading time “5 min read” left out
    takeaways: pasted.txt: the page's rules, buttons and counters left out: “--”
    "
  `);
  expect(list()).toEqual(['pasted.txt']);
});

test('from standard input, into a new file, with the same text', () => {
  const { run, read, write } = folderOf({});
  const { code, out } = run(['convert', '-', '-o', 'new.md'], { input: pasted });
  expect([code, out]).toEqual([0, '']);
  write({ 'pasted.txt': pasted });
  expect(read('new.md')).toBe(run(['convert', 'pasted.txt']).out);
  expect(run(['outline', 'new.md', '--format', 'json']).out).toContain('"summary": true');
});

describe('nothing is written', () => {
  test('over a file that exists', () => {
    const { run, read } = folderOf({ 'pasted.txt': pasted, 'mine.md': 'Mine.' });
    expect(run(['convert', 'pasted.txt', '-o', 'mine.md'])).toEqual({
      code: 2,
      signal: null,
      out: '',
      err: 'takeaways: mine.md: cannot be written: it exists already; choose another name, or remove it first\n',
    });
    expect(read('mine.md')).toBe('Mine.');
    expect(run(['convert', 'pasted.txt', '-o', 'pasted.txt']).code).toBe(2);
    expect(read('pasted.txt')).toBe(pasted);
  });

  test('into a folder that is not there', () => {
    const { run, list } = folderOf({ 'pasted.txt': pasted });
    expect(run(['convert', 'pasted.txt', '-o', 'new/a.md'])).toMatchObject({
      code: 2,
      err: 'takeaways: new/a.md: cannot be written: there is no such folder; make it first\n',
    });
    expect(list()).toEqual(['pasted.txt']);
  });

  test.each([
    ['an empty file', ''],
    ['HTML', '<!doctype html>\n<p>1. One</p>\n'],
    ['Markdown', '# Two takeaways\n\n1. One\n'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ])('for %s', (_, content) => {
    const { run, list } = folderOf({ 'a.txt': content });
    const { code, out, err } = run(['convert', 'a.txt', '-o', 'a.md']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^takeaways: a\.txt: [^\n]+\n$/);
    expect(list()).toEqual(['a.txt']);
  });
});
