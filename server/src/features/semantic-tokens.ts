import { type Catalog, levelOn, type Project } from '../catalog/index.ts';
import { type Claim, claimsWith } from '../model/claims.ts';
import { thenOf } from '../model/event.ts';
import { lastBefore, overlap } from '../model/extents.ts';
import { type Mention, mentionsIn } from '../model/mentions.ts';
import { partReferencesIn, referencesIn } from '../model/references.ts';
import type { Summary } from '../model/summary.ts';
import { type Talk, talksIn } from '../model/talks.ts';
import { collect } from '../syntax/collect.ts';
import {
  type Block,
  blockAt,
  blockAtIndex,
  type Extent,
  extentOf,
  indexOfBlock,
  type MarkdownDocument,
  type Span,
  startOfIndex,
} from '../syntax/document.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { indexOf as indexInProse, type Prose, sourceOf } from '../syntax/prose.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import type { tokenModifiers, tokenTypes } from './semantic-tokens/legend.ts';

type TokenType = (typeof tokenTypes)[number];

/** Words with a meaning in the article. Absolute offsets; tokens do not overlap, and none goes over a line's end. */
export interface Token extends Extent {
  readonly type: TokenType;
  readonly modifier?: (typeof tokenModifiers)[number];
}

/** The tokens of a summary, or of a piece of it, in the order of the text; none in a file that is no summary. */
export function semanticTokens(snapshot: Snapshot, uri: string, within?: Extent): readonly Token[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  const { summary, catalog } = context;
  const { document } = summary;
  const { date } = thenOf(summary.event, summary.meta.date, snapshot.today);
  const numbers = numbersOf(summary);
  const numbered = new Set(numbers.map(({ span }) => span.block));
  const tokens: Token[] = [];
  const add = ({ type, span, project }: Painted): void => {
    const extent = extentOf(document, span);
    if (within && (extent.end < within.start || extent.start > within.end)) return;
    tokens.push({ ...extent, type, ...(project ? { modifier: levelOn(project, date) ?? 'outside' } : {}) });
  };
  numbers.forEach(add);
  const paintedIn = paintedWith(catalog, mentionsIn(document, catalog));
  const all = within ? blocksWithin(document, within).flatMap(paintedIn) : collect(document, paintedIn);
  for (const painted of all) {
    const isTaken = numbered.has(painted.span.block) && numbers.some(({ span }) => share(span, painted.span));
    if (!isTaken) add(painted);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** The blocks of a piece of a document: what is not shown need not be read. */
function blocksWithin(document: MarkdownDocument, { start, end }: Extent): Block[] {
  const blocks: Block[] = [];
  const first = blockAt(document, start);
  let index = first ? (indexOfBlock(document, first) as number) : 0;
  for (; startOfIndex(document, index) <= end; index++) {
    const block = blockAtIndex(document, index);
    if (!block) break;
    blocks.push(block);
  }
  return blocks;
}

interface Painted {
  readonly type: TokenType;
  readonly span: Span;
  readonly project?: Project;
}

/** The numbers of the list's items and of the sections: what they are shows only in the whole article. */
function numbersOf({ list, sections }: Summary): Painted[] {
  const spans = [...(list?.items ?? []).map(({ marker }) => marker), ...sections.map(({ numberSpan }) => numberSpan)];
  return spans.map((span) => ({ type: 'takeawayNumber', span }));
}

type Read<T> = (block: Block) => readonly T[];

/** Reads what is to be coloured in a block; the same function for the same reader of mentions, which has one catalogue. */
function paintedWith(catalog: Catalog, mentions: Read<Mention>): Read<Painted> {
  let read = readers.get(mentions);
  if (!read) {
    read = perBlock((block) => paint(block, mentions(block), claimsWith(catalog)(block)));
    readers.set(mentions, read);
  }
  return read;
}

const readers = new WeakMap<Read<Mention>, Read<Painted>>();

// Of two that share words the one that says more stands first: a project in a talk's title divides the title.
function paint(block: Block, mentions: readonly Mention[], claims: readonly Claim[]): readonly Painted[] {
  const passages = passagesOf(block);
  if (passages.length === 0) return [];
  const references = passages.flatMap((passage) => [...referencesIn(passage), ...partReferencesIn(passage)]);
  const talks = passages.flatMap(talksIn);
  const all: Painted[] = [
    ...mentions.map(({ span, project }) => ({ type: 'project' as const, span, project })),
    ...references.map(({ span }) => ({ type: 'takeawayReference' as const, span })),
    ...claims.map(({ span }) => ({ type: 'claim' as const, span })),
    ...talks.flatMap(speakersOf).map((span) => ({ type: 'speaker' as const, span })),
    ...talks.map(({ span }) => ({ type: 'talk' as const, span })),
  ];
  const taken: Extent[] = [];
  return all
    .flatMap((one) => take(taken, one.span).map((extent) => ({ ...one, span: { ...one.span, ...extent } })))
    .flatMap(byLine)
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where the speakers of a talk are named in its passage: behind the title where that is, else before it. */
function speakersOf({ speakers, passage: { prose, block }, span }: Talk): Span[] {
  const [from, to] = [indexInProse(prose, span.start), indexInProse(prose, span.end)];
  const words = onOneLine(prose);
  return speakers.flatMap((name) => {
    const after = words.indexOf(name, to ?? from ?? 0);
    const at = after >= 0 ? after : words.lastIndexOf(name, from);
    return at < 0 ? [] : [{ block, ...sourceOf(prose, at, at + name.length) }];
  });
}

/** The words of prose, in which a name may go over a line's end; put on one line once for all talks in it. */
function onOneLine(prose: Prose): string {
  const words = lines.get(prose) ?? prose.words.replace(/\s/g, ' ');
  lines.set(prose, words);
  return words;
}

const lines = new WeakMap<Prose, string>();

/** What is left of an extent beside those that are taken, which then is taken, too. They ascend. */
function take(taken: Extent[], { start, end }: Extent): Extent[] {
  const left: Extent[] = [];
  const first = lastBefore(taken, start);
  let index = first >= 0 && (taken[first] as Extent).end > start ? first : first + 1;
  let from = start;
  for (let next = taken[index]; from < end; next = taken[++index]) {
    const until = Math.min(next?.start ?? end, end);
    if (from < until) {
      left.push({ start: from, end: until });
      taken.splice(index++, 0, { start: from, end: until });
    }
    if (!next) break;
    from = Math.max(from, next.end);
  }
  return left;
}

function byLine(painted: Painted): Painted[] {
  const { block, start, end } = painted.span;
  const text = block.text.slice(start, end);
  if (!/[\r\n]/.test(text)) return [painted];
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const margin = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    const from = start + index + margin;
    return margin === line.length
      ? []
      : [{ ...painted, span: { block, start: from, end: start + index + line.length } }];
  });
}

function share(a: Span, b: Span): boolean {
  return a.block === b.block && overlap(a, b);
}
