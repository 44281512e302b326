import { applyChanges } from '../edits/edit.ts';
import { type Plan, reshape } from '../edits/reshape/reshape.ts';
import { adding, moving, type Reshaping, removing } from '../edits/reshape/reshaping.ts';
import { type Refused, type Scope, scopeOf } from '../edits/reshape/scope.ts';
import { extentOfSection } from '../edits/sections.ts';
import type { Summary } from '../model/summary.ts';
import { blockAt, type Extent, extentOf, extentOfBlocks, indexOfBlock, positionAt } from '../syntax/document.ts';
import type { Position } from '../syntax/lines.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, readFile, type Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** A new order of the takeaways that is offered at one of them. */
export interface ReshapingOffer {
  /** The same for the same offer of the same text. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'move' | 'rewrite';
  /** `others` are files that may link to the parts. */
  plan(others: readonly SourceFile[]): Plan | Refused;
}

/** The takeaways among which one can be moved. */
export interface Movable {
  readonly number: number;
  /** Ascending by number; of all parts. */
  readonly takeaways: readonly { readonly number: number; readonly title: string }[];
}

/** What an added takeaway is called until its author says how. */
const untitled = 'New takeaway';

/** What is offered for the takeaway whose item or heading is at an absolute offset; why nothing is, where its order is not plain. */
export function reshapings(snapshot: Snapshot, uri: string, offset: number): readonly ReshapingOffer[] | Refused {
  const context = contextOf(snapshot, uri);
  const number = context && takeawayAt(context, offset, false);
  if (!context || number === undefined) return [];
  const scope = scopeOf(context);
  return 'refused' in scope ? scope : [...offersFor(scope, number)];
}

function* offersFor(scope: Scope, number: number): Iterable<ReshapingOffer> {
  const [first = 0, last = 0] = [scope.numbers[0], scope.numbers.at(-1)];
  const offer = (id: string, title: string, kind: ReshapingOffer['kind'], reshaping: Reshaping): ReshapingOffer => ({
    id,
    title,
    kind,
    plan: (others) => reshape(scope, reshaping, others),
  });
  if (number > first) yield offer('up', `Move takeaway ${number} up`, 'move', moving(number, number - 1));
  if (number < last) yield offer('down', `Move takeaway ${number} down`, 'move', moving(number, number + 1));
  yield offer('before', `Insert a takeaway before ${number}`, 'rewrite', adding('before', number, untitled, last));
  yield offer('after', `Insert a takeaway after ${number}`, 'rewrite', adding('after', number, untitled, last));
  if (first < last) yield offer('remove', `Remove takeaway ${number}`, 'rewrite', removing(number, last));
}

/** The takeaway at an absolute offset, in its item or anywhere in its section, and where it can be moved. */
export function movable(snapshot: Snapshot, uri: string, offset: number): Movable | Refused {
  const found = placeOf(snapshot, uri, offset);
  if ('refused' in found) return found;
  const { scope, number } = found;
  const titles = new Map<number, string>();
  for (const { summary } of scope.files.toReversed()) {
    for (const takeaway of summary.takeaways) titles.set(takeaway.number, takeaway.title);
  }
  return { number, takeaways: scope.numbers.map((one) => ({ number: one, title: titles.get(one) ?? '' })) };
}

/** A move, and where the place at which it was asked for is then. */
export interface Move extends Plan {
  readonly cursor: { readonly uri: string; readonly position: Position };
}

/** Moves the takeaway at an absolute offset to a number, or by one. `others` are files that may link to the parts. */
export function move(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  to: number | 'up' | 'down',
  others: readonly SourceFile[],
): Move | Refused {
  const found = placeOf(snapshot, uri, offset);
  if ('refused' in found) return found;
  const { scope, number } = found;
  const target = to === 'up' ? number - 1 : to === 'down' ? number + 1 : to;
  if (target === number) return { refused: `This is takeaway ${number} already` };
  if (!scope.numbers.includes(target)) {
    const isEnd = typeof to === 'string';
    return {
      refused: isEnd ? `Takeaway ${number} is the ${to === 'up' ? 'first' : 'last'} one` : `There is no takeaway ${to}`,
    };
  }
  const plan = reshape(scope, moving(number, target), others);
  return 'refused' in plan ? plan : { ...plan, cursor: cursorAfter(scope, plan, offset, number, target) };
}

/** Where an offset of the article's file, in a takeaway's item or section, is when that takeaway has another number. */
function cursorAfter({ context, files }: Scope, plan: Plan, offset: number, from: number, to: number): Move['cursor'] {
  const { file, catalog } = context;
  const isItem = extentOfItem(file.summary, from, offset) !== undefined;
  const extent = isItem ? extentOfItem : extentOfWhole;
  const before = extent(file.summary, from, offset)?.start ?? 0;
  for (const one of isItem ? [file] : files) {
    const changes = plan.files.find((changed) => changed.file === one)?.changes ?? [];
    const text = applyChanges(one.document.text, changes);
    const { document, summary } = readFile(one.uri, text, undefined, catalog, one);
    const place = extent(summary, to);
    if (!place) continue;
    const at = Math.min(place.start + offset - before, place.end);
    return { uri: one.uri, position: positionAt(document, at) };
  }
  return { uri: file.uri, position: positionAt(file.document, offset) };
}

/** An item's place: absolute offsets. Of an offset, only where that is in the item. */
function extentOfItem({ list, document }: Summary, number: number, offset?: number): Extent | undefined {
  const item = list?.items.find((one) => one.number === number);
  const place = item && extentOf(document, item.span);
  return place && (offset === undefined || (place.start <= offset && offset <= place.end)) ? place : undefined;
}

/** A section's place, from its heading on. */
function extentOfWhole(summary: Summary, number: number): Extent | undefined {
  const section = summary.takeaways.find((takeaway) => takeaway.number === number)?.section;
  const { from, to } = section ? extentOfSection(summary, section) : { from: 0, to: 0 };
  return section && extentOfBlocks(summary.document, from, to);
}

function placeOf(snapshot: Snapshot, uri: string, offset: number): { scope: Scope; number: number } | Refused {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return { refused: 'This file is no takeaway summary' };
  const number = takeawayAt(context, offset, true);
  if (number === undefined) return { refused: 'Here is no takeaway: go to its item in the list, or to its section' };
  const scope = scopeOf(context);
  return 'refused' in scope ? scope : { scope, number };
}

/** The takeaway whose item or heading is at an absolute offset, or, if wanted, whose section. */
function takeawayAt({ summary }: Context, offset: number, inSections: boolean): number | undefined {
  const { document, list, takeaways, verdict } = summary;
  const block = blockAt(document, offset);
  if (!block || !verdict.summary) return undefined;
  const item = list?.items.find(({ span }) => {
    const { start, end } = extentOf(document, span);
    return start <= offset && offset <= end;
  });
  if (item) return item.number;
  const heading = takeaways.find(({ section }) => section?.span.block === block)?.number;
  if (heading !== undefined || !inSections) return heading;
  const index = indexOfBlock(document, block) ?? 0;
  return takeaways.find(({ section }) => {
    const { from, to } = section ? extentOfSection(summary, section) : { from: 0, to: 0 };
    return from <= index && index < to;
  })?.number;
}
