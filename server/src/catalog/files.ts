import { Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { createCatalog, type Dates } from './catalog.ts';
import { nameKey } from './names.ts';
import {
  type CatalogData,
  type CatalogFacts,
  type Counts,
  type Cues,
  type Event,
  LEVELS,
  type NameNote,
  type NameNotes,
  type Names,
  type Problem,
  type ProjectFacts,
} from './types.ts';
import { readYaml, type YamlReader } from './yaml.ts';

/** The catalogue's four files, as text. */
export interface CatalogFiles {
  /** Facts, written by the importer. */
  readonly projects: string;
  /** What is kept by hand about names. */
  readonly names: string;
  /** What each project is, by hand, too. */
  readonly sentences: string;
  readonly events: string;
}

export interface Read<T> {
  /** Meaningful only where there are no problems. */
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Reads the catalogue's files; a problem's message begins with the file's name. */
export function readCatalog(files: CatalogFiles): Read<CatalogData> {
  const projects = readProjects(files.projects);
  const known = new Set(projects.value.projects.map((project) => project.name));
  const names = readNames(files.names, known);
  const sentences = readSentences(files.sentences, known);
  const events = readEvents(files.events);
  const within = (file: string, { problems }: Read<unknown>): Problem[] =>
    problems.map((problem) => ({ ...problem, message: `${file}: ${problem.message}` }));
  return {
    value: { ...projects.value, names: names.value, sentences: sentences.value, events: events.value },
    problems: [
      ...within('projects.yaml', projects),
      ...within('names.yaml', names),
      ...within('sentences.yaml', sentences),
      ...within('events.yaml', events),
    ],
  };
}

/**
 * Writes `data.ts`: the catalogue as a module that loads at once, ready made, as JSON is read several times faster than a
 * literal. One project and one event a line.
 */
export function writeData(data: CatalogData): string {
  const { projects, events, ...head } = createCatalog(data);
  const lines = (values: readonly unknown[]): string =>
    `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
  const json = [
    JSON.stringify(head).slice(0, -1),
    `"projects":${lines(projects)}`,
    `"events":${lines(events)}}\n`,
  ].join(',\n');
  return `// biome-ignore-all format: written by \`node scripts/import-landscape.ts\` from the YAML files beside it
import type { Catalog } from './catalog.ts';

// A string of lines that go on is compiled in half the time of a template.
export const catalog: Catalog = JSON.parse('\\
${inAscii(json).replaceAll('\\', '\\\\').replaceAll('\n', '\\\n')}');
`;
}

// Text of one byte a unit is read faster; a quotation mark would end the literal.
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e\n]|'/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Writes `projects.yaml`. */
export function writeProjects({ snapshot, source, projects }: CatalogFacts): string {
  const document = new Document({
    snapshot,
    source,
    projects: projects.map(({ name, level, category, subcategory, site, repository, devStats, ...dates }) => ({
      name,
      level,
      dates,
      category: `${category} / ${subcategory}`,
      site,
      ...(repository && { repository }),
      ...(devStats && { devStats }),
    })),
  });
  document.commentBefore = [
    ' Facts about the CNCF projects, carried over from the CNCF landscape (CC BY 4.0; see NOTICE).',
    ' Written by `node scripts/import-landscape.ts FILE`: what is kept by hand belongs in names.yaml and sentences.yaml.',
  ].join('\n');
  for (const project of (document.get('projects') as YAMLSeq<YAMLMap>).items) {
    (project.get('dates') as YAMLMap).flow = true;
  }
  return document.toString({ lineWidth: 0 }).replace(/(?<!projects:)\n {2}- name:/g, '\n\n  - name:');
}

const PROJECT_KEYS = ['name', 'level', 'dates', 'category', 'site', 'repository', 'devStats'];
const DATE_KEYS = ['accepted', 'incubating', 'graduated', 'archived'] as const;

function readProjects(text: string): Read<CatalogFacts> {
  const reader = readYaml(text);
  const root = reader.map(reader.root, 'The file', ['snapshot', 'source', 'projects']);
  const projects: ProjectFacts[] = [];
  for (const node of reader.items(root?.get('projects', true), '`projects`')) {
    const map = reader.map(node, 'A project', PROJECT_KEYS);
    if (!map) continue;
    const name = reader.required(map, map.get('name', true), "A project's name") ?? '';
    const level = reader.oneOf(map.get('level', true), `The level of ${name}`, LEVELS) ?? 'sandbox';
    const [, category = '', subcategory = ''] =
      /^(.*?) \/ (.*)$/.exec(reader.required(map, map.get('category', true), `The category of ${name}`) ?? '') ?? [];
    const repository = reader.url(map.get('repository', true), `\`repository\` of ${name}`);
    const devStats = reader.url(map.get('devStats', true), `\`devStats\` of ${name}`);
    projects.push({
      name,
      level,
      accepted: '',
      ...readDates(reader, map, name),
      category,
      subcategory,
      site: reader.url(map.get('site', true), `\`site\` of ${name}`) ?? '',
      ...(repository && { repository }),
      ...(devStats && { devStats }),
    });
  }
  const snapshot = reader.day(root?.get('snapshot', true), '`snapshot`') ?? '';
  const source = reader.url(root?.get('source', true), '`source`') ?? '';
  return { value: { snapshot, source, projects }, problems: reader.problems };
}

