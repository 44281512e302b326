import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, indexOfBlock, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { linkTo } from '../../workspace/uri.ts';
import { type Edit, inFile, type NewFile, replace } from '../edit.ts';
import { eolOf, insertBlocks } from '../layout.ts';
import { relink, relinkBeside } from '../relink.ts';
import { signpost } from '../signpost.ts';
import type { Changed, Refusal, Restructuring } from './anatomy.ts';
import { definitionsAfter, joinDefinitions, separatorsOf } from './definitions.ts';
import { followParts } from './follow-parts.ts';
import { listSource, pointersToUnknown, signpostsTo } from './new-head.ts';
import { withoutPageKeys } from './part-list.ts';
import { entryEdits, frontEdits, retitled, type SplitPlan, splitPlan, titleEdits } from './split-plan.ts';
import { blockAfter, contentEnd, dividing, endOfText, textAfter } from './text.ts';

/**
 * Splits an article after one of its sections: what follows, with what closes the article, becomes the next part, a new file
 * beside it with front matter, title and list of its own. `others` are files that may link to what moves, `isTaken` says
 * which files there are.
 */
export function splitAfter(
  context: Context,
  last: Section,
  others: readonly SourceFile[],
  isTaken: (uri: string) => boolean,
): Restructuring | Refusal {
  const plan = splitPlan(context, last, isTaken);
  if ('refusal' in plan) return plan;
  const { file, partFiles, change } = plan;
  const [here, there] = [changeHere(plan), newPart(plan)];
  const elsewhere = partFiles.map((other) => changeInPart(plan, other));
  const [conflict] = [here, there, ...elsewhere].flatMap(({ conflicts }) => conflicts);
  if (conflict !== undefined) return { refusal: conflict };
  const done = new Set([file.uri, ...partFiles.map(({ uri }) => uri)]);
  return {
    edits: [
      ...inFile(file.uri, here.edits),
      ...elsewhere.flatMap(({ edits }) => edits),
      ...relinkBeside(others, done, change.follow),
    ],
    creates: [there.created],
    deletes: [],
  };
}

function changeHere(plan: SplitPlan): Changed {
  const { file, summary, series, number, uri, anatomy, at, from, shared, moving, change } = plan;
  const { document, list } = summary;
  const { blocks } = document;
  const { starts, definitions } = anatomy;
  const group = blocks.slice(definitions).filter((block) => shared.staying.has(block));
  const { edits, conflicts } = followParts(file, series, [...blocks.slice(0, from), ...group], file.uri, change);
  const stayEnd = contentEnd(document, from, starts[at] ?? 0);
  const moved = blocks.slice(from, definitions).filter((block) => shared.staying.has(block));
  return {
    conflicts,
    edits: [
      ...frontEdits(plan, number),
      ...titleEdits(plan, 0),
      ...edits,
      ...pointerAfterList(summary, starts[0] ?? 0, listed(list, moving), number + 1, linkTo(file.uri, uri)),
      ...definitionsAfter(document, stayEnd, shared.staying, moved, eolOf(document)),
    ],
  };
}

