import { declaredCountIn } from '../model/declared-count.ts';
import { numberLike } from '../model/numbers.ts';
import type { ListItem, Section, TakeawayList } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { comparable, sameTitle } from '../model/titles.ts';
import { passagesOf } from '../syntax/passages.ts';
import { countTakeaways } from '../workspace/counts.ts';
import type { Series } from '../workspace/series.ts';
import { type Edit, insert, replace } from './edit.ts';
import { swallower } from './fragments.ts';
import { eolOf, insertBlocks, sourceAt, titleSource } from './layout.ts';
import { type Offer, renumberItems, renumbering, renumberMarker, renumberText } from './renumber.ts';
import { beginningOf } from './sections.ts';
import { isCountdown, straightNumbers } from './sequence.ts';

/** Renumbers the list and all that refers to it in this file. */
export function renumberList(summary: Summary, numbers: ReadonlyMap<ListItem, number>): Edit[] {
  return [...renumberItems(numbers), ...renumberText(summary, renumbering(summary, numbers))];
}

/** Puts the items into the order of their numbers; the text between them stays. */
export function sortItems(list: TakeawayList): Edit[] {
  const step = isCountdown(list) ? -1 : 1;
  const sorted = [...list.items].sort((a, b) => (a.number - b.number) * step);
  return list.items.flatMap((item, i) => {
    const moved = sorted[i] as ListItem;
    return moved === item ? [] : [replace(item.span, sourceAt(moved.span))];
  });
}

/** Offers to bring the numbers of the list into order: to renumber it, or to move the items where they are what is wrong. */
export function offerOrder(summary: Summary, list: TakeawayList, isPart: boolean): Offer[] {
  const numbers = straightNumbers(list);
  if (Math.min(...numbers.values()) < 0) return [];
  const { sections, numbers: named } = renumbering(summary, numbers);
  const written = list.items.map(({ number }) => number);
  const unique = new Set(written).size === written.length;
  // Sections that follow the list's numbers as written would be out of order: then the items are what is misplaced.
  const step = isCountdown(list) ? -1 : 1;
  if (isInOrder(summary.sections, step) && !isInOrder(summary.sections, step, sections)) {
    const isPermutation = unique && Math.max(...written) - Math.min(...written) === written.length - 1;
    const title = 'Put the items into the order of their numbers';
    return isPermutation ? [{ title, safe: !isPart, edits: () => sortItems(list) }] : [];
  }
  const { references, declaredCounts } = summary;
  const used = [...summary.sections.map(({ number }) => number), ...references.flatMap((one) => one.numbers)];
  // A section, a reference or the announced count may be all that is left of a takeaway that the list lost.
  const isWhole =
    used.every((number) => written.includes(number)) && declaredCounts.every(({ count }) => count === written.length);
  return [
    {
      title: named.size > 0 ? 'Renumber the list and all that refers to it' : 'Renumber the list',
      safe: !isPart && isWhole && (unique || used.length === 0),
      edits: () => renumberList(summary, numbers),
    },
  ];
}

function isInOrder(sections: readonly Section[], step: number, moved?: ReadonlyMap<Section, number>): boolean {
  const numbers = sections.map((section) => moved?.get(section) ?? section.number);
  return numbers.every((number, i) => i === 0 || (number - (numbers[i - 1] ?? 0)) * step > 0);
}

/** Removes an item; those with higher numbers move up, and all that refers to them; the announced count follows. */
export function removeItem(summary: Summary, series: Series, item: ListItem): Edit[] {
  const items = summary.list?.items ?? [];
  const higher = items.filter(({ number }) => number > item.number);
  const numbers = new Map(higher.map((other) => [other, other.number - 1]));
  return [
    removeLines(items, item),
    ...(summary.list && isAutomatic(summary.list)
      ? []
      : higher.flatMap((other) => renumberMarker(other, other.number - 1))),
    ...renumberText(summary, renumbering(summary, numbers)),
    ...recount(summary, series, -1),
  ];
}

function removeLines(items: readonly ListItem[], item: ListItem): Edit {
  const { block, start, end } = item.span;
  const at = items.indexOf(item);
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before?.span.block === block) return replace({ block, start: before.span.end, end }, '');
  if (after?.span.block === block) return replace({ block, start, end: after.span.start }, '');
  return replace({ block, start: 0, end: block.text.length }, '');
}

