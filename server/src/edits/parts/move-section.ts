import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, indexOfBlock, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts, type Part } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { baseName, linkTo } from '../../workspace/uri.ts';
import { type Edit, inFile, replace } from '../edit.ts';
import { eolOf, insertBlocks } from '../layout.ts';
import { rankIn } from '../order.ts';
import { relink, relinkBeside } from '../relink.ts';
import { isSignpost, signpost } from '../signpost.ts';
import { anatomyOf, isSilencedAcross, type Refusal, type Restructuring, refusalFor } from './anatomy.ts';
import {
  definitionsAmong,
  definitionsUsed,
  insertDefinitions,
  keepDefinitions,
  newLabels,
  renameLabels,
  separatorsOf,
  shareDefinitions,
} from './definitions.ts';
import { followParts, meantBy, type PartsChange } from './follow-parts.ts';
import { rewriteRange } from './part-list.ts';
import { followerOf } from './relocation.ts';
import { ascending, blockAfter, contentEnd, dividing, replaceBetween, textAfter, withEol } from './text.ts';

/**
 * Moves a section to another part of the series: to its place among the sections there. The ranges in front matter, what the
 * parts say of one another, links, and definitions go along.
 */
export function moveSection(
  context: Context,
  section: Section,
  part: Part,
  others: readonly SourceFile[],
): Restructuring | Refusal {
  const { file, summary, series } = context;
  const { document } = summary;
  const { blocks } = document;
  const target = part.file;
  if (!target) return { refusal: 'The other part cannot be read' };
  const refusal = refusalFor(file) ?? refusalFor(target);
  if (refusal !== undefined) return { refusal };
  const { number } = section;
  if (summary.sections.length < 2)
    return { refusal: `This is the only section of ${baseName(file.uri)}: merge the parts instead` };
  if (
    target.summary.sections.some((one) => one.number === number) ||
    summary.sections.filter((one) => one.number === number).length > 1
  )
    return { refusal: `There is another section for takeaway ${number}: renumber one of them first` };
  const here = anatomyOf(summary);
  const at = summary.sections.indexOf(section);
  const from = here.starts[at] as number;
  const to = here.starts[at + 1] ?? here.closing;
  if ([from, to].some((index) => isSilencedAcross(summary, startOfIndex(document, index))))
    return { refusal: 'A comment silences rules across this place: end it first' };
  const theirs = target.document;
  const [eol, theirEol] = [eolOf(document), eolOf(theirs)];
  const there = anatomyOf(target.summary);
  const place = placeFor(target.summary, section);

  // Where everything will be.
  const moved = blocks.slice(from, to);
  const isMoved = new Set(moved);
  const rest = blocks.filter((block, i) => !isMoved.has(block) && i < here.definitions);
  const shared = shareDefinitions(document, rest, moved);
  const known = definitionsAmong(theirs.blocks);
  const before = place === undefined ? there.closing : (there.starts[place] as number);
  const relocation = {
    files: new Map<string, readonly Block[]>([
      [file.uri, blocks.filter((block) => !isMoved.has(block))],
      [target.uri, [...theirs.blocks.slice(0, before), ...moved, ...theirs.blocks.slice(before)]],
    ]),
    texts: new Map<Block, string>(),
    gone: new Map(),
  };
  const partFiles = series.parts.flatMap((one) => (one.file && one.uri !== file.uri ? [one.file] : []));
  const follow = followerOf(relocation, [file, target]);
  const numbersOf = (one: Summary): number[] => ascending(one.sections.map((other) => other.number));
  const given = series.own?.takeaways ?? series.parts.find(({ uri }) => uri === file.uri)?.takeaways;
  const without = (some: readonly number[]): number[] => ascending(some).filter((one) => one !== number);
  const withIt = (some: readonly number[]): number[] => ascending([...some, number]);
  const ways = (one: Summary, range: readonly number[] | undefined, changed: (some: readonly number[]) => number[]) =>
    [numbersOf(one), ...(range ? [ascending(range)] : [])].map((before) => ({ before, after: changed(before) }));
  const numberOf = (uri: string): number | undefined =>
    uri === file.uri
      ? (summary.part?.number ?? series.own?.number)
      : series.parts.find((one) => one.uri === uri)?.number;
  const change: PartsChange = {
    numbers: new Map([
      [file.uri, ways(summary, given, without)],
      [target.uri, ways(target.summary, part.takeaways, withIt)],
    ]),
    gone: new Set(),
    homeOf: (one) =>
      one === number ? target.uri : summary.sections.some((other) => other.number === one) ? file.uri : target.uri,
    follow,
    startOf: (uri) => ({ uri }),
    partOf: numberOf,
    shift: (one) => one,
  };

  // Here: the section goes, and what stands between it and its neighbours.
  const last = at === summary.sections.length - 1;
  const content = contentEnd(document, to, from);
  const [start, end] = last
    ? [contentEnd(document, from, here.starts[at - 1] ?? 0), content]
    : [startOfIndex(document, from), startOfIndex(document, to)];
  const separator = withEol(
    last ? textOf(document, { start, end: startOfIndex(document, from) }) : textOf(document, { start: content, end }),
    eol,
    theirEol,
  );
  const group = blocks.slice(here.definitions);
  const kept = group.filter((block) => shared.staying.has(block));
  const definitionEdits =
    kept.length === group.length
      ? []
      : kept.length > 0
        ? keepDefinitions(document, shared.staying)
        : [
            replaceBetween(
              document,
              contentEnd(document, here.definitions, here.definitions - 1),
              document.text.trimEnd().length,
              '',
            ),
          ];
  const stay = followParts(file, series, [...rest, ...kept], file.uri, change);
  const gone = followParts(
    file,
    series,
    blocks.filter((block) => isMoved.has(block) || shared.moved.has(block)),
    target.uri,
    change,
  );

  // There: definitions come along, under labels that mean nothing else there.
  const coming = [...shared.moved].filter((block) => !isMoved.has(block));
  const labels = newLabels(
    definitionsAmong([...moved, ...coming]),
    (block) => withEol(blockAfter(block, gone.edits), eol, theirEol),
    known,
    (block) => blockAfter(block, relink([block], target.uri, target.uri, follow)),
  );
  const movedEdits = [...gone.edits, ...renameLabels([...moved, ...coming], labels)];
  const source = textAfter(document, from, to, movedEdits);
  const body = withEol(source.slice(0, source.length - (startOfIndex(document, to) - content)), eol, theirEol);
  const definitions = coming
    .filter((block) => labels.has(keyOf(block)) || !known.has(keyOf(block)))
    .map((block) => ({ block, text: withEol(blockAfter(block, movedEdits), eol, theirEol) }));
  const earlier = new Set([...definitionsUsed(theirs.blocks.slice(0, before), known)].map(({ block }) => block));
  // Here, what only stood in the section and is used by others, too.
  const needed = moved
    .filter((block) => shared.staying.has(block))
    .map((block) => ({ block, text: blockAfter(block, relink([block], file.uri, file.uri, follow)) }));
  const insertion =
    place === undefined
      ? at_(contentEnd(theirs, there.closing, there.starts.at(-1) ?? 0), dividing(separator, moved[0], theirEol) + body)
      : at_(startOfIndex(theirs, before), body + dividing(separator, theirs.blocks[before], theirEol));

  const results = [file, ...partFiles].map((one) => {
    const isGone = (block: Block): boolean => isSpent(one, series, block, target.uri, file.uri, number);
    const goes = new Set(one === file || one === target ? one.document.blocks.filter(isGone) : []);
    const text =
      one === file
        ? stay
        : followParts(
            one,
            series,
            one.document.blocks.filter((block) => !goes.has(block)),
            one.uri,
            change,
          );
    const named = namedParts(one.uri, one.summary);
    const ranges = named.flatMap(({ uri, meta, takeaways }): Edit[] => {
      if (!meta || !takeaways) return [];
      if (uri === file.uri) return rewriteRange(meta, without(takeaways));
      return uri === target.uri ? rewriteRange(meta, withIt(takeaways)) : [];
    });
    return {
      file: one,
      conflicts: text.conflicts,
      edits: [
        ...(goes.size > 0 && one === file ? text.edits.filter(({ span }) => !goes.has(span.block)) : text.edits),
        ...[...goes].map((block) => replace({ block, start: 0, end: block.text.length }, '')),
        ...ranges,
        ...(one === file ? pointerTo(context, target, number, numberOf(target.uri)) : []),
      ],
    };
  });
  const conflicts = [...results, gone].flatMap((one) => one.conflicts);
  if (conflicts[0] !== undefined) return { refusal: conflicts[0] };
  const done = new Set([file.uri, ...partFiles.map(({ uri }) => uri)]);
  return {
    edits: [
      ...results.flatMap((one) => inFile(one.file.uri, one.edits)),
      ...inFile(file.uri, [
        replaceBetween(document, start, end, ''),
        ...definitionEdits,
        ...insertDefinitions(document, needed, {}, eol + eol, eol),
      ]),
      ...inFile(target.uri, [
        insertion,
        ...insertDefinitions(
          theirs,
          definitions,
          separatorsOf(document),
          theirEol + theirEol,
          theirEol,
          (block) => !earlier.has(block),
        ),
      ]),
      ...relinkBeside(others, done, follow),
    ],
    creates: [],
    deletes: [],
  };

  function at_(offset: number, inserted: string): Edit {
    return replaceBetween(theirs, offset, offset, inserted);
  }
}

