import { changesOf, type TextChange } from '../edits/edit.ts';
import { renumberMarker } from '../edits/renumber.ts';
import { contextAfter } from '../edits/steps.ts';
import type { ListItem, TakeawayList } from '../model/structure.ts';
import { type Extent, extentOf, lineAt, type MarkdownDocument, textOf } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/**
 * What follows from Enter in the takeaway list, the cursor being on the new line: the line becomes the next item, and the
 * items after it count on; behind an empty item, which meant to end the list, that item goes. Nothing elsewhere, nor in a
 * list whose numbers do not count up by one or are all the same. Sections and references keep their numbers: the list's own
 * findings offer to bring them along.
 */
export function enterInList(snapshot: Snapshot, uri: string, offset: number): readonly TextChange[] {
  const context = contextOf(snapshot, uri);
  if (!context) return [];
  const { document, list, verdict } = context.summary;
  const line = lineAt(document, offset);
  if (line.start === 0 || !isBlank(document, { start: line.start, end: offset })) return [];
  const above = lineAt(document, line.start - 1);
  if (!list || !verdict.summary) return secondItem(snapshot, context, above, { start: line.start, end: offset });
  const index = list.items.findIndex((item) => startsIn(document, item, above));
  const item = list.items[index];
  if (!item || !countsUp(list, item)) return [];
  const marker = extentOf(document, item.marker);
  if (item.title === '') {
    // "7. " and Enter: the marker goes, and with it the line that was left.
    return isBlank(document, { start: marker.end, end: offset })
      ? [{ start: marker.start, end: offset, text: '' }]
      : [];
  }
  const indent = textOf(document, { start: above.start, end: marker.start });
  const [, digits = '', mark = '.', space = ' '] =
    /^(\d+)([.)])([ \t]*)/.exec(textOf(document, { start: marker.start, end: above.end })) ?? [];
  const step = isSame(list) ? 0 : 1;
  const next = `${indent}${Number(digits) + step}${mark}${space || ' '}`;
  const after = list.items.slice(index + 1);
  const moved = step === 0 ? [] : after.flatMap((one) => renumberMarker(one, one.written + 1));
  return [{ start: line.start, end: offset, text: next }, ...changesOf(document, moved)];
}

/** The second item, which makes a line the first of the takeaway list: one alone is none yet. */
function secondItem(snapshot: Snapshot, context: Context, above: Extent, place: Extent): readonly TextChange[] {
  const { document, sections } = context.summary;
  const first = /^( {0,3})(\d{1,2})([.)])([ \t]+)\S/.exec(textOf(document, above));
  // Where lines are headings, it is one of them.
  if (!first || sections.length > 0) return [];
  const [, indent, number, mark, space] = first;
  const next = { ...place, text: `${indent}${Number(number) + 1}${mark}${space}` };
  const then = contextAfter(snapshot, context, [{ ...next, text: `${next.text}-` }])?.summary;
  const [item, ...more] = then?.verdict.summary ? (then.list?.items ?? []) : [];
  return then && item && more.length === 1 && startsIn(then.document, item, above) ? [next] : [];
}

function startsIn(document: MarkdownDocument, { marker }: ListItem, line: Extent): boolean {
  const { start } = extentOf(document, marker);
  return line.start <= start && start < line.end;
}

function isSame({ items }: TakeawayList): boolean {
  return items.length > 1 && items.every(({ written }) => written === items[0]?.written);
}

/** Do the items from one on count up by one, or are all numbers the same. */
function countsUp(list: TakeawayList, from: ListItem): boolean {
  const rest = list.items.slice(list.items.indexOf(from));
  return isSame(list) || rest.every(({ written }, i) => i === 0 || written === (rest[i - 1] as ListItem).written + 1);
}

function isBlank(document: MarkdownDocument, extent: Extent): boolean {
  return textOf(document, extent).trim() === '';
}
