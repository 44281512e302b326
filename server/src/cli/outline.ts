import path from 'node:path';
import picocolors from 'picocolors';
import type { Reference } from '../model/references.ts';
import { wordsOf } from '../model/section-content.ts';
import type { Summary } from '../model/summary.ts';
import { counted, readingMinutes } from '../model/words.ts';
import { extentOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import { type Part, partOfLink, urlOf } from '../workspace/series.ts';
import { openService, readArticle } from './articles.ts';
import { createFailures } from './failure.ts';
import { shown, shownUri, uriOf } from './files.ts';
import { type Io, printable } from './io.ts';
import { placeAt } from './places.ts';

/** `takeaways outline`. */
export async function outlineCommand(io: Io, file: string, options: { readonly format: string }): Promise<number> {
  const failures = createFailures(io.err);
  const service = openService(failures);
  await service.lookAround(uriOf(path.resolve(file)));
  const { context } = await readArticle(service, file);
  const outline = outlineData(context, file);
  const json = options.format === 'json';
  io.out(json ? `${JSON.stringify(outline, null, 2)}\n` : outlineText(outline, context.summary, io.colour));
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
    takeaways: coverage.map((each) => {
      const { number, title, item, section } = each.takeaway;
      return {
        number,
        title,
        listed: item ? place(item.marker) : null,
        section: section ? { ...place(section.span), heading: section.title } : null,
        coveredBy: coveringPath(file.uri, each),
      };
    }),
    references: summary.references
      .filter((reference) => !reference.loose)
      .map((reference) => ({
        text: reference.text,
        numbers: reference.numbers,
        ...place(reference.span),
        target: targetOf(context, coverage, reference),
      })),
    talks: summary.talks.map((talk) => ({ title: talk.title, speakers: talk.speakers, ...place(talk.span) })),
    projects: projectCounts(context),
    words: summary.words,
  };
}

type Outline = ReturnType<typeof outlineData>;

/** The outline for people. */
function outlineText(data: Outline, summary: Summary, colour: boolean): string {
  const { bold, dim } = picocolors.createColors(colour);
  const outline: Outline = JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value === 'string' ? printable(value) : value,
  );
  const { event, part, takeaways, references, talks, projects } = outline;
  const facts = [
    outline.authors.join(', '),
    outline.date,
    event && `${event.name}${event.start ? ` (${event.start} to ${event.end ?? event.start})` : ''}`,
    part && `part ${part}`,
    counted(outline.words, 'word'),
    outline.words > 0 && `${readingMinutes(outline.words)} min`,
  ];
  const lines = [
    bold(outline.title ?? outline.path),
    ...(outline.subtitle ? [outline.subtitle] : []),
    facts.filter(Boolean).join(' · '),
    `${outline.summary ? 'A summary' : 'Not a summary'}, because ${printable(summary.verdict.because)}`,
  ];
  const section = <T>(title: string, values: readonly T[], show: (value: T) => string): void => {
    if (values.length > 0) lines.push('', bold(title), ...values.map(show));
  };
  const number = (value: number): string => String(value).padStart(4);
  const lengths = new Map(
    summary.takeaways.map(({ number, section }) => [number, section ? wordsOf(summary, section) : 0]),
  );
  section('Takeaways', takeaways, ({ number: n, title, section, coveredBy }) => {
    const written = section && `line ${section.line}, ${counted(lengths.get(n) ?? 0, 'word')}`;
    return `${number(n)}. ${title} ${dim(`(${written ?? coveredBy ?? 'no section here'})`)}`;
  });
  section('References', references, ({ line, text, target }) => {
    return `${dim(`${number(line)}:`)} ${text}${target ? dim(` → ${target}`) : ''}`;
  });
  section('Talks', talks, ({ line, title, speakers }) => {
    return `${dim(`${number(line)}:`)} ${title}${speakers.length > 0 ? dim(` (${speakers.join(', ')})`) : ''}`;
  });
  section('Projects', projects, ({ name, mentions }) => `${number(mentions)} × ${name}`);
  return `${lines.join('\n')}\n`;
}

/** Where a reference leads: what it links, else where its first number is written about. */
function targetOf(
  { summary, series, file }: Context,
  coverage: readonly Coverage[],
  reference: Reference,
): string | null {
  const url = urlOf(summary, reference.link);
  const part = partOfLink(file.uri, series, url);
  if (part) return shownPart(part);
  if (url && /^https?:/i.test(url)) return url;
  return coveringPath(
    file.uri,
    coverage.find(({ takeaway }) => takeaway.number === reference.numbers[0]),
  );
}

/** The file with the section of a takeaway, or the address at which the part is published that has it. */
function coveringPath(uri: string, coverage: Coverage | undefined): string | null {
  if (coverage?.here) return shownUri(uri);
  if (coverage?.coveredBy) return shownPart(coverage.coveredBy);
  const assigned = coverage?.assigned;
  return assigned && assigned !== 'here' ? (assigned.url ?? null) : null;
}

function shownPart({ uri, url, file }: Part): string | null {
  return uri && file ? shownUri(uri) : (url ?? null);
}

function projectCounts({ summary }: Context): { name: string; mentions: number }[] {
  const counts = new Map<string, number>();
  for (const { project } of summary.mentions) counts.set(project.name, (counts.get(project.name) ?? 0) + 1);
  return [...counts]
    .map(([name, mentions]) => ({ name, mentions }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
