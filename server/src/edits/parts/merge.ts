import { anchorsOf } from '../../model/anchors.ts';
import type { PartMeta } from '../../model/meta.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts, type Part, type Series } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type Edit, inFile, insert, replace } from '../edit.ts';
import { eolOf, insertBlocks } from '../layout.ts';
import { relink } from '../relink.ts';
import { isSignpost } from '../signpost.ts';
import { type Anatomy, anatomyOf, type Refusal, type Restructuring, refusalFor } from './anatomy.ts';
import {
  definitionIn,
  definitionsAmong,
  insertDefinitions,
  newLabels,
  renameLabels,
  separatorsOf,
} from './definitions.ts';
import { followParts, meantBy, type PartsChange } from './follow-parts.ts';
import { furtherKeys, removePart, removeSeries, rewriteRange } from './part-list.ts';
import { removePartWords, renumberTitle, titlesOf } from './part-words.ts';
import { followerOf } from './relocation.ts';
import {
  ascending,
  blockAfter,
  contentEnd,
  dividing,
  headingText,
  replaceBetween,
  textAfter,
  withEol,
} from './text.ts';
import { clash, keptOfHead, onlySays } from './two-heads.ts';

/**
 * Merges another part into the article, which comes before it: its sections follow those here, and what closes either
 * comes after all; its file goes. `others` are files that may link to what moves.
 */
export function mergeWith(context: Context, part: Part, others: readonly SourceFile[]): Restructuring | Refusal {
  const { file } = context;
  const other = part.file;
  if (!other) return { refusal: 'The other part cannot be read' };
  const refusal = refusalFor(file) ?? refusalFor(other) ?? clash(file, other);
  if (refusal !== undefined) return { refusal };
  const plan = planOf(context, other);
  const { partFiles, change } = plan;
  const here = changeHere(plan);
  const elsewhere = partFiles.map((one) => changeInPart(plan, one));
  const [conflict] = [here, ...elsewhere].flatMap(({ conflicts }) => conflicts);
  if (conflict !== undefined) return { refusal: conflict };
  const done = new Set([file.uri, other.uri, ...partFiles.map(({ uri }) => uri)]);
  const beside = others.filter(({ uri }) => !done.has(uri));
  return {
    edits: [
      ...inFile(file.uri, here.edits),
      ...elsewhere.flatMap(({ edits }) => edits),
      ...beside.flatMap(({ uri, document }) => inFile(uri, relink(document.blocks, uri, uri, change.follow))),
    ],
    creates: [],
    deletes: [other.uri],
  };
}

/** What is put together how. */
interface Plan extends Context {
  /** The part that goes, and its number. */
  readonly other: SourceFile;
  readonly gone: number;
  readonly own: number;
  /** No part but this one is left. */
  readonly isLast: boolean;
  readonly here: Anatomy;
  readonly there: Anatomy;
  /** The parts that stay as they are. */
  readonly rest: readonly Part[];
  readonly partFiles: readonly SourceFile[];
  /** Blocks that only send the reader to the part. */
  readonly pointers: ReadonlySet<Block>;
  readonly titles: readonly Edit[];
  /** The numbers that front matter gives to both. */
  readonly given: readonly number[] | undefined;
  readonly change: PartsChange;
}

function planOf(context: Context, other: SourceFile): Plan {
  const { file, summary, series } = context;
  const { blocks } = summary.document;
  const [here, there] = [anatomyOf(summary), anatomyOf(other.summary)];
  const own = numberOf(context, file.uri);
  const rest = series.parts.filter((one) => one.uri !== file.uri && one !== series.own && one.uri !== other.uri);
  const isLast = rest.length === 0 && own === 1 && !isOpenEnded(summary);
  const [ours, theirs] = [entryOf(file, file.uri)?.takeaways, entryOf(file, other.uri)?.takeaways];
  const start = here.starts[0] ?? 0;
  const isPointer = pointerTo(file, series, other.uri);
  const plan = {
    ...context,
    other,
    gone: numberOf(context, other.uri),
    own,
    isLast,
    here,
    there,
    rest,
    partFiles: rest.flatMap((one) => one.file ?? []),
    pointers: new Set(
      blocks.filter((block, i) => isPointer(block) || (i < start && onlySays(context, block, other.uri))),
    ),
    titles: titlesOf(summary).flatMap((title) => (isLast ? removePartWords(title) : renumberTitle(title, 0, -1))),
    given: ours && theirs ? ascending([...ours, ...theirs]) : undefined,
  };
  return { ...plan, change: changeOf(plan, ours, theirs) };
}

