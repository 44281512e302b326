import {
  type Catalog,
  history,
  type Level,
  landscapeUrl,
  levelOn,
  type Project,
  type Via,
} from '../../catalog/index.ts';
import type { ArticleEvent, Then } from '../../model/event.ts';
import type { Markup } from './markup.ts';

/** What a hover says of a project is seen from an article's day. */
export interface ProjectView {
  readonly catalog: Catalog;
  readonly project: Project;
  readonly via: Via;
  /** The name as the author wrote it. */
  readonly written: string;
  readonly then: Then;
  readonly event?: ArticleEvent | undefined;
}

/** What a project is called and what it is, where it stood then and where it stands now, its category and its links. */
export function projectHover(view: ProjectView, markup: Markup): string {
  const { project } = view;
  const about = [project.category, project.subcategory].filter((name) => name);
  return [
    markup.lines([heading(project, markup), ...naming(view).map(markup.text)]),
    markup.lines(standing(view, markup)),
    markup.lines([markup.text(about.join(' › ')), links(project, markup)]),
  ].join('\n\n');
}

function heading({ name, sentence }: Project, markup: Markup): string {
  return `${markup.strong(name)}${sentence ? ` — ${markup.text(sentence)}` : ''}`;
}

function naming({ project, via, written }: ProjectView): string[] {
  const former = project.names.filter((name) => name.via === 'former-name');
  const names = former.map(({ text, until }) => (until ? `${text} (until ${until})` : text));
  return [
    ...(via === 'subproject' ? [`${written} is part of this project and carries its level.`] : []),
    ...(names.length > 0 ? [`Formerly ${names.join(', ')}`] : []),
  ];
}

function standing({ catalog, project, then, event }: ProjectView, markup: Markup): string[] {
  const now = standingOn(project, catalog.snapshot);
  const asOf = markup.text(`Now (${catalog.snapshot}): `);
  if (then.from === 'today') return [`${asOf}${shown(now, markup)}`];
  const before = standingOn(project, then.date);
  const source = then.from === 'event' && event ? `end of ${event.name}` : 'date of this article';
  return [
    `${markup.text(`Then (${then.date}, ${source}): `)}${shown(before, markup)}`,
    `${asOf}${now.level && now.level === before.level ? `still ${markup.strong(now.level)}` : shown(now, markup)}`,
  ];
}

function shown({ level, words }: Standing, markup: Markup): string {
  return level ? `${markup.strong(level)} ${markup.text(words)}` : markup.text(words);
}

interface Standing {
  readonly level: Level | null;
  readonly words: string;
}

function standingOn(project: Project, day: string): Standing {
  const level = levelOn(project, day);
  const steps = history(project);
  if (!level) return { level, words: `not a CNCF project until ${steps[0]?.date ?? project.accepted}` };
  const since = level === 'archived' ? project.archived : steps.findLast((step) => step.date <= day)?.date;
  return { level, words: since ? `since ${since}` : '' };
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
