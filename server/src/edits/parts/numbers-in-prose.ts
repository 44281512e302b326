import { numberLike } from '../../model/numbers.ts';
import { runsOf, writeNumbers } from '../../model/ranges.ts';
import type { Reference } from '../../model/references.ts';
import type { Span } from '../../syntax/document.ts';
import { type Edit, insert, replace } from '../edit.ts';
import { sourceAt } from '../layout.ts';

/** Makes a reference name other numbers, in its own manner: "takeaways one to five", "lesson #3 is". */
export function rewriteNumbers(reference: Reference, numbers: readonly number[]): Edit[] {
  const { span, terms } = reference;
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return [];
  const place = { ...first.span, end: last.span.end };
  const written = sourceAt(place);
  const text = numbersLike(numbers, written, terms.length);
  return text === written ? [] : [replace(place, text), ...countedAs(span, place, numbers.length)];
}

function numbersLike(numbers: readonly number[], written: string, terms: number): string {
  const [, low = written, sign = '–', high] =
    (terms === 1 && /^(\S+?)(\s*(?:[-‐‑‒–—−]{1,3}|\b(?:to|through|thru)\b)\s*#?\s?)(\S+)$/iu.exec(written)) || [];
  const [run, ...more] = runsOf(numbers);
  const sample = /^[\p{L}\d]+(?:-\p{L}+)?/u.exec(low)?.[0] ?? low;
  if (!run || more.length > 0) return writeNumbers(numbers);
  const [from, to] = run;
  if (from === to) return numberLike(from, sample);
  if (to === from + 1) return `${numberLike(from, sample)} and ${numberLike(to, sample)}`;
  return `${numberLike(from, sample)}${sign}${numberLike(to, high ?? sample)}`;
}

// What lists of contents say of one takeaway, and of several.
const verbs = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['follows', 'follow'],
  ['comes', 'come'],
  ['appears', 'appear'],
] as const;

/** "Takeaways … are" for several, "takeaway … is" for one. */
function countedAs(span: Span, { start }: Span, count: number): Edit[] {
  const { block } = span;
  const edits: Edit[] = [];
  const label = /^[*_]*(?:take-?away|lesson|learning)(s?)/i.exec(block.text.slice(span.start, start));
  if (label) {
    const end = span.start + label[0].length;
    if (label[1] && count === 1) edits.push(replace({ block, start: end - 1, end }, ''));
    else if (!label[1] && count > 1) edits.push(insert(block, end, 's'));
  }
  const verb = /^\s+(\w+)\b/.exec(block.text.slice(span.end))?.[1];
  const forms = verbs.find((some) => some.some((form) => form === verb));
  const form = forms?.[count === 1 ? 0 : 1];
  if (verb && form && form !== verb) {
    const start = block.text.indexOf(verb, span.end);
    edits.push(replace({ block, start, end: start + verb.length }, form));
  }
  return edits;
}