/** Before which section of another part a section has its place; undefined at the end. */
function placeFor(summary: Summary, section: Section): number | undefined {
  const rank = rankIn(summary);
  const own = rank(section);
  const at = summary.sections.findIndex((other) => rank(other) > own);
  return at < 0 ? undefined : at;
}

/** Sends the reader to where the takeaway is now, unless something here does so already. */
function pointerTo(
  { file, summary, series }: Context,
  target: SourceFile,
  number: number,
  part: number | undefined,
): Edit[] {
  const { list, document } = summary;
  const last = list?.fragments.at(-1)?.block;
  const isListed = list?.items.some((item) => item.number === number);
  const theirs = ascending(target.summary.sections.map((one) => one.number));
  const isTold =
    summary.pointsToRest.length > 0 ||
    summary.references.some(
      (one) =>
        !one.loose &&
        meantBy(file.uri, summary, series, one) === target.uri &&
        theirs.every((other) => one.numbers.includes(other)),
    );
  if (!last || !isListed || isTold || part === undefined) return [];
  const sentence = signpost([number], `part ${part}`, linkTo(file.uri, target.uri));
  return [insertBlocks(document, (indexOfBlock(document, last) ?? 0) + 1, [sentence])];
}

/** A sentence of ours that leads from the part that the takeaway comes to, and to it alone. */
function isSpent(
  { uri, summary }: SourceFile,
  series: Context['series'],
  block: Block,
  target: string,
  from: string,
  number: number,
): boolean {
  if (uri !== target || !isSignpost(block.text)) return false;
  const said = summary.references.filter(({ span }) => span.block === block);
  return (
    said.every(({ numbers }) => numbers.length === 1 && numbers[0] === number) &&
    said.some((one) => meantBy(uri, summary, series, one) === from)
  );
}

function keyOf({ node }: Block): string {
  return node.type === 'definition' ? node.identifier : node.type === 'footnoteDefinition' ? `^${node.identifier}` : '';
}
