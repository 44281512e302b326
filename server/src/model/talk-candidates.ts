import { OBJECT, type Prose } from '../syntax/prose.ts';
import type { Quotation } from './quotations.ts';
import { peopleAt } from './speakers.ts';
import { titleEnd } from './talk-titles.ts';

/** A text that may be a talk's title; indices into the prose's text. */
export interface Candidate {
  readonly form: 'quoted' | 'emphasised' | 'linked';
  /** The title with the marks around it. */
  readonly open: number;
  readonly close: number;
  /** The title inside its marks, without white space and closing punctuation. */
  readonly start: number;
  readonly end: number;
  /** The quotation whose closing mark is missing, and whether the title can end nowhere but at `end`. */
  readonly unclosed?: { readonly closing: string; readonly evident: boolean };
}

const longest = 250;

/** Prose for reading what stands around titles: one line, and what quotation marks enclose is masked but for its end mark. */
export function masked(words: string, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { open, close } of quotations) {
    if (close === undefined || close - open > longest || open < from || close - open < 2) continue;
    const inner = /[.!?]/.test(words[close - 1] as string) ? close - 1 : close;
    pieces.push(words.slice(from, open + 1), OBJECT.repeat(inner - open - 1));
    from = inner;
  }
  pieces.push(words.slice(from));
  const text = pieces.join('');
  return /[^\S ]/.test(text) ? text.replace(/\s/g, ' ') : text;
}

/** What may be a talk's title, in the order of the text; of two that overlap the outer, or the quoted, comes first. */
export function candidatesIn(prose: Prose, quotations: readonly Quotation[], text: string): Candidate[] {
  const candidates: Candidate[] = [];
  const outer: Quotation[] = [];
  for (const [i, quotation] of quotations.entries()) {
    const { open, close, closing, unclosed } = quotation;
    if (close !== undefined) {
      if (close - open > longest) continue;
      if (open > (outer.at(-1)?.close ?? -1)) outer.push(quotation);
      candidates.push({ form: 'quoted', open, close: close + 1, ...trimmed(prose.text, open + 1, close) });
    } else if (unclosed) {
      const limit = quotations[i + 1]?.open ?? text.length;
      const end = titleEnd(text, open + 1, limit, (index) => peopleAt(text, index) !== undefined);
      if (!end) continue;
      const title = trimmed(prose.text, open + 1, end.end);
      // With other marks inside, the missing one could be any of them.
      const evident = end.evident && !/[“”„"«»]/.test(prose.text.slice(title.start, title.end));
      candidates.push({ form: 'quoted', open, close: title.end, ...title, unclosed: { closing, evident } });
    }
  }
  let next = 0;
  for (const { node, start: open, end: close } of prose.marks) {
    const form = /^link/.test(node.type)
      ? 'linked'
      : /^(?:emphasis|strong)$/.test(node.type)
        ? 'emphasised'
        : undefined;
    if (!form || close - open > longest || close - open < 4) continue;
    while ((outer[next]?.close ?? Number.POSITIVE_INFINITY) < open) next++;
    const quotation = outer[next];
    const title = trimmed(prose.text, open, close);
    // Inside a quotation, or nothing but one.
    if (quotation && quotation.open <= title.start && (quotation.close ?? 0) + 1 >= open) continue;
    candidates.push({ form, open, close, ...title });
  }
  return candidates.sort((a, b) => a.open - b.open || b.close - a.close);
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const space = /[\s\uFFFC]/;
  let start = from;
  let end = to;
  while (end > start && /[\s\uFFFC,.;:]/.test(text[end - 1] as string)) end--;
  while (start < end && space.test(text[start] as string)) start++;
  return { start, end };
}
