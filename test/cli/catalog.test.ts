import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInCatalog } from '../../server/src/catalog/built-in.ts';
import type { ProjectFacts } from '../../server/src/catalog/types.ts';
import { folderOf } from './takeaways.ts';

/** A landscape that says what is built in, with other projects besides. */
function landscape(...more: readonly ProjectFacts[]): string {
  const items = [...builtInCatalog().projects, ...more].map(
    ({ name, level, site, repository, devStats, accepted, incubating, graduated, archived }) => ({
      name,
      project: level,
      homepage_url: site,
      repo_url: repository,
      extra: { accepted, incubating, graduated, archived, dev_stats_url: devStats },
    }),
  );
  return JSON.stringify({ landscape: [{ name: 'All', subcategories: [{ name: 'Of it', items }] }] });
}

const fresh: ProjectFacts = {
  name: 'RopeWalk',
  level: 'sandbox',
  accepted: '2026-08-08',
  category: 'All',
  subcategory: 'Of it',
  site: 'https://ropewalk.example/',
};
const stored = '.data/cncf-projects.json';

describe('catalog', () => {
  test('tells what is in use, brings it up to date, and goes back', () => {
    const folder = folderOf({ 'landscape.yml': landscape(fresh), 'a.md': 'We tried RopeWalk.\n' });
    expect(folder.run(['catalog'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^255 CNCF projects as of 2026-08-07 \(built in\)/),
    });
    expect(folder.json('projects', 'a.md').files[0].mentions).toEqual([]);

    const update = folder.run(['catalog', 'update', '--from', 'landscape.yml']);
    expect(update).toMatchObject({ code: 0, err: '' });
    expect(update.out).toMatch(
      /^New: RopeWalk, sandbox, accepted on 2026-08-08\nCorrected: .*\n256 CNCF projects as of /,
    );
    expect(folder.run(['catalog']).out).toMatch(
      /^256 CNCF projects as of \S+ \(updated; .*\), 35 events\nlandscape.yml\n$/,
    );
    expect(folder.json('projects', 'a.md').files[0].mentions).toMatchObject([
      { project: 'RopeWalk', levelNow: 'sandbox' },
    ]);
    expect(folder.list()).toEqual([stored, 'a.md', 'landscape.yml']);

    expect(folder.run(['catalog', 'update', '--from', 'landscape.yml']).out).toMatch(/^Nothing is new.\n256/);
    expect(folder.run(['catalog', 'reset']).out).toMatch(/^255 .*built in/);
    expect(folder.json('projects', 'a.md').files[0].mentions).toEqual([]);
    expect(folder.run(['catalog', 'reset']).code).toBe(0);
  });

  test.each([
    [
      'a file that is not there',
      'nope.yml',
      /^takeaways: nope.yml: cannot be read: no such file or folder; nothing was changed\n$/,
    ],
    ['a folder', '.', /it is a folder; nothing was changed\n$/],
    ['a web page', 'page.yml', /it is a web page and not landscape.yml; nothing was changed; \S+ is a whole one\n$/],
    ['a part', 'part.yml', /nothing was changed/],
    ['bytes that are no text', 'bytes.yml', /not UTF-8/],
    [
      'a server that is not there',
      'http://127.0.0.1:1/landscape.yml',
      /^takeaways: http:\S+ .*; nothing was changed\n$/,
    ],
    ['an address that is none', 'https://', /nothing was changed\n$/],
  ])('%s leaves the old catalogue in place, with one line', (_, from, message) => {
    const whole = landscape(fresh);
    const folder = folderOf({
      'landscape.yml': whole,
      'page.yml': '<!doctype html>',
      'part.yml': whole.slice(0, whole.length / 2),
      'bytes.yml': new Uint8Array([0xff, 0xfe, 0x00]),
    });
    folder.run(['catalog', 'update', '--from', 'landscape.yml']);
    const before = folder.read(stored);
    const { code, out, err } = folder.run(['catalog', 'update', '--from', from]);
    expect([code, out, err.match(/\n/g)?.length]).toEqual([2, '', 1]);
    expect(err).toMatch(message);
    expect(folder.read(stored)).toBe(before);
  });

  test('a damaged file gives way to the built-in catalogue, with a word; other work goes on', () => {
    const folder = folderOf({ [stored]: '{"version":1,', 'a.md': 'We tried Kubernetes.\n' });
    const { code, out, err } = folder.run(['projects', 'a.md']);
    expect([code, out]).toEqual([0, expect.stringMatching(/Kubernetes/)]);
    expect(err).toMatch(/^takeaways: .*damaged.*'takeaways catalog reset'\n$/);
    expect(folder.run(['catalog'])).toMatchObject({ code: 2, out: expect.stringMatching(/^255 .*built in/) });
  });

  test('a place that cannot be written to', () => {
    const folder = folderOf({ 'landscape.yml': landscape(), file: '' });
    const env = { TAKEAWAYS_DATA: join(folder.path, 'file') };
    const { code, err } = folder.run(['catalog', 'update', '--from', 'landscape.yml'], { env });
    expect([code, err]).toEqual([2, expect.stringMatching(/cannot be written: .*; nothing was changed\n$/)]);
  });
});

describe('catalogues of one’s own', () => {
  const article = '# Two takeaways\n\n1. Kafka\n2. Kubernetes\n';

  test('their projects are in no level, and say whose they are', () => {
    const folder = folderOf({
      'a.md': article,
      '.takeaways.yaml': 'catalogs: [own.yaml]\n',
      'own.yaml': 'foundation: Apache\nprojects:\n  - { name: Apache Kafka, aliases: [Kafka] }\n',
    });
    expect(folder.json('projects', 'a.md').files[0].mentions[0]).toEqual({
      line: 3,
      column: 4,
      text: 'Kafka',
      project: 'Apache Kafka',
      via: 'alias',
      levelThen: null,
      levelNow: null,
    });
    expect(folder.run(['projects', 'a.md'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Apache Kafka +Apache +Apache +1 +3\n/),
    });
  });

  test('what is wrong in them is told with its place, and the rest is done', () => {
    const folder = folderOf({
      'a.md': article,
      '.takeaways.yaml': 'catalogs:\n  - own.yaml\n  - nope.yaml\n',
      'own.yaml': 'projects:\n  - { name: Apache Kafka, aliases: [Kafka], colour: red }\n',
    });
    const { code, out, err } = folder.run(['check', 'a.md']);
    expect(code).toBe(2);
    expect(out).not.toBe('');
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^takeaways: \.takeaways\.yaml:3:5: There is no such file/),
      expect.stringMatching(/^takeaways: own\.yaml:2:45: Unknown key "colour"/),
      '',
    ]);
  });
});

test('the page on catalogues has examples that hold', () => {
  const page = readFileSync(new URL('../../docs/catalogs.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);
  const own = examples.find((text) => text.includes('projects:')) ?? '';
  const config = examples.find((text) => text.startsWith('catalogs:')) ?? '';
  const folder = folderOf({ 'a.md': 'Kafka.\n', '.takeaways.yaml': config, 'vendors.yaml': own });
  expect(folder.run(['projects', 'a.md'])).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/Kafka/) });
});
