import type { Block, Span } from '../../syntax/document.ts';
import { type Entry, frontMatterOf } from '../../syntax/front-matter.ts';
import type { Context } from '../../workspace/context.ts';
import type { Markup } from './markup.ts';

/** What the keys of ours mean; items of a sequence do not count in a path. */
const meanings: Readonly<Record<string, string>> = {
  title: 'The title of the article. A number before “takeaways” announces how many there are.',
  subtitle: 'The line below the title.',
  author: 'Who wrote the article: a name, or a list of names.',
  authors: 'Who wrote the article: a list of names.',
  date: 'The day of publication, such as 2019-12-03. Project levels are shown as of this day where no event is known.',
  event:
    'The conference that the article is about: an id or a name of the event catalogue, or a mapping with name, location, start and end. Project levels are shown as of its last day.',
  'event.name': 'What the conference is called.',
  'event.location': 'Where the conference took place.',
  'event.start': 'Its first day, such as 2019-11-18.',
  'event.end': 'Its last day. Project levels are shown as of this day.',
  series: 'The series that the article is a part of: title, part, parts.',
  'series.title': 'What the whole series is called.',
  'series.part': 'Which part this article is, counted from 1.',
  'series.parts':
    'All parts in their order, this one among them: each a file of the workspace or a url where it is published, and the takeaways that it holds.',
  'series.parts.file': 'The path of the part, relative to this file.',
  'series.parts.url': 'Where the part is published, when it is no file of the workspace.',
  'series.parts.takeaways': 'The numbers of the takeaways that the part holds, such as 1-5.',
  takeaways: 'true or false: whether this file is a takeaway summary, whatever else it looks like.',
  draft: 'true while the article is being written: missing sections are then no more than remarks.',
  published: 'false while the article is being written: missing sections are then no more than remarks.',
};

/** The meaning of the front matter key at an offset of a block; at the value of `event`, which event it names. */
export function* frontMatterHover(
  context: Context,
  block: Block,
  at: number,
  markup: Markup,
): Iterable<{ span: Span; contents(): string | undefined }> {
  const frontMatter = frontMatterOf(block);
  if (!frontMatter || block !== context.summary.document.blocks[0]) return;
  const found = keyAt(frontMatter.entries, at);
  if (found) yield { span: { block, ...found.entry.keyExtent }, contents: () => explained(found.path, markup) };
  const { meta, event } = context.summary;
  const { span } = meta.event ?? {};
  if (span && event?.from === 'front-matter' && span.start <= at && at <= span.end) {
    const days = event.start && event.end ? `${event.start} to ${event.end}` : '';
    const about = [event.location, days].filter(Boolean).join(', ');
    yield { span, contents: () => markup.lines([markup.strong(event.name), markup.text(about)]) };
  }
}

function explained(path: string, markup: Markup): string | undefined {
  const meaning = Object.hasOwn(meanings, path) ? meanings[path] : undefined;
  return meaning && markup.text(meaning);
}

function keyAt(entries: readonly Entry[], at: number, path = ''): { entry: Entry; path: string } | undefined {
  for (const entry of entries) {
    const own = path + entry.key;
    if (entry.keyExtent.start <= at && at <= entry.keyExtent.end) return { entry, path: own };
    const inner = [entry, ...entry.items].map((item) => keyAt(item.entries, at, `${own}.`));
    const found = inner.find((key) => key !== undefined);
    if (found) return found;
  }
  return undefined;
}
