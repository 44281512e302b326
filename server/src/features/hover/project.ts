import {
  type Catalog,
  history,
  type Level,
  landscapeUrl,
  levelOn,
  type Project,
  titleOf,
  type Via,
} from '../../catalog/index.ts';
import type { ArticleEvent, Then } from '../../model/event.ts';
import type { Elsewhere } from './elsewhere.ts';
import { shortName } from './event.ts';
import type { Markup } from './markup.ts';
import { type Mark, timelineOf, timelineWords } from './timeline.ts';
import { timelinePicture } from './timeline-svg.ts';

/** What a hover says of a project is seen from an article's day. */
export interface ProjectView {
  readonly catalog: Catalog;
  readonly project: Project;
  readonly via: Via;
  /** The name as the author wrote it. */
  readonly written: string;
  readonly then: Then;
  readonly event?: ArticleEvent | undefined;
  /** ISO day. */
  readonly today: string;
  readonly elsewhere: readonly Elsewhere[];
}

/** So many other articles are named, and so much of their titles (UTF-16 units): a hover has the height of a dozen lines. */
const mostElsewhere = 3;
const longestTitle = 50;

/**
 * What a project is called and what it is, where it stood then and where it stands now, its history as a picture or in
 * words, its category and links, and what else names it.
 */
export function projectHover(view: ProjectView, markup: Markup): string {
  const { project, elsewhere } = view;
  const category = [project.category, project.subcategory].filter((name) => name).join(' › ');
  const about = [category, formerNames(project)].filter((part) => part).join(' · ');
  const targets = links(project, markup);
  return [
    markup.lines([heading(view, markup), ...parentage(view).map(markup.text)]),
    levels(view, markup),
    course(view, markup),
    markup.lines([
      ...(about ? [markup.text(about)] : []),
      ...(targets ? [targets] : []),
      ...(elsewhere.length > 0 ? [others(elsewhere, markup)] : []),
    ]),
  ]
    .filter((paragraph) => paragraph)
    .join('\n\n');
}

function heading(view: ProjectView, markup: Markup): string {
  const { sentence } = view.project;
  const isArchived = levelOn(view.project, nowOf(view)) === 'archived';
  const title = `${markup.strong(titleOf(view.project))}${isArchived ? ` ${markup.text('(archived)')}` : ''}`;
  return `${title}${sentence ? ` — ${markup.text(sentence)}` : ''}`;
}

function parentage({ project, via, written }: ProjectView): string[] {
  if (via !== 'subproject') return [];
  return [`${written.replace(/\s+/g, ' ')} is part of ${titleOf(project)} and carries its level.`];
}

function formerNames({ names }: Project): string {
  const former = names.filter(({ via }) => via === 'former-name');
  const shown = former.map(({ text, until }) => (until ? `${text} (until ${until})` : text));
  return shown.length > 0 ? `formerly ${shown.join(', ')}` : '';
}

/** The level then beside the level now, or whose project it is. */
function levels(view: ProjectView, markup: Markup): string {
  const { catalog, project, then } = view;
  if (history(project).length === 0) {
    return markup.text([project.foundation, 'not a CNCF project'].filter(Boolean).join(' · '));
  }
  const today = nowOf(view);
  const now = standingOn(project, today);
  // What is said of it is as old as the landscape, unless an own catalogue knows of a later step.
  const isNewer = history(project).some(({ date }) => date > catalog.snapshot && date <= today);
  const asOf = markup.text(`Now (${isNewer ? today : catalog.snapshot}): `);
  const mark = markOf(view);
  if (!mark) return `${asOf}${shown(now, markup)}`;
  const before = then.date > today ? { level: null, words: 'still to come' } : standingOn(project, then.date);
  const source = then.from === 'event' ? `end of ${mark.label}` : 'date of this article';
  return markup.lines([
    `${markup.text(`Then (${then.date}, ${source}): `)}${shown(before, markup)}`,
    `${asOf}${now.level && now.level === before.level ? `still ${markup.strong(now.level)}` : shown(now, markup)}`,
  ]);
}

/** All its levels with the day of the article among them: as a picture where the client draws it, else in words. */
function course(view: ProjectView, markup: Markup): string {
  const timeline = timelineOf(view.project, nowOf(view), markOf(view));
  if (!timeline) return '';
  const words = timelineWords(timeline);
  return markup.picture?.(words, (theme) => timelinePicture(timeline, theme)) ?? markup.text(words);
}

/** The last day of which something may be known: the landscape's, or, as own catalogues may know more, today. */
function nowOf({ catalog, today }: ProjectView): string {
  return catalog.snapshot > today ? catalog.snapshot : today;
}

function markOf({ then, event }: ProjectView): Mark | undefined {
  if (then.from === 'today') return undefined;
  const name = then.from === 'event' && event ? shortName(event.name) || 'the event' : 'this article';
  return { date: then.date, label: name };
}

interface Standing {
  readonly level: Level | null;
  readonly words: string;
}

function shown({ level, words }: Standing, markup: Markup): string {
  return level ? `${markup.strong(level)} ${markup.text(words)}` : markup.text(words);
}

function standingOn(project: Project, day: string): Standing {
  const level = levelOn(project, day);
  const steps = history(project);
  if (!level) return { level, words: `not a CNCF project until ${steps[0]?.date}` };
  const since = level === 'archived' ? project.archived : steps.findLast((step) => step.date <= day)?.date;
  return { level, words: `since ${since}` };
}

function links(project: Project, markup: Markup): string {
  const targets = [
    ['Site', project.site],
    ['Repository', project.repository],
    ['DevStats', project.devStats],
    ['Landscape', landscapeUrl(project)],
  ] as const;
  return targets.flatMap(([label, url]) => (url ? [markup.link(label, url)] : [])).join(' · ');
}

function others(elsewhere: readonly Elsewhere[], markup: Markup): string {
  const named = elsewhere.slice(0, mostElsewhere).map(({ uri, title, count }) => {
    const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
    return `${markup.link(short, uri)}${count > 1 ? markup.text(` (${count} times)`) : ''}`;
  });
  const more = elsewhere.length - named.length;
  const rest = more > 0 ? markup.text(` and in ${more} more`) : '';
  return `${markup.text('Also in ')}${named.join(', ')}${rest}`;
}
