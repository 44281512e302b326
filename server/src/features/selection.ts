import { sectionEnds } from '../model/headings.ts';
import { mentionsIn } from '../model/mentions.ts';
import { sentencesOf } from '../model/sentences.ts';
import type { Summary } from '../model/summary.ts';
import {
  type Block,
  blockAt,
  type Extent,
  extent,
  extentOfBlocks,
  indexOfBlock,
  offsetOf,
  type Span,
} from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { indexOf as indexInProse, sourceOf } from '../syntax/prose.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/**
 * What to select around an absolute offset, each step wider than the last: the word, the project, reference or talk, the
 * sentence, the paragraph, the list item, the block, its sections, the article. Empty in a file that is no summary.
 */
export function selection(snapshot: Snapshot, uri: string, offset: number): readonly Extent[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { summary } = context;
  const { document } = summary;
  const whole = { start: 0, end: document.length };
  const block = blockAt(document, offset);
  if (!block) return [whole];
  const base = offsetOf(document, block);
  const steps = [...inBlock(summary, block, offset - base), { start: 0, end: block.text.trimEnd().length }].map(
    ({ start, end }) => ({ start: base + start, end: base + end }),
  );
  return widening([...steps, ...sectionsAround(summary, block), whole], offset);
}

function* inBlock(summary: Summary, block: Block, at: number): Iterable<Extent> {
  const word = wordAt(block.text, at);
  if (word) yield word;
  const inHere = ({ span }: { readonly span: Span }): boolean => span.block === block;
  const named = [
    ...mentionsIn(summary.document, summary.catalog)(block),
    ...summary.references.filter(inHere),
    ...summary.partReferences.filter(inHere),
    ...summary.talks.filter(inHere),
  ].map(({ span }) => span);
  yield* named.sort((a, b) => a.end - a.start - (b.end - b.start));
  const passage = passagesOf(block).find(({ node }) => holds(extent(node), at));
  if (!passage) return;
  const { prose, node, within } = passage;
  const place = indexInProse(prose, at);
  const sentence = sentencesOf(prose.text).find((one) => place !== undefined && holds(one, place));
  if (sentence) yield sourceOf(prose, sentence.start, sentence.end);
  for (const outer of [node, ...[...within].reverse()]) yield extent(outer);
}

/** The sections that a block is in, the innermost first: from a heading to what is written before the next of its level. */
function* sectionsAround({ document, headings }: Summary, block: Block): Iterable<Extent> {
  const starts = headings.map(({ span }) => indexOfBlock(document, span.block) ?? 0);
  const at = indexOfBlock(document, block) ?? 0;
  const ends = sectionEnds(headings).map((end) => starts[end] ?? document.chunks.count);
  for (let i = headings.length - 1; i >= 0; i--) {
    const [from, to] = [starts[i] as number, ends[i] as number];
    if (from <= at && at < to) yield extentOfBlocks(document, from, to);
  }
}

function wordAt(text: string, at: number): Extent | undefined {
  const before = /[\p{L}\p{N}_]+$/u.exec(text.slice(Math.max(0, at - 100), at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}_]+/u.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  return before + after > 0 ? { start: at - before, end: at + after } : undefined;
}

/** Only steps that hold the offset and the step before them. */
function widening(steps: readonly Extent[], offset: number): Extent[] {
  const wide: Extent[] = [];
  for (const step of steps) {
    const last = wide.at(-1);
    const isWider =
      !last || (step.start <= last.start && step.end >= last.end && step.end - step.start > last.end - last.start);
    if (holds(step, offset) && isWider) wide.push({ start: step.start, end: step.end });
  }
  return wide;
}

function holds({ start, end }: Extent, offset: number): boolean {
  return start <= offset && offset <= end;
}