/** The days of a project's `dates`. */
export function readDates(reader: YamlReader, project: YAMLMap<Node, Node | null>, name: string): Dates {
  const days = reader.map(project.get('dates', true), `The dates of ${name}`, DATE_KEYS);
  const dates = DATE_KEYS.flatMap((key) => {
    const day = reader.day(days?.get(key, true), `\`${key}\` of ${name}`);
    return day === undefined ? [] : [[key, day] as const];
  });
  return Object.fromEntries(dates);
}

const COUNTS: readonly Counts[] = ['folded', 'exact', 'proper-noun', 'telling'];
const CUES = ['after', 'near', 'never'] as const;
const NOTES = ['aliases', 'former', 'subprojects'] as const;
export const NOTE_KEYS: readonly string[] = ['counts', ...CUES, ...NOTES];

function readNames(text: string, known: ReadonlySet<string>): Read<Names> {
  const reader = readYaml(text);
  const root = reader.map(reader.root, 'The file', ['coined', 'projects']);
  const projects: Record<string, NameNotes> = {};
  for (const { key, value } of reader.map(root?.get('projects', true), '`projects`')?.items ?? []) {
    const project = reader.text(key, "A project's name") ?? '';
    if (!known.has(project)) reader.complain(key, `No project of projects.yaml has the name "${project}".`);
    const map = reader.map(value, `The names of ${project}`, ['official', ...NOTE_KEYS]);
    const official = reader.text(map?.get('official', true), `\`official\` of ${project}`);
    if (map) projects[project] = { ...(official && { official }), ...readNotes(reader, map, project) };
  }
  const coined = texts(reader, root?.get('coined', true), '`coined`');
  return { value: { coined, projects }, problems: reader.problems };
}

/** What a mapping with `NOTE_KEYS` says of a project's names. */
export function readNotes(reader: YamlReader, map: YAMLMap<Node, Node | null>, project: string): NameNotes {
  const lists = NOTES.flatMap((list) =>
    map.has(list)
      ? [[list, reader.items(map.get(list, true), `\`${list}\``).map((note) => readNote(reader, note, project))]]
      : [],
  );
  return { ...terms(reader, map, project), ...Object.fromEntries(lists) };
}

