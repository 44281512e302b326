import { headingIn } from '../../model/headings.ts';
import type { Located } from '../../model/located.ts';
import { cardinalOf, ordinalOf, partNumberLike, romanOf } from '../../model/numbers.ts';
import { findOwnPart } from '../../model/part-references.ts';
import { type PartReference, partReferencesIn } from '../../model/references.ts';
import type { Summary } from '../../model/summary.ts';
import type { Block, Span } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { type Edit, insert, replace } from '../edit.ts';
import { sourceAt } from '../layout.ts';

/** The places that give an article its title: front matter, and the H1. */
export function titlesOf({ meta, topHeading }: Summary): Located[] {
  return [
    ...(meta.title ? [meta.title] : []),
    ...(topHeading ? [{ text: topHeading.text, span: topHeading.titleSpan }] : []),
  ];
}

/** Adds to the number of the part, and to that of all parts ("2 of 3"), where a title says them. */
export function renumberTitle(title: Located, step: number, addedParts: number): Edit[] {
  const found = findOwnPart(title.text);
  const words = found && title.text.slice(found.start, found.end);
  const source = sourceAt(title.span);
  const at = words ? source.indexOf(words) : -1;
  if (!found || !words || at < 0) return [];
  const token = tokenIn(words, found.number);
  const edits = token
    ? [rewrite(title.span, at + token.start, token.text, partNumberLike(found.number + step, token.text))]
    : [];
  const rest = source.slice(at + (token?.end ?? 0));
  const [whole, between = '', total = ''] = /^(\s*(?:of|\/)\s*)(\d{1,2}|\p{L}+)(?![\p{L}\p{N}])/iu.exec(rest) ?? [];
  const all = romanOf(total) ?? cardinalOf(total);
  if (whole !== undefined && all !== undefined && addedParts !== 0) {
    const start = at + (token?.end ?? 0) + between.length;
    edits.push(rewrite(title.span, start, total, partNumberLike(all + addedParts, total)));
  }
  return edits.filter((edit) => sourceAt(edit.span) !== edit.text);
}

/** Adds the words that say which part it is to a title without such. */
export function addPartWords(title: Located, number: number): Edit {
  const { block, start, end } = title.span;
  const source = block.text.slice(start, end).trimEnd();
  const at = start + source.length - (/^(["'])[\s\S]*\1$/.test(source) ? 1 : 0);
  return insert(block, at, ` (${partWord(title.text)} ${number})`);
}

/** A title in capitals says "Part". */
function partWord(title: string): string {
  const words = title.match(/\p{L}{4,}/gu)?.slice(1) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && capitals * 2 >= words.length ? 'Part' : 'part';
}

/** Takes the words that say which part it is out of a title; none where they are all of it. */
export function removePartWords(title: Located): Edit[] {
  const found = findOwnPart(title.text);
  const source = sourceAt(title.span);
  const words = found && title.text.slice(found.start, found.end);
  const at = words ? source.indexOf(words) : -1;
  if (!words || at < 0) return [];
  const before = /[\s([{:,;–—-]+$/u.exec(source.slice(0, at))?.[0] ?? '';
  const after = /^\s*(?:of\s+\S+|\/\d+)?\s*[)\]}]?/u.exec(source.slice(at + words.length))?.[0] ?? '';
  const [from, to] = [at - before.length, at + words.length + after.length];
  const isFirst = /^["']?$/.test(source.slice(0, from));
  const rest = isFirst ? (/^\s*[:,;–—-]*\s*/u.exec(source.slice(to))?.[0] ?? '') : '';
  const { block, start } = title.span;
  const place = { block, start: start + (isFirst ? at : from), end: start + to + rest.length };
  return sourceAt(place).length >= source.replace(/^["']|["']$/g, '').length ? [] : [replace(place, '')];
}

/** Is a reference to a part to get another number; undefined for one that stays. */
export type NewNumber = (number: number, reference?: PartReference) => number | undefined;

/** Writes other numbers where the text of some blocks names parts, the headings of what closes the article among them. */
export function renumberParts(blocks: readonly Block[], numberOf: NewNumber): Edit[] {
  return blocks.flatMap((block) => {
    const edits = passagesOf(block)
      .flatMap(partReferencesIn)
      .flatMap((reference) =>
        reference.number ? rewriteAt(reference.span, reference.number, numberOf(reference.number, reference)) : [],
      );
    const heading = headingIn(block);
    const own = heading && heading.level > 1 && edits.length === 0 ? findOwnPart(heading.text) : undefined;
    if (!heading || !own) return edits;
    const at = sourceAt(heading.titleSpan).indexOf(heading.text.slice(own.start, own.end));
    if (at < 0) return edits;
    const start = heading.titleSpan.start + at;
    return [
      ...edits,
      ...rewriteAt({ block, start, end: start + own.end - own.start }, own.number, numberOf(own.number)),
    ];
  });
}

function rewriteAt(span: Span, old: number, number: number | undefined): Edit[] {
  const token = number === undefined || number === old ? undefined : tokenIn(sourceAt(span), old);
  return token && number !== undefined
    ? [rewrite(span, token.start, token.text, partNumberLike(number, token.text))]
    : [];
}

/** The number in words such as "part two", "Part II", "the second part", "(2/3)". */
function tokenIn(words: string, number: number): { start: number; end: number; text: string } | undefined {
  for (const { 0: text, index } of words.matchAll(/\d{1,2}(?:st|nd|rd|th)?|\p{L}+(?:-\p{L}+)?/gu)) {
    if ((romanOf(text) ?? cardinalOf(text) ?? ordinalOf(text)) === number)
      return { start: index, end: index + text.length, text };
  }
  return undefined;
}

function rewrite(span: Span, at: number, old: string, text: string): Edit {
  const start = span.start + at;
  return replace({ block: span.block, start, end: start + old.length }, text);
}
