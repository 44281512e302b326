import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { article, folderOf, mismatches, mistakes, program } from './takeaways.ts';

const readme = '# Rain radar\n\nInstall it:\n\n1. Download\n2. Unpack\n3. Run\n';

describe('the text report', () => {
  test('an article without findings', () => {
    const { run } = folderOf({ 'a.md': article() });
    expect(run(['check', 'a.md'])).toEqual({ code: 0, signal: null, out: 'no findings in 1 summary\n', err: '' });
  });

  test('place, message, rule, the line with carets, and what to do', () => {
    const { run } = folderOf({ 'a.md': article(mistakes), 'posts/b.md': article('See takeaway 9.') });
    const { code, out, err } = run(['check']);
    expect(out).toMatchInlineSnapshot(`
      "a.md:11:14: warning: The range “3–2” is written backwards; swap its numbers [reference-range]
        11 | As takeaways 3–2 say, and takeaway 4 does not.
           |              ^^^
           = --fix: Swap the numbers

      a.md:11:36: warning: There is no takeaway 4, the last one is 3; correct the number [reference-unknown]
        11 | As takeaways 3–2 say, and takeaway 4 does not.
           |                                    ^
           = help: Change to “3”

      posts/b.md:11:14: warning: There is no takeaway 9, the last one is 3; correct the number [reference-unknown]
        11 | See takeaway 9.
           |              ^
           = help: Change to “3”

      3 warnings in 2 summaries
      1 can be fixed with --fix
      'takeaways rules RULE' explains a rule
      "
    `);
    expect([code, err]).toEqual([1, '']);
  });

  test('a paragraph of one long line is cut around the place', () => {
    const long = 'and it rained and it rained '.repeat(30);
    const { run } = folderOf({ 'a.md': article(`So ${long} as takeaway 4 says, ${long}.`) });
    expect(run(['check', 'a.md']).out).toMatchInlineSnapshot(`
      "a.md:11:857: warning: There is no takeaway 4, the last one is 3; correct the number [reference-unknown]
        11 | …and it rained and it rained and it rained  as takeaway 4 says, and it rained and it rained…
           |                                                         ^
           = help: Change to “3”

      1 warning in 1 summary
      'takeaways rules RULE' explains a rule
      "
    `);
  });

  test('carets stand under their place in wide letters, emoji and behind tabs', () => {
    const { run } = folderOf({ 'a.md': article('漢字\t🎉 e\u0301 takeaway 4.') });
    expect(run(['check', 'a.md']).out).toMatchInlineSnapshot(`
      "a.md:11:19: warning: There is no takeaway 4, the last one is 3; correct the number [reference-unknown]
        11 | 漢字    🎉 é takeaway 4.
           |                       ^
           = help: Change to “3”

      1 warning in 1 summary
      'takeaways rules RULE' explains a rule
      "
    `);
  });

  test('nothing in an article acts on the terminal, and without one there are no colours', () => {
    const { run } = folderOf({ 'a.md': article('\u001B[31mtakeaway 4\u0007') });
    expect(run(['check', 'a.md']).out).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('--quiet leaves out infos and hints; the exit code stays', () => {
    const { run } = folderOf({
      'a.md': article('See takeaway 4.'),
      '.takeaways.yaml': 'rules: { reference-unknown: info }\n',
    });
    expect(run(['check'])).toMatchObject({ code: 0, out: expect.stringContaining('1 info in 1 summary') });
    expect(run(['check', '--quiet'])).toMatchObject({ code: 0, out: 'no findings in 1 summary\n' });
    const { run: runBoth } = folderOf({ 'a.md': article(mistakes) });
    expect(runBoth(['check', '--quiet']).code).toBe(1);
  });

  test('who reads may stop early', async () => {
    const files = Array.from({ length: 30 }, (_, i) => [`${i}.md`, article(`${mistakes}\n\n`.repeat(60))]);
    const { path } = folderOf(Object.fromEntries(files));
    const child = spawn(process.execPath, [program, 'check'], { cwd: path });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, signal] = await once(child, 'close');
    expect({ code, signal, err }).toEqual({ code: 1, signal: null, err: '' });
  });
});

describe('the JSON report', () => {
  test('has the documented shape', () => {
    const { json } = folderOf({ 'a.md': article(mistakes), 'README.md': readme });
    const report = json('check');
    const place = { line: 0, column: 0 };
    const finding = { rule: '', severity: '', message: '', range: { start: place, end: place }, fixes: [''] };
    const totals = { files: 0, summaries: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
    const shape = { version: 1, files: [{ path: '', summary: true, findings: [finding] }], totals };
    expect(mismatches(report, shape)).toEqual([]);
    expect(report).toMatchInlineSnapshot(`
      {
        "files": [
          {
            "findings": [
              {
                "fixes": [
                  "Swap the numbers",
                ],
                "message": "The range “3–2” is written backwards; swap its numbers",
                "range": {
                  "end": {
                    "column": 17,
                    "line": 11,
                  },
                  "start": {
                    "column": 14,
                    "line": 11,
                  },
                },
                "rule": "reference-range",
                "severity": "warning",
              },
              {
                "fixes": [
                  "Change to “3”",
                ],
                "message": "There is no takeaway 4, the last one is 3; correct the number",
                "range": {
                  "end": {
                    "column": 37,
                    "line": 11,
                  },
                  "start": {
                    "column": 36,
                    "line": 11,
                  },
                },
                "rule": "reference-unknown",
                "severity": "warning",
              },
            ],
            "path": "a.md",
            "summary": true,
          },
          {
            "findings": [],
            "path": "README.md",
            "summary": false,
          },
        ],
        "totals": {
          "errors": 0,
          "files": 2,
          "hints": 0,
          "infos": 0,
          "summaries": 1,
          "warnings": 2,
        },
        "version": 1,
      }
    `);
  });

  test('columns are UTF-16 units from 1, ends exclusive, a byte order mark and CRLF no part of them', () => {
    const text = `\uFEFF${article('In 🎉 takeaway 44.')}`.replaceAll('\n', '\r\n');
    const { json } = folderOf({ 'a.md': text });
    const [{ range }] = json('check', 'a.md').files[0].findings;
    expect(range).toEqual({ start: { line: 11, column: 16 }, end: { line: 11, column: 18 } });
  });
});

describe('the exit code', () => {
  test.each([
    [[], 1],
    [['--max-warnings', '1'], 1],
    [['--max-warnings', '2'], 0],
    [['--max-warnings=2', '--quiet'], 0],
  ])('two warnings with %j', (options, code) => {
    const { run } = folderOf({ 'a.md': article(mistakes) });
    expect(run(['check', ...options]).code).toBe(code);
  });

  test('an error is more than any number of warnings', () => {
    const { run } = folderOf({ 'a.md': `---\ntitle: a: b\n---\n${article()}` });
    const { code, out, err } = run(['check', '--max-warnings', '100']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('a.md:2:8: error: ');
    expect(out).toContain('[front-matter-syntax]');
  });
});

describe('which files', () => {
  const paths = (report: { files: { path: string }[] }): string[] => report.files.map(({ path }) => path);

  test('folders are searched as Git sees them', () => {
    const { json, path, run } = folderOf({
      '.gitignore': 'drafts/\n*.old.md\n/only-here.md\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      'part-10.md': article(),
      'part-2.md': article(),
      'only-here.md': article(),
      'a.old.md': article(),
      'drafts/a.md': article(),
      'posts/.gitignore': '!kept.old.md\nlate\n',
      'posts/kept.old.md': article(),
      'posts/only-here.md': article(),
      'posts/LOUD.MARKDOWN': article(),
      'posts/late/a.md': article(),
      'posts/a.txt': article(),
      '.hidden/a.md': article(),
      'node_modules/a/README.md': article(),
    });
    const found = ['part-2.md', 'part-10.md', 'posts/kept.old.md', 'posts/LOUD.MARKDOWN', 'posts/only-here.md'];
    expect(paths(json('check')).sort()).toEqual(found.sort());
    // What is named itself is checked; what is above still counts.
    expect(paths(json('check', 'drafts', 'node_modules', 'a.old.md'))).toEqual([
      'drafts/a.md',
      'node_modules/a/README.md',
      'a.old.md',
    ]);
    const inside = run(['check', '--format', 'json', '.', '../part-2.md'], { cwd: `${path}/posts` });
    expect(paths(JSON.parse(inside.out)).sort()).toEqual(
      ['../part-2.md', 'kept.old.md', 'LOUD.MARKDOWN', 'only-here.md'].sort(),
    );
  });

  test('the configuration includes and excludes', () => {
    const { json, write } = folderOf({
      '.takeaways.yaml': 'exclude: [drafts, "*.old.md"]\n',
      'a.md': article(),
      'a.old.md': article(),
      'posts/a.md': article(),
      'posts/drafts/a.md': article(),
      'talks/.takeaways.yaml': 'include: [b.md]\n',
      'talks/a.md': article(),
      'talks/b.md': article(),
    });
    expect(paths(json('check'))).toEqual(['a.md', 'posts/a.md', 'talks/b.md']);
    expect(paths(json('check', 'posts/drafts/a.md'))).toEqual(['posts/drafts/a.md']);
    write({ '.takeaways.yaml': 'include: ["posts/**/*.md"]\n' });
    expect(paths(json('check'))).toEqual(['posts/a.md', 'posts/drafts/a.md', 'talks/b.md']);
  });

  test.each([65_535, 65_536, 65_537, 131_072, 200_000])('a file of %i bytes is read to its end', (length) => {
    const text = (rain: string): string => article(`It ${rain}ained.\n\n☂ See takeaway 9.`);
    const { run } = folderOf({ 'a.md': text('r'.repeat(length - Buffer.byteLength(text('')))) });
    expect(run(['check', 'a.md']).out).toContain('a.md:13:16: warning: There is no takeaway 9');
  });

  test('a file that is named twice is checked once', () => {
    const { json, path } = folderOf({ 'a.md': article() });
    expect(paths(json('check', 'a.md', './a.md', `${path}/a.md`, '.'))).toEqual(['a.md']);
  });

  test('names with spaces, hashes and other letters', () => {
    const names = ['50% & more #1.md', 'Übersicht ?.md'];
    const { json } = folderOf(Object.fromEntries(names.map((name) => [name, article()])));
    expect(paths(json('check'))).toEqual(names);
  });

  test('a folder without summaries', () => {
    const { run } = folderOf({ 'README.md': readme, 'docs/a.md': readme });
    expect(run(['check'])).toEqual({
      code: 0,
      signal: null,
      out: '',
      err: 'takeaways: no takeaway summaries in this folder; name a file to learn why it is none\n',
    });
    expect(run(['check', 'docs']).err).toBe(
      'takeaways: no takeaway summaries in docs; name a file to learn why it is none\n',
    );
  });

  test('a file that is named and is none', () => {
    const { run } = folderOf({ 'README.md': readme, 'pasted.txt': article() });
    const { code, out, err } = run(['check', 'README.md', 'pasted.txt']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatchInlineSnapshot(`
      "takeaways: pasted.txt: not checked, as its name is not one of Markdown (.md); 'takeaways convert' turns pasted text into it
      takeaways: README.md: not checked, as it is no takeaway summary: neither its title nor the line before a numbered list speaks of takeaways
      "
    `);
  });

  test('the parts that an article names are read, and not reported', () => {
    const parts = 'series: { parts: [{ file: one.md, takeaways: 1 }, { file: two.md, takeaways: 2 }] }';
    const list = `---\n${parts}\n---\n# Two takeaways\n\n1. Rain\n2. Shine\n`;
    const { json } = folderOf({
      'one.md': `${list}\nTakeaway 2 is in [part 2](two.md).\n\n## 1. Rain\n\nIt rained.\n`,
      'two.md': `${list}\nTakeaway 1 is in [part 1](one.md), and takeaway 7 nowhere.\n\n## 2. Shine\n\nIt did not.\n`,
    });
    expect(json('check', 'one.md')).toMatchObject({ files: [{ path: 'one.md', findings: [] }] });
    expect(json('check', 'two.md').files).toMatchObject([
      { path: 'two.md', findings: [{ rule: 'reference-unknown' }] },
    ]);
  });
});

describe('the configuration', () => {
  test('the nearest one counts, or the one that is named', () => {
    const { json } = folderOf({
      '.takeaways.yaml': 'rules: { reference-unknown: error }\n',
      'a.md': article('See takeaway 4.'),
      'posts/.takeaways.yaml': 'rules: { reference-unknown: hint }\n',
      'posts/b.md': article('See takeaway 4.'),
      'strict.yaml': 'rules: { reference-unknown: off }\n',
    });
    expect(json('check').totals).toMatchObject({ errors: 1, hints: 1 });
    expect(json('check', '--config', 'strict.yaml').totals).toMatchObject({ summaries: 2, errors: 0, hints: 0 });
  });

  test('patterns of a configuration that is named are relative to its folder', () => {
    const { json } = folderOf({
      'ci/strict.yaml': 'exclude: [/posts]\n',
      'posts/a.md': article(),
      'ci/posts/a.md': '',
    });
    expect(json('check', '--config', 'ci/strict.yaml').files).toMatchObject([{ path: 'posts/a.md' }]);
  });
});

describe('standard input', () => {
  test('is checked under a name, with the configuration and the parts that are there', () => {
    const { run } = folderOf({ 'posts/.takeaways.yaml': 'rules: { reference-range: off }\n' });
    const { code, out, err } = run(['check', '--stdin-filename', 'posts/new.md'], { input: article(mistakes) });
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^posts\/new\.md:11:\d+: warning: .*\[reference-unknown\]$/m);
    expect(out).not.toContain('reference-range');
  });

  test('with --fix, it comes out fixed, and nothing else does', () => {
    const { run, list } = folderOf({});
    const input = `\uFEFF${article(mistakes)}`.replaceAll('\n', '\r\n');
    const { code, out, err } = run(['check', '--fix', '--stdin-filename', 'a.md'], { input });
    expect(out).toBe(input.replace('3–2', '2–3'));
    expect([code, err, list()]).toEqual([1, '', []]);
  });

  test('what is no summary comes out as it is, and a line says why', () => {
    const { run } = folderOf({});
    const { code, out, err } = run(['check', '--fix', '--stdin-filename', 'a.md'], { input: readme });
    expect([code, out]).toEqual([0, readme]);
    expect(err).toMatch(/^takeaways: a\.md: not checked, as it is no takeaway summary: .+\n$/);
  });
});
