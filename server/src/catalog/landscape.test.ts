import { describe, expect, test } from 'vitest';
import { importLandscape } from './landscape.ts';

/** A landscape of one subcategory with these items, each as lines without indentation. */
function landscape(...items: string[]): string {
  const indented = items.map((item) => `          - item:\n${item.trim().replace(/^/gm, '            ')}\n`);
  return `landscape:\n  - category:\n    name: Runtime\n    subcategories:\n      - subcategory:\n        name: Storage\n        items:\n${indented.join('')}`;
}

const ALPHA = `
name: alpha
homepage_url: https://alpha.example/
project: "sandbox"
description: A sentence that must not be carried over
second_path: [Elsewhere / Again]
extra:
  accepted: '2020-01-02'`;

const beta = (project: string, ...extra: string[]): string => `
name: Beta
homepage_url: https://beta.example/
repo_url: https://github.com/beta/beta
project: ${project}
extra:
  ${extra.join('\n  ')}`;

describe('importLandscape', () => {
  test('takes the facts of the items that are projects, and nothing else', () => {
    const product = 'name: Product\nhomepage_url: https://product.example/\nextra:\n  parent_project: alpha';
    const graduated = beta(
      'graduated',
      "accepted: '2018-03-04'",
      'incubating: 2019-03-04',
      "graduated: '2020-03-04'",
      'dev_stats_url: https://beta.devstats.cncf.io/',
    );
    expect(importLandscape(landscape(graduated, product, ALPHA))).toEqual({
      problems: [],
      projects: [
        {
          name: 'alpha',
          level: 'sandbox',
          accepted: '2020-01-02',
          category: 'Runtime',
          subcategory: 'Storage',
          site: 'https://alpha.example/',
        },
        {
          name: 'Beta',
          level: 'graduated',
          accepted: '2018-03-04',
          incubating: '2019-03-04',
          graduated: '2020-03-04',
          category: 'Runtime',
          subcategory: 'Storage',
          site: 'https://beta.example/',
          repository: 'https://github.com/beta/beta',
          devStats: 'https://beta.devstats.cncf.io/',
        },
      ],
    });
  });

  test('an empty subcategory is fine', () => {
    const text = landscape(ALPHA).replace(
      '    subcategories:\n',
      '    subcategories:\n      - subcategory:\n        name: Empty\n        items:\n',
    );
    expect(importLandscape(text).problems).toEqual([]);
  });

  test.each([
    [
      'an unknown level',
      beta('mature', "accepted: '2020-01-01'"),
      12,
      22,
      /level of Beta is "mature".*must be one of sandbox/,
    ],
    ['a day that does not exist', beta('sandbox', "accepted: '2021-02-30'"), 14, 25, /"2021-02-30", which is no day/],
    [
      'no day of acceptance',
      beta('sandbox', 'incubating: 2020-01-01'),
      14,
      15,
      /Beta has no day on which it was `accepted`/,
    ],
    [
      'days out of order',
      beta('graduated', 'accepted: 2020-01-01', 'graduated: 2021-01-01', 'incubating: 2022-01-01'),
      14,
      15,
      /days of Beta are not in the order/,
    ],
    [
      'a level without its day',
      beta('graduated', 'accepted: 2020-01-01'),
      12,
      22,
      /said to be graduated, but its days make it sandbox/,
    ],
    [
      'a hostile address',
      beta('sandbox', 'accepted: 2020-01-01', 'dev_stats_url: "javascript:alert(1)"'),
      15,
      30,
      /`dev_stats_url` of Beta.*no http or https address/,
    ],
    [
      'no `extra`',
      beta('sandbox', 'x: 1').replace(/extra:[\s\S]*/, 'extra: 5'),
      13,
      20,
      /`extra` of Beta must be a mapping/,
    ],
  ])('%s is a problem with its place', (_, item, line, column, message) => {
    const { problems } = importLandscape(landscape(item));
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]).toMatchObject({ line, column });
  });

  test('the same project twice', () => {
    expect(importLandscape(landscape(ALPHA, ALPHA)).problems.map((problem) => problem.message)).toEqual([
      'alpha is there twice (as alpha).',
    ]);
  });

  test.each([
    ['', /must be a mapping/],
    ['- a\n- b', /must be a mapping/],
    ['a: 1', /no list `landscape`/],
    ['landscape: 5', /`landscape` must be a list/],
    ['landscape:\n  - 5', /category must be a mapping/],
    ['landscape: []', /No item has a `project`/],
    ['landscape: [', /no YAML that can be read/],
    ['<!doctype html><html>', /must be a mapping/],
  ])('a file of another kind (%j) is a problem', (text, message) => {
    const { projects, problems } = importLandscape(text);
    expect(projects).toEqual([]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  test('a truncated file never passes for a whole one with fewer facts in an item', () => {
    const whole = landscape(
      beta('graduated', 'accepted: 2018-03-04', 'incubating: 2019-03-04', 'graduated: 2020-03-04'),
    );
    for (let length = 0; length < whole.trimEnd().length; length++) {
      expect(importLandscape(whole.slice(0, length)).problems, whole.slice(0, length)).not.toEqual([]);
    }
  });
});
