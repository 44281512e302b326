import { anchorsOf } from '../../model/anchors.ts';
import { headingIn } from '../../model/headings.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { Summary } from '../../model/summary.ts';
import { sameTitle } from '../../model/titles.ts';
import { type Block, indexOfBlock, readMarkdown, startOfIndex, textOf } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { sourceOf } from '../../syntax/prose.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts, type Part, type Series } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { baseName } from '../../workspace/uri.ts';
import { type Edit, inFile, insert, replace } from '../edit.ts';
import { eolOf, insertBlocks } from '../layout.ts';
import { relink } from '../relink.ts';
import { isSignpost } from '../signpost.ts';
import { anatomyOf, type Refusal, type Restructuring, refusalFor } from './anatomy.ts';
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
import { ascending, blockAfter, contentEnd, dividing, replaceBetween, textAfter, withEol } from './text.ts';

/**
 * Merges another part into the article, which comes before it: its sections follow those here, and what closes either
 * comes after all; its file goes. `others` are files that may link to what moves.
 */
export function mergeWith(context: Context, part: Part, others: readonly SourceFile[]): Restructuring | Refusal {
  const { file, summary, series } = context;
  const { document } = summary;
  const { blocks } = document;
  const other = part.file;
  if (!other) return { refusal: 'The other part cannot be read' };
  const refusal = refusalFor(file) ?? refusalFor(other) ?? clash(file, other);
  if (refusal !== undefined) return { refusal };
  const [here, there] = [anatomyOf(summary), anatomyOf(other.summary)];
  const theirs = other.document;
  const [eol, theirEol] = [eolOf(document), eolOf(theirs)];
  const own = numberOf(context, file.uri);
  const gone = numberOf(context, other.uri);
  const numbers = (one: Summary): number[] => ascending(one.sections.map(({ number }) => number));
  const entryOf = (one: SourceFile, uri: string) =>
    namedParts(one.uri, one.summary).find((entry) => entry.uri === uri)?.meta;
  const rest = series.parts.filter((one) => one.uri !== file.uri && one !== series.own && one.uri !== other.uri);
  const isLast = rest.length === 0 && own === 1 && !isOpenEnded(summary);
  const partFiles = rest.flatMap((one) => one.file ?? []);

  // What is to be there no longer: sentences that lead to the part.
  const isPointer =
    (one: SourceFile) =>
    (block: Block): boolean =>
      isSignpost(block.text) && pointsTo(one, series, block, other.uri);
  const pointers = new Set(
    blocks.filter(
      (block, i) => isPointer(file)(block) || (i < (here.starts[0] ?? 0) && onlySays(context, block, other.uri)),
    ),
  );
  const staying = blocks.filter((block) => !pointers.has(block));
  const head = keptOfHead(context, other, there.starts[0] ?? 0);

  // Where everything will be.
  const texts = new Map<Block, string>();
  const titles = titlesOf(summary).flatMap((title) => (isLast ? removePartWords(title) : renumberTitle(title, 0, -1)));
  const top = summary.topHeading?.span.block;
  const newTop = top && readMarkdown(blockAfter(top, titles)).blocks[0];
  const newText = newTop && headingIn(newTop)?.text;
  if (top && newText !== undefined) texts.set(top, newText);
  const theirSections = theirs.blocks.slice(there.starts[0], there.closing);
  const theirClosing = theirs.blocks.slice(there.closing, there.definitions);
  const order = [
    ...blocks.slice(0, here.closing),
    ...theirSections,
    ...blocks.slice(here.closing),
    ...theirClosing,
    ...theirs.blocks.slice(there.definitions),
  ].filter((block) => !pointers.has(block));
  const relocation = { files: new Map([[file.uri, order]]), texts, gone: new Map([[other.uri, { uri: file.uri }]]) };
  const follow = followerOf(relocation, [file, other, ...partFiles]);
  const union = ascending([...numbers(summary), ...numbers(other.summary)]);
  const [given, theirGiven] = [entryOf(file, file.uri)?.takeaways, entryOf(file, other.uri)?.takeaways];
  const allGiven = given && theirGiven ? ascending([...given, ...theirGiven]) : undefined;
  const change: PartsChange = {
    numbers: new Map([
      [
        file.uri,
        [
          { before: numbers(summary), after: union },
          ...(given && allGiven ? [{ before: ascending(given), after: allGiven }] : []),
        ],
      ],
      [
        other.uri,
        [
          { before: numbers(other.summary), after: [] },
          ...(theirGiven ? [{ before: ascending(theirGiven), after: [] }] : []),
        ],
      ],
    ]),
    gone: new Set([other.uri]),
    homeOf: () => file.uri,
    follow,
    startOf: (uri) => startOfPart(other, follow) ?? { uri },
    partOf: (uri) => {
      if (uri === file.uri || uri === other.uri) return own;
      const number = rest.find((one) => one.uri === uri)?.number;
      return number === undefined ? undefined : number - (number > gone ? 1 : 0);
    },
    shift: (number) => (number >= gone ? number - 1 : number),
  };

  // Definitions: a label that means something else gets another name.
  const ours = definitionsAmong(blocks);
  const result = followParts(file, series, staying, file.uri, change);
  const moving = theirs.blocks.slice(there.starts[0]).concat(head.blocks);
  const theirText = followParts(other, series, moving, file.uri, change);
  const textOf_ = (block: Block): string => withEol(blockAfter(block, theirText.edits), theirEol, eol);
  const labels = newLabels(definitionsAmong(theirs.blocks), textOf_, ours, (block) => blockAfter(block, result.edits));
  const theirEdits = [...theirText.edits, ...renameLabels(moving, labels), ...head.edits];
  const piece = (from: number, to: number): string =>
    withEol(textAfter(theirs, from, to, theirEdits).trimEnd(), theirEol, eol);
  const known = (block: Block): boolean => {
    const key = definitionIn(block)?.key ?? '';
    return ours.has(key) && !labels.has(key);
  };
  const definitions = theirs.blocks
    .slice(there.definitions)
    .filter((block) => !known(block))
    .map((block) => ({ block, text: withEol(blockAfter(block, theirEdits), theirEol, eol) }));

  // Here.
  const first = there.starts[0] ?? 0;
  const headEnd = first > 0 ? contentEnd(theirs, first, 0) : 0;
  const between = withEol(textOf(theirs, { start: headEnd, end: startOfIndex(theirs, first) }), theirEol, eol);
  const sections = dividing(between, theirs.blocks[first], eol) + piece(first, there.closing);
  const bodyEnd = contentEnd(document, here.closing, here.starts.at(-1) ?? 0);
  const closingStart = contentEnd(theirs, there.closing, first);
  const hasClosing = here.closing < here.definitions;
  const closing =
    there.closing < there.definitions
      ? withEol(textOf(theirs, { start: closingStart, end: startOfIndex(theirs, there.closing) }), theirEol, eol) +
        piece(there.closing, there.definitions)
      : '';
  const closingEnd = hasClosing ? contentEnd(document, here.definitions, here.definitions - 1) : bodyEnd;
  const added = hasClosing
    ? [
        replaceBetween(document, bodyEnd, bodyEnd, sections),
        ...(closing ? [replaceBetween(document, closingEnd, closingEnd, closing)] : []),
      ]
    : [replaceBetween(document, bodyEnd, bodyEnd, sections + closing)];
  const beforeTheirs = theirs.blocks[there.definitions - 1];
  const apart = beforeTheirs
    ? withEol(beforeTheirs.text.slice(beforeTheirs.text.trimEnd().length), theirEol, eol)
    : eol + eol;
  const ownEntry = entryOf(file, file.uri);
  const front = isLast
    ? removeSeries(summary)
    : [...removal(file, other.uri), ...(ownEntry && allGiven ? rewriteRange(ownEntry, allGiven) : [])];
  const edits = [
    ...front,
    ...keysFrom(summary, other.summary, eol),
    ...titles,
    ...[...pointers].map((block) => replace({ block, start: 0, end: block.text.length }, '')),
    ...result.edits,
    ...head.list,
    ...(head.blocks.length > 0
      ? [
          insertBlocks(document, here.starts[0] ?? 0, [
            head.blocks.map((block) => withEol(blockAfter(block, theirEdits), theirEol, eol)).join(eol + eol),
          ]),
        ]
      : []),
    ...added,
    ...insertDefinitions(document, definitions, separatorsOf(theirs), dividing(apart, undefined, eol), eol),
  ];

  // In the other parts, and in files beside the series.
  const results = partFiles.map((one) => {
    const isGone = isPointer(one);
    const goes = one.document.blocks.filter(isGone);
    const { edits, conflicts } = followParts(
      one,
      series,
      one.document.blocks.filter((block) => !isGone(block)),
      one.uri,
      change,
    );
    const entry = entryOf(one, file.uri);
    const number = rest.find(({ uri }) => uri === one.uri)?.number ?? 0;
    const isLater = number > gone;
    return {
      conflicts,
      edits: inFile(one.uri, [
        ...edits,
        ...goes.map((block) => replace({ block, start: 0, end: block.text.length }, '')),
        ...removal(one, other.uri),
        ...(entry?.takeaways && allGiven ? rewriteRange(entry, allGiven) : []),
        ...titlesOf(one.summary).flatMap((title) => renumberTitle(title, isLater ? -1 : 0, -1)),
        ...(isLater && one.summary.meta.series?.part
          ? [replace(one.summary.meta.series.part.span, String(number - 1))]
          : []),
      ]),
    };
  });
  const conflicts = [result, theirText, ...results].flatMap((one) => one.conflicts);
  if (conflicts[0] !== undefined) return { refusal: conflicts[0] };
  const done = new Set([file.uri, other.uri, ...partFiles.map(({ uri }) => uri)]);
  return {
    edits: [
      ...inFile(file.uri, edits),
      ...results.flatMap((one) => one.edits),
      ...others
        .filter(({ uri }) => !done.has(uri))
        .flatMap((one) => inFile(one.uri, relink(one.document.blocks, one.uri, one.uri, follow))),
    ],
    creates: [],
    deletes: [other.uri],
  };
}