function readNote(reader: YamlReader, node: Node, project: string): NameNote {
  const what = `A name of ${project}`;
  if (!('items' in node)) return reader.required(node, node, what) ?? '';
  const map = reader.map(node, what, ['name', 'counts', 'until', ...CUES]);
  if (!map) return '';
  const until = reader.text(map.get('until', true), '`until`');
  if (until && !/^\d{4}(-\d\d){0,2}$/.test(until)) {
    reader.complain(map, `\`until\` is "${until}"; write a year, a month or a day (2021, 2021-04, 2021-04-13).`);
  }
  const name = reader.required(map, map.get('name', true), what) ?? '';
  return { name, ...terms(reader, map, name), ...(until && { until }) };
}

function terms(reader: YamlReader, map: YAMLMap, name: string): { counts?: Counts } & Cues {
  const counts = reader.oneOf(map.get('counts', true) as Node | undefined, `\`counts\` of ${name}`, COUNTS);
  const cues = CUES.flatMap((cue) => {
    if (!map.has(cue)) return [];
    const words = texts(reader, map.get(cue, true) as Node | undefined, `\`${cue}\` of ${name}`);
    for (const word of words) {
      if (!/^[\p{Ll}\p{N}]+$/u.test(word))
        reader.complain(map, `\`${cue}\` of ${name}: "${word}" must be one lower-case word.`);
    }
    return [[cue, words]];
  });
  return { ...(counts && { counts }), ...Object.fromEntries(cues) };
}

function readSentences(text: string, known: ReadonlySet<string>): Read<Readonly<Record<string, string>>> {
  const reader = readYaml(text);
  const sentences: Record<string, string> = {};
  for (const { key, value } of reader.map(reader.root, 'The file')?.items ?? []) {
    const project = reader.text(key, "A project's name") ?? '';
    if (!known.has(project)) reader.complain(key, `No project of projects.yaml has the name "${project}".`);
    sentences[project] = reader.required(key, value, `The sentence of ${project}`) ?? '';
  }
  return { value: sentences, problems: reader.problems };
}

const EVENT_KEYS = ['id', 'name', 'city', 'cityAliases', 'country', 'start', 'end', 'format'];
const FORMATS: readonly Event['format'][] = ['in person', 'virtual', 'hybrid'];

function readEvents(text: string): Read<readonly Event[]> {
  const reader = readYaml(text);
  const root = reader.map(reader.root, 'The file', ['events']);
  return { value: readEventList(reader, root?.get('events', true)), problems: reader.problems };
}

/** The events of a list. */
export function readEventList(reader: YamlReader, list: Node | null | undefined): readonly Event[] {
  const events: Event[] = [];
  const seen = new Set<string>();
  for (const node of reader.items(list, '`events`')) {
    const map = reader.map(node, 'An event', EVENT_KEYS);
    if (!map) continue;
    const id = reader.required(map, map.get('id', true), "An event's id") ?? '';
    const city = reader.text(map.get('city', true), `The city of ${id}`);
    const cityAliases = texts(reader, map.get('cityAliases', true), `\`cityAliases\` of ${id}`);
    const country = reader.text(map.get('country', true), `The country of ${id}`);
    const start = reader.day(map.get('start', true), `The start of ${id}`) ?? '';
    const end = reader.day(map.get('end', true), `The end of ${id}`) ?? '';
    if (start === '' || end < start) reader.complain(map, `${id} must have a start, and an end on that day or later.`);
    if (seen.has(nameKey(id))) reader.complain(map, `${id} is there twice.`);
    seen.add(nameKey(id));
    events.push({
      id,
      name: reader.required(map, map.get('name', true), `The name of ${id}`) ?? '',
      ...(city && { city }),
      ...(cityAliases.length > 0 && { cityAliases }),
      ...(country && { country }),
      start,
      end,
      format: reader.oneOf(map.get('format', true), `The format of ${id}`, FORMATS) ?? 'in person',
    });
  }
  return events;
}

function texts(reader: YamlReader, node: Node | null | undefined, what: string): string[] {
  return reader.items(node, what).flatMap((item) => reader.text(item, what) ?? []);
}
