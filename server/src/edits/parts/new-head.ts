import type { Summary } from '../../model/summary.ts';
import { type Block, indexOfBlock } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { type Part, takeawaysOf } from '../../workspace/series.ts';
import { linkTo } from '../../workspace/uri.ts';
import type { Edit } from '../edit.ts';
import { eolOf, sourceAt, titleSource } from '../layout.ts';
import { signpost } from '../signpost.ts';
import { meantBy, type PartsChange } from './follow-parts.ts';
import { textAfter } from './text.ts';

/** The source of the takeaway list after edits; only the items' first lines where some have blocks of their own. */
export function listSource({ document, list }: Summary, edits: readonly Edit[]): string {
  const [first, last] = [list?.fragments[0]?.block, list?.fragments.at(-1)?.block];
  if (!list || !first || !last) return '';
  if (list.items.some(({ hasBody }) => hasBody))
    return list.items.map((item) => `${sourceAt(item.marker)} ${titleSource(item)}`).join(eolOf(document));
  const [from, to] = [indexOfBlock(document, first) ?? 0, (indexOfBlock(document, last) ?? 0) + 1];
  return textAfter(document, from, to, edits).trimEnd();
}

/** A sentence for each other part, as a file `from` is to say where its takeaways are; `here` are not told of. */
export function signpostsTo(
  { list }: Summary,
  parts: readonly Part[],
  here: readonly number[],
  from: string,
  partOf: PartsChange['partOf'],
): string[] {
  const items = (list?.items ?? []).map(({ number }) => number).filter((number) => !here.includes(number));
  return parts.flatMap((part) => {
    const numbers = items.filter((number) => takeawaysOf(part).includes(number));
    const number = part.uri === undefined ? part.number : (partOf(part.uri) ?? part.number);
    const target = part.uri === undefined ? part.url : linkTo(from, part.uri);
    const isKnown = numbers.length > 0 && target !== undefined && number !== undefined;
    return isKnown ? [signpost(numbers, `part ${number}`, target)] : [];
  });
}

/** The paragraphs before a block that say where takeaways are which no known part has: "the rest follows next week". */
export function pointersToUnknown({ file, summary, series }: Context, end: number, here: readonly number[]): Block[] {
  const known = new Set([...here, ...series.parts.flatMap(takeawaysOf)]);
  const { list, references, document, pointsToRest } = summary;
  if ((list?.items ?? []).every(({ number }) => known.has(number))) return [];
  return document.blocks.slice(0, end).filter((block) => {
    const said = references.filter(({ span, loose }) => span.block === block && !loose);
    if (block.node.type !== 'paragraph' || said.some(({ points }) => points === 'here')) return false;
    const isUnknown = said.some(
      (one) =>
        one.points === 'elsewhere' &&
        one.numbers.some((number) => !known.has(number)) &&
        meantBy(file.uri, summary, series, one) !== file.uri,
    );
    return isUnknown || pointsToRest.includes(block);
  });
}
