import { type Heading, headingIn } from '../model/headings.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { caseless } from '../syntax/caseless.ts';
import { type Block, extent, indexOfBlock, type MarkdownDocument, readMarkdown } from '../syntax/document.ts';
import { eolOf, oneLine, sourceAt } from './layout.ts';

/** The level that most takeaway sections have; of several such, the first one's. Undefined without headings. */
export function commonLevel(sections: readonly Section[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { level } of sections) if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The level for a new takeaway section at a block: that of the others, else one below the heading that it stands under. */
export function fittingLevel({ document, sections }: Summary, index: number): number {
  const common = commonLevel(sections);
  if (common) return common;
  for (let at = index - 1; at >= 0; at--) {
    const level = headingIn(document.blocks[at] as Block)?.level;
    if (level) return Math.min(level + 1, 6);
  }
  return 2;
}

/** A numbered heading in the manner of the other sections; `title` is source. May be of several lines (setext). */
export function headingLike(summary: Summary, index: number, number: number, title: string): string {
  const eol = eolOf(summary.document);
  const level = fittingLevel(summary, index);
  const plain = `${'#'.repeat(level)} ${number}. ${title}`;
  const model = summary.sections.findLast((section) => section.level === level && section.from < index);
  const sibling = model ?? summary.sections.find((section) => section.level === level);
  if (!sibling) return plain;
  const { span, numberSpan, titleSpan } = sibling;
  const before = sourceAt({ ...span, end: numberSpan.start });
  const mark = sourceAt({ ...span, start: numberSpan.end, end: titleSpan.start }) || ' ';
  const after = sourceAt({ ...span, start: titleSpan.end }).replace(/[ \t]*\{#[^{}]*\}/, '');
  const space = /[\s*_]$/.test(mark) ? '' : ' ';
  const heading = `${before}${number}${mark}${space}${title}${after}`.replace(/\r\n?|\n/g, eol);
  const [block, ...more] = readMarkdown(heading).blocks;
  const read = block && headingIn(block);
  const reads = more.length === 0 && read?.level === level && read.numbered?.number === number;
  return reads && oneLine(sourceAt(read.titleSpan)) === title ? heading : plain;
}

/** Where the blocks of a section end, for one that is to follow it: before what belongs to the next heading. */
export function endOf(summary: Summary, { from, to }: Pick<Section, 'from' | 'to'>): number {
  const { blocks } = summary.document;
  let end = to < blocks.length ? beginningOf(summary.document, to, from + 1) : footerOf(summary, from, to);
  if (to === blocks.length) while (end > from + 1 && /efinition$/.test(blocks[end - 1]?.node.type ?? '')) end--;
  return end;
}

// How authors call what comes after their last takeaway.
const closing = caseless(
  String.raw`^(?:wrapping (?:it )?up|conclusions?|(?:final|closing) (?:thoughts|words|remarks|notes)|summing up|in closing|that['’]s a wrap|thanks\b|acknowledge?ments?|references)`,
);

/** Where the first takeaway section is to stand: before what closes the article, else at its end. */
export function placeOfFirst(summary: Summary): number {
  const { document, list, headings } = summary;
  const last = list?.fragments.at(-1)?.block;
  const after = (last && indexOfBlock(document, last)) ?? 0;
  const places = headings.map((heading) => ({ heading, index: indexOfBlock(document, heading.span.block) ?? 0 }));
  const later = places.filter(({ index }) => index > after);
  const end = later.find(({ heading }) => closing.test(heading.text))?.index;
  return end ?? endOf(summary, { from: later.at(-1)?.index ?? after, to: document.blocks.length });
}

/** Where what belongs to a heading begins: anchors, and suppression comments for its line, stand before it. */
export function beginningOf({ blocks }: MarkdownDocument, heading: number, lowest = 0): number {
  let index = heading;
  while (index > lowest && belongsToNext(blocks[index - 1] as Block)) index--;
  return index;
}

function belongsToNext({ node, text }: Block): boolean {
  if (node.type === 'html')
    return /^<!--\s*takeaways-disable-next-line\b|^<a\s[^>]*>\s*(?:<\/a>)?\s*$/.test(text.trim());
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'html');
}

// A rule in the last section sets a footer apart, unless rules stand in other sections too.
function footerOf({ document, sections }: Summary, from: number, to: number): number {
  const ruleIn = (start: number, end: number): number =>
    document.blocks.findIndex(({ node }, i) => i > start && i < end && node.type === 'thematicBreak');
  const rule = ruleIn(from, to);
  const others = sections.some((section) => section.from !== from && ruleIn(section.from, section.to - 1) >= 0);
  return rule < 0 || others ? to : rule;
}

/** The blocks of the section that a takeaway has: `from` is the heading's, `to` the one after its last. */
export function extentOfSection(summary: Summary, section: Section | Heading): Pick<Section, 'from' | 'to'> {
  if ('from' in section) return section;
  const { document } = summary;
  const { blocks } = document;
  const from = indexOfBlock(document, section.span.block) ?? 0;
  let to = from + 1;
  while (to < blocks.length && (headingIn(blocks[to] as Block)?.level ?? 7) > section.level) to++;
  return { from, to };
}

/** Code without its closing fence, or a comment without its end, reaches to the end of the text. */
export function isOpen({ node, text }: Block): boolean {
  const source = text.slice(extent(node).start, extent(node).end);
  if (node.type === 'html') return /^<!--(?![\s\S]*-->)|^<(script|pre|style|textarea)\b(?![\s\S]*<\/\1>)/i.test(source);
  const fence = node.type === 'code' ? /^[ ]{0,3}(`{3,}|~{3,})/.exec(source)?.[1] : undefined;
  if (!fence) return false;
  const closing =
    source
      .split(/\r\n?|\n/)
      .slice(1)
      .at(-1)
      ?.trim() ?? '';
  return (
    closing.length < fence.length || closing !== closing.charAt(0).repeat(closing.length) || closing[0] !== fence[0]
  );
}
