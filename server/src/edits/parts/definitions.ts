import type { Nodes } from 'mdast';
import { type Block, extent, type MarkdownDocument } from '../../syntax/document.ts';
import { perBlock } from '../../syntax/passages.ts';
import { type Edit, insert, replace } from '../edit.ts';
import { contentEnd, endOfText, replaceBetween } from './text.ts';

/** A link reference definition, or a footnote, that is a block of its own. */
export interface DefinitionBlock {
  readonly block: Block;
  readonly key: string;
}

/** Where the definitions begin that end a document: an index in its blocks. */
export function trailingDefinitions({ blocks }: MarkdownDocument): number {
  let index = blocks.length;
  while (index > 0 && definitionIn(blocks[index - 1] as Block)) index--;
  return index;
}

/** The definition that a block is; a footnote's key begins with `^`. */
export const definitionIn = perBlock((block): DefinitionBlock | undefined => {
  const { node } = block;
  if (node.type === 'definition') return { block, key: node.identifier };
  return node.type === 'footnoteDefinition' ? { block, key: `^${node.identifier}` } : undefined;
});

/** All labels that a block uses. */
const labelsIn = perBlock((block): ReadonlySet<string> => {
  const labels = new Set<string>();
  if (block.text.includes('[')) for (const { key } of usesIn(block.node)) labels.add(key);
  return labels;
});

/** The definitions that some blocks use, with those that these use; `known` has the first of each label. */
export function definitionsUsed(
  blocks: readonly Block[],
  known: ReadonlyMap<string, DefinitionBlock>,
): ReadonlySet<DefinitionBlock> {
  const used = new Set<DefinitionBlock>();
  const visit = (block: Block): void => {
    for (const label of labelsIn(block)) {
      const definition = known.get(label);
      if (!definition || used.has(definition)) continue;
      used.add(definition);
      visit(definition.block);
    }
  };
  for (const block of blocks) visit(block);
  return used;
}

/** The definitions among some blocks, by label; the first of a label counts. */
export function definitionsAmong(blocks: readonly Block[]): ReadonlyMap<string, DefinitionBlock> {
  const known = new Map<string, DefinitionBlock>();
  for (const definition of blocks.map(definitionIn)) {
    if (definition && !known.has(definition.key)) known.set(definition.key, definition);
  }
  return known;
}

/**
 * Which of the definitions at a document's end each of two groups of blocks needs. One that nobody uses goes with the one
 * before it.
 */
export function shareDefinitions(
  document: MarkdownDocument,
  staying: readonly Block[],
  moved: readonly Block[],
): { readonly staying: ReadonlySet<Block>; readonly moved: ReadonlySet<Block> } {
  const known = definitionsAmong(document.blocks);
  const blocksOf = (used: ReadonlySet<DefinitionBlock>): Set<Block> => new Set([...used].map(({ block }) => block));
  const own = { staying: blocksOf(definitionsUsed(staying, known)), moved: blocksOf(definitionsUsed(moved, known)) };
  let goes = false;
  for (const block of document.blocks.slice(trailingDefinitions(document))) {
    const isUsed = own.staying.has(block) || own.moved.has(block);
    if (isUsed) goes = !own.staying.has(block);
    else (goes ? own.moved : own.staying).add(block);
  }
  return own;
}

/** Gives definitions other labels, in some blocks that use or have them. */
export function renameLabels(blocks: readonly Block[], labels: ReadonlyMap<string, string>): Edit[] {
  return labels.size === 0 ? [] : blocks.flatMap((block) => renameIn(block, labels));
}

/**
 * New labels for definitions that come to a document which has others under theirs; `textOf` and `ours` give their source as
 * it is to be, without white space at its end.
 */
export function newLabels(
  coming: ReadonlyMap<string, DefinitionBlock>,
  textOf: (block: Block) => string,
  known: ReadonlyMap<string, DefinitionBlock>,
  ours: (block: Block) => string,
): ReadonlyMap<string, string> {
  const taken = new Set([...known.keys(), ...coming.keys()]);
  const labels = new Map<string, string>();
  for (const [key, { block }] of coming) {
    const own = known.get(key);
    if (!own || ours(own.block) === textOf(block)) continue;
    const label = freeLabel(key, taken);
    taken.add(`${key.startsWith('^') ? '^' : ''}${label}`);
    labels.set(key, label);
  }
  return labels;
}

// The next number, or the same with a number.
function freeLabel(key: string, taken: ReadonlySet<string>): string {
  const [, mark = '', name = ''] = /^(\^?)(.*)$/s.exec(key) ?? [];
  const isNumber = /^\d+$/.test(name);
  for (let number = isNumber ? Number(name) + 1 : 2; ; number++) {
    const label = isNumber ? `${number}` : `${name}-${number}`;
    if (!taken.has(`${mark}${label}`)) return label;
  }
}

function renameIn(block: Block, labels: ReadonlyMap<string, string>): Edit[] {
  const { text } = block;
  const edits: Edit[] = [];
  for (const { key, node } of usesIn(block.node)) {
    const label = labels.get(key);
    if (label === undefined || !node.position) continue;
    const { start, end } = extent(node);
    const open = text.lastIndexOf('[', end - 1) + 1;
    if (node.type === 'footnoteReference') edits.push(replace({ block, start: start + 2, end: end - 1 }, label));
    else if ('referenceType' in node && node.referenceType === 'shortcut') edits.push(insert(block, end, `[${label}]`));
    else edits.push(replace({ block, start: open, end: end - 1 }, label));
  }
  const own = definitionIn(block);
  const label = own && labels.get(own.key);
  const [head = '', bracket = ''] = /^[ \t]*(\[\^?)(?:[^\]\\]|\\[\s\S])*\]:/.exec(text) ?? [];
  if (label !== undefined && head) {
    const start = head.indexOf('[') + bracket.length;
    edits.push(replace({ block, start, end: head.length - 2 }, label));
  }
  return edits;
}

