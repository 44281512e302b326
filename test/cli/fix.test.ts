import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, folderOf, mistakes } from './takeaways.ts';

// What `--fix` mends, and what it leaves to the author.
const messy = `---
title: Three takeaways: rain, mostly
---

# Three takeaways from a rainy week

My takeaways:

1. Clusters are cattle
2. Pipelines need owners
3. Dashboards lie

As takeaways 3–2 say, and takeaways 2–1, too.

**1. Clusters are cattle**

They said so in the talk “Herding for Beginners by Ada Lind.

### 2. Pipelines need owners

Somebody has to be asked.

## 3. Dashboards lie

They mean well. <!-- takeaways-disable-line section-emtpy -->
`;

test('fixes all that has one right answer, until nothing more changes', () => {
  const { run, read, list } = folderOf({ 'a.md': messy });
  const first = run(['check', '--fix']);
  const fixed = read('a.md');
  expect(fixed).toMatchInlineSnapshot(`
    "---
    title: "Three takeaways: rain, mostly"
    ---

    # Three takeaways from a rainy week

    My takeaways:

    1. Clusters are cattle
    2. Pipelines need owners
    3. Dashboards lie

    As takeaways 2–3 say, and takeaways 1–2, too.

    **1. Clusters are cattle**

    They said so in the talk “Herding for Beginners” by Ada Lind.

    ### 2. Pipelines need owners

    Somebody has to be asked.

    ## 3. Dashboards lie

    They mean well. <!-- takeaways-disable-line section-empty -->
    "
  `);
  expect(first.err).toBe('');
  const second = run(['check', '--fix']);
  expect(second).toMatchObject({ code: first.code, err: '', out: expect.stringMatching(/^0 findings fixed, /m) });
  expect(read('a.md')).toBe(fixed);
  expect(list()).toEqual(['a.md']);
});

test('tells what it did, and what is left', () => {
  const { run } = folderOf({ 'a.md': article('As takeaways 3–2 say.'), 'b.md': article(mistakes) });
  expect(run(['check', '--fix', 'a.md'])).toEqual({
    code: 0,
    signal: null,
    out: '1 finding fixed, none left in 1 summary\n',
    err: '',
  });
  expect(run(['check', '--fix', 'b.md']).out).toContain('1 finding fixed, 1 warning in 1 summary');
});

test('with --format json, the report is what is left', () => {
  const { json, read } = folderOf({ 'a.md': article(mistakes) });
  expect(json('check', '--fix').files[0].findings).toMatchObject([{ rule: 'reference-unknown' }]);
  expect(read('a.md')).toBe(article(mistakes.replace('3–2', '2–3')));
});

test('keeps byte order mark, line ends, mode and link', () => {
  const before = `\uFEFF${article(mistakes)}`.replaceAll('\n', '\r\n');
  const { run, read, path, list } = folderOf({ 'real/a.md': before, 'posts/.keep': '' });
  chmodSync(join(path, 'real/a.md'), 0o640);
  symlinkSync('../real/a.md', join(path, 'posts/link.md'));
  expect(run(['check', '--fix', 'posts'])).toMatchObject({ code: 1, err: '' });
  expect(read('real/a.md')).toBe(before.replace('3–2', '2–3'));
  expect(statSync(join(path, 'real/a.md')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(path, 'posts/link.md')).isSymbolicLink()).toBe(true);
  expect(list()).toEqual(['posts/.keep', 'posts/link.md', 'real/a.md']);
});

test('lines that a fix inserts end as the others do', () => {
  const { run, read } = folderOf({ 'a.md': messy.replaceAll('\n', '\r\n') });
  run(['check', '--fix']);
  expect(read('a.md').replaceAll('\r\n', '')).not.toContain('\n');
});

test('leaves files alone in which there is nothing to fix', () => {
  const { run, path } = folderOf({ 'a.md': article(), 'README.md': '# Takeaways 3–2\n' });
  const before = ['a.md', 'README.md'].map((name) => statSync(join(path, name)));
  run(['check', '--fix', '.', 'README.md']);
  const after = ['a.md', 'README.md'].map((name) => statSync(join(path, name)));
  expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(before.map(({ ino, mtimeMs }) => [ino, mtimeMs]));
});

describe('with something happening at the worst moment', () => {
  /** Runs `--fix` with code of ours in its process: it is called before each writing of a temporary file. */
  function runWith(code: string) {
    const folder = folderOf({ 'a.md': article(mistakes), 'b.md': article(mistakes), 'hook.cjs': '' });
    folder.write({
      'hook.cjs': `
        const fs = require('node:fs');
        const { writeFileSync } = fs;
        fs.writeFileSync = (file, ...rest) => {
          if (!String(file).endsWith('.tmp')) return writeFileSync(file, ...rest);
          ${code}
        };`,
    });
    const hook = `--require ${JSON.stringify(join(folder.path, 'hook.cjs'))}`;
    return { ...folder, result: folder.run(['check', '--fix'], { env: { NODE_OPTIONS: hook } }) };
  }
  const files = ['a.md', 'b.md', 'hook.cjs'];
  const fixed = article(mistakes.replace('3–2', '2–3'));

  test('a file that was changed meanwhile is not written', () => {
    const { result, read, list } = runWith(`
      writeFileSync(file, ...rest);
      writeFileSync('a.md', 'Somebody else was here.');`);
    expect(result.code).toBe(2);
    expect(result.err).toBe('takeaways: a.md: not fixed, as it was changed meanwhile; run the command again\n');
    expect(read('a.md')).toBe('Somebody else was here.');
    expect(read('b.md')).toBe(fixed);
    expect(list()).toEqual(files);
  });

  test('a full disk leaves the file as it is, and nothing beside it', () => {
    const { result, read, list } = runWith(`
      writeFileSync(file, 'half', rest[1]);
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });`);
    expect(result.code).toBe(2);
    expect(result.err).toBe(
      'takeaways: a.md: cannot be written: no space left on the disk\ntakeaways: b.md: cannot be written: no space left on the disk\n',
    );
    expect([read('a.md'), read('b.md')]).toEqual([article(mistakes), article(mistakes)]);
    expect(list()).toEqual(files);
  });

  test.skipIf(process.platform === 'win32')('Ctrl-C ends it between two files (skipped on Windows)', () => {
    const { result, read, list } = runWith(`
      writeFileSync(file, ...rest);
      process.kill(process.pid, 'SIGINT');`);
    expect(result.signal).toBe('SIGINT');
    expect([read('a.md'), read('b.md')]).toEqual([fixed, article(mistakes)]);
    expect(list()).toEqual(files);
  });
});
