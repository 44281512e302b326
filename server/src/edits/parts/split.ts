import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, indexOfBlock, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts, type Part } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { linkTo } from '../../workspace/uri.ts';
import { type Edit, inFile, type NewFile, replace } from '../edit.ts';
import { eolOf, insertBlocks } from '../layout.ts';
import { relink } from '../relink.ts';
import { signpost } from '../signpost.ts';
import { type Anatomy, anatomyOf, isSilencedAcross, type Refusal, type Restructuring, refusalFor } from './anatomy.ts';
import { definitionsAfter, joinDefinitions, separatorsOf, shareDefinitions } from './definitions.ts';
import { followParts, type PartsChange } from './follow-parts.ts';
import { listSource, pointersToUnknown, signpostsTo } from './new-head.ts';
import { nameOfNewPart } from './new-name.ts';
import { addSeries, insertPart, type NamedPart, rewriteRange, withoutPageKeys } from './part-list.ts';
import { addPartWords, renumberTitle, titlesOf } from './part-words.ts';
import { followerOf } from './relocation.ts';
import { ascending, blockAfter, contentEnd, dividing, endOfText, headingText, textAfter } from './text.ts';

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
  const plan = planOf(context, last, isTaken);
  if ('refusal' in plan) return plan;
  const { file, partFiles, change } = plan;
  const [here, there] = [changeHere(plan), newPart(plan)];
  const elsewhere = partFiles.map((other) => changeInPart(plan, other));
  const [conflict] = [here, there, ...elsewhere].flatMap(({ conflicts }) => conflicts);
  if (conflict !== undefined) return { refusal: conflict };
  const done = new Set([file.uri, ...partFiles.map(({ uri }) => uri)]);
  const beside = others.filter(({ uri }) => !done.has(uri));
  return {
    edits: [
      ...inFile(file.uri, here.edits),
      ...elsewhere.flatMap(({ edits }) => edits),
      ...beside.flatMap(({ uri, document }) => inFile(uri, relink(document.blocks, uri, uri, change.follow))),
    ],
    creates: [there.created],
    deletes: [],
  };
}

/** The number of the part that an article is; a lone one is the first. */
export function partNumberOf({ summary, series, file }: Context): number {
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  return summary.part?.number ?? series.parts[at]?.number ?? (at < 0 ? 1 : at + 1);
}

/** What is divided how. */
interface Plan extends Context {
  /** The part that the article is, and what the new one comes after. */
  readonly number: number;
  /** The new part's. */
  readonly uri: string;
  /** Nothing has said before that the article is a part. */
  readonly isLone: boolean;
  readonly anatomy: Anatomy;
  /** Position of the last section that stays, and the index of the first block that moves. */
  readonly at: number;
  readonly from: number;
  /** The numbers of sections, and those that front matter gives. */
  readonly staying: readonly number[];
  readonly moving: readonly number[];
  readonly given: { readonly staying: readonly number[]; readonly moving: readonly number[] };
  readonly otherParts: readonly Part[];
  readonly partFiles: readonly SourceFile[];
  /** The definitions that either needs, wherever they are. */
  readonly shared: ReturnType<typeof shareDefinitions>;
  readonly change: PartsChange;
}

function planOf(context: Context, last: Section, isTaken: (uri: string) => boolean): Plan | Refusal {
  const { file, summary, series } = context;
  const { document, sections, list, meta, topHeading } = summary;
  const { blocks } = document;
  const refusal = refusalFor(file);
  if (refusal !== undefined) return { refusal };
  const anatomy = anatomyOf(summary);
  const at = sections.indexOf(last);
  const from = anatomy.starts[at + 1];
  if (from === undefined) return { refusal: 'Nothing follows this takeaway that could be a part of its own' };
  const staying = sections.slice(0, at + 1).map(({ number }) => number);
  const moving = sections.slice(at + 1).map(({ number }) => number);
  const twice = staying.find((number) => moving.includes(number));
  if (twice !== undefined)
    return { refusal: `Takeaway ${twice} has a section on either side: renumber one of them first` };
  if (isSilencedAcross(summary, startOfIndex(document, from)))
    return { refusal: 'A comment silences rules across this place: end it first' };
  if (meta.series && meta.series.parts.length > 0 && !series.own?.meta)
    return { refusal: 'The front matter does not name this article among the parts: correct it first' };

  const number = partNumberOf(context);
  const isNamed = (one: string): boolean => series.parts.some((part) => part.uri === one);
  const uri = nameOfNewPart(file.uri, number, (one) => isTaken(one) || isNamed(one));
  const otherParts = series.parts.filter((part) => part !== series.own && part.uri !== file.uri);
  const rest = {
    number,
    uri,
    isLone: series.parts.length === 0 && summary.part === undefined,
    anatomy,
    at,
    from,
    staying,
    moving,
    otherParts,
    partFiles: otherParts.flatMap((part) => part.file ?? []),
    shared: shareDefinitions(document, blocks.slice(0, from), [
      ...blocks.slice(from, anatomy.definitions),
      ...(list?.fragments ?? []).map(({ block }) => block),
      ...(topHeading ? [topHeading.span.block] : []),
    ]),
  };
  const isMoving = divisionOf(summary, staying, moving);
  const all = series.own?.takeaways ?? [...staying, ...moving];
  const given = { staying: all.filter((one) => !isMoving(one)), moving: all.filter(isMoving) };
  const plan = { ...context, ...rest, given };
  if (!list && Math.min(staying.length, moving.length) < 2 && !series.own?.meta && frontEdits(plan, 1).length === 0)
    return {
      refusal: 'Without a list, a part with one section is not known as such: insert the list of the takeaways first',
    };
  return { ...plan, change: changeOf(plan, isMoving) };
}

