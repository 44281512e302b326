import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Extent } from './document.ts';
import { describe, type Repair, repairsOf, type SyntaxProblem } from './yaml-repair.ts';

/** A YAML text as written: nothing is interpreted, every node has its place. */
export interface YamlText {
  /** Is there a value at all; false for an empty text, or one of comments only. */
  readonly empty: boolean;
  /** The text is a mapping: what `entries` does not have is not there. */
  readonly mapping: boolean;
  /** Top-level pairs in source order; where the YAML is broken, those that can still be read. */
  readonly entries: readonly Entry[];
  /** What keeps the text from being read, one error for a cause, in the order of the text. */
  readonly errors: readonly YamlError[];
}

/** An error of syntax. */
export interface YamlError {
  /** What is wrong and what to do. Ends without a full stop. */
  readonly message: string;
  readonly extent: Extent;
  /** The same key, where it is first written. */
  readonly first?: Extent;
  /** What would mend it; `entries` are read as if it were done. */
  readonly repair?: Repair;
}

/** An item of a sequence, or the value of a key. */
export interface Item {
  /** The value as plain data: string, number, boolean, null, array or object. Dates stay as written. */
  readonly value: unknown;
  readonly valueExtent: Extent;
  /** A text, number or truth value as written, without quotation marks; undefined for everything else. */
  readonly text?: string;
  /** Entries of a value that is a mapping. */
  readonly entries: readonly Entry[];
  /** Items of a value that is a sequence. */
  readonly items: readonly Item[];
}

/** A key of a mapping and its value. */
export interface Entry extends Item {
  readonly key: string;
  readonly keyExtent: Extent;
}

/** A larger text is no front matter or settings file, but an article whose closing `---` is missing. */
const largest = 60_000;

/** Repairs mean reading again: so many characters are repaired at most, counting the text once for every repair. */
const mostRepaired = 30_000;

/** Aliases may multiply what a short text says; beyond so many values they read as null. */
const mostValues = 20_000;

/** Reads a YAML text; extents count from the start of the text plus `base`. Never fails. */
export function readYaml(source: string, base = 0): YamlText {
  const at = ({ start, end }: Extent): Extent => ({ start: base + start, end: base + end });
  const errors: YamlError[] = [];
  if (source.length > largest) {
    const message = `This is too long to be read as YAML (${source.length} characters): is the line that closes it missing`;
    const line = /^[^\r\n]*/.exec(source)?.[0].length ?? 0;
    return { empty: false, mapping: false, entries: [], errors: [{ message, extent: at({ start: 0, end: line }) }] };
  }
  const text = source.replace(/\r(?!\n)/g, '\n');
  const repairs: Repair[] = [];
  let read = parse(text, repairs, base);
  for (let problem = read.problems[0]; problem; problem = read.problems[0]) {
    const affordable = text.length * (repairs.length + 1) < mostRepaired;
    const mended = affordable ? mend(text, repairs, problem, base) : undefined;
    if (!mended) {
      const { message, extent } = describe(text, problem);
      errors.push({ message, extent: at(extent) });
      break;
    }
    const { repair } = mended;
    if (repair.message !== undefined) {
      const changes = repair.changes.map((change) => ({ ...change, ...at(change) }));
      errors.push({ message: repair.message, extent: at(repair.extent), repair: { ...repair, changes } });
    }
    repairs.push(repair);
    read = mended.read;
  }
  // What comes after an error that cannot be mended may be misread, so it is not called a duplicate.
  if (read.problems.length === 0) errors.push(...read.duplicates);
  errors.sort((a, b) => a.extent.start - b.extent.start);
  const { empty, mapping, entries } = read;
  return { empty, mapping, entries, errors };
}

/** The entry of a key; the last one where the key is written twice. */
export function entryOf(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.findLast((entry) => entry.key === key);
}

type Reading = Omit<YamlText, 'errors'> & { problems: readonly SyntaxProblem[]; duplicates: readonly YamlError[] };

function mend(text: string, repairs: readonly Repair[], problem: SyntaxProblem, base: number) {
  for (const repair of repairsOf(text, problem)) {
    if (repairs.some((known) => known.line === repair.line)) continue;
    const read = parse(text, [...repairs, repair], base);
    const [next] = read.problems;
    // A repair must take the problem away, and what it says of its own line must then be readable.
    const same = next?.code === problem.code && next.start === problem.start;
    if (!next || (!same && next.start > repair.extent.end)) return { repair, read };
  }
  return undefined;
}