function changeOf(
  plan: Omit<Plan, 'change'>,
  ours: readonly number[] | undefined,
  theirs: readonly number[] | undefined,
): PartsChange {
  const { file, other, summary, here, there, pointers, titles, given, partFiles, rest, own, gone } = plan;
  const { blocks } = summary.document;
  const others = other.document.blocks;
  const order = [
    ...blocks.slice(0, here.closing),
    ...others.slice(there.starts[0], there.closing),
    ...blocks.slice(here.closing),
    ...others.slice(there.closing),
  ].filter((block) => !pointers.has(block));
  const top = summary.topHeading?.span.block;
  const text = top && headingText(blockAfter(top, titles));
  const follow = followerOf(
    {
      files: new Map([[file.uri, order]]),
      texts: new Map(top && text !== undefined ? [[top, text]] : []),
      gone: new Map([[other.uri, { uri: file.uri }]]),
    },
    [file, other, ...partFiles],
  );
  const numbers = (one: Summary): number[] => ascending(one.sections.map(({ number }) => number));
  const union = ascending([...numbers(summary), ...numbers(other.summary)]);
  return {
    numbers: new Map([
      [
        file.uri,
        [
          { before: numbers(summary), after: union },
          ...(ours && given ? [{ before: ascending(ours), after: given }] : []),
        ],
      ],
      [
        other.uri,
        [{ before: numbers(other.summary), after: [] }, ...(theirs ? [{ before: ascending(theirs), after: [] }] : [])],
      ],
    ]),
    gone: new Set([other.uri]),
    homeOf: () => file.uri,
    follow,
    startOf: (uri) => startOfPart(other, follow) ?? { uri },
    partOf(uri) {
      if (uri === file.uri || uri === other.uri) return own;
      const number = rest.find((one) => one.uri === uri)?.number;
      return number === undefined ? undefined : number - (number > gone ? 1 : 0);
    },
    shift: (number) => (number >= gone ? number - 1 : number),
  };
}

interface Changed {
  readonly edits: readonly Edit[];
  readonly conflicts: readonly string[];
}

function changeHere(plan: Plan): Changed {
  const { file, summary, series, other, here, there, pointers, titles, isLast, given, change } = plan;
  const { document } = summary;
  const theirs = other.document;
  const [eol, theirEol] = [eolOf(document), eolOf(theirs)];
  const own = (text: string): string => withEol(text, theirEol, eol);
  const [first = 0] = there.starts;
  const ours = followParts(
    file,
    series,
    document.blocks.filter((block) => !pointers.has(block)),
    file.uri,
    change,
  );

  // What comes: definitions under labels that mean nothing else here.
  const head = keptOfHead(plan, other, first);
  const coming = [...head.blocks, ...theirs.blocks.slice(first)];
  const followed = followParts(other, series, coming, file.uri, change);
  const known = definitionsAmong(document.blocks);
  const labels = newLabels(
    definitionsAmong(theirs.blocks),
    (block) => own(blockAfter(block, followed.edits)),
    known,
    (block) => blockAfter(block, ours.edits),
  );
  const edits = [...followed.edits, ...renameLabels(coming, labels), ...head.edits];
  const isKnown = (block: Block): boolean => {
    const key = definitionIn(block)?.key ?? '';
    return known.has(key) && !labels.has(key);
  };
  const definitions = theirs.blocks
    .slice(there.definitions)
    .filter((block) => !isKnown(block))
    .map((block) => ({ block, text: own(blockAfter(block, edits)) }));
  const piece = (from: number, to: number): string => own(textAfter(theirs, from, to, edits).trimEnd());
  const before = (index: number, lowest: number): string => {
    const start = index > 0 ? contentEnd(theirs, index, lowest) : 0;
    return own(textOf(theirs, { start, end: startOfIndex(theirs, index) }));
  };
  const sections = dividing(before(first, 0), theirs.blocks[first], eol) + piece(first, there.closing);
  const closing =
    there.closing < there.definitions ? before(there.closing, first) + piece(there.closing, there.definitions) : '';

  const bodyEnd = contentEnd(document, here.closing, here.starts.at(-1) ?? 0);
  const closingEnd =
    here.closing < here.definitions ? contentEnd(document, here.definitions, here.definitions - 1) : bodyEnd;
  const lastOfTheirs = theirs.blocks[there.definitions - 1]?.text ?? '';
  const apart = dividing(own(lastOfTheirs.slice(lastOfTheirs.trimEnd().length)), undefined, eol);
  const intro = head.blocks.map((block) => own(blockAfter(block, edits))).join(eol + eol);
  const entry = entryOf(file, file.uri);
  return {
    conflicts: [...ours.conflicts, ...followed.conflicts],
    edits: [
      ...(isLast
        ? removeSeries(summary)
        : [...removal(file, other.uri), ...(entry && given ? rewriteRange(entry, given) : [])]),
      ...keysFrom(summary, other.summary, eol),
      ...titles,
      ...[...pointers].map(without),
      ...ours.edits,
      ...head.list,
      ...(intro ? [insertBlocks(document, here.starts[0] ?? 0, [intro])] : []),
      replaceBetween(document, bodyEnd, bodyEnd, sections),
      ...(closing ? [replaceBetween(document, closingEnd, closingEnd, closing)] : []),
      ...insertDefinitions(document, definitions, separatorsOf(theirs), apart, eol),
    ],
  };
}

