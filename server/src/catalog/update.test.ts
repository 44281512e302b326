import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCatalog } from './built-in.ts';
import { catalogWith, factsOf, findMentions, projectNamed, readUpdate, writeStored } from './index.ts';
import type { CatalogFacts, ProjectFacts } from './types.ts';

const today = '2026-10-01';

/** A landscape that says of projects what facts say. */
function landscapeOf(projects: readonly ProjectFacts[]): string {
  const items = projects.map(({ name, level, site, repository, devStats, accepted, incubating, graduated, archived }) =>
    JSON.stringify({
      item: null,
      name,
      homepage_url: site,
      repo_url: repository,
      project: level,
      extra: { accepted, incubating, graduated, archived, dev_stats_url: devStats },
    }),
  );
  return `landscape:\n  - category:\n    name: All\n    subcategories:\n      - subcategory:\n        name: Of it\n        items:\n${items.map((item) => `          - ${item}\n`).join('')}`;
}

const known = factsOf(builtInCatalog());
const update = (text: string, day = today) => readUpdate({ text, source: 'landscape.yml', day, today, known });
const withProject = (name: string, change: Partial<ProjectFacts>): ProjectFacts[] =>
  known.projects.map((project) => (project.name === name ? { ...project, ...change } : project));

function refused(text: string): string {
  const result = update(text);
  return result.ok ? 'accepted' : result.problem;
}

function changesOf(projects: readonly ProjectFacts[]): readonly string[] {
  const result = update(landscapeOf(projects));
  if (!result.ok) throw new Error(result.problem);
  return result.changes.filter((change) => !change.startsWith('Corrected: '));
}

const NATS = 'NATS';
const fresh: ProjectFacts = {
  name: 'Tidepool',
  level: 'sandbox',
  accepted: '2026-09-01',
  category: 'All',
  subcategory: 'Of it',
  site: 'https://tidepool.example/',
};

describe('what is new', () => {
  test('is told a line each', () => {
    expect(changesOf(known.projects)).toEqual([]);
    expect(changesOf([...known.projects, fresh])).toEqual(['New: Tidepool, sandbox, accepted on 2026-09-01']);
    expect(changesOf(withProject(NATS, { level: 'graduated', graduated: '2026-09-02' }))).toEqual([
      'Moved up: NATS, incubating → graduated, on 2026-09-02',
    ]);
    expect(changesOf(withProject(NATS, { level: 'archived', archived: '2026-09-02' }))).toEqual([
      'Archived: NATS, on 2026-09-02; it was incubating',
    ]);
    expect(changesOf(known.projects.filter(({ name }) => name !== NATS))).toEqual(['Gone: NATS']);
    expect(changesOf(withProject(NATS, { name: 'Gnats' }))).toEqual(['Renamed: NATS is Gnats now']);
  });

  test('a renamed project keeps its sentence, and its names as former ones', () => {
    const result = update(landscapeOf(withProject(NATS, { name: 'Gnats Messaging' })));
    const { catalog } = catalogWith(result.ok ? writeStored(result.facts) : '');
    const before = projectNamed(catalogWith(undefined).catalog, NATS);
    const renamed = projectNamed(catalog, 'Gnats Messaging');
    expect(renamed?.sentence).toBe(before?.sentence);
    expect(findMentions(catalog, 'NATS was fun, and Gnats Messaging is.')).toMatchObject([
      { project: renamed, via: 'former-name' },
      { project: renamed, via: 'name' },
    ]);
  });

  test('a project that cannot be read stays as it was, and a new one is left out', () => {
    const odd = withProject(NATS, { graduated: '2001-01-01', level: 'graduated' });
    const result = update(landscapeOf([...odd, { ...fresh, accepted: '2099-01-01' }]));
    expect(result).toMatchObject({
      ok: true,
      changes: [
        expect.stringMatching(/^Corrected/),
        'As it was: NATS. The days of NATS are not in the order accepted, incubating, graduated, archived.',
        'Left out: Tidepool. A day of Tidepool is in the future.',
      ],
    });
    const kept = result.ok ? result.facts.projects.find(({ name }) => name === NATS) : undefined;
    expect(kept).toEqual(known.projects.find(({ name }) => name === NATS));
  });

  test('the day of the snapshot is never before what the facts know, nor after today', () => {
    const snapshot = (day: string) => {
      const result = update(landscapeOf([...known.projects, fresh]), day);
      return result.ok ? result.facts.snapshot : undefined;
    };
    expect([snapshot('2026-09-15'), snapshot('2020-01-01'), snapshot('2099-01-01')]).toEqual([
      '2026-09-15',
      '2026-09-01',
      '2026-10-01',
    ]);
  });
});

