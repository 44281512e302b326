import type { Span } from '../syntax/document.ts';
import { type Extent, extent } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';
import { type Prose, sourceOf } from '../syntax/prose.ts';
import { extentAt } from './extents.ts';
import { readNumber } from './headings.ts';
import { quotationsIn } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { type Candidate, candidatesIn, masked } from './talk-candidates.ts';
import { isNamed, talkContext } from './talk-context.ts';
import { longestLine, talkLine } from './talk-lines.ts';
import { shapeOf } from './talk-titles.ts';
import { plainTitle } from './titles.ts';

/** A talk that the article names: a quoted, emphasised or linked title in talk context. */
export interface Talk {
  readonly passage: Passage;
  /** Plain text, without quotation marks and without the punctuation that belongs to the sentence. */
  readonly title: string;
  /** The title, inside the quotation marks. */
  readonly span: Span;
  /** Names as written; empty where none is given. */
  readonly speakers: readonly string[];
  /** The author gave it: "my talk", "Ada Smith and I presented". */
  readonly own: boolean;
  /** The title is not closed in its paragraph: where the quotation opens. */
  readonly unclosed?: Unclosed;
  readonly form: 'quoted' | 'emphasised' | 'linked' | 'plain' | 'heading';
}

/** The opening mark of a quotation that is never closed. */
export interface Unclosed extends Span {
  /** The mark that would close it. */
  readonly closing: string;
  /** Offset in the block where that mark belongs. */
  readonly at: number;
  /** It can belong nowhere else. */
  readonly evident: boolean;
}

/** The talks that a paragraph, heading, list item or table cell names, in the order of the text. Reads nothing else. */
export function talksIn(passage: Passage): readonly Talk[] {
  const { prose, block } = passage;
  if (prose.text.trim() === '') return [];
  const lines = linesIn(passage);
  if (lines.length > 0) return lines;
  const quotations = quotationsIn(prose.words);
  if (quotations.length === 0 && prose.marks.length === 0) return [];
  const text = masked(prose.words, quotations);
  const talks: Talk[] = [];
  let sentences: readonly Extent[] | undefined;
  let until = 0;
  let last: number | undefined;
  for (const candidate of candidatesIn(prose, quotations, text)) {
    const { form, open, close, start, end } = candidate;
    if (open < until) continue;
    // Code says nothing of capitals.
    const title = prose.words.slice(start, end);
    const shape = shapeOf(title);
    if (!(shape.opens && shape.words > 1) && !isNamed(text, open)) continue;
    sentences ??= sentencesOf(text);
    const sentence = extentAt(sentences, open)?.start ?? 0;
    const sibling = last !== undefined && last > sentence ? last : undefined;
    const context = talkContext({ text, sentence, open, close, title, shape, bare: form !== 'quoted', sibling });
    if (!context) continue;
    const { speakers, own } = context;
    const unclosed = candidate.unclosed && {
      block,
      ...sourceOf(prose, open, open + 1),
      ...candidate.unclosed,
      at: closingPlace(prose, candidate),
    };
    talks.push({ passage, ...titleIn(passage, start, end), speakers, own, form, ...(unclosed ? { unclosed } : {}) });
    until = close;
    last = context.end;
  }
  return talks;
}

/** The same of the talks whose titles are never closed; reads only what has a quotation that is not. */
export function unclosedTalksIn(passage: Passage): readonly Talk[] {
  const { words } = passage.prose;
  const isOpen = /[“”„"«]/.test(words) && quotationsIn(words).some(({ unclosed }) => unclosed);
  return isOpen ? talksIn(passage).filter(({ unclosed }) => unclosed) : [];
}

function titleIn({ prose, block }: Passage, start: number, end: number): Pick<Talk, 'title' | 'span'> {
  return { title: plainTitle(prose.text.slice(start, end)), span: { block, ...sourceOf(prose, start, end) } };
}

// After markup that ends with the title, unless the quotation opens inside that markup.
function closingPlace(prose: Prose, { open, end }: Candidate): number {
  let at = sourceOf(prose, end - 1, end).end;
  for (const mark of prose.marks) {
    if (mark.end === end && mark.start > open) at = Math.max(at, extent(mark.node).end);
  }
  return at;
}

// Headings, list items, and paragraphs each of whose lines is a talk and nothing else.
function linesIn(passage: Passage): Talk[] {
  const { node, prose, within } = passage;
  const heading = node.type === 'heading';
  const whole = heading || within.at(-1)?.type === 'listItem';
  if (node.type === 'tableCell' || (prose.text.length > longestLine && (whole || !prose.text.includes('\n'))))
    return [];
  const text = whole ? prose.text.replace(/\s/g, ' ') : prose.text;
  const talks: Talk[] = [];
  let from = heading ? (readNumber(text)?.title ?? 0) : 0;
  const until = heading ? text.replace(/\s*\{#[^{}]*\}\s*$/, '').length : text.length;
  for (const line of text.slice(from, until).split('\n')) {
    const talk = talkLine(line, whole);
    if (!talk) return [];
    const { form, start, end } = setApart(prose, from + talk.start, from + talk.end);
    talks.push({
      passage,
      ...titleIn(passage, start, end),
      speakers: talk.speakers,
      own: false,
      form: form ?? (heading ? 'heading' : 'plain'),
    });
    from += line.length + 1;
  }
  return talks;
}

// The title of a line without its quotation marks, and how markup sets it apart.
function setApart(prose: Prose, from: number, to: number): Extent & { readonly form?: Talk['form'] } {
  const quoted = /^\s*[“"„«‘']\s*(.+?)[\s,.]*[”"“»’']\s*$/su.exec(prose.text.slice(from, to));
  if (quoted?.[1]) {
    const start = prose.text.indexOf(quoted[1], from);
    return { start, end: start + quoted[1].length, form: 'quoted' };
  }
  const text = prose.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  const mark = prose.marks.find((known) => known.start === start && known.end === end);
  if (mark && /^link/.test(mark.node.type)) return { start, end, form: 'linked' };
  return { start, end, ...(mark && /^(?:emphasis|strong)$/.test(mark.node.type) ? { form: 'emphasised' } : {}) };
}
