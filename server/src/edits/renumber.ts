import type { Nodes } from 'mdast';
import { headingIn } from '../model/headings.ts';
import { numberLike, numbersWritten } from '../model/numbers.ts';
import type { ListItem, Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { alike, comparable, sameTitle } from '../model/titles.ts';
import { type Block, type Extent, extent, type Span } from '../syntax/document.ts';
import { perBlock } from '../syntax/passages.ts';
import { retarget } from './anchors.ts';
import { type Edit, replace } from './edit.ts';
import { sourceAt } from './layout.ts';
import { isStraight } from './sequence.ts';

/** What a renumbering does to sections, and to numbers that prose and front matter name. */
export interface Renumbering {
  readonly sections: ReadonlyMap<Section, number>;
  readonly numbers: ReadonlyMap<number, number>;
}

/**
 * Works out what follows from new numbers of list items. A section goes with its item: the one that says the same, else
 * the one with its number; so sections that were right already stay. A number in prose means the section that has it.
 */
export function renumbering({ list, sections }: Summary, items: ReadonlyMap<ListItem, number>): Renumbering {
  const numbers = new Map<number, number>();
  for (const item of list?.items ?? []) {
    const number = items.get(item);
    if (number !== undefined && !numbers.has(item.number)) numbers.set(item.number, number);
  }
  const moved = new Map<Section, number>();
  const bySection = new Map<number, number>();
  for (const section of sections) {
    const item = itemOf(section, list?.items ?? []);
    const number = (item && items.get(item)) ?? section.number;
    if (number !== section.number) moved.set(section, number);
    if (!bySection.has(section.number)) bySection.set(section.number, number);
  }
  for (const [old, number] of bySection) numbers.set(old, number);
  return { sections: moved, numbers: new Map([...numbers].filter(([old, number]) => old !== number)) };
}

/** The edits of a renumbering but for the list's own: headings, links to them, references, and ranges in front matter. */
export function renumberText(summary: Summary, { sections, numbers }: Renumbering): Edit[] {
  const edits = renumberSections(summary, sections);
  for (const { loose, terms } of summary.references) {
    if (!loose) for (const term of terms) edits.push(...renumberSpan(term.span, numbers));
  }
  for (const { takeawaysSpan } of summary.meta.series?.parts ?? []) {
    if (takeawaysSpan) edits.push(...renumberSpan(takeawaysSpan, numbers));
  }
  return edits;
}

/**
 * The sections whose numbers are not those of the items that say the same, with the numbers that they should have: the
 * list is right where it is in order. None where some section would then share its number with another.
 */
export function correctNumbers({ list, sections }: Summary): ReadonlyMap<Section, number> {
  const none = new Map<Section, number>();
  if (!list || !isStraight(list)) return none;
  const items = new Map<string, ListItem | undefined>();
  for (const item of list.items) {
    const text = comparable(item.title);
    items.set(text, items.has(text) ? undefined : item);
  }
  const numbers = sections.map((section) => items.get(comparable(section.title))?.number ?? section.number);
  if (new Set(numbers).size < sections.length) return none;
  return new Map(
    sections
      .map((section, i) => [section, numbers[i] as number] as const)
      .filter(([{ number }, right]) => number !== right),
  );
}

/** A change to offer, as rules do. */
export interface Offer {
  readonly title: string;
  readonly safe: boolean;
  edits(): Edit[];
}

/** Offers to number the sections as the list does, all at once: of one that is corrected alone, others would be in the way. */
export function offerNumbers(summary: Summary, sections: ReadonlyMap<Section, number>): Offer {
  const [[section, number] = []] = sections;
  const alone = sections.size === 1 && section;
  const old = new Set([...sections.keys()].map((one) => one.number));
  return {
    title: alone ? `Renumber section ${section.number} to ${number}` : 'Number the sections as in the list',
    // Prose may name a section by the number that it has, or by the one that it should have.
    safe: !summary.references.some(({ loose, numbers }) => !loose && numbers.some((named) => old.has(named))),
    edits: () => renumberSections(summary, sections),
  };
}

/** Gives sections other numbers; links in this file to their headings follow, and nothing else does. */
export function renumberSections(summary: Summary, sections: ReadonlyMap<Section, number>): Edit[] {
  const edits = [...sections].flatMap(([section, number]) => renumberHeading(section, number));
  return [...edits, ...retargetNumbers(summary, sections)];
}

/** Writes numbers into the items' markers, and nothing else. */
export function renumberItems(numbers: ReadonlyMap<ListItem, number>): Edit[] {
  // With more digits, Markdown reads no list.
  if (Math.max(...numbers.values()) > 999_999_999) return [];
  return [...numbers].flatMap(([item, number]) => renumberMarker(item, number));
}

/**
 * Writes another number into an item's marker, with zeros up to a width; blocks of the item keep their distance from it.
 */
export function renumberMarker({ marker, written, span }: ListItem, number: number, width = 0): Edit[] {
  if (written === number) return [];
  const { block } = marker;
  const digits = { ...marker, end: marker.end - 1 };
  const text = String(number).padStart(width, '0');
  const edits = [replace(digits, text)];
  const step = text.length - (digits.end - digits.start);
  if (step === 0) return edits;
  const indent = indentOf(marker);
  const paragraphs = paragraphsIn(block);
  const lines = /(?:\r\n?|\n)( +)(?=[^\r\n])/g;
  for (const match of sourceAt(span).matchAll(lines)) {
    const { 0: whole, 1: spaces = '' } = match;
    const at = span.start + match.index;
    // A line that only continues a paragraph may begin anywhere.
    if (spaces.length < indent || paragraphs.some(({ start, end }) => start < at && at < end)) continue;
    const end = at + whole.length;
    edits.push(replace({ block, start: step < 0 ? end + step : end, end }, step < 0 ? '' : ' '.repeat(step)));
  }
  return edits;
}

/** The paragraphs of a list's items, and of lists in them. Those in quotes are lines of the quotes. */
const paragraphsIn = perBlock(({ node }): readonly Extent[] => {
  const found: Extent[] = [];
  const visit = (one: Nodes): void => {
    if (one.type === 'paragraph') found.push(extent(one));
    else if (one.type === 'list' || one.type === 'listItem') one.children.forEach(visit);
  };
  visit(node);
  return found;
});

/** Columns from the line's start to an item's text: where its further blocks have to begin. */
export function indentOf({ block, start, end }: Span): number {
  const lineStart = Math.max(block.text.lastIndexOf('\n', start - 1), block.text.lastIndexOf('\r', start - 1)) + 1;
  const spaces = /^ */.exec(block.text.slice(end))?.[0].length ?? 0;
  // An empty item, and one that begins with indented code, count one space.
  return end - lineStart + (spaces >= 1 && spaces <= 4 && /[^\r\n]/.test(block.text[end + spaces] ?? '') ? spaces : 1);
}

function itemOf(section: Section, items: readonly ListItem[]): ListItem | undefined {
  const same = items.filter((item) => sameTitle(item.title, section.title));
  const similar = items.filter((item) => alike(item.title, section.title));
  const numbered = items.filter((item) => item.number === section.number);
  const [only] = same.length === 1 ? same : [];
  return (
    only ??
    numbered.find((item) => alike(item.title, section.title)) ??
    (similar.length === 1 ? similar[0] : undefined) ??
    numbered[0]
  );
}

function renumberHeading({ numberSpan }: Section, number: number): Edit[] {
  const written = sourceAt(numberSpan);
  const text = numberLike(number, written);
  return text === written ? [] : [replace(numberSpan, text)];
}

function retargetNumbers(summary: Summary, sections: ReadonlyMap<Section, number>): Edit[] {
  const texts = new Map<Block, string>();
  for (const [{ span, number: old }, number] of sections) {
    const heading = headingIn(span.block);
    if (heading) texts.set(span.block, heading.text.replace(new RegExp(`0?${old}(?!\\d)`), String(number)));
  }
  return retarget(summary, texts);
}

/** Rewrites the numbers of a place that names some: digits, or a number word that stands alone. */
function renumberSpan(span: Span, numbers: ReadonlyMap<number, number>): Edit[] {
  return rewriteNumbers(span, (number) => numbers.get(number));
}

/** Writes other numbers in their manner where a place names some; `next` is asked for each, and told how many were before it. */
export function rewriteNumbers(span: Span, next: (number: number, index: number) => number | undefined): Edit[] {
  return numbersWritten(sourceAt(span)).flatMap(({ index: at, written, value }, index) => {
    const number = next(value, index);
    if (number === undefined || number === value) return [];
    const start = span.start + at;
    return replace({ ...span, start, end: start + written.length }, numberLike(number, written));
  });
}
