import { history, LEVELS, levelOn, type Project } from '../catalog/index.ts';
import type { Period } from './claim-times.ts';
import type { Claim } from './claims.ts';
import type { ArticleEvent } from './event.ts';

/** The days, ISO, that an article may speak of: from its event's first to the later of its last and the article's own. */
export interface Days extends Period {
  /** The event's last day, else the article's. */
  readonly day: string;
}

/** The days of an article; undefined where neither event nor date is known. */
export function daysOf(event: ArticleEvent | undefined, date: string | undefined): Days | undefined {
  const last = event?.end ?? event?.start ?? date;
  if (!last) return undefined;
  const first = event?.start ?? last;
  return { from: first, to: date && date > last ? date : last, day: last };
}

// The foundation announces a step some days before or after the landscape's date for it; in days.
const SLACK = 31;
// Between the gift of a project and its acceptance; in days.
const WAITING = 365;

/**
 * Is a claim about one of its projects false on every one of an article's days, or of the days that it names itself?
 * No where that cannot be told: the time is unclear, the project is part of another, or `snapshot` (the day up to which
 * the history is known, ISO) is too early.
 */
export function isFalse(claim: Claim, project: Project, days: Days, snapshot: string): boolean {
  const { says, how, negated, named, time } = claim;
  // Of somebody else's project "graduated" may be somebody else's word.
  if (time === 'unclear' || (!project.accepted && !named)) return false;
  const stated = periodOf(time, days);
  const { from, to } = stated ?? days;
  if (to > snapshot && !negated && mayRise(project, says, snapshot)) return false;
  if (stated && how !== 'held') {
    const reached = dateOf(project, says);
    const came =
      reached !== undefined &&
      reached >= later(from, -SLACK) &&
      reached <= later(to, how === 'offered' ? WAITING : SLACK);
    return came === negated;
  }
  return !daysWithin(project, from, to).some((day) => isSo(project, claim, day) !== negated);
}

function isSo(project: Project, { says, how, time }: Claim, day: string): boolean {
  if (how === 'held' && time !== 'past') {
    const level = levelOn(project, day);
    return says === 'member' ? level !== null : level === says;
  }
  const reached = dateOf(project, says);
  return reached !== undefined && reached <= (how === 'offered' ? later(day, WAITING) : day);
}

/** The day on which a project came to a level, or to the foundation; undefined where it never did. */
export function dateOf(project: Project, says: Claim['says']): string | undefined {
  return says === 'member' ? project.accepted : history(project).find(({ level }) => level === says)?.date;
}

function periodOf(time: Claim['time'], { day, to }: Days): Period | undefined {
  if (time === undefined || time === 'past' || time === 'unclear') return undefined;
  if ('from' in time) return time;
  // An article of January may still count from the event's year.
  return {
    from: `${Number(day.slice(0, 4)) - time.yearsAgo}-01-01`,
    to: `${Number(to.slice(0, 4)) - time.yearsAgo}-12-31`,
  };
}

// The days on which something may be true that was not before.
function daysWithin(project: Project, from: string, to: string): string[] {
  return [from, ...history(project).flatMap(({ date }) => (date > from && date <= to ? [date] : []))];
}

/** May a project have come to a level after the last day that is known? */
function mayRise(project: Project, says: Claim['says'], snapshot: string): boolean {
  const level = levelOn(project, snapshot);
  if (says === 'member') return level === null;
  return LEVELS.indexOf(says) > (level ? LEVELS.indexOf(level) : -1);
}

/** An ISO day some days later, or earlier. */
function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