describe('what cannot be used is refused', () => {
  test.each([
    ['nothing', '', /must be a mapping/],
    ['a web page', '\n <!doctype html><title>404</title>', /web page/],
    ['another file', 'name: x', /no list `landscape`/],
    ['half of it', landscapeOf(known.projects.slice(0, 120)), /lacks 135 of the 255 projects.*not whole/],
    [
      'a cut near its end',
      landscapeOf(known.projects.slice(0, 252)).trimEnd(),
      /ends in the middle of a line and lacks 3/,
    ],
    ['a cut in a line', landscapeOf(known.projects).slice(0, -300), /no YAML/],
    [
      'an older one',
      landscapeOf(
        known.projects.map(
          ({ archived, ...rest }) =>
            ({
              ...rest,
              graduated: undefined,
              incubating: undefined,
              level: 'sandbox',
              accepted: '2020-01-01',
            }) as unknown as ProjectFacts,
        ),
      ),
      /older than what is in use/,
    ],
    [
      'wrong types everywhere',
      landscapeOf(known.projects.map((project) => ({ ...project, accepted: 'soon' }))),
      /255 projects cannot be read/,
    ],
    ['deep nesting', `landscape: ${'['.repeat(50_000)}`, /nested too deeply/],
    ['a billion laughs', `a: &a [x]\nb: &b [*a, *a]\nlandscape: *b`, /must be a list/],
    ['a prototype', '__proto__: { landscape: [] }', /no list `landscape`/],
  ])('%s', (_, text, reason) => {
    expect(refused(text)).toMatch(reason);
  });

  test('names with control characters, or endless ones, do no harm', () => {
    const result = update(
      landscapeOf([...known.projects, { ...fresh, name: '\u001B[31mred' }, { ...fresh, name: 'x'.repeat(101) }]),
    );
    expect(result.ok && result.facts.projects).toHaveLength(known.projects.length);
  });
});

/** What each text does to the catalogue: a valid one comes of it, or a reason. */
function judged(text: string): boolean {
  const result = update(text);
  if (!result.ok) {
    expect(result.problem).toMatch(/\S/);
    return false;
  }
  const stored = writeStored(result.facts);
  const { from, problem, catalog } = catalogWith(stored);
  expect([from, problem]).toEqual(['update', undefined]);
  expect(catalog.projects.length).toBeGreaterThan(known.projects.length * 0.94);
  return true;
}

/** Cuts, copies and scribbles in a text. */
const mutation = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(400),
  fc.constantFrom(
    '',
    'x',
    ': ',
    '\n',
    '- ',
    '  ',
    '"',
    '[',
    '{',
    '&a ',
    '*a',
    '2031-02-30',
    'graduated',
    '<html>',
    '__proto__: ',
    '\u0000',
  ),
);

function mutated(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((before, [at, length, inserted]) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + inserted + before.slice(start + (inserted ? length % 4 : length));
  }, text);
}

test('a landscape with any mutation is refused, or gives a catalogue that works', () => {
  const few = landscapeOf(known.projects.slice(0, 30));
  const small: CatalogFacts = { ...known, projects: known.projects.slice(0, 30) };
  const verdicts = new Set<boolean>();
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 3 }), (changes) => {
      const result = readUpdate({ text: mutated(few, changes), source: 'x', day: today, today, known: small });
      verdicts.add(result.ok);
      const { from, problem } = catalogWith(result.ok ? writeStored(result.facts) : undefined);
      expect([from, problem]).toEqual([result.ok ? 'update' : 'built-in', undefined]);
      if (!result.ok) expect(result.problem).toMatch(/\S/);
    }),
    { numRuns: 150 },
  );
  expect(verdicts.size).toBe(2);
});

