import { type Block, createBlock, type PlacedBlock } from './block.ts';
import { type Chunks, chunksOf, exchange, indexAtOffset, nth, splice, startAt } from './chunks.ts';
import { createLabels, type Labels, labelKey } from './parser.ts';
import {
  type DocumentChange,
  definedIn,
  definitionsIn,
  documentOf,
  lineAt,
  type MarkdownDocument,
  textOf,
} from './places.ts';
import { isStep, type Known, knownOf, openingFence, type Reading, readAgain, readSteps, stepsOf } from './steps.ts';

export { type Block, type Extent, extent, type Span, spanOf } from './block.ts';
export * from './places.ts';

/** What reading a document again takes. */
interface Own {
  readonly labels: Labels;
  readonly retired?: Retired | undefined;
}

/** Blocks that an edit took out of the document, in their order: what a fence or a comment has swallowed may come back. */
interface Retired {
  readonly blocks: readonly Block[];
  readonly known: Known;
  /** The block that came after them. */
  readonly next: Block | undefined;
}

type ReadDocument = MarkdownDocument & Own;

/**
 * Reads a Markdown text. Never fails: every text is Markdown. A byte order mark belongs to no block.
 * Blocks of `previous` that say the same are used again, so that what was derived from them need not be made anew.
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous) return editMarkdown(previous, difference(previous.text, text));
  // What a reference means has to be known before the definitions, which mostly come last, are read.
  const labels = likelyLabels(text);
  const { blocks } = readSteps({ text, isStart: true, isEnd: true }, labels, [], () => false);
  const head = text.slice(0, text.length - lengthOf(blocks));
  const chunks = chunksOf(blocks, head);
  return relabelled(documentOf(head, chunks, definitionsIn(chunks), { labels }, text));
}

/**
 * A document after changes, each of them in the text that those before it left. Reads what the changes touch, and equals
 * a reading of the whole text.
 */
export function editMarkdown(document: MarkdownDocument, changes: readonly DocumentChange[]): MarkdownDocument {
  return changes.reduce(edited, document as ReadDocument);
}

function edited(original: ReadDocument, change: DocumentChange): ReadDocument {
  const document = unfolded(original, change);
  const { chunks, labels, length, retired } = document;
  const { start, end } = change;
  const shift = change.text.length - (end - start);
  const isWhole = mayCloseFrontMatter(document, change);
  const first = isWhole ? 0 : lastSafe(chunks, start);
  const base = first === 0 ? 0 : startAt(chunks, first);
  const touched = (indexAtOffset(chunks, start) ?? -1) + 1;
  // What is before the change, and still says the same. What is after it, and in the document still, is not.
  const known = knownOf(between(chunks, first, touched));
  // From where a step began that the change did not touch, all is read as it was.
  const isAgain = (at: number): boolean => {
    const old = base + at - shift;
    const index = old > end ? indexAtOffset(chunks, old) : undefined;
    return index !== undefined && startAt(chunks, index) === old && isStep(nth(chunks, index) as Block);
  };
  let after = isWhole ? chunks.count : Math.min((indexAtOffset(chunks, end) ?? -1) + 3, chunks.count);
  let reading: Reading | undefined;
  let text: string;
  do {
    const to = Math.max(end, startAt(chunks, after));
    text = textOf(document, { start: base, end: start }) + change.text + textOf(document, { start: end, end: to });
    const stretch = { text, isStart: base === 0, isEnd: to >= length };
    reading = readSteps(stretch, labels, retired ? [known, retired.known] : [known], isAgain, reading);
    const { awaited } = reading;
    const enough = awaited === undefined ? 0 : firstWith(chunks, after, awaited);
    after = Math.min(Math.max(after + 2 * (after - first), enough + 2), chunks.count);
  } while (reading.isCut);
  const { blocks, at } = reading;
  const resumed = base + at - shift;
  const last = resumed < length ? (indexAtOffset(chunks, resumed) as number) : chunks.count;
  const gone = between(chunks, first, last);
  const head = base > 0 ? document.head : text.slice(0, at - lengthOf(blocks));
  const own = { labels, retired: gone.length > fewBlocks ? retire(without(gone, blocks), nth(chunks, last)) : retired };
  const next = splice(chunks, first, gone.length, blocks, head);
  return document !== original || gone.some(isDefining) || blocks.some(isDefining)
    ? relabelled(documentOf(head, next, definitionsIn(next), own))
    : documentOf(head, next, document.definitions, own);
}

const fewBlocks = 4;

function retire(blocks: readonly Block[], next: Block | undefined): Retired {
  return { blocks, known: knownOf(blocks), next };
}

/**
 * The document before a change that lets go of what a fence or a comment has swallowed, as if that had never been: with the
 * blocks that were there. What was read up to the same end, with the same references, need not be read again.
 */
function unfolded(document: ReadDocument, { end }: DocumentChange): ReadDocument {
  const { chunks, labels, retired, head } = document;
  const index = indexAtOffset(chunks, end);
  const block = index === undefined ? undefined : nth(chunks, index);
  if (!retired || retired.known.isUsed || index === undefined || !block) return document;
  if (nth(chunks, index + 1) !== retired.next) return document;
  const from = end - startAt(chunks, index);
  let first = retired.blocks.length;
  let start = block.text.length;
  for (let i = first - 1, at = start; i >= 0; i--) {
    const old = retired.blocks[i] as PlacedBlock;
    at -= old.text.length;
    if (at < from || block.text.slice(at, at + old.text.length) !== old.text) break;
    if (old.step?.labels !== undefined && old.step.labels !== labels) break;
    // Only at a document's very start is it that, and what was swallowed by an opening that was swallowed was never read.
    if (old.step?.kind === 'front matter' || old.step?.kind === 'opening') break;
    if (isStep(old)) [first, start] = [i, at];
  }
  if (first === retired.blocks.length) return document;
  // Never read as such: the change is in it, or at its end.
  const opening = createBlock(block.text.slice(0, start), block.node, { kind: 'opening', labels: undefined });
  const next = splice(chunks, index, 1, [opening, ...retired.blocks.slice(first)], head);
  return documentOf(head, next, definitionsIn(next), { labels });
}

