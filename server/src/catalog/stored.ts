import { builtInCatalog } from './built-in.ts';
import { type Catalog, factsOf, projectId } from './catalog.ts';
import { formerFacts } from './changes.ts';
import { isInOrder, lastLevel } from './landscape.ts';
import { countsByItself, nameKey, namesOf } from './names.ts';
import type { CatalogFacts, Counts, NameNotes, Project, ProjectFacts, ProjectName, Via } from './types.ts';
import { isDay, isUrl } from './yaml.ts';

/** The name of the file in which an updated catalogue is kept. */
export const storedName = 'cncf-projects.json';

/** Raised when older programs could not read the file any more. */
const version = 1;

/** The text of the file in which the facts of an updated catalogue are kept: facts alone, one project a line. */
export function writeStored({ snapshot, source, projects }: CatalogFacts): string {
  const lines = projects.map((project) => JSON.stringify(project)).join(',\n');
  const head = JSON.stringify({ version, snapshot, source }).slice(0, -1);
  return `${head},"projects":[\n${lines}\n]}\n`;
}

/** What is in use, and where it comes from. */
export interface CatalogInUse {
  readonly catalog: Catalog;
  readonly from: 'built-in' | 'update';
  /** Why the stored facts are not used, though there are some that should be. */
  readonly problem?: string;
}

/**
 * The catalogue to use where an update has left this text: the newer of its facts and the built-in ones, with our own
 * sentences and names. Never fails.
 */
export function catalogWith(stored: string | undefined): CatalogInUse {
  const builtIn: CatalogInUse = { catalog: builtInCatalog(), from: 'built-in' };
  if (stored === undefined) return builtIn;
  const facts = readStored(stored);
  if (!facts) {
    const problem = 'The updated CNCF catalogue is damaged, and the built-in one is used instead: update it again';
    return { ...builtIn, problem };
  }
  if (facts.snapshot < builtIn.catalog.snapshot) return builtIn;
  return { catalog: withFacts(builtIn.catalog, facts), from: 'update' };
}

/** Reads the file of an updated catalogue; undefined for anything that `writeStored` did not write. */
function readStored(text: string): CatalogFacts | undefined {
  try {
    const { version: written, snapshot, source, projects } = JSON.parse(text);
    if (written !== version || !isDay(snapshot) || typeof source !== 'string') return undefined;
    if (!Array.isArray(projects) || projects.length === 0 || !projects.every(isProject)) return undefined;
    const ids = new Set(projects.map(({ name }) => projectId(name)));
    return ids.size === projects.length ? { snapshot, source, projects } : undefined;
  } catch {
    return undefined;
  }
}

function isProject(value: unknown): value is ProjectFacts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { name, level, accepted, category, subcategory, site, ...rest } = value as Record<string, unknown>;
  return (
    [name, category, subcategory].every((text) => typeof text === 'string') &&
    isDay(accepted) &&
    isUrl(site) &&
    Object.entries(rest).every(([key, text]) =>
      ['incubating', 'graduated', 'archived'].includes(key)
        ? isDay(text)
        : ['repository', 'devStats'].includes(key) && isUrl(text),
    ) &&
    isInOrder(value) &&
    lastLevel(value) === level
  );
}

/** The same catalogue with other facts. What is kept by hand of a project stays with it when it is renamed. */
function withFacts(catalog: Catalog, facts: CatalogFacts): Catalog {
  const byName = new Map(catalog.projects.map((project) => [project.name, project]));
  const counts = new Map(
    catalog.projects.flatMap(({ names }) => names.map((name) => [nameKey(name.text), name.counts])),
  );
  // A sub-project that becomes a project of its own has been judged.
  const countsOf = (name: string): Counts => counts.get(nameKey(name)) ?? countsByItself(name, new Set());
  const former = formerFacts(factsOf(catalog).projects, facts.projects);
  const projects = facts.projects.map((project): Project => {
    const old = byName.get(former.get(project.name)?.name ?? '');
    const isKnown = old?.name === project.name;
    return {
      id: projectId(project.name),
      ...project,
      names: isKnown ? old.names : namesOf(project.name, old ? notesOf(old) : {}, countsOf),
      ...(old?.sentence !== undefined && { sentence: old.sentence }),
    };
  });
  return { ...catalog, snapshot: facts.snapshot, source: facts.source, projects };
}

// What a project was called, for the names of one that is called otherwise now.
function notesOf({ names: [official, ...others] }: Project): NameNotes {
  const told = (via: Via): readonly ProjectName[] => others.filter((name) => name.via === via);
  const notes = (names: readonly ProjectName[]) => names.map(({ text, via, ...terms }) => ({ name: text, ...terms }));
  return {
    aliases: notes(told('alias')),
    former: notes(official ? [...told('former-name'), official] : []),
    subprojects: notes(told('subproject')),
  };
}