/** What an item is made of. */
type Titled = Pick<Section, 'number' | 'title' | 'titleSpan'>;

/** Can the list take an item for a section without a gap in its numbers. */
export function canAddItem({ list, document }: Summary, { number, title }: Titled): boolean {
  if (list?.fragments.some((fragment) => swallower(document, fragment))) return false;
  const neighbours = list && neighboursOf(list, number);
  if (!neighbours || title === '' || list.items.some((item) => sameTitle(item.title, title))) return false;
  const { before, after } = neighbours;
  // Where Markdown counts, only the end is free.
  return isAutomatic(list) ? before !== undefined && before === list.items.at(-1) : Boolean(before ?? after);
}

/** Adds an item for a section that the list lacks, where its number has its place; the announced count follows. */
export function addItem(summary: Summary, series: Series, section: Titled): Edit[] {
  const { list, document } = summary;
  const { before, after } = list ? neighboursOf(list, section.number) : {};
  const neighbour = before ?? after;
  if (!list || !neighbour) return [];
  const { block, start, end } = neighbour.marker;
  const indentation = /[^\r\n]*$/.exec(block.text.slice(0, start))?.[0] ?? '';
  const space = /^[ \t]*/.exec(block.text.slice(end))?.[0] || ' ';
  const number = isAutomatic(list) ? neighbour.written : section.number;
  const text = `${number}${sourceAt({ block, start: end - 1, end })}${space}${titleSource(section)}`;
  const eol = eolOf(document);
  const gap = isLoose(list.items, neighbour) ? eol + eol : eol;
  const edit = before
    ? insert(block, before.span.end, `${gap}${indentation}${text}`)
    : insert(block, start, `${text}${gap}${indentation}`);
  return [edit, ...recount(summary, series, 1)];
}

function neighboursOf(list: TakeawayList, number: number): { before?: ListItem; after?: ListItem } {
  const step = isCountdown(list) ? -1 : 1;
  const before = list.items.findLast((item) => item.number === number - step);
  const after = list.items.find((item) => item.number === number + step);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** All markers are equal: Markdown counts. */
export function isAutomatic({ items }: TakeawayList): boolean {
  return items.some(({ written, number }) => written !== number);
}

function isLoose(items: readonly ListItem[], item: ListItem): boolean {
  const at = items.indexOf(item);
  const [a, b] = at > 0 ? [items[at - 1] as ListItem, item] : [item, items[1]];
  if (!b || a.span.block !== b.span.block) return false;
  const between = sourceAt({ block: a.span.block, start: a.span.end, end: b.span.start });
  return /\n[ \t]*\n/.test(between.replace(/\r\n?/g, '\n'));
}

/** Can a list be made from the sections: they say each something of its own, one number after the other. */
export function canInsertList({ document, sections }: Summary): boolean {
  const [first, second] = sections;
  if (!first) return false;
  const step = second && second.number < first.number ? -1 : 1;
  const before = document.blocks[beginningOf(document, first.from) - 1];
  const leadIn = before?.node.type === 'paragraph' ? (passagesOf(before)[0]?.prose.words ?? '') : '';
  const announced = declaredCountIn(leadIn)?.count;
  return (
    sections.every(({ number, title }, i) => title !== '' && number === first.number + step * i) &&
    new Set(sections.map(({ title }) => comparable(title))).size === sections.length &&
    (announced === undefined || announced === sections.length) &&
    // Markdown would make one list of the two.
    !(before?.node.type === 'list' && before.node.ordered) &&
    first.span.block.node.type !== 'list'
  );
}

/** Inserts a list made from the sections before the first of them, in their order. */
export function insertList(summary: Summary): Edit {
  const { sections, document } = summary;
  const lines = sections.map((section) => `${section.number}. ${titleSource(section)}`);
  return insertBlocks(document, beginningOf(document, sections[0]?.from ?? 0), lines);
}

/** Corrects announced counts that are right now and will not be when the list has more or fewer items. */
function recount(summary: Summary, series: Series, change: number): Edit[] {
  const now = countTakeaways(summary, series);
  const then = countTakeaways(summary, series, change);
  if (!now || !then) return [];
  return summary.declaredCounts
    .filter(({ count }) => now.fits(count) && !then.fits(count))
    .map(({ number }) => replace(number.span, numberLike(then.count, number.text)));
}
