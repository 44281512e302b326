import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, folderOf, mistakes } from './takeaways.ts';

test.each([
  ['an unknown command', ['chek']],
  ['an unknown option', ['check', '--fxi']],
  ['an unknown option of the program', ['--frobnicate']],
  ['a format that there is not', ['check', '--format', 'xml']],
  ['a number that is none', ['check', '--max-warnings', 'many']],
  ['a negative number', ['check', '--max-warnings', '-1']],
  ['an option without its value', ['check', '--config']],
  ['a day that does not exist', ['projects', '--on', '2023-02-30']],
  ['a day written otherwise', ['projects', '--on', '30.2.2023']],
  ['a file too few', ['outline']],
  ['a file too many', ['outline', 'a.md', 'a.md']],
  ['standard input and a path', ['check', '--stdin-filename', 'a.md', 'a.md']],
  ['a file that is not there', ['check', 'b.md']],
  ['a file that is not there, to be converted', ['convert', 'b.txt']],
  ['a folder instead of a file', ['outline', '.']],
  ['a configuration that is not there', ['check', '--config', 'b.yaml']],
  ['a rule that there is not', ['rules', 'reference-unknwon']],
  ['a server that is not told how to speak', ['lsp']],
])('%s: one line, exit code 2, nothing written', (_, args) => {
  const { run, read, list } = folderOf({ 'a.md': article(mistakes) });
  const { code, out, err } = run(args.includes('check') ? [...args, '--fix'] : args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^takeaways: [^\n]{15,}\n$/);
  expect(list()).toEqual(['a.md']);
  expect(read('a.md')).toBe(article(mistakes));
});

test('what went wrong, and what to do, in a line each', () => {
  const { run } = folderOf({ 'a.md': article(mistakes) });
  const lines = [
    ['chek'],
    ['check', '--fxi'],
    ['check', '--format', 'xml'],
    ['check', '--max-warnings', 'many'],
    ['check', '-'],
    ['rules', 'reference-unknwon'],
    ['convert', 'a.md'],
    ['lsp'],
  ].map((args) => run(args).err);
  expect(lines.join('')).toMatchInlineSnapshot(`
    "takeaways: unknown command 'chek' (Did you mean check?); see 'takeaways --help'
    takeaways: unknown option '--fxi' (Did you mean --fix?); see 'takeaways --help'
    takeaways: option '--format <FORMAT>' argument 'xml' is invalid. Allowed choices are text, json; see 'takeaways --help'
    takeaways: option '--max-warnings <N>' argument 'many' is invalid. It must be a whole number, 0 or more; see 'takeaways --help'
    takeaways: -: cannot be read: no such file or folder; to check standard input, name it: --stdin-filename draft.md
    takeaways: there is no rule 'reference-unknwon'; do you mean 'reference-unknown'?
    takeaways: a.md: line 1 begins with a Markdown heading: this file is Markdown already, and converting would escape its markup; check it as it is
    takeaways: required option '--stdio' not specified; see 'takeaways --help'
    "
  `);
});

describe('a file that cannot be read', () => {
  const bytes = Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x0a]);

  test('is told, and the others are still reported and fixed', () => {
    const { run, read } = folderOf({ 'a.md': bytes, 'b.md': article(mistakes) });
    const { code, out, err } = run(['check', '--fix', 'gone.md', '.']);
    expect(code).toBe(2);
    expect(out).toContain('b.md:11:');
    expect(err).toMatchInlineSnapshot(`
      "takeaways: gone.md: cannot be read: no such file or folder
      takeaways: a.md: cannot be read, as it is not UTF-8 text; save it as UTF-8 and try again
      "
    `);
    expect(read('b.md')).toContain('takeaways 2–3');
  });

  test('is told by outline, projects and convert too', () => {
    const { run } = folderOf({ 'a.md': bytes });
    for (const command of ['outline', 'projects', 'convert']) {
      const { code, err } = run([command, 'a.md']);
      expect([code, err]).toEqual([
        2,
        'takeaways: a.md: cannot be read, as it is not UTF-8 text; save it as UTF-8 and try again\n',
      ]);
    }
  });

  test('is told when it is a part that an article names', () => {
    const { run } = folderOf({ 'a.md': article('Takeaway 2 is in [part 2](b.md).'), 'b.md': bytes });
    expect(run(['check', 'a.md'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^takeaways: b\.md: [^\n]*\n$/),
    });
  });

  // Whoever is root may read everything.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is told with the reason (skipped for root)',
    () => {
      const { run, path } = folderOf({ 'a.md': article(), 'shut/b.md': article() });
      chmodSync(join(path, 'a.md'), 0o000);
      chmodSync(join(path, 'shut'), 0o000);
      const { code, err } = run(['check']);
      chmodSync(join(path, 'shut'), 0o700);
      expect([code, err]).toEqual([
        2,
        'takeaways: a.md: cannot be read: permission denied\ntakeaways: shut: cannot be searched: permission denied\n',
      ]);
    },
  );
});

describe('a configuration that cannot be followed', () => {
  test.each([
    ['a key that there is not', 'rule: {}\n', /^takeaways: \.takeaways\.yaml:1:1: [^\n]*“rules”[^\n]*\n$/],
    [
      'a rule that there is not',
      'rules:\n  list-cuont: off\n',
      /^takeaways: \.takeaways\.yaml:2:3: [^\n]*“list-count”[^\n]*\n$/,
    ],
    ['a severity that there is not', 'rules:\n  list-count: loud\n', /^takeaways: \.takeaways\.yaml:2:15: [^\n]*\n$/],
    ['broken YAML', 'rules: "off\n', /^takeaways: \.takeaways\.yaml:1:\d+: [^\n]*\n/],
    ['no UTF-8', Uint8Array.from([0xff]), /^takeaways: \.takeaways\.yaml: cannot be read, as it is not UTF-8[^\n]*\n$/],
  ])('%s: its place, exit code 2, nothing fixed', (_, config, line) => {
    const { run, read, write } = folderOf({ '.takeaways.yaml': config, 'a.md': article(mistakes) });
    for (const args of [['a.md'], ['--fix']]) {
      const { code, err } = run(['check', ...args]);
      expect(code).toBe(2);
      expect(err).toMatch(line);
      expect(read('a.md')).toBe(article(mistakes));
    }
    write({ 'other.yaml': config, '.takeaways.yaml': '' });
    const named = run(['check', '--fix', '--config', 'other.yaml']);
    expect(named.code).toBe(2);
    expect(named.err).toContain('takeaways: other.yaml:');
    expect(read('a.md')).toBe(article(mistakes));
  });

  test('files elsewhere are fixed all the same', () => {
    const { run, read } = folderOf({
      'a.md': article(mistakes),
      'posts/.takeaways.yaml': 'exclud: []\n',
      'posts/b.md': article(mistakes),
    });
    expect(run(['check', '--fix']).code).toBe(2);
    expect(read('a.md')).toContain('takeaways 2–3');
    expect(read('posts/b.md')).toContain('takeaways 3–2');
  });
});
