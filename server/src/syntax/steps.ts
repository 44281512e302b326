import type { Nodes, RootContent } from 'mdast';
import { type Block, createBlock, type PlacedBlock, type ReadStep } from './block.ts';
import { lineStarts } from './lines.ts';
import { definition, nodeOf } from './nodes.ts';
import { type Labels, parseBlocks, parseFrontMatter } from './parser.ts';
import { createScanner, type Scanner, type Step } from './scan.ts';

/** Blocks that were read before, to be used again for the same text, each once. */
export interface Known {
  /** Those that one step read, by the step's kind, and the length and beginning of its text. */
  readonly steps: ReadonlyMap<string, (readonly Block[])[]>;
  /** Some were used again already. */
  isUsed: boolean;
}

/** A stretch of a document that begins at the start of a line at which nothing is open. */
export interface Stretch {
  readonly text: string;
  /** The document begins here, so that there may be a byte order mark and front matter. */
  readonly isStart: boolean;
  /** The document ends where the text does; else more of it can be had. */
  readonly isEnd: boolean;
}

export interface Reading {
  /** What was read so far; whole steps. */
  readonly blocks: Block[];
  /** The start of the line from which to go on: one at which a block begins, or the end of the text. */
  readonly at: number;
  /** More text is needed to go on. */
  readonly isCut: boolean;
  /** What has to come before that can be done: the mark of an open fence or comment. */
  readonly awaited?: string;
}

/**
 * Reads a stretch step by step up to its end, or until `isDone` says so of the line at which a step would begin. Goes on
 * where a reading of less of the same stretch was cut. Blocks out of `known` are used again; no block is used twice.
 */
export function readSteps(
  stretch: Stretch,
  labels: Labels,
  known: readonly Known[],
  isDone: (at: number) => boolean,
  before?: Reading,
): Reading {
  const { text, isStart, isEnd } = stretch;
  const scanner = createScanner(text);
  const blocks = before?.blocks ?? [];
  /** Is the line at an offset there as a whole: what was read before it stands only then. */
  const isThere = (at: number): boolean => isEnd || scanner.endOfLine(at) + 2 <= text.length;
  const reuse = (kind: ReadStep['kind'], source: string): boolean => {
    const found = take(known, kind, source, labels);
    if (found) blocks.push(...found);
    return found !== undefined;
  };
  let at = before?.at ?? 0;
  if (at === 0) {
    if (isStart && text.charCodeAt(0) === 0xfeff) at = 1;
    const fence = isStart ? openingFence(text, at) : undefined;
    const close = fence === undefined ? -1 : closingFence(text, fence, scanner.endOfLine(at));
    if (fence !== undefined && close < 0 && !isEnd) return { blocks, at: 0, isCut: true };
    const next = scanner.skipBlank(close < 0 ? at : scanner.nextLine(close));
    if (!isThere(next)) return { blocks, at: 0, isCut: true };
    if (close >= 0) {
      const source = text.slice(at, next);
      if (!reuse('front matter', source)) {
        const node = parseFrontMatter(text.slice(at, scanner.endOfLine(close)));
        blocks.push(createBlock(source, node, { kind: 'front matter', labels: undefined }));
      }
    }
    at = next;
  }
  while (at < text.length && !isDone(at)) {
    const step = scanner.step(at);
    if (step.kind === 'other') {
      const next = readOther(stretch, scanner, at, step.to, labels, isThere, reuse, blocks);
      if (next === undefined) return { blocks, at, isCut: true };
      at = next;
    } else {
      const next = scanner.skipBlank(step.next);
      if (!isThere(next)) return { blocks, at, isCut: true, ...awaitedBy(step, text) };
      const source = text.slice(at, next);
      if (!reuse(step.kind, source)) blocks.push(...blocksOf(step, at, source, labels));
      at = next;
    }
  }
  return { blocks, at, isCut: at >= text.length && !isEnd };
}

