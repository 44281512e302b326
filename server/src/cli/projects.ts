import { levelOn } from '../catalog/index.ts';
import { type Then, thenOf } from '../model/event.ts';
import { extentOf } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { forEach, openService, readArticle } from './articles.ts';
import { markdownFiles, shown, targetOf } from './files.ts';
import type { Io } from './io.ts';
import { placeAt } from './places.ts';

/** `takeaways projects`: all Markdown files that are named or found, summaries or not. */
export async function projectsCommand(
  io: Io,
  paths: readonly string[],
  options: { readonly format: string; readonly on?: string },
): Promise<number> {
  const service = openService(io);
  const files: ReturnType<typeof projectsData>[] = [];
  let complete = true;
  const named = await forEach(io, paths.length > 0 ? paths : ['.'], async (argument) => {
    const target = await targetOf(argument);
    const found = target.kind === 'file' ? [target.file] : await markdownFiles(target.folder);
    const all = await forEach(io, found, async (file) => {
      const { context, snapshot } = await readArticle(service, file);
      files.push(projectsData(context, file, snapshot.today, options.on));
    });
    complete &&= all;
  });
  const json = options.format === 'json';
  io.out(json ? `${JSON.stringify({ version: 1, files }, null, 2)}\n` : files.map(projectsText).join('\n'));
  return named && complete ? 0 : 2;
}

/** The projects that a file mentions, in the shape of a file of `projects --format json`, version 1. */
export function projectsData({ summary }: Context, path: string, today: string, on: string | undefined) {
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
export function projectsText({ path, date, dateFrom, mentions }: FileProjects): string {
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