/** Why two parts do not fit together. */
function clash(a: SourceFile, b: SourceFile): string | undefined {
  const [name, other] = [baseName(a.uri), baseName(b.uri)];
  const twice = a.summary.sections.find(({ number }) =>
    b.summary.sections.some((section) => section.number === number),
  );
  if (twice)
    return `${name} and ${other} both have a section for takeaway ${twice.number}: renumber one of them, or put them together first`;
  const [list, theirs] = [a.summary.list, b.summary.list];
  if (!list || !theirs) return undefined;
  for (const { number, title } of theirs.items) {
    const own = list.items.find((item) => item.number === number);
    if (own && !sameTitle(own.title, title))
      return `${name} and ${other} list takeaway ${number} with different words: make them the same first`;
  }
  const added = theirs.items.filter(({ number }) => !list.items.some((item) => item.number === number));
  const isTail = added.length === 0 || theirs.items.slice(-added.length).every((item) => added.includes(item));
  return isTail ? undefined : `The lists of ${name} and ${other} have different gaps: make them the same first`;
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

function pointsTo({ uri, summary }: SourceFile, series: Series, block: Block, target: string): boolean {
  return summary.references.some(
    (reference) => reference.span.block === block && meantBy(uri, summary, series, reference) === target,
  );
}

/** Says one sentence of a paragraph, and nothing else, which takeaways are here and which in a part that goes. */
function onlySays({ file, summary, series }: Context, block: Block, gone: string): boolean {
  const prose = block.node.type === 'paragraph' ? passagesOf(block)[0]?.prose : undefined;
  if (!prose || sentencesOf(prose.words).length !== 1 || block === summary.list?.leadIn?.block) return false;
  const meant = summary.references
    .filter(({ span, loose }) => span.block === block && !loose)
    .map((reference) => meantBy(file.uri, summary, series, reference));
  return meant.includes(gone) && meant.every((uri) => uri === gone || uri === file.uri);
}

/** What the head of the other part has that this article needs: its own words, and takeaways that are not listed here. */
function keptOfHead(
  { summary, series }: Context,
  other: SourceFile,
  end: number,
): { blocks: Block[]; edits: Edit[]; list: Edit[] } {
  const { list, topHeading, references } = other.summary;
  const own = new Set(summary.document.blocks.map((block) => block.text.trim()));
  const isListKept = list !== undefined && summary.list === undefined;
  const fragments = new Set(list?.fragments.map(({ block }) => block));
  const leadIn = list?.leadIn?.block;
  const edits: Edit[] = [];
  const blocks = other.document.blocks.slice(0, end).filter((block) => {
    if (
      block.node.type === 'yaml' ||
      block.node.type === 'thematicBreak' ||
      block === topHeading?.span.block ||
      own.has(block.text.trim())
    )
      return false;
    if (fragments.has(block)) return isListKept;
    const prose = block.node.type === 'paragraph' ? passagesOf(block)[0]?.prose : undefined;
    const sentences = prose ? sentencesOf(prose.words) : [];
    if (block === leadIn && !isListKept) {
      // Its last sentence announces the list.
      const [before, last] = sentences.slice(-2);
      if (!prose || !before || !last) return false;
      const from = sourceOf(prose, 0, before.end).end;
      edits.push(replace({ block, start: from, end: sourceOf(prose, 0, last.end).end }, ''));
      return true;
    }
    const said = references.filter(({ span, loose }) => span.block === block && !loose);
    const isPointer =
      said.length > 0 && said.every((one) => meantBy(other.uri, other.summary, series, one) !== undefined);
    return !(isPointer && sentences.length === 1);
  });
  const missing = list?.items.filter(({ number }) => !summary.list?.items.some((item) => item.number === number)) ?? [];
  const last = summary.list?.items.at(-1);
  const [from, to] = [missing[0], missing.at(-1)];
  if (isListKept || !last || !from || !to) return { blocks, edits, list: [] };
  const { document } = other;
  const start = startOfIndex(document, indexOfBlock(document, from.span.block) ?? 0) + from.span.start;
  const stop = startOfIndex(document, indexOfBlock(document, to.span.block) ?? 0) + to.span.end;
  const eol = eolOf(summary.document);
  const lines = withEol(textOf(document, { start, end: stop }), eolOf(document), eol);
  return { blocks, edits, list: [insert(last.span.block, last.span.end, eol + lines)] };
}

function removal({ uri, summary }: SourceFile, gone: string): Edit[] {
  const parts = summary.meta.series?.parts ?? [];
  const entry = namedParts(uri, summary).find((one) => one.uri === gone)?.meta;
  return entry ? [removePart(parts, entry)] : [];
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