/** What would close a step that goes on to the end of a text. */
function awaitedBy({ kind, from, to }: Step, text: string): Pick<Reading, 'awaited'> {
  if (to < text.length || (kind !== 'code' && kind !== 'html')) return {};
  const awaited = /^(?:`+|~+|<!--)/.exec(text.slice(from, from + 100))?.[0];
  return awaited ? { awaited: awaited === '<!--' ? '-->' : awaited } : {};
}

/** The blocks of a step that the scanner is certain of, at an offset. */
function blocksOf(step: Step, at: number, source: string, labels: Labels): Block[] {
  const { kind } = step;
  const read: ReadStep = { kind, labels: mayRefer(kind, source) ? labels : undefined };
  if (kind === 'definition') {
    const starts = lineStarts(source.slice(0, step.to - at));
    return starts.map((start, i) => {
      const text = source.slice(start, starts[i + 1]);
      return createBlock(text, definition(text), i === 0 ? read : undefined);
    });
  }
  return [createBlock(source, nodeOf({ ...step, from: step.from - at, to: step.to - at }, source, labels), read)];
}

/** Lets the parser read what begins at a line, up to where it says itself that nothing is open. Undefined: needs more text. */
function readOther(
  { text, isEnd }: Stretch,
  scanner: Scanner,
  at: number,
  firstEnd: number,
  labels: Labels,
  isThere: (at: number) => boolean,
  reuse: (kind: ReadStep['kind'], source: string) => boolean,
  blocks: Block[],
): number | undefined {
  let end = firstEnd;
  for (let stride = 1; ; stride *= 2) {
    if (end >= text.length && !isEnd) return undefined;
    if (!isThere(end)) return undefined;
    const kind = end < text.length ? 'other' : 'rest';
    const source = text.slice(at, end);
    if (reuse(kind, source)) return end;
    const read = readAs(kind, source, labels);
    if (read) {
      blocks.push(...read);
      return end;
    }
    for (let i = 0; i < stride && end < text.length; i++) end = scanner.boundary(end);
  }
}

/** Reads the text of a step again, with other references defined. */
export function readAgain({ kind }: ReadStep, text: string, labels: Labels): readonly Block[] {
  if (kind === 'other' || kind === 'rest') return readAs(kind, text, labels) ?? [];
  return readSteps({ text, isStart: false, isEnd: true }, labels, [], () => false).blocks;
}

/** Undefined where something is still open at the end of the text. */
function readAs(kind: 'other' | 'rest', text: string, labels: Labels): Block[] | undefined {
  // A paragraph is what the next line would begin if nothing were open.
  const nodes = parseBlocks(kind === 'rest' ? text : `${text}x`, labels);
  if (kind === 'other') {
    const last = nodes.pop();
    if (last?.type !== 'paragraph' || last.position?.start.offset !== text.length) return undefined;
  }
  const step: ReadStep = { kind, labels: mayRefer(kind, text) ? labels : undefined };
  const starts = lineStartsOf(nodes);
  return nodes.map((node, i) => {
    const { offset, line } = starts[i] as LineStart;
    rebase(node, offset, line - 1);
    return createBlock(text.slice(offset, starts[i + 1]?.offset), node, i === 0 ? step : undefined);
  });
}

interface LineStart {
  readonly offset: number;
  readonly line: number;
}

/** Where the lines start in which nodes begin. Of an underlined heading after definitions, micromark says that it begins with them. */
function lineStartsOf(nodes: readonly RootContent[]): LineStart[] {
  const starts = nodes.map(({ position }): LineStart => {
    const { offset = 0, column = 1, line = 1 } = position?.start ?? {};
    return { offset: offset - (column - 1), line };
  });
  for (let i = starts.length - 2; i >= 0; i--) {
    const [start, next] = [starts[i] as LineStart, starts[i + 1] as LineStart];
    if (next.offset < start.offset) starts[i] = next;
  }
  return starts;
}

function mayRefer(kind: ReadStep['kind'], text: string): boolean {
  return kind !== 'definition' && kind !== 'code' && kind !== 'html' && kind !== 'thematicBreak' && text.includes('[');
}

function rebase(node: Nodes, offset: number, line: number): void {
  const { position } = node;
  if (position) {
    for (const point of [position.start, position.end]) {
      point.offset = (point.offset ?? 0) - offset;
      point.line -= line;
    }
  }
  if ('children' in node) for (const child of node.children) rebase(child, offset, line);
}

/** Does a step begin with a block: its reading depends on nothing before it. */
export function isStep(block: Block): boolean {
  return (block as PlacedBlock).step !== undefined;
}

/** The steps that read some blocks: the first is one with a step. */
export function stepsOf(blocks: readonly Block[]): Block[][] {
  const steps: Block[][] = [];
  for (const block of blocks) {
    if (isStep(block) || steps.length === 0) steps.push([block]);
    else steps.at(-1)?.push(block);
  }
  return steps;
}

/** Makes known what was read, so that the same text need not be read again. */
export function knownOf(blocks: readonly Block[]): Known {
  const known = new Map<string, (readonly Block[])[]>();
  for (const step of stepsOf(blocks).reverse()) {
    const [{ text, step: read }] = step as [PlacedBlock, ...Block[]];
    const length = step.reduce((sum, block) => sum + block.text.length, 0);
    const key = keyOf((read as ReadStep).kind, length, text);
    const same = known.get(key);
    if (same) same.push(step);
    else known.set(key, [step]);
  }
  return { steps: known, isUsed: false };
}

function take(
  known: readonly Known[],
  kind: ReadStep['kind'],
  source: string,
  labels: Labels,
): readonly Block[] | undefined {
  const key = keyOf(kind, source.length, source);
  for (const all of known) {
    const alike = all.steps.get(key);
    const at = alike?.findLastIndex((step) => saysAll(step, source, labels)) ?? -1;
    if (at < 0) continue;
    all.isUsed = true;
    return alike?.splice(at, 1)[0];
  }
  return undefined;
}

/** Did a step read this text, with these references or without any. */
function saysAll(blocks: readonly Block[], source: string, labels: Labels): boolean {
  const read = (blocks[0] as PlacedBlock).step?.labels;
  if (read !== undefined && read !== labels) return false;
  let at = 0;
  return blocks.every(({ text }) => {
    at += text.length;
    return source.slice(at - text.length, at) === text;
  });
}

// To take the whole text, which may be long, would take as long as to read it. Texts that are alike begin alike.
function keyOf(kind: ReadStep['kind'], length: number, text: string): string {
  return `${kind} ${length} ${text.slice(0, 40)}`;
}

/** The fence that a document begins with: front matter, if it is closed. */
export function openingFence(text: string, at: number): '---' | '+++' | undefined {
  const pattern = /(---|\+\+\+)[ \t]*(?:[\r\n]|$)/y;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1] as '---' | '+++' | undefined;
}

/** Where the first line that closes front matter begins; -1 where there is none. */
function closingFence(text: string, fence: string, from: number): number {
  for (let i = text.indexOf(fence, from); i >= 0; i = text.indexOf(fence, i + 1)) {
    const isLineStart = text[i - 1] === '\n' || text[i - 1] === '\r';
    if (isLineStart && openingFence(text, i)) return i;
  }
  return -1;
}
