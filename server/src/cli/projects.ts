import { levelOn } from '../catalog/index.ts';
import { type Then, thenOf } from '../model/event.ts';
import { extentOf } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { isConfigured, openService, readArticle } from './articles.ts';
import { createFailures } from './failure.ts';
import { shown } from './files.ts';
import type { Io } from './io.ts';
import { placeAt } from './places.ts';
import { createProgress } from './progress.ts';
import { targetsOf } from './walk.ts';

/** `takeaways projects`: all Markdown files that are named or found, summaries or not. */
export async function projectsCommand(
  io: Io,
  paths: readonly string[],
  options: { readonly format: string; readonly on?: string },
): Promise<number> {
  const failures = createFailures(io);
  const service = openService(failures);
  const files: ReturnType<typeof projectsData>[] = [];
  const targets = await targetsOf(paths.length > 0 ? paths : ['.'], service, failures);
  const progress = createProgress(io);
  for (const [done, { file }] of targets.entries()) {
    progress(`${done} of ${targets.length} files read`);
    await failures.catch(async () => {
      const article = await readArticle(service, file);
      isConfigured(article, failures);
      files.push(projectsData(article.context, file, article.snapshot.today, options.on));
      if (!article.file.summary.verdict.summary) service.invalidate(article.file.uri);
    });
  }
  const json = options.format === 'json';
  io.out(json ? `${JSON.stringify({ version: 1, files }, null, 2)}\n` : files.map(projectsText).join('\n'));
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

/** The projects of a file for people: one line a project, then and now. */
function projectsText({ path, date, dateFrom, mentions }: FileProjects): string {
  if (mentions.length === 0) return `${path}: no CNCF project mentioned\n`;
  const source = {
    event: "the event's last day",
    'front-matter': "the article's date",
    option: '--on',
    today: 'today',
  };
  const projects = new Map<string, { line: number; count: number; level: string; now: string }>();
  for (const { project, line, levelThen, levelNow } of mentions) {
    const known = projects.get(project);
    if (known) known.count++;
    else
      projects.set(project, {
        line,
        count: 1,
        level: levelThen ?? 'not a CNCF project',
        now: levelNow ?? 'not a CNCF project',
      });
  }
  const rows = [...projects].map(([name, { line, count, level, now }]) => [
    `${name}`,
    level,
    now,
    `${line}`,
    `${count}`,
  ]);
  const table = [['Project', `On ${date}`, 'Now', 'First line', 'Mentions'], ...rows];
  const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${path} (${date}: ${source[dateFrom]})\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
