import { countsByItself, nameKey, namesOf } from './names.ts';
import type { CatalogData, CatalogFacts, Event, Level, Project, ProjectFacts } from './types.ts';

/** Projects and events, ready for look-ups. Immutable: an updated catalogue is a new one. */
export interface Catalog {
  /** The day of the landscape's snapshot, ISO. */
  readonly snapshot: string;
  readonly source: string;
  /** In the order of their names. */
  readonly projects: readonly Project[];
  /** In the order of their days. */
  readonly events: readonly Event[];
}

/** A level and the day on which a project reached it. */
export interface Step {
  readonly level: Level;
  /** ISO day. */
  readonly date: string;
}

/**
 * Makes a catalogue from what its files say; the built-in one is made so before it is bundled. The names and sentences of
 * projects that the data does not hold are left out.
 */
export function createCatalog(data: CatalogData): Catalog {
  const coined = new Set(data.names.coined.map((word) => word.toLowerCase()));
  const projects = data.projects.map((facts): Project => {
    const sentence = ofProject(data.sentences, facts.name);
    return {
      id: projectId(facts.name),
      ...facts,
      names: namesOf(facts.name, ofProject(data.names.projects, facts.name) ?? {}, (name) =>
        countsByItself(name, coined),
      ),
      ...(sentence !== undefined && { sentence }),
    };
  });
  return {
    snapshot: data.snapshot,
    source: data.source,
    projects,
    events: inOrder(data.events),
  };
}

/** The facts in a catalogue of CNCF projects alone. */
export function factsOf({ snapshot, source, projects }: Catalog): CatalogFacts {
  return { snapshot, source, projects: projects.map(({ id, names, sentence, ...facts }) => facts as ProjectFacts) };
}

/**
 * The project with this id or name (official, alias, former name or sub-project), whatever its case; an official name
 * wins over the others. Unlike `findMentions` it asks for no telling surroundings.
 */
export function projectNamed(catalog: Catalog, idOrName: string): Project | undefined {
  const key = nameKey(idOrName);
  const matches = (test: (project: Project) => boolean): Project | undefined => catalog.projects.find(test);
  return (
    matches((project) => project.id === key || nameKey(project.name) === key) ??
    matches((project) => project.names.some((name) => nameKey(name.text) === key))
  );
}

/** Events in the order of their days. */
export function inOrder(events: readonly Event[]): readonly Event[] {
  return [...events].sort((a, b) => compare(a.start, b.start));
}

/** Makes a value for each catalogue, once; it goes with the catalogue. */
export function perCatalog<T>(make: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const known = new WeakMap<Catalog, { readonly value: T }>();
  return (catalog) => {
    let entry = known.get(catalog);
    if (!entry) {
      entry = { value: make(catalog) };
      known.set(catalog, entry);
    }
    return entry.value;
  };
}

/** What a project calls itself, without the short form that its name in the landscape may have. */
export function officialName({ name, names }: Pick<Project, 'name' | 'names'>): string {
  return names[0]?.text ?? name;
}

/** What a reader is told that a project is called: its official name, with the short form that the landscape may give. */
export function titleOf(project: Pick<Project, 'name' | 'names'>): string {
  const official = officialName(project);
  return project.name.replace(/ \(.*\)$/, '') === official ? project.name : official;
}

/** The days on which a project moved in the CNCF; none for a project of somebody else. */
export type Dates = Partial<Pick<ProjectFacts, 'accepted' | 'incubating' | 'graduated' | 'archived'>>;

/** Where a project lived in the CNCF, in the order of time: from its acceptance to its last step. */
export function history(project: Dates): readonly Step[] {
  const reached: readonly (readonly [Level, string | undefined])[] = [
    ['sandbox', project.accepted],
    ['incubating', project.incubating],
    ['graduated', project.graduated],
    ['archived', project.archived],
  ];
  const steps = reached.flatMap(([level, date]) => (date === undefined ? [] : [{ level, date }]));
  steps.sort((a, b) => compare(a.date, b.date));
  // A project that was accepted at a higher level has several steps on that day, of which the last one counts.
  return steps.filter((step, i) => step.date !== steps[i + 1]?.date);
}

/** The level of a project at the end of an ISO day; null before its acceptance, and for a project of somebody else. */
export function levelOn(project: Dates, day: string): Level | null {
  const date = day.slice(0, 10);
  if (project.archived !== undefined && project.archived <= date) return 'archived';
  return history(project).findLast((step) => step.date <= date)?.level ?? null;
}

/** The project's place in the interactive landscape; undefined where it is not known to have one. */
export function landscapeUrl({ category, subcategory, name }: Partial<ProjectFacts>): string | undefined {
  if (category === undefined || subcategory === undefined || name === undefined) return undefined;
  const item = [category, subcategory, name].map(landscapeKey).join('--');
  return `https://landscape.cncf.io/?item=${encodeURIComponent(item)}`;
}

// How landscape2 makes the keys of its items, but that it keeps no sign beyond ASCII that is neither letter nor digit.
function landscapeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9+\u0080-\uffff]+/g, '-')
    .replace(/-$/, '');
}

/** The id of the project with this name in the landscape. */
export function projectId(name: string): string {
  return landscapeKey(name.replace(/ \(.*\)$/, ''));
}

// A project may be called like what every object has ("constructor").
function ofProject<T>(notes: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(notes, name) ? notes[name] : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