/** The first block from an index on in which something is written; beyond the last where it is in none. */
function firstWith(chunks: Chunks, from: number, written: string): number {
  let index = from;
  while (index < chunks.count && !nth(chunks, index)?.text.includes(written)) index++;
  return index;
}

/** The last block before an offset that nothing from the offset on can change, nor where it begins; else the first. */
function lastSafe(chunks: Chunks, offset: number): number {
  for (let index = indexAtOffset(chunks, offset) ?? 0; index > 0; index--) {
    const block = nth(chunks, index) as Block;
    if (!isStep(block)) continue;
    const line = /\r\n?|\n/.exec(block.text);
    if (line && startAt(chunks, index) + line.index + line[0].length < offset) return index;
  }
  return 0;
}

/** May a change far from the top make front matter of a document that begins with a fence. */
function mayCloseFrontMatter(document: ReadDocument, { start, end, text }: DocumentChange): boolean {
  const block = nth(document.chunks, 0) as PlacedBlock | undefined;
  const fence = block && block.step?.kind !== 'front matter' ? openingFence(block.text, 0) : undefined;
  if (!fence) return false;
  const before = textOf(document, { start: lineAt(document, start).start, end: start });
  const after = textOf(document, { start: end, end: lineAt(document, end).end });
  return (before + text + after).includes(fence);
}

/** References came or went, or are elsewhere: what mentions one of those that do not mean the same has to be read anew. */
function relabelled(document: ReadDocument): ReadDocument {
  const { chunks, head, labels: before, retired } = document;
  const labels = labelsIn(chunks);
  const changed = {
    definitions: unlike(before.definitions, labels.definitions),
    footnotes: unlike(before.footnotes, labels.footnotes),
  };
  if (changed.definitions.size + changed.footnotes.size === 0) return document;
  const again = exchange(chunks, readAnew(document.blocks, changed, labels), head);
  return documentOf(head, again, definitionsIn(again), { labels, retired });
}

/** What one of two sets has, and the other has not. */
function unlike(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...[...a].filter((label) => !b.has(label)), ...[...b].filter((label) => !a.has(label))]);
}

/** Reads the steps that mention some references anew: the blocks with those that take their place. */
function readAnew(blocks: readonly Block[], changed: Labels, labels: Labels): Map<Block, Block> {
  const likely = {
    definitions: new Set([...changed.definitions].map(likelyKey)),
    footnotes: new Set([...changed.footnotes].map(likelyKey)),
  };
  const late = new Map<Block, Block>();
  for (const old of stepsOf(blocks)) {
    const { step } = old[0] as PlacedBlock;
    const text = old.map((block) => block.text).join('');
    if (!step?.labels || !mentions(text, likely)) continue;
    for (const [i, block] of readAgain(step, text, labels).entries()) late.set(old[i] as Block, block);
  }
  return late;
}

// Line breaks and the marks of quotes may stand in a label; it is enough to find all that do mention one.
function mentions(text: string, { definitions, footnotes }: Labels): boolean {
  for (const [, label = ''] of text.matchAll(/\[((?:[^[\]\\]|\\[\s\S])*)\]/g)) {
    const key = labelKey(
      label
        .replace(/[\s>]+/g, ' ')
        .trim()
        .toLowerCase(),
    );
    if (definitions.has(key) || (key.startsWith('^') && footnotes.has(key.slice(1)))) return true;
  }
  return false;
}

function likelyKey(label: string): string {
  return labelKey(
    label
      .replace(/[\s>]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
}

/** The references that a text seems to define: what looks so may be code, or in the middle of a paragraph. */
function likelyLabels(text: string): Labels {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  if (!text.includes(']:')) return createLabels(definitions, footnotes);
  for (const [, label = ''] of text.matchAll(/(?<=^|[\r\n])[ >]*\[((?:[^[\]\\]|\\[\s\S])+)\]:/g)) {
    if (label.startsWith('^')) footnotes.add(likelyKey(label.slice(1)));
    else definitions.add(likelyKey(label));
  }
  return createLabels(definitions, footnotes);
}

function labelsIn(chunks: Chunks): Labels {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  for (const { blocks } of chunks.all) {
    for (const block of blocks) {
      for (const { type, identifier } of definedIn(block)) {
        (type === 'definition' ? definitions : footnotes).add(labelKey(identifier));
      }
    }
  }
  return createLabels(definitions, footnotes);
}

function isDefining(block: Block): boolean {
  return definedIn(block).length > 0;
}

function between(chunks: Chunks, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let index = from; index < to; index++) blocks.push(nth(chunks, index) as Block);
  return blocks;
}

function without(blocks: readonly Block[], others: readonly Block[]): readonly Block[] {
  const kept = new Set(others);
  return blocks.filter((block) => !kept.has(block));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** The change that makes one text of another. */
function difference(before: string, after: string): DocumentChange[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return [{ start, end: before.length - same, text: after.slice(start, after.length - same) }];
}
