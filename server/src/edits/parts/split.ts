import { headingIn } from '../../model/headings.ts';
import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, indexOfBlock, readMarkdown, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts, type Part } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { linkTo } from '../../workspace/uri.ts';
import { type Edit, inFile, replace } from '../edit.ts';
import { eolOf, insertBlocks, sourceAt, titleSource } from '../layout.ts';
import { relink } from '../relink.ts';
import { signpost } from '../signpost.ts';
import {
  anatomyOf,
  blockAfter,
  contentEnd,
  dividing,
  isSilencedAcross,
  type Refusal,
  type Restructuring,
  refusalFor,
  replaceBetween,
  textAfter,
} from './anatomy.ts';
import { joinDefinitions, keepDefinitions, separatorsOf, shareDefinitions } from './definitions.ts';
import { followParts, meantBy, type PartsChange } from './follow-parts.ts';
import { nameOfNewPart } from './new-name.ts';
import { addSeries, insertPart, rewriteRange, withoutPageKeys } from './part-list.ts';
import { addPartWords, renumberTitle, titlesOf } from './part-words.ts';
import { followerOf } from './relocation.ts';

/** The number of the part that an article is; a lone one is the first. */
export function partNumberOf({ summary, series, file }: Context): number {
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  return summary.part?.number ?? series.parts[at]?.number ?? (at < 0 ? 1 : at + 1);
}

/** The number of the last takeaway that stays, when a section is to be the last one here: its own. */
export type SplitPoint = Section;

/**
 * Splits an article after one of its sections: what follows, with what closes the article, becomes the next part, a new file
 * beside it with front matter, title and list of its own. `others` are files that may link to what moves, `isTaken` says
 * which files there are.
 */