function newPart(plan: SplitPlan): { readonly created: NewFile; readonly conflicts: readonly string[] } {
  const { file, summary, series, number, uri, anatomy, at, from, shared, staying, moving, otherParts, change } = plan;
  const { document, list, frontMatter, topHeading } = summary;
  const { blocks } = document;
  const { starts, definitions } = anatomy;
  const eol = eolOf(document);
  const group = blocks.slice(definitions).filter((block) => shared.moved.has(block));
  const body = followParts(file, series, [...blocks.slice(from, definitions), ...group], uri, change);
  const follow = (some: readonly Block[]): readonly Edit[] => followParts(file, series, some, uri, change).edits;
  const titles = titleEdits(plan, 1);

  const front = [...frontEdits(plan, number + 1), ...titles, ...partEdit(summary, number + 1)];
  const head = [
    ...blocks
      .slice(0, starts[0])
      .filter(isForWholeFile)
      .map((block) => block.text.trimEnd()),
    ...(topHeading ? [blockAfter(topHeading.span.block, titles)] : []),
    ...(list
      ? ['Here is the full list of takeaways:', listSource(summary, follow(list.fragments.map(({ block }) => block)))]
      : []),
    ...signpostsTo(
      summary,
      [{ number, uri: file.uri, takeaways: staying }, ...(list ? otherParts : [])],
      moving,
      uri,
      change.partOf,
    ),
    ...(list ? [] : [signpost(staying, `part ${number}`, linkTo(uri, file.uri))]),
    ...pointersToUnknown(plan, starts[0] ?? 0, [...staying, ...moving]).map((block) =>
      blockAfter(block, follow([block])),
    ),
  ].join(eol + eol);

  const stayEnd = contentEnd(document, from, starts[at] ?? 0);
  const bodyEnd = contentEnd(document, definitions, definitions - 1);
  const separator = textOf(document, { start: stayEnd, end: startOfIndex(document, from) });
  const far = blocks.slice(0, from).filter((block) => shared.moved.has(block));
  const moved = [...group, ...far].map((block) => ({
    block,
    text: blockAfter(block, relink([block], file.uri, uri, change.follow)),
  }));
  const apart = dividing(
    textOf(document, { start: bodyEnd, end: startOfIndex(document, definitions) }),
    undefined,
    eol,
  );
  const text = [
    frontMatter
      ? withoutPageKeys(textAfter(document, 0, (indexOfBlock(document, frontMatter.block) ?? 0) + 1, front))
      : '',
    head,
    dividing(separator, blocks[from], eol),
    textAfter(document, from, definitions, body.edits).trimEnd(),
    moved.length > 0 ? apart + joinDefinitions(moved, separatorsOf(document), eol) : '',
    textOf(document, { start: endOfText(document), end: document.length }),
  ].join('');
  return { created: { uri, text }, conflicts: body.conflicts };
}

function changeInPart(plan: SplitPlan, other: SourceFile): Changed {
  const { file, series, number, uri, moving, change } = plan;
  const { summary, document } = other;
  const followed = followParts(other, series, document.blocks, other.uri, change);
  const entry = namedParts(other.uri, summary).find((part) => part.uri === file.uri)?.meta;
  const part = change.partOf(other.uri) ?? number;
  const told = followed.isShortened ? listed(summary.list, moving) : [];
  return {
    conflicts: followed.conflicts,
    edits: inFile(other.uri, [
      ...followed.edits,
      ...(entry ? entryEdits(plan, other, entry) : []),
      ...retitled(plan, other),
      ...(part > number ? partEdit(summary, part) : []),
      ...(summary.list ? pointerAfterList(summary, 0, told, number + 1, linkTo(other.uri, uri)) : []),
    ]),
  };
}

/** The sentence that sends the reader to a part, after the list, else before the block at an index; none without numbers. */
function pointerAfterList(
  { document, list }: Summary,
  otherwise: number,
  numbers: readonly number[],
  part: number,
  target: string,
): Edit[] {
  const last = list?.fragments.at(-1)?.block;
  const index = last ? (indexOfBlock(document, last) ?? 0) + 1 : otherwise;
  return numbers.length === 0 ? [] : [insertBlocks(document, index, [signpost(numbers, `part ${part}`, target)])];
}

/** Those of some numbers that a list has; all where there is none. */
function listed(list: Summary['list'], numbers: readonly number[]): readonly number[] {
  return list ? numbers.filter((one) => list.items.some(({ number }) => number === one)) : numbers;
}

function partEdit({ meta }: Summary, number: number): Edit[] {
  return meta.series?.part ? [replace(meta.series.part.span, String(number))] : [];
}

function isForWholeFile({ node, text }: Block): boolean {
  return node.type === 'html' && /^<!--\s*takeaways-disable-file\b/.test(text);
}