// It is not part of the repository: TAKEAWAYS_LANDSCAPE names a copy of that day, or it lies beside.
const landscape =
  process.env.TAKEAWAYS_LANDSCAPE ?? new URL('../../../../shared/data/cncf-landscape.yml', import.meta.url);

describe.skipIf(!existsSync(landscape))(
  'the landscape itself (skipped where there is none; TAKEAWAYS_LANDSCAPE may name one)',
  () => {
    test('is what is built in, and can be used', () => {
      const { snapshot, projects } = known;
      const text = readFileSync(landscape, 'utf8');
      const result = readUpdate({ text, source: 'landscape.yml', day: snapshot, today, known });
      expect(result).toEqual({ ok: true, facts: { snapshot, source: 'landscape.yml', projects }, changes: [] });
    });

    test('cut in any line it is refused, or nothing is lost', () => {
      const text = readFileSync(landscape, 'utf8');
      fc.assert(
        fc.property(fc.integer({ min: Math.floor(text.length * 0.9), max: text.length - 1 }), (length) => {
          const cut = text.slice(0, length);
          fc.pre(!cut.endsWith('\n'));
          const result = update(cut);
          if (result.ok) expect(result.facts.projects).toHaveLength(known.projects.length);
        }),
        { numRuns: 5 },
      );
    }, 60_000);

    test('with mutations is refused, or gives a catalogue that works', () => {
      const text = readFileSync(landscape, 'utf8');
      fc.assert(
        fc.property(
          fc.array(mutation, { minLength: 1, maxLength: 2 }),
          (changes) => void judged(mutated(text, changes)),
        ),
        { numRuns: 3 },
      );
    }, 60_000);
  },
);

describe('what is stored', () => {
  const facts: CatalogFacts = { snapshot: '2026-09-30', source: 'x', projects: [...known.projects, fresh] };

  test('is used with our own sentences and names', () => {
    const { catalog, from } = catalogWith(writeStored(facts));
    const builtIn = catalogWith(undefined).catalog;
    expect(from).toBe('update');
    expect(catalog.snapshot).toBe('2026-09-30');
    expect(catalog.events).toEqual(builtIn.events);
    expect(projectNamed(catalog, 'Tidepool')).toMatchObject({ accepted: '2026-09-01' });
    expect(catalog.projects.filter(({ name }) => name !== 'Tidepool')).toEqual(builtIn.projects);
  });

  test('a sub-project that becomes a project of its own counts as it did', () => {
    const { catalog } = catalogWith(
      writeStored({ ...facts, projects: [...known.projects, { ...fresh, name: 'Karpenter' }] }),
    );
    expect(catalog.projects.at(-1)?.names).toEqual([{ text: 'Karpenter', via: 'name', counts: 'folded' }]);
  });

  test('gives way to a newer built-in catalogue without a word', () => {
    expect(catalogWith(writeStored({ ...facts, snapshot: '2026-08-06' }))).toMatchObject({ from: 'built-in' });
    expect(catalogWith(writeStored({ ...facts, snapshot: '2026-08-06' }))).not.toHaveProperty('problem');
  });

  const whole = JSON.parse(writeStored(facts));
  test.each<[string, unknown]>([
    ['another version', { ...whole, version: 2 }],
    ['no day', { ...whole, snapshot: 'today' }],
    ['no projects', { ...whole, projects: [] }],
    ['no list', { ...whole, projects: { length: 255 } }],
    ['a hostile address', { ...whole, projects: [{ ...fresh, site: 'javascript:x' }] }],
    ['a number for a name', { ...whole, projects: [{ ...fresh, name: 5 }] }],
    ['a level that its days do not give', { ...whole, projects: [{ ...fresh, level: 'graduated' }] }],
    ['a key of another kind', { ...whole, projects: [{ ...fresh, names: [] }] }],
    ['one project twice', { ...whole, projects: [fresh, fresh] }],
    ['null', null],
    ['a list', []],
  ])('%s is damage: the built-in catalogue takes its place, and it is told', (_, value) => {
    expect(catalogWith(JSON.stringify(value))).toMatchObject({
      from: 'built-in',
      problem: expect.stringMatching(/damaged/),
    });
  });

  test('any part of it is damage, too', () => {
    const text = writeStored(facts);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (length) => {
        expect(catalogWith(text.slice(0, length)).problem).toMatch(/damaged/);
      }),
    );
  });
});