function parse(text: string, repairs: readonly Repair[], base: number): Reading {
  const { repaired, back } = apply(text, repairs);
  // Which keys are written twice is asked below, in linear time. A `%YAML 1.1` line must not turn dates into objects.
  const document = parseDocument(repaired, {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
  });
  const problems: SyntaxProblem[] = document.errors.map(({ code, message, pos: [start, end] }) => ({
    code,
    message,
    start: back(start),
    end: Math.max(back(start), back(end)),
  }));
  const root = document.contents as Node | null;
  const content = contentOf(root, (offset) => back(offset) + base);
  for (const { start, end } of content.unknown) {
    problems.push({ code: 'BAD_ALIAS', message: '', start: start - base, end: end - base });
  }
  const mapping = isMap(root);
  const empty = root === null || (isScalar(root) && root.value === null);
  if (!mapping && !empty) problems.push({ code: 'NO_MAPPING', message: '', ...content.root.valueExtent });
  problems.sort((a, b) => a.start - b.start);
  return { empty, mapping, entries: content.root.entries, problems, duplicates: content.duplicates };
}

/** The text with the repairs in it, and the way back from an offset in it. */
function apply(text: string, repairs: readonly Repair[]): { repaired: string; back: (offset: number) => number } {
  const changes = repairs.flatMap((repair) => repair.changes).sort((a, b) => a.start - b.start);
  let repaired = '';
  let from = 0;
  const pieces = changes.map(({ start, end, text: inserted }) => {
    repaired += text.slice(from, start);
    const at = repaired.length;
    repaired += inserted;
    from = end;
    return { at, to: repaired.length, start, end };
  });
  repaired += text.slice(from);
  const back = (offset: number): number => {
    const piece = pieces.findLast(({ at }) => at <= offset);
    if (!piece) return offset;
    return offset < piece.to ? piece.start : piece.end + offset - piece.to;
  };
  return { repaired, back };
}

function contentOf(root: Node | null, back: (offset: number) => number) {
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const unknown: Extent[] = [];
  const duplicates: YamlError[] = [];
  let values = 0;
  let aliased = 0;

  const place = (node: Node): Extent => {
    const [start, end] = node.range ?? [0, 0];
    return { start: back(start), end: back(end) };
  };

  const entriesOf = (pairs: readonly Pair<Node, Node | null>[]): Entry[] => {
    const first = new Map<string, Extent>();
    const entries: Entry[] = [];
    for (const pair of pairs) {
      if (!isScalar(pair.key)) continue;
      const key = pair.key.source ?? String(pair.key.value);
      const keyExtent = place(pair.key);
      const known = first.get(key);
      if (!known) first.set(key, keyExtent);
      else if (key !== '<<' && aliased === 0) {
        const message = `The key “${key}” is written twice, and some tools refuse such a file: keep one`;
        duplicates.push({ message, extent: keyExtent, first: known });
      }
      entries.push({ key, keyExtent, ...itemOf(pair.value, { start: keyExtent.end, end: keyExtent.end }) });
    }
    return entries;
  };

  const itemOf = (node: Node | null, fallback: Extent): Item => {
    const nothing = { value: null, valueExtent: node === null ? fallback : place(node), entries: [], items: [] };
    if (node === null || ++values > mostValues) return nothing;
    if (isAlias(node)) return { ...aliasOf(node), valueExtent: place(node) };
    if ('anchor' in node && node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) {
      const { value, source } = node;
      const text = value === null ? undefined : (source ?? String(value));
      return { ...nothing, value, ...(text === undefined ? {} : { text }) };
    }
    open.add(node);
    const item = { ...nothing };
    if (isMap<Node, Node | null>(node)) {
      const entries = entriesOf(node.items);
      Object.assign(item, { entries, value: Object.fromEntries(entries.map(({ key, value }) => [key, value])) });
    } else if (isSeq<Node>(node)) {
      const items = node.items.map((inner) => itemOf(inner, fallback));
      Object.assign(item, { items, value: items.map(({ value }) => value) });
    }
    open.delete(node);
    return item;
  };

  const aliasOf = (node: Alias): Item => {
    const target = anchors.get(node.source);
    if (!target && aliased === 0) unknown.push(place(node));
    const inside = target !== undefined && open.has(target);
    aliased++;
    const item = itemOf(inside ? null : (target ?? null), place(node));
    aliased--;
    return item;
  };

  return { root: itemOf(root, { start: 0, end: 0 }), unknown, duplicates };
}
