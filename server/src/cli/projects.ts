import picocolors from 'picocolors';
import { levelOn } from '../catalog/index.ts';
import { type Then, thenOf } from '../model/event.ts';
import { extentOf } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { isConfigured, openService, readArticle } from './articles.ts';
import { createFailures } from './failure.ts';
import { shown } from './files.ts';
import { type Io, printable } from './io.ts';
import { placeAt } from './places.ts';
import { createProgress } from './progress.ts';
import { namesOf, targetsOf } from './walk.ts';

/** `takeaways projects`: all Markdown files that are named or found, summaries or not. */
export async function projectsCommand(
  io: Io,
  paths: readonly string[],
  options: { readonly format: string; readonly on?: string },
): Promise<number> {
  const failures = createFailures(io.err);
  const service = openService(failures);
  const files: FileProjects[] = [];
  const owners = new Map<string, string>();
  let snapshot = '';
  const args = paths.length > 0 ? paths : ['.'];
  const targets = await targetsOf(args, service, failures);
  const progress = createProgress(io);
  for (const [done, { file }] of targets.entries()) {
    progress(`${done} of ${targets.length} files read`);
    await failures.catch(async () => {
      const article = await readArticle(service, file);
      isConfigured(article.configProblems, failures);
      snapshot = article.snapshot.catalog.snapshot;
      for (const { name, foundation } of article.snapshot.catalog.projects)
        if (foundation) owners.set(name, foundation);
      files.push(projectsData(article.context, file, article.snapshot.today, options.on));
      if (!article.file.summary.verdict.summary) service.invalidate(article.file.uri);
    });
  }
  if (targets.length === 0 && !failures.any) io.err(`no Markdown files in ${namesOf(args)}`);
  const json = options.format === 'json';
  io.out(
    json
      ? `${JSON.stringify({ version: 1, files }, null, 2)}\n`
      : files.map((file) => projectsText(file, snapshot, owners, io.colour)).join('\n'),
  );
  return failures.any ? 2 : 0;
}

/** The projects that a file mentions, in the shape of a file of `projects --format json`, version 1. */
function projectsData({ summary }: Context, path: string, today: string, on: string | undefined) {
  const { document, event, meta, mentions } = summary;
  const then: Then | { date: string; from: 'option' } = on
    ? { date: on, from: 'option' }
    : thenOf(event, meta.date, today);
  return {
    path: shown(path),
    date: then.date,
    dateFrom: then.from,
    mentions: mentions.map(({ project, via, text, span }) => ({
      ...placeAt(document, extentOf(document, span).start),
      text,
      project: project.name,
      via,
      levelThen: levelOn(project, then.date),
      levelNow: levelOn(project, today),
    })),
  };
}

type FileProjects = ReturnType<typeof projectsData>;

/**
 * The projects of a file for people: one line a project, then and now, as the landscape of the day `snapshot` has it.
 * `owners`: whose they are, where not the CNCF's.
 */
function projectsText(
  { path, date, dateFrom, mentions }: FileProjects,
  snapshot: string,
  owners: ReadonlyMap<string, string>,
  colour: boolean,
): string {
  const { bold, dim } = picocolors.createColors(colour);
  const name = bold(printable(path));
  if (mentions.length === 0) return `${name}: no CNCF project mentioned\n`;
  const rows = [...new Set(mentions.map(({ project }) => project))].map((project) => {
    const all = mentions.filter((mention) => mention.project === project);
    const [first] = all;
    const levels = [first?.levelThen, first?.levelNow].map(
      (level) => level ?? owners.get(project) ?? 'not a CNCF project',
    );
    return [project, ...levels.map(printable), `${all.length}`, `${first?.line}`];
  });
  const titles = ['Project', `On ${date}`, `Now (${snapshot})`, 'Mentions', 'First line'];
  const widths = titles.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const lines = [titles, ...rows].map((row) =>
    row.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  const [head = '', ...body] = lines.map((line) => `  ${line}`);
  return `${name} (${date}: ${sources[dateFrom]})\n${dim(head)}\n${body.join('\n')}\n`;
}

const sources: Readonly<Record<FileProjects['dateFrom'], string>> = {
  event: "the event's last day",
  'front-matter': "the article's date",
  option: '--on',
  today: 'today',
};
