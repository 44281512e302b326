import { type Catalog, type Event, findEvent } from '../../catalog/index.ts';
import type { ArticleEvent } from '../../model/event.ts';
import type { Located } from '../../model/located.ts';
import { quoted } from '../../model/titles.ts';
import type { Block, Extent, Span } from '../../syntax/document.ts';
import { entryOf } from '../../syntax/front-matter.ts';
import { nearest } from '../../syntax/near.ts';
import { sourceOf } from '../../syntax/prose.ts';
import type { Context } from '../../workspace/context.ts';
import type { Markup } from './markup.ts';

const DAY_MS = 86_400_000;

/** What people call an event: "KubeCon NA 2019" for "KubeCon + CloudNativeCon North America 2019". */
export function shortName(name: string): string {
  return name
    .replace(/^(KubeCon)(?: \+ (?:CloudNativeCon|Open Source Summit|AI_dev))+/, '$1')
    .replace('North America', 'NA')
    .replace('Europe', 'EU');
}

/** The event that front matter names or describes at an offset of a block, or that the words of a title name there. */
export function* eventAt(
  context: Context,
  block: Block,
  at: number,
  markup: Markup,
): Iterable<{ span: Span; contents(): string }> {
  const { summary, catalog } = context;
  const { meta, event, frontMatter, topHeading } = summary;
  const here = ({ start, end }: Extent): boolean => start <= at && at <= end;
  if (frontMatter?.block === block) {
    const described = meta.ownEvent && entryOf(frontMatter.entries, 'event');
    const written = meta.event?.span ?? (described && { block, ...described.valueExtent });
    if (written && here(written)) {
      const contents = event
        ? () => eventHover(context, event, markup)
        : () => unknownEvent(catalog, meta.event, markup);
      yield { span: written, contents };
    }
  }
  const named = (text: string, place: (start: number, end: number) => Span) => {
    const found = findEvent(catalog, { named: undefined, titles: [text], date: meta.date });
    const span = found?.place && place(found.place.start, found.place.end);
    return found && span && here(span)
      ? [{ span, contents: () => eventHover(context, { ...found.event, location: found.event.city }, markup) }]
      : [];
  };
  if (meta.title?.span.block === block) {
    const { text, span } = meta.title;
    // A title with escapes does not stand in the source as it reads.
    const from = block.text.slice(span.start, span.end).indexOf(text);
    const base = span.start + from;
    if (from >= 0) yield* named(text, (start, end) => ({ block, start: base + start, end: base + end }));
  }
  if (topHeading?.span.block === block) {
    const { prose } = topHeading.passage;
    yield* named(prose.words, (start, end) => ({ block, ...sourceOf(prose, start, end) }));
  }
}

type Described = Pick<ArticleEvent, 'id' | 'name' | 'start' | 'end'> & { readonly location?: string | undefined };

/** An event's name, where and when it takes place, how long before the article, and what follows for its projects. */
function eventHover({ catalog, summary }: Context, event: Described, markup: Markup): string {
  const { id, name, location, start, end } = event;
  const { date } = summary.meta;
  const known = catalog.events.find((candidate) => candidate.id === id);
  const days = [start, end === start ? undefined : end].filter(Boolean).join(' to ');
  const facts = [placeOf(location, known), days, known?.format].filter(Boolean).join(' · ');
  const last = end ?? start;
  const isOwn = summary.event?.id === id;
  const sentences = [
    ...(date && start && last ? [distance(start, last, date)] : []),
    ...(isOwn && last ? [`Project levels are shown as of ${last}.`] : []),
  ];
  return [
    markup.lines([markup.strong(name || 'An event without a name'), ...(facts ? [markup.text(facts)] : [])]),
    ...(sentences.length > 0 ? [markup.text(sentences.join(' '))] : []),
  ].join('\n\n');
}

function unknownEvent(catalog: Catalog, named: Located | undefined, markup: Markup): string {
  const text = named?.text ?? '';
  const [near] = nearest(
    text,
    catalog.events.flatMap(({ id, name }) => [id, name]),
  );
  return markup.lines([
    markup.text(`The catalogue has no event ${quoted(text)}.${near ? ` Is it ${quoted(near)}?` : ''}`),
    markup.text('Complete an id here, or describe the event with a mapping of name, location, start and end.'),
  ]);
}

function placeOf(city: string | undefined, known: Event | undefined): string {
  const country = known?.country && new Intl.DisplayNames('en', { type: 'region' }).of(known.country);
  return [city, country === city ? undefined : country].filter(Boolean).join(', ');
}

function distance(start: string, end: string, date: string): string {
  const ended = daysBetween(end, date);
  const begins = daysBetween(date, start);
  if (ended > 0) return `It ended ${counted(ended)} before this article’s date, ${date}.`;
  if (begins > 0) return `It begins ${counted(begins)} after this article’s date, ${date}.`;
  return start === end ? 'This article is of its day.' : `This article is of its day ${1 - begins}, ${date}.`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
