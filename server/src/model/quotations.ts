import { caseless } from '../syntax/caseless.ts';
import type { Extent } from '../syntax/document.ts';

/** A stretch of prose between quotation marks; indices into the prose's text. */
export interface Quotation {
  /** Index of the opening mark. */
  readonly open: number;
  /** Index of the closing mark; undefined where the paragraph has none. */
  readonly close?: number;
  /** The opening mark. */
  readonly mark: string;
  /** The mark that closes what `mark` opens. */
  readonly closing: string;
  /** An opening mark without its closing mark, and nothing else that it could be (an apostrophe, an inch). */
  readonly unclosed: boolean;
}

const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
  '”': '”',
};
// Marks that close each other's quotations where an author, or a program, mixed them.
const closedBy: Readonly<Record<string, readonly string[]>> = {
  '”': ['“', '"', '„', '”'],
  '"': ['"', '“', '„'],
  '“': ['„', '“', '"'],
  '»': ['«'],
  '«': ['»'],
  '’': ['‘', "'"],
  "'": ["'", '‘'],
};
const singles = new Set(['‘', "'"]);
const marks = /[“”„"«»‘’']/g;
const wordish = caseless(String.raw`[\p{L}\p{N}\uFFFC]`);
const opensAfter = /[\s([{<\-–—/“„«‘"'»:]/;
const elision = /^(?:\d0s|tis|twas|til|till|em|n|cause|bout|cos)\b/i;

/** Do words of a prose text, code masked, stand in a quotation that is closed. */
export function isQuoted(text: string, { start, end }: Extent): boolean {
  return quotationsIn(text).some(({ open, close }) => close !== undefined && open < start && end <= close);
}

interface Open {
  readonly mark: string;
  readonly at: number;
}

/**
 * The quotations of a prose text in the order of their opening marks, nested ones included. Code must be masked.
 * Understands “ ” " " ‘ ’ ' ' « » » « „ “ „ ” and pairs that mix straight and curly marks. Linear in the text's length.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  const stack: Open[] = [];
  const counts = new Map<string, number>();
  let strays = 0;

  const push = (mark: string, at: number): void => {
    stack.push({ mark, at });
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  };
  const drop = (): Open => {
    const top = stack.pop() as Open;
    counts.set(top.mark, (counts.get(top.mark) ?? 1) - 1);
    return top;
  };
  const leave = ({ mark, at }: Open, unclosed: boolean): void => {
    found.push({ open: at, mark, closing: closings[mark] as string, unclosed });
  };
  const isOpen = (openers: readonly string[]): boolean => openers.some((mark) => (counts.get(mark) ?? 0) > 0);
  const close = (openers: readonly string[], at: number): void => {
    for (;;) {
      const top = drop();
      if (openers.includes(top.mark)) {
        found.push({ open: top.at, close: at, mark: top.mark, closing: closings[top.mark] as string, unclosed: false });
        return;
      }
      leave(top, !singles.has(top.mark) && top.mark !== '»');
    }
  };

  for (const match of text.matchAll(marks)) {
    const at = match.index;
    const mark = match[0];
    // Most are apostrophes.
    const top = stack.at(-1);
    if (mark === '’' && !(top && singles.has(top.mark))) continue;
    const previous = text[at - 1] ?? ' ';
    const next = text[at + 1] ?? ' ';
    const canOpen = opensAfter.test(previous) && !/\s/.test(next);
    const canClose = !/\s/.test(previous) && !wordish.test(next);
    const openers = closedBy[mark] ?? [];
    if (singles.has(mark) || mark === '’') {
      const single = top && singles.has(top.mark) ? top : undefined;
      if (single && openers.includes(single.mark) && canClose && !isPossessive(text, at, single.at)) close(openers, at);
      else if (mark !== '’' && canOpen && wordish.test(next) && !elision.test(text.slice(at + 1, at + 8)))
        push(mark, at);
    } else if (mark === '„') push(mark, at);
    else if (mark === '«' || mark === '»') {
      // French sets its marks off with spaces, so only the mark itself tells.
      if (isOpen(openers)) close(openers, at);
      else if (mark === '«' || canOpen) push(mark, at);
    } else if (mark === '“') {
      if (canClose && isOpen(openers)) close(openers, at);
      else push(mark, at);
    } else if (mark === '”') {
      if (isOpen(openers)) close(openers, at);
      else if (canOpen && wordish.test(next)) push(mark, at);
    } else if (canOpen && (wordish.test(next) || !canClose)) push(mark, at);
    else if (canClose && isOpen(openers)) close(openers, at);
    // After a digit it is an inch or a second, which closes nothing.
    else if (!/\d/.test(previous)) strays++;
  }
  const straight = stack.filter((open) => open.mark === '"').length;
  for (const open of stack) {
    const sure =
      open.mark === '"' ? strays === 0 && straight === 1 : !singles.has(open.mark) && !/[”»]/.test(open.mark);
    leave(open, sure);
  }
  return found.sort((a, b) => a.open - b.open);
}

// "‘Tales from the Developers’ Trenches’": after an s, a mark with a partner soon after it is an apostrophe.
function isPossessive(text: string, at: number, open: number): boolean {
  if (text[at - 1] !== 's' || text[at + 1] !== ' ' || at - open > 200) return false;
  const rest = /^[^‘’'“”".!?]{1,80}['’](?![\p{L}\p{N}])/u.exec(text.slice(at + 1, at + 90));
  return rest !== null && !/^\s(?:by|and|or|was|is|with|from|in|at)\b/.test(text.slice(at + 1, at + 8));
}
