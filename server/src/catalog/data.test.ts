import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInCatalog } from './built-in.ts';
import { data } from './data.ts';
import { readCatalog, writeData, writeProjects } from './files.ts';
import { nameKey } from './names.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const files = { projects: read('projects.yaml'), names: read('names.yaml'), events: read('events.yaml') };
const catalog = builtInCatalog();

test('the files have no problems', () => {
  expect(readCatalog(files).problems).toEqual([]);
});

test('data.ts is what the files say; else run `node scripts/import-landscape.ts`', () => {
  expect(read('data.ts') === writeData(readCatalog(files).value)).toBe(true);
  expect(data).toEqual(readCatalog(files).value);
});

test('projects.yaml is as the importer writes it', () => {
  expect(writeProjects(readCatalog(files).value)).toBe(files.projects);
});

describe('projects', () => {
  test('255, each with an id of its own', () => {
    expect(catalog.projects).toHaveLength(255);
    expect(new Set(catalog.projects.map((project) => project.id)).size).toBe(255);
  });

  test('no two projects share a name', () => {
    const owners = new Map<string, string>();
    for (const project of catalog.projects) {
      for (const { text } of project.names) {
        expect([project.name, undefined], text).toContain(owners.get(nameKey(text)));
        owners.set(nameKey(text), project.name);
      }
    }
  });

  // A new project's name counts only with telling words until somebody has judged whether it is an ordinary word.
  test('every name of one plain word was judged: coined, or with a `counts` of its own', () => {
    const judged = new Set(data.names.coined.map(nameKey));
    const left = catalog.projects
      .filter(({ name }) => /^[A-Z]?[a-z]+$/.test(name) && !judged.has(nameKey(name)))
      .filter(({ name }) => data.names.projects[name]?.counts === undefined);
    expect(left.map((project) => project.name)).toEqual([]);
  });

  test('every coined word is a name of a project', () => {
    const names = new Set(catalog.projects.flatMap((project) => project.names.map((name) => nameKey(name.text))));
    expect(data.names.coined.filter((word) => !names.has(nameKey(word)))).toEqual([]);
  });
});

describe('events', () => {
  test('35, in the order of time, each with an id of its own', () => {
    expect(catalog.events).toHaveLength(35);
    expect(new Set(catalog.events.map((event) => event.id)).size).toBe(35);
    expect(catalog.events[0]?.id).toBe('kubecon-2015');
    expect(catalog.events.at(-1)?.id).toBe('kubecon-na-2026');
  });

  test('an id holds the year, and all but the first the part of the world', () => {
    for (const event of catalog.events.slice(1)) {
      expect(event.id).toMatch(new RegExp(`^kubecon-(na|eu|cn|in|jp)-${event.start.slice(0, 4)}$`));
    }
  });
});

// The landscape itself is not part of the repository: TAKEAWAYS_LANDSCAPE names a copy of that day, or it lies beside.
const landscape =
  process.env.TAKEAWAYS_LANDSCAPE ?? new URL('../../../../shared/data/cncf-landscape.yml', import.meta.url);
const there = existsSync(landscape);
const skipped = there ? '' : ' (skipped: there is no landscape.yml; TAKEAWAYS_LANDSCAPE may name one)';

interface Item {
  readonly name: string;
  readonly project?: string;
  readonly homepage_url: string;
  readonly repo_url?: string;
  readonly extra: Readonly<Record<string, string>>;
}
interface Landscape {
  readonly landscape: { name: string; subcategories: { name: string; items: Item[] | null }[] }[];
}

// Read without the importer, so that it cannot be wrong about itself.
test.skipIf(!there)(
  `every fact is the landscape's${skipped}`,
  () => {
    const facts = (parse(readFileSync(landscape, 'utf8')) as Landscape).landscape.flatMap((category) =>
      category.subcategories.flatMap((subcategory) =>
        (subcategory.items ?? [])
          .filter((item) => item.project !== undefined)
          .map(({ name, project, homepage_url, repo_url, extra }) => ({
            name,
            level: project,
            accepted: extra.accepted,
            incubating: extra.incubating,
            graduated: extra.graduated,
            archived: extra.archived,
            category: category.name,
            subcategory: subcategory.name,
            site: homepage_url,
            repository: repo_url,
            devStats: extra.dev_stats_url,
          })),
      ),
    );
    expect(facts).toHaveLength(255);
    const byName = new Map(data.projects.map((project) => [project.name, project]));
    for (const fact of facts) expect(byName.get(fact.name), fact.name).toEqual(fact);
  },
  30_000,
);
