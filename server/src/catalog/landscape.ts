import type { Node } from 'yaml';
import { type Dates, history, levelOn, projectId } from './catalog.ts';
import { isName, longestName, nameKey } from './names.ts';
import { LEVELS, type Level, type Problem, type ProjectFacts } from './types.ts';
import { readYaml, type YamlReader } from './yaml.ts';

/** Facts only: descriptions and summaries of the landscape are left where they are. */
export interface Landscape {
  /** Those of which nothing is wrong, in the order of their names, whatever their case. */
  readonly projects: readonly ProjectFacts[];
  /** What is wrong with the file. */
  readonly problems: readonly LandscapeProblem[];
}

export interface LandscapeProblem extends Problem {
  /** The project that it is about; the others can be used. Absent where the file itself cannot be. */
  readonly project?: string;
}

/**
 * Reads the CNCF landscape (https://github.com/cncf/landscape, `landscape.yml`): every item with `project` is a CNCF
 * project, and stands there once, however often `second_path` shows it.
 */
export function importLandscape(text: string): Landscape {
  const reader = readYaml(text);
  const projects: ProjectFacts[] = [];
  const seen = new Map<string, string>();
  const about = new Map<Problem, string>();
  const root = reader.problems.length === 0 ? reader.map(reader.root, 'The landscape') : undefined;
  if (root && !root.has('landscape')) reader.complain(root, 'There is no list `landscape`: is this landscape.yml?');
  for (const node of root ? reader.items(root.get('landscape', true), '`landscape`') : []) {
    const category = reader.map(node, 'A category');
    if (!category) continue;
    const categoryName = reader.required(category, category.get('name', true), "A category's name");
    for (const inner of reader.items(category.get('subcategories', true), '`subcategories`')) {
      const subcategory = reader.map(inner, 'A subcategory');
      if (!subcategory) continue;
      const subcategoryName = reader.required(subcategory, subcategory.get('name', true), "A subcategory's name");
      for (const item of reader.items(subcategory.get('items', true), '`items`')) {
        const known = reader.problems.length;
        const project = readItem(reader, item, categoryName ?? '', subcategoryName ?? '');
        if (!project) continue;
        const id = projectId(project.name);
        const twin = seen.get(id);
        if (twin) reader.complain(item, `${project.name} is there twice (as ${twin}).`);
        seen.set(id, project.name);
        if (project.facts) projects.push(project.facts);
        for (const problem of reader.problems.slice(known)) about.set(problem, project.name);
      }
    }
  }
  if (projects.length === 0 && reader.problems.length === 0) {
    reader.complain(reader.root, 'No item has a `project`: the file is incomplete or of another kind.');
  }
  const unsound = new Set([...about.values()].map(projectId));
  const sound = projects.filter(({ name }) => !unsound.has(projectId(name)));
  sound.sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
  const problems = reader.problems.map((problem) => {
    const project = about.get(problem);
    return project === undefined ? problem : { ...problem, project };
  });
  return { projects: sound, problems };
}

/** A project's name, and its facts where they can be read; undefined for an item that is no project, or has no name. */
function readItem(
  reader: YamlReader,
  node: Node,
  category: string,
  subcategory: string,
): { readonly name: string; readonly facts?: ProjectFacts } | undefined {
  const item = reader.map(node, 'An item');
  if (!item?.has('project')) return undefined;
  const name = reader.required(item, item.get('name', true), "A project's name");
  if (!name) return undefined;
  if (!isName(name)) {
    reader.complain(item.get('name', true), `A project's name must have 2 to ${longestName} characters in one line.`);
  }
  const level = reader.oneOf(item.get('project', true), `The level of ${name}`, LEVELS);
  const extra = reader.map(item.get('extra', true) ?? item, `\`extra\` of ${name}`);
  const day = (key: string): string | undefined => reader.day(extra?.get(key, true), `\`${key}\` of ${name}`);
  const accepted = day('accepted');
  if (extra && !extra.has('accepted')) reader.complain(extra, `${name} has no day on which it was \`accepted\`.`);
  const site = reader.url(item.get('homepage_url', true), `\`homepage_url\` of ${name}`);
  if (!item.has('homepage_url')) reader.complain(item, `${name} has no \`homepage_url\`.`);
  const [incubating, graduated, archived] = [day('incubating'), day('graduated'), day('archived')];
  const repository = reader.url(item.get('repo_url', true), `\`repo_url\` of ${name}`);
  const devStats = reader.url(extra?.get('dev_stats_url', true), `\`dev_stats_url\` of ${name}`);
  if (!level || !accepted || !site) return { name };
  const facts: ProjectFacts = {
    name,
    level,
    accepted,
    ...(incubating && { incubating }),
    ...(graduated && { graduated }),
    ...(archived && { archived }),
    category,
    subcategory,
    site,
    ...(repository && { repository }),
    ...(devStats && { devStats }),
  };
  if (!isInOrder(facts)) {
    reader.complain(extra, `The days of ${name} are not in the order accepted, incubating, graduated, archived.`);
  }
  if (lastLevel(facts) !== level) {
    reader.complain(
      item.get('project', true),
      `${name} is said to be ${level}, but its days make it ${lastLevel(facts)}.`,
    );
  }
  return { name, facts };
}

/** Did a project only ever move up, until it was archived. */
export function isInOrder(project: Dates): boolean {
  const levels = history(project).map(({ level }) => LEVELS.indexOf(level));
  return levels.every((level, i) => level >= (levels[i - 1] ?? 0));
}

/** The level that the last of a project's days gives it. */
export function lastLevel(project: Dates): Level | null {
  return levelOn(project, '9999-12-31');
}
