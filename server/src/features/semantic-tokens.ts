import { type Catalog, levelOn, type Project } from '../catalog/index.ts';
import { type Claim, claimsWith } from '../model/claims.ts';
import { thenOf } from '../model/event.ts';
import { overlap } from '../model/extents.ts';
import { type Mention, mentionsIn } from '../model/mentions.ts';
import { partReferencesIn, referencesIn } from '../model/references.ts';
import type { Summary } from '../model/summary.ts';
import { type Talk, talksIn } from '../model/talks.ts';
import { collect } from '../syntax/collect.ts';
import { type Block, type Extent, extentOf, type Span } from '../syntax/document.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { indexOf as indexInProse, sourceOf } from '../syntax/prose.ts';
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
  for (const painted of collect(document, paintedWith(catalog, mentionsIn(document, catalog)))) {
    const isTaken = numbered.has(painted.span.block) && numbers.some(({ span }) => share(span, painted.span));
    if (!isTaken) add(painted);
  }
  return tokens.sort((a, b) => a.start - b.start);
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
  const painted: Painted[] = [];
  for (const one of all) {
    for (const span of without(one.span, painted)) painted.push(...byLine({ ...one, span }));
  }
  return painted.sort((a, b) => a.span.start - b.span.start);
}

/** Where the speakers of a talk are named in its passage: behind the title where that is, else before it. */
function speakersOf({ speakers, passage: { prose, block }, span }: Talk): Span[] {
  const [from, to] = [indexInProse(prose, span.start), indexInProse(prose, span.end)];
  // A name may go over a line's end.
  const words = prose.words.replace(/\s/g, ' ');
  return speakers.flatMap((name) => {
    const after = words.indexOf(name, to ?? from ?? 0);
    const at = after >= 0 ? after : words.lastIndexOf(name, from);
    return at < 0 ? [] : [{ block, ...sourceOf(prose, at, at + name.length) }];
  });
}

/** What is left of a span beside others. */
function without(span: Span, others: readonly Painted[]): Span[] {
  let left = [span];
  for (const { span: taken } of others) {
    left = left.flatMap((piece) =>
      share(piece, taken)
        ? [
            { ...piece, end: taken.start },
            { ...piece, start: taken.end },
          ].filter(({ start, end }) => start < end)
        : [piece],
    );
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
