import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE_KEYS } from './files.ts';
import {
  builtInCatalog,
  type Catalog,
  extendCatalog,
  findMentions,
  levelOn,
  projectNamed,
  readOwnCatalog,
} from './index.ts';
import { FILE_KEYS, PROJECT_KEYS } from './own.ts';

const base = builtInCatalog();

function extended(text: string): Catalog {
  return extendCatalog(base, [readOwnCatalog(text, base).value]);
}

const problemsOf = (text: string): string[] =>
  readOwnCatalog(text, base).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

const mentioned = (catalog: Catalog, text: string): string[] =>
  findMentions(catalog, text).map(({ start, end, project }) => `${text.slice(start, end)} = ${project.name}`);

const VENDORS = `
foundation: Hartwell Inc.
projects:
  - name: Tidepool
    sentence: Queue that remembers.
    site: https://tidepool.example/
    aliases: [TPQ, { name: tide, counts: telling }]
  - name: Apache Kafka
    foundation: Apache Software Foundation
    aliases: [Kafka]
  - name: Kubernetes
    aliases: [the kubes]
events:
  - { id: ropeconf-2024, name: RopeConf 2024, city: Bonn, country: DE, start: 2024-05-02, end: 2024-05-03 }
`;

describe('a catalogue of one’s own', () => {
  test('adds projects of others, which are in no level of the CNCF', () => {
    const catalog = extended(VENDORS);
    const tidepool = projectNamed(catalog, 'tidepool');
    expect(problemsOf(VENDORS)).toEqual([]);
    expect(tidepool).toMatchObject({ sentence: 'Queue that remembers', foundation: 'Hartwell Inc.' });
    expect(tidepool && levelOn(tidepool, '2024-05-03')).toBeNull();
    expect(projectNamed(catalog, 'Kafka')?.foundation).toBe('Apache Software Foundation');
    expect(mentioned(catalog, 'We fed Kafka from tidepool, from Tidepool and TPQ at high tide.')).toEqual([
      'Kafka = Apache Kafka',
      'Tidepool = Tidepool',
      'TPQ = Tidepool',
    ]);
  });

  test('adds names to a known project, and leaves the rest of it as it is', () => {
    const [before, after] = [projectNamed(base, 'Kubernetes'), projectNamed(extended(VENDORS), 'Kubernetes')];
    expect(after).toEqual({
      ...before,
      names: [...(before?.names ?? []), expect.objectContaining({ text: 'the kubes' })],
    });
  });

  test('adds events, in the order of their days', () => {
    const { events } = extended(VENDORS);
    expect(events.map(({ id }) => id)).toContain('ropeconf-2024');
    expect(events.map(({ start }) => start)).toEqual(events.map(({ start }) => start).toSorted());
  });

  test('leaves the catalogue that it extends alone', () => {
    const size = base.projects.length;
    extended(VENDORS);
    expect(base.projects).toHaveLength(size);
    expect(mentioned(base, 'We fed Kafka.')).toEqual([]);
  });

  test.each(['', '# nothing yet\n', 'projects:\n', 'projects: []\nevents:\n'])('%j is one, too', (text) => {
    expect(problemsOf(text)).toEqual([]);
    expect(extended(text).projects).toHaveLength(base.projects.length);
  });
});

