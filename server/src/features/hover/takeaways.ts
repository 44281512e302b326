import type { Reference } from '../../model/references.ts';
import type { ListItem } from '../../model/structure.ts';
import { indexOfBlock } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import type { Context } from '../../workspace/context.ts';
import { coverageOf } from '../../workspace/coverage.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type FoundSection, filesOf, sectionOf, takeawayOf } from '../../workspace/subject.ts';
import { baseName } from '../../workspace/uri.ts';
import type { Markup } from './markup.ts';
import { lineOf } from './place.ts';

/** A hover shows so many titles of a range, and so much of a section's beginning (UTF-16 units). */
const mostTitles = 12;
const excerptLength = 280;

/** The titles of the takeaways that a reference names, and where each is written about. */
export function referenceHover(context: Context, { numbers }: Reference, markup: Markup): string {
  const shown = numbers.slice(0, mostTitles).map((number) => titleLine(context, number, markup));
  const more = numbers.length - shown.length;
  return markup.lines([...shown, ...(more > 0 ? [markup.text(`… and ${more} more`)] : [])]);
}

/** The beginning of the section that belongs to an item of the list; undefined where no section was read. */
export function itemHover(context: Context, { number }: ListItem, markup: Markup): string | undefined {
  const found = sectionOf(context, number);
  const beginning = found && excerpt(found.file, found.section);
  return beginning && `${markup.text(beginning)}\n\n${placeLink(context, found, markup)}`;
}

function titleLine(context: Context, number: number, markup: Markup): string {
  const { series } = context;
  const found = sectionOf(context, number);
  const title = filesOf(context)
    .map((file) => takeawayOf(file, number)?.title)
    .find((text) => text !== undefined);
  if (title === undefined) return `${markup.strong(String(number))} ${markup.text('— there is no such takeaway')}`;
  const assigned = series.parts.find((part) => part !== series.own && part.takeaways?.includes(number));
  const elsewhere = assigned?.number ? `part ${assigned.number}` : '';
  const place = found ? placeLink(context, found, markup) : markup.text(elsewhere || lack(context, number));
  return `${markup.strong(String(number))} ${markup.text(title)}${place ? ` — ${place}` : ''}`;
}

function lack({ file, summary, series }: Context, number: number): string {
  const coverage = coverageOf(file.uri, summary, series).find(({ takeaway }) => takeaway.number === number);
  return coverage?.lack ? 'no section' : '';
}

function placeLink(context: Context, { file, section }: FoundSection, markup: Markup): string {
  const line = lineOf(file, section.span);
  const label = file.uri === context.file.uri ? `line ${line}` : `${baseName(file.uri)}, line ${line}`;
  return markup.link(label, `${file.uri}#L${line}`);
}

function excerpt({ document }: SourceFile, { span }: FoundSection['section']): string | undefined {
  const from = (indexOfBlock(document, span.block) ?? 0) + 1;
  for (const block of document.blocks.slice(from)) {
    if (block.node.type === 'heading') return undefined;
    const words = passagesOf(block)[0]?.prose.text.replaceAll('\uFFFC', '').replace(/\s+/g, ' ').trim();
    if (!words) continue;
    if (words.length <= excerptLength) return words;
    return `${words.slice(0, excerptLength).replace(/\s\S*$/, '')} …`;
  }
  return undefined;
}