export function splitAfter(
  context: Context,
  point: SplitPoint,
  others: readonly SourceFile[],
  isTaken: (uri: string) => boolean,
): Restructuring | Refusal {
  const { file, summary, series } = context;
  const { document, sections, list, frontMatter, meta } = summary;
  const { blocks } = document;
  const at = sections.indexOf(point);
  const refusal = refusalFor(file);
  if (refusal !== undefined) return { refusal };
  const { starts, definitions } = anatomyOf(summary);
  const from = starts[at + 1];
  if (from === undefined) return { refusal: 'Nothing follows this takeaway that could be a part of its own' };
  const staying = sections.slice(0, at + 1).map(({ number }) => number);
  const moving = sections.slice(at + 1).map(({ number }) => number);
  const twice = staying.find((number) => moving.includes(number));
  if (twice !== undefined) return { refusal: `Takeaway ${twice} has a section on either side: number them first` };
  if (isSilencedAcross(summary, startOfIndex(document, from)))
    return { refusal: 'A comment silences rules across this place: end it first' };
  const ownEntry = series.own?.meta;
  if (meta.series && meta.series.parts.length > 0 && !ownEntry)
    return { refusal: 'The front matter does not name this article among the parts: correct it first' };

  const number = partNumberOf(context);
  const isLone = series.parts.length === 0 && summary.part === undefined;
  const uri = nameOfNewPart(file.uri, number, isTaken);
  const eol = eolOf(document);
  const numbers = divided(summary, staying, moving, series.own?.takeaways);
  const others_ = series.parts.filter((part) => part !== series.own && part.uri !== file.uri);
  const isLater = (part: Part): boolean => (part.number ?? 0) > number;
  const partFiles = others_.flatMap((part) => part.file ?? []);

  // Front matter and titles, here and in the new part.
  const range = (some: readonly number[] | undefined) => (some ? { takeaways: some } : {});
  const given = ownEntry?.takeaways ? numbers.given : undefined;
  const listEdits = ownEntry
    ? [
        insertPart(summary, ownEntry, { path: linkTo(file.uri, uri), ...range(given?.moving) }),
        ...rewriteRange(ownEntry, given?.staying ?? []),
      ]
    : [];
  const newListEdits = (part: number): Edit[] => {
    const parts = [
      { path: linkTo(uri, file.uri), takeaways: staying },
      { path: linkTo(uri, uri), takeaways: moving },
    ];
    const fresh = isLone ? addSeries(summary, part, parts) : undefined;
    return fresh ? [fresh] : [];
  };
  if (!list && Math.min(staying.length, moving.length) < 2 && !ownEntry && newListEdits(1).length === 0)
    return {
      refusal: 'Without a list, a part with one section is not known as such: insert the list of the takeaways first',
    };
  const titles = titlesOf(summary);
  const titleEdits = (part: number): Edit[] =>
    titles.flatMap((title) => (isLone ? [addPartWords(title, part)] : renumberTitle(title, part, 1)));
  const top = summary.topHeading?.span.block;
  const newTop = top && blockAfter(top, titleEdits(number + 1));

  // Where everything will be.
  const shared = shareDefinitions(
    document,
    [...blocks.slice(0, from)],
    [...blocks.slice(from, definitions), ...(list?.fragments ?? []).map(({ block }) => block), ...(top ? [top] : [])],
  );
  const rest = blocks.slice(definitions);
  const texts = new Map<Block, string>();
  const note = (block: Block | undefined, edits: readonly Edit[]): void => {
    const text = block && textOfHeading(blockAfter(block, edits));
    if (block && text !== undefined) texts.set(block, text);
  };
  note(top, titleEdits(number));
  for (const other of partFiles)
    note(other.summary.topHeading?.span.block, retitled(other, number, isLater(partIn(others_, other))));
  const relocation = {
    files: new Map<string, (Block | string)[]>([
      [file.uri, [...blocks.slice(0, from), ...rest.filter((block) => shared.staying.has(block))]],
      [
        uri,
        [
          ...(newTop ? [textOfHeading(newTop) ?? ''] : []),
          ...blocks.slice(from, definitions),
          ...rest.filter((block) => shared.moved.has(block) && !shared.staying.has(block)),
        ],
      ],
      ...partFiles.map((other): [string, Block[]] => [other.uri, [...other.document.blocks]]),
    ]),
    texts,
    gone: new Map(),
  };
  const follow = followerOf(relocation, [file, ...partFiles]);
  const given_ = numbers.given;
  const change: PartsChange = {
    numbers: new Map([
      [
        file.uri,
        [
          { before: sorted([...staying, ...moving]), after: sorted(staying) },
          ...(series.own?.takeaways ? [{ before: sorted(series.own.takeaways), after: sorted(given_.staying) }] : []),
        ],
      ],
      [
        uri,
        [
          { before: [], after: sorted(moving) },
          ...(series.own?.takeaways ? [{ before: [], after: sorted(given_.moving) }] : []),
        ],
      ],
    ]),
    gone: new Set(),
    homeOf: (one) => (numbers.isMoving(one) ? uri : file.uri),
    follow,
    startOf: (one) => ({ uri: one }),
    partOf(one) {
      if (one === file.uri) return number;
      if (one === uri) return number + 1;
      const part = others_.find((other) => other.uri === one)?.number;
      return part === undefined ? undefined : part + (part > number ? 1 : 0);
    },
    shift: (one) => (one > number ? one + 1 : one),
  };

  // Here.
  const stayingBlocks = [...blocks.slice(0, from), ...rest.filter((block) => shared.staying.has(block))];
  const here = followParts(file, series, stayingBlocks, file.uri, change);
  const movedBlocks = [...blocks.slice(from, definitions), ...rest.filter((block) => shared.moved.has(block))];
  const there = followParts(file, series, movedBlocks, uri, change);
  const listed = (some: readonly number[]): readonly number[] =>
    list ? some.filter((one) => list.items.some((item) => item.number === one)) : some;
  const lastOfList = list?.fragments.at(-1)?.block;
  const afterList = lastOfList ? (indexOfBlock(document, lastOfList) ?? 0) + 1 : (starts[0] ?? 0);
  const pointer = signpost(listed(moving), `part ${number + 1}`, linkTo(file.uri, uri));
  const stayEnd = contentEnd(document, from, starts[at] ?? 0);
  const bodyEnd = contentEnd(document, definitions, definitions - 1);
  const kept = rest.filter((block) => shared.staying.has(block));
  const lastEnd = startOfIndex(document, blocks.length - 1) + (blocks.at(-1)?.text.trimEnd().length ?? 0);
  const ends: Edit[] =
    kept.length === 0
      ? [replaceBetween(document, stayEnd, lastEnd, '')]
      : [replaceBetween(document, stayEnd, bodyEnd, ''), ...keepDefinitions(document, shared.staying)];
  const own = [
    ...listEdits,
    ...newListEdits(number),
    ...titleEdits(number),
    ...here.edits,
    ...(listed(moving).length > 0 ? [insertBlocks(document, afterList, [pointer])] : []),
    ...ends,
  ];

  // There.
  const separator = textOf(document, { start: stayEnd, end: startOfIndex(document, from) });
  const tail = textOf(document, { start: lastEnd, end: document.length });
  const headThere = [
    ...listEdits,
    ...newListEdits(number + 1),
    ...titleEdits(number + 1),
    ...partEdit(summary, number + 1),
  ];
  const frontThere = frontMatter
    ? withoutPageKeys(textAfter(document, 0, (indexOfBlock(document, frontMatter.block) ?? 0) + 1, headThere))
    : '';
  const comments = blocks
    .slice(0, starts[0])
    .filter(({ node, text }) => node.type === 'html' && /^<!--\s*takeaways-disable-file\b/.test(text));
  const listBlocks = (list?.fragments ?? []).map(({ block }) => block);
  const inList = followParts(file, series, listBlocks, uri, change);
  const unknown = unknownElsewhere(context, starts[0] ?? 0, [...staying, ...moving]);
  const pointers = [
    ...(listed(staying).length > 0 ? [signpost(listed(staying), `part ${number}`, linkTo(uri, file.uri))] : []),
    ...(list ? elsewhere(context, others_, [...staying, ...moving], uri, change.partOf) : []),
    ...unknown.map((block) => blockAfter(block, followParts(file, series, [block], uri, change).edits)),
  ];
  const head = [
    ...comments.map((block) => block.text.trimEnd()),
    ...(newTop ? [newTop] : []),
    ...(list ? ['Here is the full list of takeaways:', listSource(summary, inList.edits)] : []),
    ...pointers,
  ].join(eol + eol);
  const body = textAfter(document, from, definitions, there.edits).trimEnd();
  const movedDefinitions = [
    ...rest.filter((block) => shared.moved.has(block)),
    ...[...shared.moved].filter((block) => !rest.includes(block) && (indexOfBlock(document, block) ?? 0) < from),
  ].map((block) => ({ block, text: blockAfter(block, relink([block], file.uri, uri, follow)) }));
  const text = [
    frontThere,
    head,
    head === '' && frontThere === '' ? '' : dividing(separator, blocks[from], eol),
    body,
    movedDefinitions.length > 0
      ? dividing(
          definitions < blocks.length
            ? textOf(document, { start: bodyEnd, end: startOfIndex(document, definitions) })
            : '',
          undefined,
          eol,
        )
      : '',
    joinDefinitions(movedDefinitions, separatorsOf(document), eol),
    tail,
  ].join('');

  // In the other parts, and in files beside the series.
  const results = partFiles.map((other) => inOtherPart(other));
  const conflicts = [here, there, ...results].flatMap((one) => one.conflicts);
  if (conflicts[0] !== undefined) return { refusal: conflicts[0] };
  const known = new Set([file.uri, ...partFiles.map((other) => other.uri)]);
  return {
    edits: [
      ...inFile(file.uri, own),
      ...results.flatMap((one) => one.edits),
      ...others
        .filter((other) => !known.has(other.uri))
        .flatMap((other) => inFile(other.uri, relink(other.document.blocks, other.uri, other.uri, follow))),
    ],
    creates: [{ uri, text }],
    deletes: [],
  };

  function inOtherPart(other: SourceFile): { edits: Edit[]; conflicts: readonly string[] } {
    const part = partIn(others_, other);
    const otherSeries = { ...series, parts: series.parts };
    const { edits, conflicts, isShortened } = followParts(other, otherSeries, other.document.blocks, other.uri, change);
    const entry = namedParts(other.uri, other.summary).find((one) => one.uri === file.uri)?.meta;
    const listOf = other.summary.list;
    const last = listOf?.fragments.at(-1)?.block;
    const listedThere = moving.filter((one) => listOf?.items.some((item) => item.number === one));
    return {
      conflicts,
      edits: inFile(other.uri, [
        ...edits,
        ...(entry
          ? [
              insertPart(other.summary, entry, {
                path: linkTo(other.uri, uri),
                ...range(entry.takeaways ? given_.moving : undefined),
              }),
              ...(entry.takeaways ? rewriteRange(entry, given_.staying) : []),
            ]
          : []),
        ...retitled(other, number, isLater(part)),
        ...(isLater(part) ? partEdit(other.summary, (part.number ?? 0) + 1) : []),
        ...(isShortened && last && listedThere.length > 0
          ? [
              insertBlocks(other.document, (indexOfBlock(other.document, last) ?? 0) + 1, [
                signpost(listedThere, `part ${number + 1}`, linkTo(other.uri, uri)),
              ]),
            ]
          : []),
      ]),
    };
  }
}

