import { cardinalOf, ordinalOf, romanOf } from '../../model/numbers.ts';
import type { Reference } from '../../model/references.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, type Extent, extent } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { type Prose, sourceOf } from '../../syntax/prose.ts';
import { type Edit, replace } from '../edit.ts';

/** Has a reader to be told of a reference's takeaways any more; 'beside': only where something else of the sentence stays. */
export type Need = (reference: Reference) => 'stays' | 'goes' | 'beside';

/** The sentences of a paragraph, as extents of its prose's text; none in other blocks. */
export function sentencesIn(block: Block): readonly Extent[] {
  const prose = proseIn(block);
  return prose ? sentencesOf(prose.words) : [];
}

/**
 * What goes of a paragraph's sentences that tell where takeaways are: those that say nothing else, or clauses of such.
 * Whatever says more is its author's, and stays. `isAll`: none of the sentences is left.
 */
export function untold(
  { references }: Summary,
  block: Block,
  sentences: readonly Extent[],
  need: Need,
): { readonly edits: readonly Edit[]; readonly isAll: boolean } {
  const edits: Edit[] = [];
  const prose = proseIn(block);
  const said = references.filter(({ span, loose }) => span.block === block && !loose);
  const isGone = sentences.map(({ start, end }) => {
    const own = said.filter(({ sentence }) => start <= sentence.start && sentence.start < end);
    const needs = own.map(need);
    if (!prose || !needs.includes('goes') || !onlyTells(prose.words.slice(start, end))) return false;
    if (!needs.includes('stays')) return true;
    for (const clause of clausesGone(prose.text, own, needs)) edits.push(cut(block, clause, clause.text));
    return false;
  });
  const isAll = sentences.length > 0 && isGone.every(Boolean);
  // Each with the space on one side of it.
  const isEnd = (i: number): boolean => isGone.slice(i).every(Boolean);
  for (const [i, { start, end }] of isAll ? [] : sentences.entries()) {
    if (!isGone[i]) continue;
    const [before, after] = [sentences[i - 1], sentences[i + 1]];
    edits.push(cut(block, isEnd(i) ? { start: before?.end ?? start, end } : { start, end: after?.start ?? end }));
  }
  return { edits, isAll };
}

/** Puts a text in the place of an extent of a paragraph's prose, with the markup that begins in it. */
export function cut(block: Block, { start, end }: Extent, text = ''): Edit {
  return replace({ block, start: sourceAt(block, start), end: sourceAt(block, end) }, text);
}

function proseIn(block: Block): Prose | undefined {
  return block.node.type === 'paragraph' ? passagesOf(block)[0]?.prose : undefined;
}

/** Where an index of a paragraph's prose stands in the source, before markup that begins there. */
function sourceAt(block: Block, index: number): number {
  const prose = proseIn(block);
  const mark = prose?.marks.find(({ start, end }) => start === index && end > start);
  if (mark) return extent(mark.node).start;
  return prose && index < prose.text.length ? sourceOf(prose, index, index).start : block.text.trimEnd().length;
}

/** The clauses that go from a sentence, each with what takes its place; none where they cannot be told apart. */
function clausesGone(
  text: string,
  said: readonly Reference[],
  needs: readonly ReturnType<Need>[],
): (Extent & { readonly text?: string })[] {
  const starts = said.map((reference) => text.indexOf(reference.text, reference.clause.start));
  const first = needs.findIndex((need) => need !== 'goes');
  const [start = 0, kept = 0] = [starts[0], starts[first]];
  const joint = (i: number): string =>
    text.slice((starts[i] ?? 0) + (said[i]?.text.length ?? 0), said[i]?.link?.start ?? said[i]?.clause.end);
  // Before the first that stays, the beginning of the sentence has to serve that one.
  if (first > 0 && joint(0) !== joint(first)) return [];
  if (said.some(({ clause }, i) => clause.start === said[i - 1]?.clause.start)) return [];
  const isCapital = /\p{Lu}/u.test(text.charAt(start));
  const letter = text.charAt(kept);
  const lead = { start, end: kept + 1, text: isCapital ? letter.toUpperCase() : letter };
  const rest = said.flatMap(({ clause }, i) => {
    const before = said[i - 1]?.clause.end;
    if (i < first || needs[i] !== 'goes' || before === undefined) return [];
    return [
      { start: before, end: clause.start + text.slice(clause.start, clause.end).replace(/[\s.!?…]+$/, '').length },
    ];
  });
  return first > 0 ? [lead, ...rest] : rest;
}

// What sentences are made of that tell where takeaways are, and nothing else.
const telling = new Set(
  `a about above again all also an and are article as at be been before below both by came can come comes continue
  continued continues cover covered covers described earlier find follow follows for found from go had has have here i i'd
  i'll i'm i've in installment instalment is it its last later lesson lessons list look more my next now number numbers of
  on only other others our out part parts piece post posts previous read remaining rest see series such takeaway takeaways that
  the their them there these they this those through to too was we we'll we've were where which while will with you you'll
  you've your`.split(/\s+/),
);

function onlyTells(words: string): boolean {
  const found =
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\d]+(?:['-][\p{L}\d]+)*/gu) ?? [];
  const isNumber = (word: string): boolean =>
    (cardinalOf(word) ?? ordinalOf(word) ?? romanOf(word.toUpperCase())) !== undefined;
  return found.every((word) => telling.has(word) || isNumber(word));
}
