import { describe, expect, test } from 'vitest';
import { defaultConfig, mergeConfig, readConfig, readSettings } from './config.ts';

const rules = ['list-count', 'list-missing', 'section-order', 'talk-speaker'];

const text = `
rules:
  list-count: hint
  list-missing: off
  section-order: Warn
  talk-speaker: information
include: [posts/**]
exclude:
  - drafts/**
catalogs: names.yaml
projects:
  scope: markdown
`;

test('reads every key', () => {
  expect(readConfig(text, rules)).toEqual({
    config: {
      rules: { 'list-count': 'hint', 'list-missing': 'off', 'section-order': 'warning', 'talk-speaker': 'info' },
      include: ['posts/**'],
      exclude: ['drafts/**'],
      catalogs: ['names.yaml'],
      projects: { scope: 'markdown' },
    },
    problems: [],
  });
});

test.each([
  '',
  '# nothing yet\n',
  '---\n',
  'rules:\n',
  'rules: {}\ninclude:\nprojects:\n',
  '\uFEFFrules:\r\n  list-count: off\r\n',
])('%j has no problem', (quiet) => expect(readConfig(quiet, rules).problems).toEqual([]));

describe('a problem has its place and says what to do', () => {
  test.each([
    ['rulez:\n  list-count: off\n', 1, 1, 'There is no key “rulez”: do you mean “rules”?'],
    ['colour: red\n', 1, 1, 'There is no key “colour”: the keys are rules, include, exclude, catalogs and projects'],
    ['rules:\n  list-cuont: off\n', 2, 3, 'There is no rule “list-cuont”: do you mean “list-count”?'],
    ['rules: { spelling: off }\n', 1, 10, 'There is no rule “spelling”: “takeaways rules” lists them all'],
    ['rules:\n  list-count: wraning\n', 2, 15, '“wraning” is no severity: do you mean “warning”?'],
    ['rules:\n  list-count: 2\n', 2, 15, '“2” is no severity: write error, warning, info, hint or off'],
    ['rules:\n  list-count: true\n', 2, 15, 'A rule is switched on by its severity: write error'],
    ['rules:\n  list-count: [hint]\n', 2, 15, 'A list is no severity'],
    ['rules:\n  list-count:\n', 2, 3, '“list-count” has no severity'],
    ['rules: [list-count]\n', 1, 8, 'Must be a mapping of rules to severities'],
    ['rules: off\n', 1, 8, 'Must be a mapping of rules to severities'],
    ['\nexclude:\n  - a\n  - 2\n', 4, 5, 'Must be a list of paths or patterns; “2” is none'],
    ['include: { a: b }\n', 1, 10, 'Must be a list of paths or patterns; A mapping is none'],
    ['projects: markdown\n', 1, 11, 'Must be a mapping, such as “scope: markdown”'],
    ['projects:\n  scope: all\n', 2, 10, '“all” is no scope: write summaries or markdown'],
    ['projects:\n  scop: markdown\n', 2, 3, 'There is no key “scop” in “projects”: write “scope”'],
    ['include: @here\n', 1, 10, 'A value that begins with @ must be quoted'],
    ['- rules\n', 1, 1, 'This must be a mapping'],
    ['rules\n', 1, 1, 'This must be a mapping'],
    ['include: a\ninclude: b\n', 2, 1, 'The key “include” is written twice'],
  ])('%j', (bad, line, column, message) => {
    const { problems } = readConfig(bad, rules);
    expect(problems).toEqual([{ line, column, message: expect.stringContaining(message) }]);
  });

  test('and the rest is read', () => {
    const { config, problems } = readConfig('rules:\n  list-cuont: off\n  list-count: hint\nexclude: a\nx: 1\n', rules);
    expect(config).toEqual({ rules: { 'list-count': 'hint' }, exclude: ['a'] });
    expect(problems.map(({ line }) => line)).toEqual([2, 5]);
  });
});

describe("the editor's settings", () => {
  test('are read beside others, which are left alone', () => {
    const settings = {
      enable: true,
      trace: { server: 'off' },
      rules: { 'list-count': 'hint' },
      projects: { scope: 'markdown' },
    };
    expect(readSettings(settings, rules)).toEqual({
      config: { rules: { 'list-count': 'hint' }, projects: { scope: 'markdown' } },
      problems: [],
    });
  });

  test.each([[undefined], [null], ['x'], [[]], [{}], [{ rules: null }]])('%j sets nothing', (settings) => {
    expect(readSettings(settings, rules)).toEqual({ config: {}, problems: [] });
  });

  test('of a wrong type are left out and named', () => {
    const settings = { rules: { 'list-count': 5, nope: 'off', 'list-missing': 'off' }, exclude: [1, 'a'] };
    expect(readSettings(settings, rules)).toEqual({
      config: { rules: { 'list-missing': 'off' }, exclude: ['a'] },
      problems: [
        'takeaways.rules.list-count: “5” is no severity: write error, warning, info, hint or off',
        'takeaways.rules.nope: There is no rule “nope”: “takeaways rules” lists them all',
        'takeaways.exclude.0: Must be a list of paths or patterns; “1” is none',
      ],
    });
  });
});

test('the file wins, rule by rule; settings fill what it leaves out, defaults the rest', () => {
  expect(mergeConfig({})).toEqual(defaultConfig);
  expect(
    mergeConfig(
      { rules: { 'list-count': 'off' }, exclude: [] },
      { rules: { 'list-count': 'error', 'list-missing': 'info' }, exclude: ['a'], include: ['b'] },
    ),
  ).toEqual({
    rules: { 'list-count': 'off', 'list-missing': 'info' },
    include: ['b'],
    exclude: [],
    catalogs: [],
    projects: { scope: 'summaries' },
  });
});