/** Which numbers move; of those without a section, the ones that the list has after the first that moves. */
function divisionOf({ list }: Summary, staying: readonly number[], moving: readonly number[]) {
  const order = list?.items.map(({ number }) => number) ?? [];
  const first = Math.min(...moving.map((number) => order.indexOf(number)).filter((at) => at >= 0));
  return (number: number): boolean =>
    moving.includes(number) || (!staying.includes(number) && order.indexOf(number) >= first);
}

function changeOf(plan: Omit<Plan, 'change'>, isMoving: (number: number) => boolean): PartsChange {
  const { file, uri, number, summary, series, staying, moving, given, otherParts, partFiles, from, anatomy, shared } =
    plan;
  const { blocks } = summary.document;
  const definitions = blocks.slice(anatomy.definitions);
  const texts = new Map<Block, string>();
  const note = (block: Block | undefined, edits: readonly Edit[]): string | undefined => {
    const text = block && headingText(blockAfter(block, edits));
    if (block && text !== undefined) texts.set(block, text);
    return text;
  };
  const top = summary.topHeading?.span.block;
  const newTitle = note(top, titleEdits(plan, 1));
  note(top, titleEdits(plan, 0));
  for (const other of partFiles) note(other.summary.topHeading?.span.block, retitled(plan, other));
  const files = new Map<string, readonly (Block | string)[]>([
    [file.uri, [...blocks.slice(0, from), ...definitions.filter((block) => shared.staying.has(block))]],
    [
      uri,
      [
        ...(newTitle === undefined ? [] : [newTitle]),
        ...blocks.slice(from, anatomy.definitions),
        ...definitions.filter((block) => !shared.staying.has(block)),
      ],
    ],
    ...partFiles.map((other) => [other.uri, other.document.blocks] as const),
  ]);
  const ranges = series.own?.takeaways;
  return {
    numbers: new Map([
      [
        file.uri,
        [
          { before: ascending([...staying, ...moving]), after: ascending(staying) },
          ...(ranges ? [{ before: ascending(ranges), after: ascending(given.staying) }] : []),
        ],
      ],
      [
        uri,
        [{ before: [], after: ascending(moving) }, ...(ranges ? [{ before: [], after: ascending(given.moving) }] : [])],
      ],
    ]),
    gone: new Set(),
    homeOf: (one) => (isMoving(one) ? uri : file.uri),
    follow: followerOf({ files, texts, gone: new Map() }, [file, ...partFiles]),
    startOf: (one) => ({ uri: one }),
    partOf(one) {
      if (one === file.uri) return number;
      if (one === uri) return number + 1;
      const part = otherParts.find((other) => other.uri === one)?.number;
      return part === undefined ? undefined : part + (part > number ? 1 : 0);
    },
    shift: (one) => (one > number ? one + 1 : one),
  };
}

/** The edits of titles, for this part (0) or the new one (1). */
function titleEdits({ summary, isLone, number }: Pick<Plan, 'summary' | 'isLone' | 'number'>, step: 0 | 1): Edit[] {
  return titlesOf(summary).flatMap((title) =>
    isLone ? [addPartWords(title, number + step)] : renumberTitle(title, step, 1),
  );
}

/** The edits that front matter's list of parts needs here, where `part` is the number of the part that says so. */
function frontEdits(plan: Omit<Plan, 'change'>, part: number): Edit[] {
  const { summary, series, file, uri, staying, moving, isLone } = plan;
  const own = series.own?.meta;
  if (own) return entryEdits(plan, file, own);
  const parts: NamedPart[] = [
    { path: linkTo(file.uri, file.uri), takeaways: staying },
    { path: linkTo(file.uri, uri), takeaways: moving },
  ];
  const added = isLone ? addSeries(summary, part, parts) : undefined;
  return added ? [added] : [];
}

/** Names the new part after this one where a file's front matter names this one. */
function entryEdits(
  { uri, given }: Omit<Plan, 'change'>,
  { uri: from, summary }: SourceFile,
  own: NonNullable<Part['meta']>,
): Edit[] {
  const range = own.takeaways ? { takeaways: given.moving } : {};
  const named = insertPart(summary, own, { path: linkTo(from, uri), ...range });
  return [named, ...(own.takeaways ? rewriteRange(own, given.staying) : [])];
}

interface Changed {
  readonly edits: readonly Edit[];
  readonly conflicts: readonly string[];
}

function changeHere(plan: Plan): Changed {
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

function newPart(plan: Plan): { readonly created: NewFile; readonly conflicts: readonly string[] } {
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

function changeInPart(plan: Plan, other: SourceFile): Changed {
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

function retitled({ otherParts, number }: Omit<Plan, 'change'>, { uri, summary }: SourceFile): Edit[] {
  const isLater = (otherParts.find((part) => part.uri === uri)?.number ?? 0) > number;
  return titlesOf(summary).flatMap((title) => renumberTitle(title, isLater ? 1 : 0, 1));
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
