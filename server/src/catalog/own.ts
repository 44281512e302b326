import { isScalar, type Node, type YAMLMap } from 'yaml';
import { type Catalog, inOrder, projectId } from './catalog.ts';
import { NOTE_KEYS, type Read, readDates, readEventList, readNotes } from './files.ts';
import { countsByItself, isName, longestName, nameKey, namesOf } from './names.ts';
import type { Counts, Event, NameNotes, Project } from './types.ts';
import { readYaml, type YamlReader } from './yaml.ts';

/** A catalogue of one's own: vendors' products, other foundations' projects, conferences of one's own. */
export interface OwnCatalog {
  readonly projects: readonly OwnProject[];
  readonly events: readonly Event[];
}

type OwnProject = Omit<Project, 'id' | 'names'> & { readonly notes: NameNotes };

/** The keys of a catalogue file, and of a project in it; `docs/catalog.schema.json` describes them. */
export const FILE_KEYS: readonly string[] = ['foundation', 'projects', 'events'];
export const PROJECT_KEYS: readonly string[] = [
  ...['name', 'sentence', 'foundation', 'dates', 'category', 'site', 'repository'],
  ...NOTE_KEYS,
];

/** What is longer, in UTF-16 units, is no catalogue that somebody wrote; nor is what has more projects. */
const longest = 1_000_000;
const mostProjects = 1_000;

/**
 * Reads a catalogue file. `base` is what it will be added to: a name that means another project there is a problem. What
 * has no problem can be used, whatever is wrong elsewhere in the file. Never fails.
 */
export function readOwnCatalog(text: string, base: Catalog): Read<OwnCatalog> {
  if (text.length > longest) {
    const message = `A catalogue has at most ${longest} characters; this file has ${text.length}.`;
    return { value: { projects: [], events: [] }, problems: [{ message, line: 1, column: 1 }] };
  }
  const reader = readYaml(text);
  const isEmpty = reader.root === null;
  const root = isEmpty || reader.problems.length > 0 ? undefined : reader.map(reader.root, 'The file', FILE_KEYS);
  const foundation = reader.text(root?.get('foundation', true), '`foundation`');
  const known = byName(base);
  const taken = new Map<string, string>();
  const nodes = reader.items(root?.get('projects', true), '`projects`');
  if (nodes.length > mostProjects) {
    reader.complain(nodes[mostProjects], `A catalogue has at most ${mostProjects} projects: the rest is left out.`);
  }
  const projects = nodes.slice(0, mostProjects).flatMap((node) => {
    const what = isScalar(node) && node.value !== null ? `Write "name: ${node.value}": a project` : 'A project';
    const map = reader.map(node, what, PROJECT_KEYS);
    const project = map && readProject(reader, map);
    if (!project || !isFree(reader, node, project, taken, known)) return [];
    const isKnown = known.has(nameKey(project.name));
    return [{ ...project, ...(foundation && !isKnown && project.foundation === undefined && { foundation }) }];
  });
  const events = readEventList(reader, root?.get('events', true)).filter(
    ({ id, name, start, end }) => id && name && start && end >= start,
  );
  return { value: { projects, events }, problems: reader.problems };
}

function readProject(reader: YamlReader, map: YAMLMap<Node, Node | null>): OwnProject | undefined {
  const name = reader.required(map, map.get('name', true), "A project's name");
  if (!name) return undefined;
  const text = (key: string): string | undefined => reader.text(map.get(key, true), `\`${key}\` of ${name}`)?.trim();
  const url = (key: string): string | undefined => reader.url(map.get(key, true), `\`${key}\` of ${name}`);
  const [sentence, category] = [text('sentence')?.replace(/\.$/, ''), text('category')];
  const foundation = text('foundation');
  const [site, repository] = [url('site'), url('repository')];
  return {
    name,
    ...(sentence && { sentence }),
    ...(foundation && { foundation }),
    ...(category && { category }),
    ...(site && { site }),
    ...(repository && { repository }),
    ...(map.has('dates') ? readDates(reader, map, name) : {}),
    notes: readNotes(reader, map, name),
  };
}

/** Means each name of a project nothing else, neither in this file nor in the catalogue that it is added to? */
function isFree(
  reader: YamlReader,
  node: Node,
  { name, notes }: OwnProject,
  taken: Map<string, string>,
  known: ReadonlyMap<string, Project>,
): boolean {
  const own = known.get(nameKey(name));
  let free = true;
  for (const { text } of namesOf(name, notes, countsOf)) {
    if (!isName(text)) {
      reader.complain(
        node,
        `${JSON.stringify(text.slice(0, 40))} is no name: write 2 to ${longestName} characters in one line.`,
      );
      free = false;
    }
    const same = known.get(nameKey(text));
    const other = taken.get(nameKey(text)) ?? (same === own ? undefined : same?.name);
    if (other !== undefined) {
      reader.complain(node, `"${text}" is a name of ${other} already: take it out of ${name}, or give it another.`);
      free = false;
    }
  }
  if (free) for (const { text } of namesOf(name, notes, countsOf)) taken.set(nameKey(text), name);
  return free;
}

/** The projects of a catalogue by the keys of their ids and names: what `projectNamed` finds, for many names. */
function byName({ projects }: Catalog): ReadonlyMap<string, Project> {
  const known = new Map<string, Project>();
  for (const project of projects) for (const { text } of project.names.toReversed()) known.set(nameKey(text), project);
  for (const project of projects) known.set(project.id, project).set(nameKey(project.name), project);
  return known;
}

// Who writes a catalogue means the name: a plain word with a capital counts as it is written there.
function countsOf(name: string): Counts {
  const counts = countsByItself(name, new Set());
  return counts === 'telling' && /^\p{Lu}/u.test(name) ? 'exact' : counts;
}

/**
 * A catalogue with the projects and events of others. A project that the catalogue has already gets the new names, and
 * what else is said of it.
 */
export function extendCatalog(base: Catalog, own: readonly OwnCatalog[]): Catalog {
  const projects = new Map(base.projects.map((project) => [project.id, project]));
  const named = byName(base);
  for (const { notes, ...said } of own.flatMap((catalog) => catalog.projects)) {
    const known = projects.get(named.get(nameKey(said.name))?.id ?? projectId(said.name));
    const names = namesOf(said.name, notes, countsOf);
    if (!known) projects.set(projectId(said.name), { ...said, id: projectId(said.name), names });
    else {
      const held = new Set(known.names.map(({ text }) => text));
      const more = names.filter(({ text }) => !held.has(text));
      projects.set(known.id, { ...known, ...said, name: known.name, names: [...known.names, ...more] });
    }
  }
  const events = new Map(
    [...base.events, ...own.flatMap((catalog) => catalog.events)].map((event) => [event.id, event]),
  );
  const all = [...projects.values()];
  return { ...base, projects: all, events: inOrder([...events.values()]) };
}
