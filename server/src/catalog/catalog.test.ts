import { describe, expect, test } from 'vitest';
import { builtInCatalog } from './built-in.ts';
import { createCatalog, history, landscapeUrl, levelOn, projectNamed } from './catalog.ts';
import type { Project } from './types.ts';

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
