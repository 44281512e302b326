import { projectId } from './catalog.ts';
import { LEVELS, type ProjectFacts } from './types.ts';

/** What is new in the facts on projects: for people, a line each, the most interesting first. */
export interface Changes {
  readonly changes: readonly string[];
  /** How many projects are no longer there, under whatever name. */
  readonly gone: number;
}

/** Compares the facts on projects with those from before. */
export function changesBetween(before: readonly ProjectFacts[], after: readonly ProjectFacts[]): Changes {
  const former = formerFacts(before, after);
  const lines: { readonly rank: number; readonly line: string }[] = [];
  let corrected = 0;
  for (const project of after) {
    const { name, level, accepted } = project;
    const old = former.get(name);
    if (!old) {
      lines.push({ rank: 0, line: `New: ${name}, ${level}, accepted on ${accepted}` });
      continue;
    }
    const since = project[level === 'sandbox' ? 'accepted' : level] ?? accepted;
    const said = lines.length;
    if (old.name !== name) lines.push({ rank: 3, line: `Renamed: ${old.name} is ${name} now` });
    if (level === 'archived' && old.level !== level) {
      lines.push({ rank: 2, line: `Archived: ${name}, on ${since}; it was ${old.level}` });
    } else if (old.level !== level) {
      const isUp = LEVELS.indexOf(level) > LEVELS.indexOf(old.level) && old.level !== 'archived';
      lines.push({ rank: 1, line: `${isUp ? 'Moved up' : 'Moved'}: ${name}, ${old.level} → ${level}, on ${since}` });
    }
    if (lines.length === said && !isSame(old, project)) corrected++;
  }
  const stayed = new Set(former.values());
  const gone = before.filter((project) => !stayed.has(project));
  for (const { name } of gone) lines.push({ rank: 4, line: `Gone: ${name}` });
  if (corrected > 0) {
    const line = `Corrected: days, addresses or categories of ${corrected} ${corrected === 1 ? 'project' : 'projects'}`;
    lines.push({ rank: 5, line });
  }
  return { changes: lines.sort((a, b) => a.rank - b.rank).map(({ line }) => line), gone: gone.length };
}

/** What was known before of each project, by its name now: under the same name, the same id, or the same address. */
export function formerFacts(
  before: readonly ProjectFacts[],
  after: readonly ProjectFacts[],
): ReadonlyMap<string, ProjectFacts> {
  const former = new Map<string, ProjectFacts>();
  const left = new Set(before);
  for (const key of [
    ({ name }: ProjectFacts) => name,
    ({ name }: ProjectFacts) => projectId(name),
    ({ accepted, devStats }: ProjectFacts) => devStats && `${accepted} ${devStats}`,
    ({ accepted, repository }: ProjectFacts) => repository && `${accepted} ${repository}`,
    ({ accepted, site }: ProjectFacts) => `${accepted} ${site}`,
  ]) {
    const byKey = new Map([...left].map((project) => [key(project), project]));
    for (const project of after) {
      const old = former.has(project.name) ? undefined : byKey.get(key(project));
      if (!old || key(old) === undefined || !left.delete(old)) continue;
      former.set(project.name, old);
    }
  }
  return former;
}

function isSame(a: ProjectFacts, b: ProjectFacts): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => Reflect.get(a, key) === Reflect.get(b, key));
}
