import { changesBetween } from './changes.ts';
import { importLandscape } from './landscape.ts';
import { nameKey } from './names.ts';
import type { CatalogFacts, ProjectFacts } from './types.ts';

/** A landscape that is to take the place of what is known: all of it plain data, so that a worker can be given it. */
export interface UpdateRequest {
  /** The text of `landscape.yml`. */
  readonly text: string;
  /** Where it was taken from: an address, or the name of a file. */
  readonly source: string;
  /** The day on which it was right, ISO. */
  readonly day: string;
  readonly today: string;
  /** What is in use now. */
  readonly known: CatalogFacts;
}

/** The facts to use from now on and what is new in them, a line each; or why they cannot be used, without a full stop. */
export type UpdateResult =
  | { readonly ok: true; readonly facts: CatalogFacts; readonly changes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** The share of the projects that may be missing or unreadable before the file passes for a broken one. */
const tolerated = 0.05;

/**
 * Reads a landscape that is to be used from now on, and judges whether it can be: it has to be whole, and as new as what is
 * known. A project of which something is wrong stays as it was. Never fails.
 */
export function readUpdate({ text, source, day, today, known }: UpdateRequest): UpdateResult {
  const refuse = (problem: string): UpdateResult => ({ ok: false, problem });
  if (/^\s*</.test(text)) return refuse('it is a web page and not landscape.yml');
  const { projects, problems } = importLandscape(text);
  const broken = problems.find(({ project }) => project === undefined);
  if (broken) return refuse(`line ${broken.line}: ${lower(broken.message.replace(/\.$/, ''))}`);

  const [sound, early] = split(projects, (project) => newestDay([project]) <= today);
  const reasons = new Map([
    // What is wrong in the first place has the last word.
    ...problems.map(({ project = '', message }) => [project, message] as const).toReversed(),
    ...early.map(({ name }) => [name, `A day of ${name} is in the future.`] as const),
  ]);
  const all = known.projects.length;
  const kept = known.projects.filter(({ name }) => reasons.has(name));
  const { changes, gone } = changesBetween(known.projects, [...sound, ...kept]);
  const [reason = ''] = reasons.values();
  if (reasons.size > all * tolerated) return refuse(`${reasons.size} projects cannot be read: ${lower(reason)}`);
  if (gone > all * tolerated)
    return refuse(`it lacks ${gone} of the ${all} projects that are known, so it is not whole`);
  // Projects hardly ever leave the landscape: the archived stay.
  if (gone > 0 && !text.endsWith('\n'))
    return refuse(`it ends in the middle of a line and lacks ${gone} of the ${all} projects, so it is cut off`);
  const newest = newestDay(sound);
  if (newest < newestDay(known.projects)) {
    return refuse(
      `it is older than what is in use: it knows nothing after ${newest}, and ${newestDay(known.projects)} is known`,
    );
  }
  const unread = [...reasons].map(
    ([name, message]) => `${kept.some((one) => one.name === name) ? 'As it was' : 'Left out'}: ${name}. ${message}`,
  );
  const snapshot = [day, newest].sort().at(-1) ?? day;
  return {
    ok: true,
    facts: { snapshot: snapshot < today ? snapshot : today, source, projects: [...sound, ...kept].sort(byName) },
    changes: [...changes, ...unread],
  };
}

function split<T>(values: readonly T[], test: (value: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}

function byName(a: ProjectFacts, b: ProjectFacts): number {
  return nameKey(a.name) < nameKey(b.name) ? -1 : 1;
}

/** The last day on which a project moved; empty without projects. */
function newestDay(projects: readonly ProjectFacts[]): string {
  let newest = '';
  for (const { accepted, incubating = '', graduated = '', archived = '' } of projects) {
    for (const day of [accepted, incubating, graduated, archived]) if (day > newest) newest = day;
  }
  return newest;
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