describe('what is wrong is told with its place, and the rest is used', () => {
  test.each([
    ['just text', 'hello', '1:1 The file must be a mapping.'],
    ['a list', '- a', '1:1 The file must be a mapping.'],
    ['a key that there is not', 'project: []', /^1:1 Unknown key "project" in the file; known are foundation/],
    [
      'a key of a project',
      'projects:\n  - { name: Tidepool, colour: red }',
      /^2:23 Unknown key "colour" in a project;/,
    ],
    ['no list', 'projects: Tidepool', '1:11 `projects` must be a list.'],
    ['no name', 'projects:\n  - { site: "https://a.example" }', "2:5 A project's name is missing."],
    ['a name of one letter', 'projects:\n  - name: X', /^2:5 "X" is no name/],
    ['a name without a letter', 'projects:\n  - name: "--"', /^2:5 "--" is no name/],
    ['a name in two lines', 'projects:\n  - name: "a\\nb"', /^2:5 .* is no name/],
    ['a bad address', 'projects:\n  - { name: Tidepool, site: "javascript:x" }', /^2:29 `site` of Tidepool.*no http/],
    ['a bad day', 'projects:\n  - { name: Tidepool, dates: { accepted: 2021-02-30 } }', /^2:42 .*which is no day/],
    [
      'the name of another',
      'projects:\n  - { name: Tidepool, aliases: [OPA] }',
      /^2:5 "OPA" is a name of Open Policy Agent/,
    ],
    [
      'one name twice',
      'projects:\n  - { name: Tidepool }\n  - { name: Rope, aliases: [tidepool] }',
      /^3:5 "tidepool" is a name of Tidepool/,
    ],
    ['a bare name', 'projects:\n  - Octant', '2:5 Write "name: Octant": a project must be a mapping.'],
    ['an alias of YAML', 'projects:\n  - &a { name: Tidepool }\n  - *a', '3:5 A project must be a mapping.'],
    [
      'an event that ends too early',
      'events:\n  - { id: a, name: A, start: 2024-02-02, end: 2024-02-01 }',
      /^2:5 a must have a start/,
    ],
    ['broken YAML', 'projects: [', /^1:12 This is no YAML that can be read/],
    ['deep nesting', '['.repeat(20_000), /nested too deeply/],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)[0]).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  test('a bad project beside a good one', () => {
    const catalog = extended('projects:\n  - { name: Rope, aliases: [OPA] }\n  - { name: Tidepool }');
    expect(projectNamed(catalog, 'Rope')).toBeUndefined();
    expect(projectNamed(catalog, 'Tidepool')).toBeDefined();
  });

  test('a billion laughs', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`);
    expect(problemsOf(`a0: &a0 [x]\n${levels.join('\n')}\nprojects: *a30`)).toContainEqual(
      expect.stringMatching(/`projects` must be a list/),
    );
  });

  test('a huge file, and too many projects', () => {
    expect(problemsOf('x'.repeat(1_000_001))).toEqual([expect.stringMatching(/^1:1 A catalogue has at most 1000000/)]);
    const many = Array.from({ length: 1001 }, (_, i) => `  - name: Tidepool ${i}\n`).join('');
    expect(problemsOf(`projects:\n${many}`)).toEqual([expect.stringMatching(/^1002:5 A catalogue has at most 1000/)]);
    expect(readOwnCatalog(`projects:\n${many}`, base).value.projects).toHaveLength(1000);
  });

  test('names that every object has', () => {
    const catalog = extended('projects:\n  - name: __proto__\n  - name: constructor\n  - name: Has Own Property');
    expect(projectNamed(catalog, 'constructor')?.name).toBe('constructor');
    expect(catalog.projects).toHaveLength(base.projects.length + 3);
  });
});

test('no text, however broken, throws; what is read can be used', () => {
  const piece = fc.oneof(
    fc.constantFrom(...VENDORS.split(/(?<=\n)/), '- ', '{', ']', '&a ', '*a', '"', '\t', ': '),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const catalog = extended(pieces.join(''));
      expect(projectNamed(catalog, 'Kubernetes')).toBeDefined();
    }),
    { numRuns: 50 },
  );
});

test('docs/catalog.schema.json knows the same keys', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../docs/catalog.schema.json', import.meta.url), 'utf8'));
  const { projects, events } = schema.properties;
  const notes = projects.items.properties.aliases.items.oneOf[1].properties;
  expect(Object.keys(schema.properties).sort()).toEqual([...FILE_KEYS].sort());
  expect(Object.keys(projects.items.properties).sort()).toEqual([...PROJECT_KEYS].sort());
  expect(NOTE_KEYS.filter((key) => !Object.hasOwn(projects.items.properties, key))).toEqual([]);
  expect(Object.keys(notes)).toEqual(['name', 'counts', 'until', 'after', 'near', 'never']);
  const event = Object.keys(events.items.properties).map((key) => `${key}: 2024-01-01`);
  expect(problemsOf(`events:\n  - { ${event.join(', ')} }`)).toEqual([
    expect.stringMatching(/`cityAliases` of 2024-01-01 must be a list/),
    expect.stringMatching(/format of 2024-01-01/),
  ]);
});
