import { foldUnit, isSpaceUnit } from './characters.ts';
import type { Project, ProjectName } from './types.ts';

/** A name that a text may hold, and whose it is. */
export interface Entry {
  readonly project: Project;
  readonly name: ProjectName;
}

/**
 * All names as one tree over folded units, so that a text is read once whatever the number of names. The tree is a table:
 * `next[node * width + symbol]` is the node that follows, 0 where there is none (nothing leads back to the root).
 */
export interface Lexicon {
  readonly width: number;
  /** The symbol of an ASCII unit; 0 where no name holds it. */
  readonly ascii: Uint16Array;
  /** The symbols of other units, after folding. */
  readonly others: ReadonlyMap<number, number>;
  readonly next: Uint16Array | Int32Array;
  /** The names that end at a node. */
  readonly entries: ReadonlyMap<number, readonly Entry[]>;
  /** 1 for the nodes at which a name ends. */
  readonly ends: Uint8Array;
}

const [SPACE, HYPHEN] = [32, 45];

export function createLexicon(projects: readonly Project[]): Lexicon {
  const texts = projects.flatMap(({ names }) => names.map(({ text }) => text)).join('');
  const symbols = new Map<number, number>();
  // Of each unit that names hold only the first: names are made of some sixty.
  for (const unit of new Set(texts.split(''))) {
    const folded = foldUnit(unit.charCodeAt(0));
    if (!symbols.has(folded)) symbols.set(folded, symbols.size + 1);
  }
  // "Argo-CD" is Argo CD.
  const space = symbols.get(SPACE);
  if (space !== undefined) symbols.set(HYPHEN, space);
  const width = symbols.size + 1;
  const ascii = new Uint16Array(128);
  for (let unit = 0; unit < 128; unit++) ascii[unit] = symbols.get(foldUnit(unit)) ?? 0;
  const symbolOf = (unit: number): number => (unit < 128 ? ascii[unit] : symbols.get(foldUnit(unit))) ?? 0;
  // Half as much memory for all but the greatest catalogues.
  const next = new (texts.length < 0xffff ? Uint16Array : Int32Array)((texts.length + 1) * width);
  const entries = new Map<number, Entry[]>();
  let nodes = 1;
  const nodeOf = (text: string): number => {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      const slot = node * width + symbolOf(text.charCodeAt(i));
      if (next[slot] === 0) next[slot] = nodes++;
      node = next[slot] as number;
    }
    return node;
  };
  for (const project of projects) {
    for (const name of project.names) {
      const node = nodeOf(name.text);
      const here = entries.get(node);
      if (here) here.push({ project, name });
      else entries.set(node, [{ project, name }]);
    }
  }
  const ends = new Uint8Array(nodes);
  for (const node of entries.keys()) ends[node] = 1;
  return { width, ascii, others: symbols, next, entries, ends };
}

/** A name found at the start of a word, before anybody has judged whether it is a mention. */
export interface Hit {
  readonly end: number;
  readonly entries: readonly Entry[];
}

const NONE: readonly Hit[] = [];

/**
 * The names that begin at an offset, the longest last; what follows them is not looked at. Where a name has a space the
 * text may have any white space but an empty line, or a hyphen; whether it has the name's own hyphens is not looked at,
 * either.
 */
export function namesAt(lexicon: Lexicon, text: string, start: number): readonly Hit[] {
  const { width, ascii, others, next, ends } = lexicon;
  let hits: Hit[] | undefined;
  let node = 0;
  let i = start;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const symbol = unit < 128 ? (ascii[unit] as number) : (others.get(foldUnit(unit)) ?? 0);
    if (symbol === 0) break;
    node = next[node * width + symbol] as number;
    if (node === 0) break;
    i++;
    if (isSpaceUnit(unit)) {
      const from = i - 1;
      while (i < text.length && isSpaceUnit(text.charCodeAt(i))) i++;
      if (i - from > 1 && /\n[^\n]*\n/.test(text.slice(from, i))) break;
    }
    if (ends[node] === 1) {
      hits ??= [];
      hits.push({ end: i, entries: lexicon.entries.get(node) as readonly Entry[] });
    }
  }
  return hits ?? NONE;
}
