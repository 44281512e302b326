import type { Summary } from '../../model/summary.ts';
import { type Block, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import type { Part } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type Edit, inFile, insert, replace } from '../edit.ts';
import { eolOf, insertBlocks } from '../layout.ts';
import { relinkBeside } from '../relink.ts';
import { type Changed, type Refusal, type Restructuring, refusalFor } from './anatomy.ts';
import {
  definitionIn,
  definitionsAmong,
  insertDefinitions,
  newLabels,
  renameLabels,
  separatorsOf,
} from './definitions.ts';
import { followParts } from './follow-parts.ts';
import { entryOf, type MergePlan, mergePlan, pointerTo } from './merge-plan.ts';
import { furtherKeys, removePart, removeSeries, rewriteRange } from './part-list.ts';
import { renumberTitle, titlesOf } from './part-words.ts';
import { blockAfter, contentEnd, dividing, replaceBetween, textAfter, withEol } from './text.ts';
import { clash, keptOfHead } from './two-heads.ts';

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
  const plan = mergePlan(context, other);
  const { partFiles, change } = plan;
  const here = changeHere(plan);
  const elsewhere = partFiles.map((one) => changeInPart(plan, one));
  const [conflict] = [here, ...elsewhere].flatMap(({ conflicts }) => conflicts);
  if (conflict !== undefined) return { refusal: conflict };
  const done = new Set([file.uri, other.uri, ...partFiles.map(({ uri }) => uri)]);
  return {
    edits: [
      ...inFile(file.uri, here.edits),
      ...elsewhere.flatMap(({ edits }) => edits),
      ...relinkBeside(others, done, change.follow),
    ],
    creates: [],
    deletes: [other.uri],
  };
}

function changeHere(plan: MergePlan): Changed {
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

function changeInPart({ file, series, other, rest, given, gone, change }: MergePlan, one: SourceFile): Changed {
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
