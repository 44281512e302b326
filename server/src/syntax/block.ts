import type { Nodes, RootContent } from 'mdast';
import { fitted } from './fitted.ts';
import { lineBreaksIn, lineStarts } from './lines.ts';
import type { Labels } from './parser.ts';
import type { StepKind } from './scan.ts';

/**
 * A top-level block of CommonMark. It knows nothing of where it stands, so that an edit elsewhere leaves it, and
 * all that was read from it, as it is. Immutable; no two places of a document share one block object.
 */
export interface Block {
  /** The source from the block's first line up to the next block's first line, trailing blank lines included. */
  readonly text: string;
  /** The syntax tree; its offsets count from the start of `text`. */
  readonly node: RootContent;
  /** How many of its lines have an end. */
  readonly lineBreaks: number;
}

/** How a block was read, with those that follow it up to the next block that has a step. */
export interface ReadStep {
  /** What the same text is read as may differ at a document's start and end. */
  readonly kind: StepKind | 'front matter' | 'rest' | 'opening';
  /** The references that are defined; undefined where the text can have none. */
  readonly labels: Labels | undefined;
}

/** What only the reader and the chunks know of a block. */
export interface PlacedBlock extends Block {
  /** Where the reading of what follows depends on nothing before it. */
  readonly step: ReadStep | undefined;
  /** The chunk that it was seen in last, counted in some state of the document: where to look for it first. */
  seenIn: number;
}

/** Makes a block of its source and its tree, whose offsets count from the start of the source. */
export function createBlock(text: string, node: RootContent, step?: ReadStep): Block {
  return new RememberingBlock(text, node, step);
}

/** A block with what `perBlock` keeps of it; private, as it says no more than the block does. */
class RememberingBlock implements PlacedBlock {
  seenIn = 0;
  // In the block itself: many entries of WeakMaps cost more to collect than to make. To most functions a block says
  // nothing, and of a function with such a value one bit is kept; of others its number and the value, in turn.
  #silent = 0;
  #silentToo = 0;
  #known: unknown[] | undefined;

  readonly text: string;
  readonly node: RootContent;
  readonly lineBreaks: number;
  readonly step: ReadStep | undefined;

  constructor(text: string, node: RootContent, step: ReadStep | undefined) {
    this.text = text;
    this.node = node;
    this.lineBreaks = lineBreaksIn(text);
    this.step = step;
  }

  static isSilent(block: Block, key: number): boolean {
    const own = block as RememberingBlock;
    return ((key < 30 ? own.#silent : own.#silentToo) & bitOf(key)) !== 0;
  }

  static silence(block: Block, key: number): void {
    const own = block as RememberingBlock;
    if (key < 30) own.#silent |= bitOf(key);
    else own.#silentToo |= bitOf(key);
  }

  static recall(block: Block, key: number): unknown {
    const known = (block as RememberingBlock).#known;
    if (known) for (let i = 0; i < known.length; i += 2) if (known[i] === key) return known[i + 1];
    return undefined;
  }

  static remember(block: Block, key: number, value: unknown): void {
    const own = block as RememberingBlock;
    if (own.#known) own.#known.push(key, value);
    else own.#known = [key, value];
  }
}

/** The bit of a function among thirty; that of one too many is none. */
function bitOf(key: number): number {
  return key < 60 ? 1 << (key % 30) : 0;
}

/** A piece of a block's source: offsets in UTF-16 units from the start of the block's text, `end` exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A place in a document that survives edits to other blocks. */
export interface Span extends Extent {
  readonly block: Block;
}

/** The span of a node of a block. */
export function spanOf(block: Block, node: Nodes): Span {
  return { block, ...extent(node) };
}

/** Where a node stands in its block. */
export function extent(node: Nodes): Extent {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * Keeps what a function reads from a block with the block: read once, and gone with it.
 * The function must read nothing but the block.
 */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  const key = keys++;
  let silence: T | typeof NOTHING = NOTHING;
  return (block) => {
    if (RememberingBlock.isSilent(block, key)) return silence as T;
    const known = RememberingBlock.recall(block, key);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = read(block);
    if (bitOf(key) !== 0 && (value === undefined || isEmpty(value))) {
      if (silence === NOTHING) silence = value;
      if (isEmpty(silence) === isEmpty(value)) {
        RememberingBlock.silence(block, key);
        return silence as T;
      }
    }
    const kept = Array.isArray(value) ? (fitted(value) as T) : value;
    RememberingBlock.remember(block, key, kept === undefined ? NOTHING : kept);
    return kept;
  };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Stands for what was read and is undefined. */
const NOTHING = Symbol();

/** How many functions there are whose values are kept with blocks. */
let keys = 0;

/** Offsets in the block's text at which its lines begin; the last is the text's length when it ends in a line break. */
export const linesOf = perBlock((block): readonly number[] => lineStarts(block.text));