function usesIn(root: Nodes): { readonly key: string; readonly node: Nodes }[] {
  const uses: { key: string; node: Nodes }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') uses.push({ key: node.identifier, node });
    else if (node.type === 'footnoteReference') uses.push({ key: `^${node.identifier}`, node });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return uses;
}

/**
 * Takes the definitions at a document's end out that are not kept; some must be. Links and footnotes stay apart as they
 * were, and so does what is written after the last.
 */
export function keepDefinitions(document: MarkdownDocument, kept: ReadonlySet<Block>): Edit[] {
  const from = trailingDefinitions(document);
  const group = document.blocks.slice(from);
  const isKept = (block: Block): boolean => kept.has(block);
  return group.flatMap((block, i): Edit[] => {
    if (isKept(block)) return [];
    const run = runAt(group, i);
    const stays = group.slice(i + 1, run.end).some(isKept);
    const ends = !stays && (group.slice(run.start, i).some(isKept) || !group.slice(i + 1).some(isKept));
    if (!ends) return [replace({ block, start: 0, end: block.text.length }, '')];
    // The white space before it goes instead of that after it. Blocks follow one another without a gap.
    const before = document.blocks[from + i - 1] as Block;
    const start = before.text.trimEnd().length;
    return [replace({ block: before, start, end: before.text.length + block.text.trimEnd().length }, '')];
  });
}

/** The definitions of one kind around one: links, or footnotes. */
function runAt(group: readonly Block[], index: number): { start: number; end: number } {
  const { type } = (group[index] as Block).node;
  let [start, end] = [index, index + 1];
  while (group[start - 1]?.node.type === type) start--;
  while (group[end]?.node.type === type) end++;
  return { start, end };
}

/** What stands between definitions at a document's end: between two links, two footnotes, and between the kinds. */
export interface Separators {
  readonly definition?: string;
  readonly footnoteDefinition?: string;
  readonly kinds?: string;
}

export function separatorsOf(document: MarkdownDocument): Separators {
  const separators: Record<string, string> = {};
  const group = document.blocks.slice(trailingDefinitions(document));
  for (const [i, block] of group.entries()) {
    const next = group[i + 1];
    if (!next) break;
    const kind = block.node.type === next.node.type ? block.node.type : 'kinds';
    separators[kind] ??= block.text.slice(block.text.trimEnd().length);
  }
  return separators;
}

/** Definitions as a text, links before footnotes, in the manner of others. */
export function joinDefinitions(
  definitions: readonly { readonly block: Block; readonly text: string }[],
  separators: Separators,
  eol: string,
): string {
  const kinds = (['definition', 'footnoteDefinition'] as const).map((kind) =>
    definitions
      .filter(({ block }) => block.node.type === kind)
      .map(({ text }) => text)
      .join(separators[kind] ?? eol),
  );
  return kinds.filter((text) => text !== '').join(separators.kinds ?? eol + eol);
}

/**
 * Adds definitions to those at a document's end, links after links and footnotes after footnotes; where it has none, `apart`
 * stands before them. What is written after the last stays. They come before those that only text after theirs uses (`isLater`).
 */
export function insertDefinitions(
  document: MarkdownDocument,
  definitions: readonly { readonly block: Block; readonly text: string }[],
  theirs: Separators,
  apart: string,
  eol: string,
  isLater: (block: Block) => boolean = () => false,
): Edit[] {
  if (definitions.length === 0) return [];
  const group = document.blocks.slice(trailingDefinitions(document));
  const separators = { ...theirs, ...separatorsOf(document) };
  const last = document.blocks.at(-1) as Block;
  const at = (block: Block): number => block.text.trimEnd().length;
  if (group.length === 0) return [insert(last, at(last), apart + joinDefinitions(definitions, separators, eol))];
  return (['definition', 'footnoteDefinition'] as const).flatMap((kind): Edit[] => {
    const own = definitions.filter(({ block }) => block.node.type === kind);
    if (own.length === 0) return [];
    const text = joinDefinitions(own, separators, eol);
    const after = group.find((block) => block.node.type === kind && isLater(block));
    if (after) return [insert(after, 0, text + (separators[kind] ?? eol))];
    const before = group.findLast(({ node }) => node.type === kind);
    if (before) return [insert(before, at(before), (separators[kind] ?? eol) + text)];
    const kinds = separators.kinds ?? eol + eol;
    if (kind === 'definition') return [insert(group[0] as Block, 0, text + kinds)];
    return [insert(last, at(last), kinds + text)];
  });
}

/**
 * Takes out what comes after an absolute offset, but for the definitions at the document's end that are kept, and for the
 * white space that ends it; `added` are definitions that were elsewhere.
 */
export function definitionsAfter(
  document: MarkdownDocument,
  start: number,
  kept: ReadonlySet<Block>,
  added: readonly Block[],
  eol: string,
): Edit[] {
  const from = trailingDefinitions(document);
  const group = document.blocks.slice(from);
  const texts = added.map((block) => ({ block, text: block.text.trimEnd() }));
  const more = texts.length > 0 ? joinDefinitions(texts, separatorsOf(document), eol) : '';
  if (!group.some((block) => kept.has(block)))
    return [replaceBetween(document, start, endOfText(document), more && eol + eol + more)];
  const end = contentEnd(document, from, from - 1);
  return [replaceBetween(document, start, end, more && eol + eol + more), ...keepDefinitions(document, kept)];
}
