import { builtInCatalog, builtInData } from './built-in.ts';
import { type Catalog, createCatalog, projectId } from './catalog.ts';
import { formerFacts } from './changes.ts';
import { isInOrder, lastLevel } from './landscape.ts';
import type { CatalogData, CatalogFacts, NameNotes, ProjectFacts } from './types.ts';
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
  readonly facts: CatalogFacts;
  readonly from: 'built-in' | 'update';
  /** Why the stored facts are not used, though there are some that should be. */
  readonly problem?: string;
}

/**
 * The catalogue to use where an update has left this text: the newer of its facts and the built-in ones, with our own
 * sentences and names. Never fails.
 */
export function catalogWith(stored: string | undefined): CatalogInUse {
  const builtIn = (): CatalogInUse => ({ catalog: builtInCatalog(), facts: builtInData, from: 'built-in' });
  if (stored === undefined) return builtIn();
  const facts = readStored(stored);
  if (!facts) {
    const problem = 'The updated CNCF catalogue is damaged, and the built-in one is used instead: update it again';
    return { ...builtIn(), problem };
  }
  if (facts.snapshot < builtInData.snapshot) return builtIn();
  return { catalog: createCatalog(withFacts(builtInData, facts)), facts, from: 'update' };
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
function withFacts(data: CatalogData, facts: CatalogFacts): CatalogData {
  const sentences = new Map(Object.entries(data.sentences));
  const notes = new Map(Object.entries(data.names.projects));
  for (const [name, old] of formerFacts(data.projects, facts.projects)) {
    if (name === old.name) continue;
    const sentence = sentences.get(old.name);
    if (sentence !== undefined) sentences.set(name, sentence);
    notes.set(name, renamed(old.name, notes.get(old.name) ?? {}));
  }
  return {
    ...data,
    ...facts,
    sentences: Object.fromEntries(sentences),
    names: { ...data.names, projects: Object.fromEntries(notes) },
  };
}

// Terms are those of the name as it was; of the new one nothing is known.
function renamed(old: string, { aliases = [], former = [], subprojects = [], ...terms }: NameNotes): NameNotes {
  const [, main = old, short] = /^(.*\S) \((.*)\)$/.exec(old) ?? [];
  return {
    aliases: short ? [...aliases, short] : aliases,
    former: [...former, { name: main, ...terms }],
    subprojects,
  };
}
