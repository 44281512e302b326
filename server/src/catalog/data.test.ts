import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInCatalog } from './built-in.ts';
import { createCatalog } from './catalog.ts';
import { NOTE_KEYS, readCatalog, writeData, writeProjects } from './files.ts';
import { nameKey } from './names.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const files = {
  projects: read('projects.yaml'),
  names: read('names.yaml'),
  sentences: read('sentences.yaml'),
  events: read('events.yaml'),
};
const catalog = builtInCatalog();
const data = readCatalog(files).value;

test('the files have no problems', () => {
  expect(readCatalog(files).problems).toEqual([]);
});

test('data.ts is what the files say; else run `node scripts/import-landscape.ts`', () => {
  expect(read('data.ts') === writeData(data)).toBe(true);
  expect(catalog).toEqual(createCatalog(data));
});

test('projects.yaml is as the importer writes it', () => {
  expect(writeProjects(readCatalog(files).value)).toBe(files.projects);
});

describe('the schemas beside them', () => {
  const json = (path: string, base: string | URL): unknown => JSON.parse(readFileSync(new URL(path, base), 'utf8'));
  // "#/a/b" of the file that it names, which lies beside its own.
  const resolve = (reference: string): unknown => {
    const [path = '', pointer = ''] = reference.split('#/');
    return pointer
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], json(path, import.meta.url));
  };

  test.each(['names', 'sentences', 'events'] as const)(
    '%s.yaml names its own, and what that refers to exists',
    (name) => {
      expect(files[name].split('\n')[0]).toBe(`# yaml-language-server: $schema=./${name}.schema.json`);
      const references = [...read(`${name}.schema.json`).matchAll(/"\$ref": "(.*)"/g)].map(
        ([, reference = '']) => reference,
      );
      expect(references.filter((reference) => typeof resolve(reference) !== 'object')).toEqual([]);
    },
  );

  test('names.schema.json knows the keys that are read', () => {
    const schema = json('names.schema.json', import.meta.url) as {
      properties: Record<string, { additionalProperties?: { properties: object } }>;
    };
    expect(Object.keys(schema.properties)).toEqual(['coined', 'projects']);
    expect(Object.keys(schema.properties.projects?.additionalProperties?.properties ?? {}).sort()).toEqual(
      [...['official', ...NOTE_KEYS]].sort(),
    );
  });
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

describe('sentences', () => {
  test('one for each project, in the projects’ order', () => {
    expect(Object.keys(data.sentences)).toEqual(data.projects.map((project) => project.name));
    expect(catalog.projects.filter((project) => project.sentence === undefined)).toEqual([]);
  });

  test('6 to 16 words, without a full stop', () => {
    const isSound = (sentence: string): boolean => {
      const length = sentence.split(' ').length;
      return /^\p{L}.*[\p{L}\p{N}]$/u.test(sentence) && length >= 6 && length <= 16;
    };
    expect(Object.values(data.sentences).filter((sentence) => !isSound(sentence))).toEqual([]);
  });

  test('no two alike', () => {
    expect(new Set(Object.values(data.sentences).map(nameKey)).size).toBe(255);
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
  readonly description?: string;
  readonly extra: Readonly<Record<string, string>>;
}
interface Landscape {
  readonly landscape: { name: string; subcategories: { name: string; items: Item[] | null }[] }[];
}

/** Every run of so many words, whatever their case and the signs between them. */
function runsOf(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}

// Read without the importer, so that it cannot be wrong about itself.
describe.skipIf(!there)(`beside the landscape${skipped}`, () => {
  const { landscape: categories } = there ? (parse(readFileSync(landscape, 'utf8')) as Landscape) : { landscape: [] };
  const items = categories.flatMap((category) =>
    category.subcategories.flatMap((subcategory) =>
      (subcategory.items ?? [])
        .filter((item) => item.project !== undefined)
        .map((item) => ({ ...item, category: category.name, subcategory: subcategory.name })),
    ),
  );

  test('every fact is the landscape’s', () => {
    expect(data.projects.map(({ name }) => name).sort()).toEqual(items.map(({ name }) => name).sort());
    const byName = new Map(data.projects.map((project) => [project.name, project]));
    for (const { name, project, category, subcategory, homepage_url, repo_url, extra } of items) {
      expect(byName.get(name), name).toEqual({
        name,
        level: project,
        accepted: extra.accepted,
        incubating: extra.incubating,
        graduated: extra.graduated,
        archived: extra.archived,
        category,
        subcategory,
        site: homepage_url,
        repository: repo_url,
        devStats: extra.dev_stats_url,
      });
    }
  });

  test('no sentence has five words in a row from what the landscape says of its project', () => {
    const prose = items.map(({ name, description, extra }) => {
      const summaries = Object.entries(extra).filter(([key]) => key.startsWith('summary_'));
      return {
        name,
        runs: [description ?? '', ...summaries.map(([, text]) => text)].flatMap((text) => runsOf(text, 5)),
      };
    });
    expect(prose.filter(({ runs }) => runs.length > 0).length).toBeGreaterThan(150);
    const borrowed = prose.flatMap(({ name, runs }) => {
      const own = new Set(runsOf(data.sentences[name] ?? '', 5));
      return runs.filter((run) => own.has(run)).map((run) => `${name}: ${run}`);
    });
    expect(borrowed).toEqual([]);
  });
});

const eventList = new URL('kubecon-events.tsv', typeof landscape === 'string' ? pathToFileURL(landscape) : landscape);
const listed = existsSync(eventList);

test.skipIf(!listed)(
  `every event is that of the list${listed ? '' : ' (skipped: it does not lie beside the landscape)'}`,
  () => {
    const [head = '', ...rows] = readFileSync(eventList, 'utf8').trim().split('\n');
    const keys = head.split('\t');
    const events = rows.map((row) =>
      Object.fromEntries(
        row
          .split('\t')
          .flatMap((value, i) =>
            value === '' || (keys[i] === 'city' && value === 'virtual') ? [] : [[keys[i], value]],
          ),
      ),
    );
    // Other names of cities are our own.
    expect(data.events.map(({ cityAliases, ...event }) => event)).toEqual(events);
  },
);
