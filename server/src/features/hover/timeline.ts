import { type Dates, history, type Level } from '../../catalog/index.ts';

/** A day that is marked on a timeline. */
export interface Mark {
  /** ISO. */
  readonly date: string;
  readonly label: string;
}

/** A time that a project spent at one level: ISO days, the last one exclusive. */
export interface Stay {
  readonly level: Level;
  readonly from: string;
  readonly to: string;
}

/** Where a project stood in the CNCF, from the year of the first day that matters to the last one. */
export interface Timeline {
  /** In the order of time, without gaps; at least one. */
  readonly stays: readonly Stay[];
  readonly mark?: Mark | undefined;
  /** The first and the last day that are shown, ISO; never the same. */
  readonly first: string;
  readonly last: string;
}

/** The timeline of a project as it is known on an ISO day; undefined for one that is not in the CNCF by then. */
export function timelineOf(project: Dates, now: string, mark?: Mark): Timeline | undefined {
  const steps = history(project).filter(({ date }) => date <= now);
  const [accepted] = steps;
  if (!accepted) return undefined;
  const stays = steps.map(({ level, date }, i): Stay => ({ level, from: date, to: steps[i + 1]?.date ?? now }));
  const days = [accepted.date, now, ...(mark ? [mark.date] : [])].sort();
  const year = Number(days[0]?.slice(0, 4));
  // A short time is seen against a whole year, too.
  const last = [days.at(-1) as string, yearStart(year + 1)].sort()[1] as string;
  return { stays, mark, first: yearStart(year), last };
}

/** The first day of a year, ISO. */
export function yearStart(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01`;
}

/** A timeline as one line of words: "sandbox 2018-03-29 → ● KubeCon EU 2018 2018-05-04 → incubating 2019-04-02". */
export function timelineWords({ stays, mark }: Timeline): string {
  const said = stays.map(({ level, from }) => ({ date: from, words: `${level} ${from}` }));
  // What a project became on the marked day it was at the end of it.
  const after = mark ? said.filter(({ date }) => date > mark.date).length : 0;
  const marked = mark ? [`● ${mark.label} ${mark.date}`] : [];
  return said
    .map(({ words }) => words)
    .toSpliced(said.length - after, 0, ...marked)
    .join(' → ');
}