/** The list's source after edits; only the items' first lines where some have blocks of their own. */
function listSource({ document, list }: Summary, edits: readonly Edit[]): string {
  if (!list) return '';
  const [first, last] = [list.fragments[0]?.block, list.fragments.at(-1)?.block];
  if (!first || !last) return '';
  if (list.items.some(({ hasBody }) => hasBody))
    return list.items.map((item) => `${sourceAt(item.marker)} ${titleSource(item)}`).join(eolOf(document));
  const [from, to] = [indexOfBlock(document, first) ?? 0, (indexOfBlock(document, last) ?? 0) + 1];
  return textAfter(document, from, to, edits).trimEnd();
}

/** Sentences for what other parts cover. */
function elsewhere(
  { summary }: Context,
  parts: readonly Part[],
  here: readonly number[],
  from: string,
  partOf: PartsChange['partOf'],
): string[] {
  const items = (summary.list?.items ?? []).map(({ number }) => number).filter((number) => !here.includes(number));
  return parts.flatMap((part) => {
    const covered = part.takeaways ?? part.file?.summary.sections.map(({ number }) => number) ?? [];
    const numbers = items.filter((number) => covered.includes(number));
    const number = part.uri === undefined ? part.number : (partOf(part.uri) ?? part.number);
    const target = part.uri === undefined ? part.url : linkTo(from, part.uri);
    return numbers.length === 0 || target === undefined || number === undefined
      ? []
      : [signpost(numbers, `part ${number}`, target)];
  });
}

