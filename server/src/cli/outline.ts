import type { Reference } from '../model/references.ts';
import { extentOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { coverageOf, isElsewhere } from '../workspace/coverage.ts';
import { type Part, partOfLink, urlOf } from '../workspace/series.ts';
import { openService, readArticle } from './articles.ts';
import { createFailures } from './failure.ts';
import { shown, shownUri } from './files.ts';
import type { Io } from './io.ts';
import { placeAt } from './places.ts';

/** `takeaways outline`. */
export async function outlineCommand(io: Io, file: string, options: { readonly format: string }): Promise<number> {
  const failures = createFailures(io);
  const { context } = await readArticle(openService(failures), file);
  const outline = outlineData(context, file);
  const json = options.format === 'json';
  io.out(json ? `${JSON.stringify(outline, null, 2)}\n` : outlineText(outline, context.summary.verdict.because));
  return failures.any ? 2 : 0;
}

/** What an article contains, in the shape of `outline --format json`, version 1. */
function outlineData(context: Context, path: string) {
  const { summary, series, file } = context;
  const { document, event, meta, title } = summary;
  const place = (span: Span) => placeAt(document, extentOf(document, span).start);
  const coverage = coverageOf(file.uri, summary, series);
  return {
    version: 1,
    path: shown(path),
    summary: summary.verdict.summary,
    title: title?.text ?? null,
    subtitle: meta.subtitle?.text ?? null,
    authors: meta.authors,
    date: meta.date ?? null,
    event: event
      ? { id: event.id ?? null, name: event.name, start: event.start ?? null, end: event.end ?? null }
      : null,
    part: summary.part?.number ?? null,
    declaredCount: summary.declaredCounts[0]?.count ?? null,
    takeaways: coverage.map(({ takeaway, here, coveredBy }) => ({
      number: takeaway.number,
      title: takeaway.title,
      listed: takeaway.item ? place(takeaway.item.marker) : null,
      section: takeaway.section ? { ...place(takeaway.section.span), heading: takeaway.section.title } : null,
      coveredBy: here ? shown(path) : coveredBy ? shownPart(coveredBy) : null,
    })),
    references: summary.references
      .filter((reference) => !reference.loose)
      .map((reference) => ({
        text: reference.text,
        numbers: reference.numbers,
        ...place(reference.span),
        target: targetOf(context, path, reference),
      })),
    talks: summary.talks.map((talk) => ({ title: talk.title, speakers: talk.speakers, ...place(talk.span) })),
    projects: projectCounts(context),
    words: summary.words,
  };
}

type Outline = ReturnType<typeof outlineData>;

/** The outline for people. */
function outlineText(outline: Outline, because: string): string {
  const { event, part, takeaways, references, talks, projects } = outline;
  const lines = [outline.title ?? outline.path];
  if (outline.subtitle) lines.push(outline.subtitle);
  const facts = [
    outline.authors.join(', '),
    outline.date,
    event && `${event.name}${event.start ? ` (${event.start} to ${event.end ?? event.start})` : ''}`,
    part && `part ${part}`,
    `${outline.words} words`,
  ];
  lines.push(
    facts.filter(Boolean).join(' · '),
    `${outline.summary ? 'A summary' : 'Not a summary'}, because ${because}`,
  );
  const number = (value: number) => String(value).padStart(4);
  section(lines, 'Takeaways', takeaways, ({ number: n, title, section, coveredBy }) => {
    const where = section ? `line ${section.line}` : (coveredBy ?? 'no section');
    return `${number(n)}. ${title}  (${where})`;
  });
  section(
    lines,
    'References',
    references,
    ({ line, text, target }) => `${number(line)}: ${text}${target ? ` → ${target}` : ''}`,
  );
  section(lines, 'Talks', talks, ({ line, title, speakers }) => {
    return `${number(line)}: ${title}${speakers.length > 0 ? ` (${speakers.join(', ')})` : ''}`;
  });
  section(lines, 'Projects', projects, ({ name, mentions }) => `${number(mentions)} × ${name}`);
  return `${lines.join('\n')}\n`;
}

function section<T>(lines: string[], title: string, values: readonly T[], show: (value: T) => string): void {
  if (values.length > 0) lines.push('', title, ...values.map(show));
}

/** Where a reference leads: the file that covers its first number, or the URL that it links. */
function targetOf({ summary, series, file }: Context, path: string, reference: Reference): string | null {
  const url = urlOf(summary, reference.link);
  const part = partOfLink(file.uri, series, url);
  if (part) return shownPart(part);
  if (url && /^https?:/i.test(url)) return url;
  if (isElsewhere(file.uri, summary, series, reference)) {
    const covering = coverageOf(file.uri, summary, series).find(
      ({ takeaway }) => takeaway.number === reference.numbers[0],
    );
    return covering?.coveredBy ? shownPart(covering.coveredBy) : null;
  }
  const covered = summary.takeaways.some(({ number, section }) => section && reference.numbers.includes(number));
  return covered ? shown(path) : null;
}

function shownPart(part: Part): string | null {
  if (part.uri) return part.file ? shownUri(part.uri) : null;
  return part.url ?? null;
}

function projectCounts({ summary }: Context): { name: string; mentions: number }[] {
  const counts = new Map<string, number>();
  for (const { project } of summary.mentions) counts.set(project.name, (counts.get(project.name) ?? 0) + 1);
  return [...counts]
    .map(([name, mentions]) => ({ name, mentions }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
