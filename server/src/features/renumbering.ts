import { changesOf, type TextChange } from '../edits/edit.ts';
import { renumberItems } from '../edits/renumber.ts';
import { isCountdown, isStraight, numbersIn, type Sequence } from '../edits/sequence.ts';
import type { TakeawayList } from '../model/structure.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/** What a takeaway list was like when its numbers were in order: plain data, to be kept until the next change. */
export interface ListInOrder extends Sequence {
  /** What the items say, from the first to the last. */
  readonly titles: readonly string[];
}

export interface Renumbering {
  /** To be kept for the next change. */
  readonly list: ListInOrder | undefined;
  readonly changes: readonly TextChange[];
}

/**
 * What follows for the numbers of the list when items were inserted, deleted, cut, pasted or moved by hand. `before` is the
 * list as it was in order. Nothing follows in a list that was not, nor where only a number has changed: its author counts
 * otherwise. Nothing follows yet while an item is being typed, or its number.
 */
export function renumbering(snapshot: Snapshot, uri: string, before: ListInOrder | undefined): Renumbering {
  const context = contextOf(snapshot, uri);
  const list = context?.summary.verdict.summary ? context.summary.list : undefined;
  // All may be cut, to be pasted elsewhere.
  if (!context || !list) return { list: before, changes: [] };
  const titles = list.items.map(({ title }) => title);
  const found: ListInOrder | undefined = isStraight(list) ? { ...sequenceNow(list, before), titles } : undefined;
  const isOther = !before || !isSameList(before.titles, titles) || isEqual(before.titles, titles);
  if (isOther || (found && goesOn(found, before, context))) return { list: found, changes: [] };
  if (isUnderWay(before.titles, titles)) return { list: before, changes: [] };
  const { document } = context.summary;
  return { list: before, changes: changesOf(document, renumberItems(numbersIn(list, before))) };
}

function sequenceNow(list: TakeawayList, before: Sequence | undefined): Sequence {
  const { items } = list;
  const lowest = Math.min(...items.map(({ written }) => written));
  if (items.length === 1) return { lowest, step: before?.step ?? 1 };
  if (items.every(({ written }) => written === lowest)) return { lowest, step: 0 };
  return { lowest, step: isCountdown(list) ? -1 : 1 };
}

/** Numbers that are in order are so by the change itself, as after Enter; not by what is left where a first item went. */
function goesOn(now: Sequence, before: Sequence, { summary, series }: Context): boolean {
  const own = series.own?.takeaways;
  // Of a part's copy, the items of other parts may have been deleted.
  const isPart = own ? now.lowest === own[0] : summary.part !== undefined;
  return now.step === before.step && (now.lowest === before.lowest || isPart);
}

/** An edit leaves some of a list as it was; what shares nothing with it is another list. */
function isSameList(before: readonly string[], after: readonly string[]): boolean {
  const shared = before.length - without(before, after).length;
  return shared > 0 && shared * 2 >= Math.min(before.length, after.length);
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((title, i) => title === b[i]);
}

/** An item has no words yet; or it has run into the one before, as its number is being typed anew. */
function isUnderWay(before: readonly string[], after: readonly string[]): boolean {
  const gone = without(before, after);
  return without(after, before).some(
    (title) =>
      title === '' ||
      gone.some((first) => title.startsWith(first) && gone.some((second) => isRest(title, first, second))),
  );
}

/** Two titles have become one, with what is left of a marker between them. */
function isRest(title: string, first: string, second: string): boolean {
  if (first.length + second.length >= title.length || !title.endsWith(second)) return false;
  return /^\s*(?:\d+\s*[.)]?|[.)])\s*$/.test(title.slice(first.length, title.length - second.length));
}

/** What is in one list more often than in another. */
function without(titles: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const title of others) left.set(title, (left.get(title) ?? 0) + 1);
  return titles.filter((title) => {
    const count = left.get(title) ?? 0;
    left.set(title, count - 1);
    return count <= 0;
  });
}