/** Paragraphs of the head that say where takeaways are which no known part has. */
function unknownElsewhere({ file, summary, series }: Context, end: number, here: readonly number[]): Block[] {
  const known = new Set([
    ...here,
    ...series.parts.flatMap((part) => part.file?.summary.sections.map(({ number }) => number) ?? part.takeaways ?? []),
  ]);
  const items = summary.list?.items ?? [];
  if (items.every(({ number }) => known.has(number))) return [];
  return summary.document.blocks.slice(0, end).filter((block) => {
    const references = summary.references.filter(({ span, loose }) => span.block === block && !loose);
    if (references.some(({ points }) => points === 'here')) return false;
    if (summary.list?.fragments.some((fragment) => fragment.block === block) || block.node.type !== 'paragraph')
      return false;
    const points = references.some(
      (one) =>
        one.points === 'elsewhere' &&
        one.numbers.some((number) => !known.has(number)) &&
        meantBy(file.uri, summary, series, one) !== file.uri,
    );
    return points || summary.pointsToRest.includes(block);
  });
}

/** The numbers of an article as they are divided, those that front matter gives it among them. */
function divided(
  summary: Summary,
  staying: readonly number[],
  moving: readonly number[],
  given: readonly number[] | undefined,
) {
  const order = summary.list?.items.map(({ number }) => number) ?? [];
  const first = Math.min(...moving.map((number) => order.indexOf(number)).filter((at) => at >= 0));
  const isMoving = (number: number): boolean =>
    moving.includes(number) || (!staying.includes(number) && order.indexOf(number) >= first);
  const all = given ?? [...staying, ...moving];
  return {
    isMoving,
    given: { staying: all.filter((number) => !isMoving(number)), moving: all.filter(isMoving) },
  };
}

function retitled(other: SourceFile, number: number, isLater: boolean): Edit[] {
  const own = other.summary.part?.number ?? number;
  return titlesOf(other.summary).flatMap((title) => renumberTitle(title, own + (isLater ? 1 : 0), 1));
}

function partEdit({ meta }: Summary, number: number): Edit[] {
  return meta.series?.part ? [replace(meta.series.part.span, String(number))] : [];
}

function partIn(parts: readonly Part[], file: SourceFile): Part {
  return parts.find((part) => part.uri === file.uri) as Part;
}

function textOfHeading(source: string): string | undefined {
  const [block] = readMarkdown(source).blocks;
  return block && headingIn(block)?.text;
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
