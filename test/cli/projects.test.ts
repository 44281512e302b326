import { expect, test } from 'vitest';
import { article, folderOf, mismatches, nullable } from './takeaways.ts';

interface FileProjects {
  readonly date: string;
  readonly dateFrom: string;
  readonly mentions: readonly { readonly levelThen: string | null }[];
}

const dated = (text: string): string => `---\ndate: 2019-12-03\nevent: kubecon-na-2019\n---\n${article(text)}`;

test('JSON: every mention, the level then and now', () => {
  const { json } = folderOf({
    'a.md': dated('🎉 OPA, and Open Policy Agent (OPA); KEDA, too.'),
    'notes.md': 'On k8s.\n',
  });
  const report = json('projects', 'a.md', 'notes.md');
  const level = nullable('');
  const mention = { line: 0, column: 0, text: '', project: '', via: '', levelThen: level, levelNow: level };
  const shape = { version: 1, files: [{ path: '', date: '', dateFrom: '', mentions: [mention] }] };
  expect(mismatches(report, shape)).toEqual([]);
  expect(report.files[0]).toMatchInlineSnapshot(`
    {
      "date": "2019-11-21",
      "dateFrom": "event",
      "mentions": [
        {
          "column": 4,
          "levelNow": "graduated",
          "levelThen": "incubating",
          "line": 15,
          "project": "Open Policy Agent (OPA)",
          "text": "OPA",
          "via": "alias",
        },
        {
          "column": 13,
          "levelNow": "graduated",
          "levelThen": "incubating",
          "line": 15,
          "project": "Open Policy Agent (OPA)",
          "text": "Open Policy Agent",
          "via": "name",
        },
        {
          "column": 32,
          "levelNow": "graduated",
          "levelThen": "incubating",
          "line": 15,
          "project": "Open Policy Agent (OPA)",
          "text": "OPA",
          "via": "alias",
        },
        {
          "column": 38,
          "levelNow": "graduated",
          "levelThen": null,
          "line": 15,
          "project": "KEDA",
          "text": "KEDA",
          "via": "name",
        },
      ],
      "path": "a.md",
    }
  `);
  expect(report.files[1]).toMatchObject({
    path: 'notes.md',
    dateFrom: 'today',
    mentions: [{ text: 'k8s', via: 'alias' }],
  });
});

test('then is the last day of the event, else the date of the article, else today, unless it is said', () => {
  const { json } = folderOf({
    'a.md': dated('KEDA.'),
    'b.md': '---\ndate: 2021-01-02\n---\nKEDA.\n',
    'c.md': 'KEDA.\n',
  });
  const then = (...options: string[]) =>
    json('projects', ...options).files.map(({ date, dateFrom, mentions }: FileProjects) => [
      dateFrom === 'today' ? '' : date,
      dateFrom,
      mentions?.[0]?.levelThen,
    ]);
  expect(then().slice(0, 2)).toEqual([
    ['2019-11-21', 'event', null],
    ['2021-01-02', 'front-matter', 'sandbox'],
  ]);
  expect(then()[2][1]).toBe('today');
  expect(then('--on', '2022-01-01')).toEqual(Array(3).fill(['2022-01-01', 'option', 'incubating']));
});

test('text', () => {
  const { run } = folderOf({ 'a.md': dated('OPA, KEDA and OPA.'), 'b.md': 'Nothing.\n' });
  expect(run(['projects', '--on', '2019-11-21'])).toMatchObject({ code: 0, err: '' });
  expect(run(['projects', '--on', '2019-11-21']).out).toMatchInlineSnapshot(`
    "a.md (2019-11-21: --on)
      Project                  On 2019-11-21       Now (2026-08-07)  Mentions  First line
      Open Policy Agent (OPA)  incubating          graduated                2          15
      KEDA                     not a CNCF project  graduated                1          15

    b.md: no CNCF project mentioned
    "
  `);
});

test('a folder without Markdown files', () => {
  const { run } = folderOf({ 'a.txt': 'OPA' });
  expect(run(['projects'])).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^takeaways: [^\n]+\n$/) });
});
