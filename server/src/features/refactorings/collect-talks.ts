import { changesOf, type Edit, insert } from '../../edits/edit.ts';
import { eolOf, insertBlocks, sourceAt } from '../../edits/layout.ts';
import { commonLevel, endOf, extentOfSection, isOpen } from '../../edits/sections.ts';
import { overlap } from '../../model/extents.ts';
import type { Heading } from '../../model/headings.ts';
import { linksOf } from '../../model/links.ts';
import type { Summary } from '../../model/summary.ts';
import type { Talk } from '../../model/talks.ts';
import { comparable } from '../../model/titles.ts';
import { extent, indexOfBlock } from '../../syntax/document.ts';
import { urlOf } from '../../workspace/series.ts';
import type { Place, Refactoring } from './offer.ts';

/** How the article writes a talk on a line of its own. */
interface Style {
  readonly bullet: string;
  readonly quotes: readonly [string, string];
  /** Between the title and who gave the talk. */
  readonly by: string;
}

const sectionTitle = /^(?:all |the )?(?:talks|sessions)(?: (?:mentioned|referenced|cited|in this (?:article|post)))?$/i;

/**
 * Collects all talks that the article names in a section at its end, in the manner in which it writes talks on lines; or
 * adds those that such a section lacks.
 */
export function collectTalks({ context: { summary } }: Place): Refactoring | undefined {
  const { document, headings } = summary;
  if (document.blocks.some(isOpen)) return undefined;
  const section = headings.find(({ text }) => sectionTitle.test(text));
  const there = section ? comparable(textOfSection(summary, section)) : '';
  const talks = distinct(summary.talks).filter(({ title }) => !there.includes(comparable(title)));
  if (talks.length === 0 || (!section && talks.length < 2)) return undefined;
  return {
    id: 'collect talks',
    title: section
      ? `Add ${talks.length === 1 ? 'a talk' : `${talks.length} talks`} to “${section.text}”`
      : `Collect the ${talks.length} talks into a section`,
    kind: 'collectTalks',
    changes: () => changesOf(document, [edit(summary, section, talks)]),
  };
}

function distinct(talks: readonly Talk[]): Talk[] {
  const found = new Map<string, Talk>();
  for (const talk of talks) {
    const key = comparable(talk.title);
    const known = found.get(key);
    if (talk.unclosed || key === '') continue;
    // Who gave a talk may be told only when it is named again.
    if (!known || (known.speakers.length === 0 && talk.speakers.length > 0)) found.set(key, talk);
  }
  return [...found.values()];
}

function textOfSection(summary: Summary, section: Heading): string {
  const { from, to } = extentOfSection(summary, section);
  return summary.document.blocks
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}

function edit(summary: Summary, section: Heading | undefined, talks: readonly Talk[]): Edit {
  const { document, sections } = summary;
  const style = styleOf(summary);
  const lines = talks.map((talk) => `${style.bullet} ${lineOf(summary, talk, style)}`);
  if (!section) {
    const last = summary.headings.at(-1)?.span.block;
    const from = (last && indexOfBlock(document, last)) ?? 0;
    return insertBlocks(document, endOf(summary, { from, to: document.blocks.length }), [
      `${'#'.repeat(commonLevel(sections) ?? 2)} Talks`,
      '',
      ...lines,
    ]);
  }
  const { from, to } = extentOfSection(summary, section);
  const list = document.blocks.slice(from, to).findLast(({ node }) => node.type === 'list' && !node.ordered);
  if (!list) return insertBlocks(document, endOf(summary, { from, to }), lines);
  const eol = eolOf(document);
  return insert(list, extent(list.node).end, lines.map((line) => `${eol}${line}`).join(''));
}

/** A line that the article has for a talk already, as it is; else its title, and who gave it. */
function lineOf(summary: Summary, talk: Talk, { quotes, by }: Style): string {
  const { passage, span } = talk;
  if (
    passage.within.at(-1)?.type === 'listItem' &&
    !summary.list?.items.some(({ span: item }) => item.block === span.block)
  ) {
    const own = sourceAt({ block: passage.block, ...extent(passage.node) });
    if (!/[\r\n]/.test(own) && summary.talks.filter((other) => other.passage === passage).length === 1) return own;
  }
  const url = urlOf(
    summary,
    linksOf(passage).find((link) => overlap(link.span, span)),
  );
  const title = sourceAt(span).replace(/\s+/g, ' ').trim();
  const written = url === undefined ? `${quotes[0]}${title}${quotes[1]}` : `[${title}](${url})`;
  return talk.speakers.length > 0 ? `${written}${by}${listed(talk.speakers)}` : written;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** As most talks and bullets of the article are written. */
function styleOf({ document, talks }: Summary): Style {
  const bullets = document.blocks.flatMap(({ node, text }) =>
    node.type === 'list' && !node.ordered ? (/^[-*+]/.exec(text.trimStart())?.[0] ?? []) : [],
  );
  const marks = talks.flatMap(({ form, span }) => (form === 'quoted' ? [span.block.text[span.start - 1] ?? ''] : []));
  const lines = talks.filter(({ passage }) => passage.within.at(-1)?.type === 'listItem');
  const dashed = lines.filter(({ span }) =>
    /^["”“»)\]*_]*(?:\([^)]*\))?\s*[-–—]\s/.test(span.block.text.slice(span.end, span.end + 200)),
  );
  const mark = most(marks) ?? '“';
  return {
    bullet: most(bullets) ?? '-',
    quotes: [mark, closings[mark] ?? '”'],
    by: lines.length > 0 && dashed.length * 2 > lines.length ? ' - ' : ' by ',
  };
}

const closings: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»', '‘': '’', "'": "'" };

function most(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
