import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCatalog } from './built-in.ts';
import { createCatalog, history, landscapeUrl, levelOn, projectNamed } from './catalog.ts';
import { LEVELS, type Level, type Project } from './types.ts';

const catalog = builtInCatalog();

function project(name: string): Project {
  const found = projectNamed(catalog, name);
  if (!found) throw new Error(`no project ${name}`);
  return found;
}

describe('levelOn', () => {
  test.each([
    ['OPA', '2018-03-28', null],
    ['OPA', '2018-03-29', 'sandbox'],
    ['OPA', '2019-11-21', 'incubating'],
    ['OPA', '2021-01-28', 'incubating'],
    ['OPA', '2021-01-29', 'graduated'],
    ['OPA', '2021-01-29T08:00:00Z', 'graduated'],
    ['NATS', '2019-11-21', 'incubating'],
    ['Kubernetes', '2016-03-10', 'incubating'],
    ['KEDA', '2019-11-21', null],
    ['OpenTracing', '2021-08-19', 'incubating'],
    ['OpenTracing', '2021-08-20', 'archived'],
    ['Keptn', '2030-01-01', 'archived'],
  ])('%s on %s: %s', (name, day, level) => {
    expect(levelOn(project(name), day)).toBe(level);
  });

  test('an archived project stays archived whatever else is dated later', () => {
    const odd = { ...project('OpenTracing'), graduated: '2025-01-01' };
    expect(levelOn(odd, '2026-01-01')).toBe('archived');
  });
});

describe('laws of levels', () => {
  const any = fc.constantFrom(...catalog.projects);
  const day = fc
    .date({ min: new Date('2014-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rank = (level: Level | null): number => (level === null ? -1 : LEVELS.indexOf(level));

  test('no project moves down', () => {
    fc.assert(
      fc.property(any, day, day, (one, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(rank(levelOn(one, earlier))).toBeLessThanOrEqual(rank(levelOn(one, later)));
      }),
    );
  });

  test('a level changes on the days of the history, from the beginning of the day, and on no others', () => {
    fc.assert(
      fc.property(any, day, (one, on) => {
        const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
        const step = history(one).find(({ date }) => date === on);
        expect(levelOn(one, on)).toBe(step ? step.level : levelOn(one, before));
        expect(levelOn(one, `${on}T23:59:59-11:00`)).toBe(levelOn(one, on));
      }),
    );
    for (const one of catalog.projects) {
      for (const { date, level } of history(one)) expect(levelOn(one, date), `${one.name} on ${date}`).toBe(level);
    }
  });

  test('none before the acceptance, and today’s is the landscape’s', () => {
    for (const one of catalog.projects) {
      const eve = new Date(Date.parse(one.accepted ?? '') - 86_400_000).toISOString();
      expect(levelOn(one, eve), one.name).toBeNull();
      expect(levelOn(one, catalog.snapshot), one.name).toBe(one.level);
    }
  });
});

describe('history', () => {
  test('every step, in the order of time', () => {
    expect(history(project('OPA'))).toEqual([
      { level: 'sandbox', date: '2018-03-29' },
      { level: 'incubating', date: '2019-04-02' },
      { level: 'graduated', date: '2021-01-29' },
    ]);
  });

  test('a project accepted at a higher level begins there', () => {
    expect(history(project('Knative')).map((step) => step.level)).toEqual(['incubating', 'graduated']);
  });

  test('an archived project ends so', () => {
    expect(history(project('rkt')).at(-1)).toEqual({ level: 'archived', date: '2019-08-16' });
  });
});

describe('projectNamed', () => {
  test.each([
    ['open-policy-agent', 'Open Policy Agent (OPA)'],
    ['open policy agent (opa)', 'Open Policy Agent (OPA)'],
    ['opa', 'Open Policy Agent (OPA)'],
    ['K8S', 'Kubernetes'],
    ['Ambassador API Gateway', 'Emissary-Ingress'],
    ['Gatekeeper', 'Open Policy Agent (OPA)'],
    ['harbor', 'Harbor'],
  ])('%s is %s', (name, expected) => {
    expect(projectNamed(catalog, name)?.name).toBe(expected);
  });

  test('nothing for what is no project', () => {
    expect(projectNamed(catalog, 'Octant')).toBeUndefined();
    expect(projectNamed(catalog, '')).toBeUndefined();
  });
});

test('names of Object.prototype are no notes about names', () => {
  const facts = {
    name: 'constructor',
    level: 'sandbox' as const,
    accepted: '2020-01-01',
    category: 'Runtime',
    subcategory: 'Container Runtime',
    site: 'https://example.org/',
  };
  const odd = createCatalog({
    snapshot: '2026-08-07',
    source: 'https://example.org/',
    projects: [facts],
    names: { coined: [], projects: {} },
    sentences: {},
    events: [],
  });
  expect(odd.projects[0]?.names).toEqual([{ text: 'constructor', via: 'name', counts: 'telling' }]);
});

test('landscapeUrl', () => {
  expect(landscapeUrl(project('OPA'))).toBe(
    'https://landscape.cncf.io/?item=provisioning--security-compliance--open-policy-agent-opa',
  );
});