function changeInPart({ file, series, other, rest, given, gone, change }: Plan, one: SourceFile): Changed {
  const { uri, summary, document } = one;
  const isGone = pointerTo(one, series, other.uri);
  const kept = document.blocks.filter((block) => !isGone(block));
  const { edits, conflicts } = followParts(one, series, kept, uri, change);
  const entry = entryOf(one, file.uri);
  const number = rest.find((part) => part.uri === uri)?.number ?? 0;
  const step = number > gone ? -1 : 0;
  const part = summary.meta.series?.part;
  return {
    conflicts,
    edits: inFile(uri, [
      ...edits,
      ...document.blocks.filter(isGone).map(without),
      ...removal(one, other.uri),
      ...(entry?.takeaways && given ? rewriteRange(entry, given) : []),
      ...titlesOf(summary).flatMap((title) => renumberTitle(title, step, -1)),
      ...(step < 0 && part ? [replace(part.span, String(number - 1))] : []),
    ]),
  };
}

function without(block: Block): Edit {
  return replace({ block, start: 0, end: block.text.length }, '');
}

function entryOf({ uri, summary }: SourceFile, part: string): PartMeta | undefined {
  return namedParts(uri, summary).find((entry) => entry.uri === part)?.meta;
}

/** A front matter that says which part this is, and not which parts there are: others may be to come. */
function isOpenEnded({ meta }: Summary): boolean {
  return meta.series?.part !== undefined && meta.series.parts.length === 0;
}

function numberOf({ summary, series, file }: Context, uri: string): number {
  const at = series.parts.findIndex((part) => part.uri === uri || (uri === file.uri && part === series.own));
  const part = series.parts[at];
  const said = uri === file.uri ? summary.part?.number : part?.file?.summary.part?.number;
  return said ?? part?.number ?? at + 1;
}

/** Is a block a sentence of ours that sends the reader of a file to a part. */
function pointerTo({ uri, summary }: SourceFile, series: Series, part: string): (block: Block) => boolean {
  return (block) =>
    isSignpost(block.text) &&
    summary.references.some(
      (reference) => reference.span.block === block && meantBy(uri, summary, series, reference) === part,
    );
}

function removal(file: SourceFile, gone: string): Edit[] {
  const entry = entryOf(file, gone);
  return entry ? [removePart(file.summary.meta.series?.parts ?? [], entry)] : [];
}

/** Keys that only the other's front matter has. */
function keysFrom({ frontMatter }: Summary, other: Summary, eol: string): Edit[] {
  if (!frontMatter || !other.frontMatter) return [];
  const lines = withEol(furtherKeys(other.frontMatter, frontMatter), eolOf(other.document), eol).trimEnd();
  const { block, body } = frontMatter;
  return lines === '' ? [] : [insert(block, body.end, body.end === body.start ? lines + eol : eol + lines)];
}

/** Where the first section of a part is afterwards. */
function startOfPart({ uri, summary, document }: SourceFile, follow: PartsChange['follow']) {
  const block = summary.sections[0]?.span.block;
  for (const [heading, anchor] of anchorsOf(document).ofHeading)
    if (heading.span.block === block) return follow({ uri, fragment: anchor });
  return undefined;
}
