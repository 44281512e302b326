import { expect, test } from 'vitest';
import { readCatalog } from './files.ts';

const projects = `snapshot: 2026-08-07
source: https://example.org/landscape.yml
projects:
  - name: Alpha
    level: sandbox
    dates: { accepted: 2020-01-02 }
    category: Runtime / Storage
    site: https://alpha.example/
`;
const names = 'coined: [alpha]\nprojects: {}\n';
const sentences = 'Alpha: Store that keeps data\n';
const events = 'events: []\n';

const messages = (files: Partial<Parameters<typeof readCatalog>[0]>): string[] =>
  readCatalog({ projects, names, sentences, events, ...files }).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

test('a catalogue without problems', () => {
  expect(readCatalog({ projects, names, sentences, events })).toEqual({
    value: {
      snapshot: '2026-08-07',
      source: 'https://example.org/landscape.yml',
      projects: [
        {
          name: 'Alpha',
          level: 'sandbox',
          accepted: '2020-01-02',
          category: 'Runtime',
          subcategory: 'Storage',
          site: 'https://alpha.example/',
        },
      ],
      names: { coined: ['alpha'], projects: {} },
      sentences: { Alpha: 'Store that keeps data' },
      events: [],
    },
    problems: [],
  });
});

test('names keep their terms', () => {
  const notes = `projects:
  Alpha:
    counts: telling
    never: [male]
    aliases: [Alef, { name: A1, counts: exact, near: [disk] }]
    former: [{ name: Aleph, until: 2019-05 }]
`;
  expect(readCatalog({ projects, names: notes, sentences, events }).value.names.projects).toEqual({
    Alpha: {
      counts: 'telling',
      never: ['male'],
      aliases: ['Alef', { name: 'A1', counts: 'exact', near: ['disk'] }],
      former: [{ name: 'Aleph', until: '2019-05' }],
    },
  });
});

test.each([
  ['projects:\n  Beta: {}', '2:3 names.yaml: No project of projects.yaml has the name "Beta".'],
  ['projects:\n  Alpha: { alias: [x] }', '2:12 names.yaml: Unknown key "alias" in the names of Alpha'],
  [
    'projects:\n  Alpha: { counts: always }',
    '2:20 names.yaml: `counts` of Alpha is "always"; it must be one of folded',
  ],
  [
    'projects:\n  Alpha: { near: [Two Words] }',
    '2:10 names.yaml: `near` of Alpha: "Two Words" must be one lower-case word.',
  ],
  ['projects:\n  Alpha: { aliases: {} }', '2:21 names.yaml: `aliases` must be a list.'],
  ['projects:\n  Alpha: { former: [{ name: x, until: May }] }', '2:21 names.yaml: `until` is "May"; write a year'],
  ['projects:\n  Alpha: { former: [{ until: 2019 }] }', '2:21 names.yaml: A name of Alpha is missing.'],
])('wrong names: %s', (text, message) => {
  expect(messages({ names: text })[0]).toContain(message);
});

test.each([
  ['Beta: Store', '1:1 sentences.yaml: No project of projects.yaml has the name "Beta".'],
  ['Alpha:', '1:7 sentences.yaml: The sentence of Alpha is missing.'],
  ['Alpha: [Store]', '1:8 sentences.yaml: The sentence of Alpha must be a text.'],
  ['- Alpha', '1:1 sentences.yaml: The file must be a mapping.'],
])('wrong sentences: %s', (text, message) => {
  expect(messages({ sentences: text })[0]).toContain(message);
});

test.each([
  ['- {}', "An event's id is missing."],
  [
    '- { id: e, name: E, start: 2020-02-30, end: 2020-03-01, format: virtual }',
    'The start of e is "2020-02-30", which is no day',
  ],
  ['- { id: e, name: E, start: 2020-03-02, end: 2020-03-01, format: virtual }', 'e must have a start, and an end'],
  ['- { id: e, name: E, start: 2020-03-01, end: 2020-03-01, format: online }', 'The format of e is "online"'],
  ['- 5', 'An event must be a mapping.'],
])('wrong events: %s', (text, message) => {
  expect(messages({ events: `events:\n  ${text}\n` }).join('\n')).toContain(message);
});

test('a city may have other names', () => {
  const event =
    'id: e, name: E, city: Alpha City, cityAliases: [AC], start: 2020-03-01, end: 2020-03-02, format: hybrid';
  const { value, problems } = readCatalog({ projects, names, sentences, events: `events:\n  - { ${event} }\n` });
  expect(problems).toEqual([]);
  expect(value.events).toMatchObject([{ city: 'Alpha City', cityAliases: ['AC'] }]);
});

test('an event twice', () => {
  const event = '{ id: e, name: E, start: 2020-03-01, end: 2020-03-02, format: virtual }';
  expect(messages({ events: `events:\n  - ${event}\n  - ${event}\n` })).toEqual(['3:5 events.yaml: e is there twice.']);
});

test('broken YAML', () => {
  expect(messages({ events: 'events: [' })[0]).toMatch(/^1:\d+ events\.yaml: This is no YAML that can be read/);
});
