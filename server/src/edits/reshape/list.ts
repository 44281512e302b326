import { leadingZeros } from '../../model/numbers.ts';
import type { ListItem } from '../../model/structure.ts';
import { extentOf } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Edit } from '../edit.ts';
import { sourceAt } from '../layout.ts';
import { isAutomatic } from '../list.ts';
import { renumberMarker } from '../renumber.ts';
import { isCountdown } from '../sequence.ts';
import type { Region } from './arrange.ts';
import { type Content, fill } from './fill.ts';
import { imageOf, type Reshaping } from './reshaping.ts';
import { nameOf, type Refused, type Scope } from './scope.ts';

/** The new numbers of a list's items, as they are written. */
export function renumberItems({ summary: { list } }: SourceFile, { files }: Scope, reshaping: Reshaping): Edit[] {
  if (!list || isAutomatic(list)) return [];
  const width = widthIn(files);
  return list.items.flatMap((item) => {
    const number = imageOf(reshaping, item.number);
    return number === undefined ? [] : renumberMarker(item, number, width);
  });
}

/**
 * A file's list in its new order, whole items moved. Where it has only some of the takeaways, an item that comes in is taken
 * from another part's list. Undefined where the order stays.
 */
export function arrangeItems(file: SourceFile, { files }: Scope, reshaping: Reshaping): Region | Refused | undefined {
  const { list, document } = file.summary;
  if (!list) return undefined;
  const own = contentsOf(file, reshaping);
  const others = files.filter((other) => other !== file).map((other) => contentsOf(other, reshaping));
  const { removed, added } = reshaping;
  const beside = added && list.items.find(({ number }) => number === added.beside);
  let numbers = list.items.map(({ number }) => number);
  if (removed !== undefined || added) {
    numbers = [...own.keys()];
    if (beside) {
      const number = isAutomatic(list) ? `${beside.written}` : `${added.number}`.padStart(widthIn(files), '0');
      own.set(added.number, { piece: newItem(beside, number, added.title) });
      numbers.push(added.number);
    }
    const step = isCountdown(list) ? -1 : 1;
    numbers.sort((a, b) => (a - b) * step);
  }
  const next: Content[] = [];
  for (const number of numbers) {
    const foreign = others.find((contents) => contents.has(number))?.get(number);
    const content = own.get(number) ?? (foreign && { piece: foreign.piece });
    if (!content) return { refused: `The list in ${nameOf(file)} lacks a takeaway: complete it first` };
    next.push(content);
  }
  const leaves = [...own].find(([number]) => !numbers.includes(number));
  if (leaves && !others.some((contents) => contents.has(leaves[0]))) {
    return { refused: `Takeaway ${leaves[0]} would be in no list` };
  }
  const isSame = next.length === list.items.length && next.every((content, i) => content.own === i);
  return isSame
    ? undefined
    : fill(
        file,
        list.items.map(({ span }) => extentOf(document, span)),
        next,
      );
}

/** The items of a file's list by their new numbers. */
function contentsOf(file: SourceFile, reshaping: Reshaping): Map<number, Content> {
  const contents = new Map<number, Content>();
  for (const [own, { number, span }] of (file.summary.list?.items ?? []).entries()) {
    const image = imageOf(reshaping, number);
    if (image !== undefined) contents.set(image, { piece: { file, ...extentOf(file.document, span) }, own });
  }
  return contents;
}

/** In one part there may be no number that shows how the author writes those below ten. */
function widthIn(files: readonly SourceFile[]): number {
  const markers = files.flatMap(({ summary }) => summary.list?.items ?? []).map(({ marker }) => marker);
  return leadingZeros(markers.map((marker) => sourceAt({ ...marker, end: marker.end - 1 })));
}

function newItem({ marker: { block, end } }: ListItem, number: string, title: string): string {
  const space = /^[ \t]*/.exec(block.text.slice(end))?.[0] || ' ';
  return `${number}${sourceAt({ block, start: end - 1, end })}${space}${title}`;
}
