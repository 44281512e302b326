import { check, type Find, type Problem } from './check.ts';
import type { ConfigProblems } from './configuration.ts';
import type { TextChange } from './edits/edit.ts';
import type { Plan } from './edits/reshape/reshape.ts';
import type { Refused } from './edits/reshape/scope.ts';
import { type CodeAction, codeActions } from './features/code-actions.ts';
import { type CodeLens, codeLenses } from './features/code-lens.ts';
import { type Completions, completion } from './features/completion.ts';
import { type Definition, definition } from './features/definition.ts';
import { fixAll } from './features/fix-all.ts';
import { type Fold, folding } from './features/folding.ts';
import { formatting } from './features/formatting.ts';
import { aboutProject, type Hover, hover, type Markup } from './features/hover.ts';
import { type InlayHint, inlayHints } from './features/inlay-hints.ts';
import { type DocumentLink, links } from './features/links.ts';
import { type OutlineEntry, outline } from './features/outline.ts';
import type { PartAction } from './features/part-actions/action.ts';
import { partActions } from './features/part-actions.ts';
import { type Refactoring, refactorings } from './features/refactorings.ts';
import { type Occurrence, references } from './features/references.ts';
import { type RenamePlace, rename, renamePlace } from './features/rename.ts';
import { type ListInOrder, type Renumbering, renumbering } from './features/renumbering.ts';
import { type Movable, type Move, movable, move, type ReshapingOffer, reshapings } from './features/reshapings.ts';
import { selection } from './features/selection.ts';
import { semanticTokens, type Token } from './features/semantic-tokens.ts';
import { enterInList } from './features/typing.ts';
import { rules } from './rules/index.ts';
import type { Extent } from './syntax/document.ts';
import type { Context } from './workspace/context.ts';
import type { SummaryIndex } from './workspace/index-of-summaries.ts';
import type { Snapshot } from './workspace/snapshot.ts';
import type { SourceFile } from './workspace/source-file.ts';

/** One file and what it depends on, at one moment: what it answers always fits together. */
export interface Article {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  readonly context: Context;
  readonly configProblems: ConfigProblems;
  /** The findings in the order of the text; found once. */
  check(): readonly Problem[];
  outline(): readonly OutlineEntry[];
  /** What may be written at an absolute offset; `trigger` is the character that brought it up. */
  completion(offset: number, trigger?: string): Completions;
  /** What a hover says of the project of an id. */
  aboutProject(id: string, markup: Markup): string | undefined;
  /** What follows from Enter, the cursor being at an absolute offset of the new line. */
  enterInList(offset: number): readonly TextChange[];
  /** What follows for the list's numbers after changes by hand; `before` is the list as it was in order. */
  renumbering(before: ListInOrder | undefined): Renumbering;
  /** The changes that format the article, or what is in a range of absolute offsets. */
  formatting(within?: Extent): readonly TextChange[];
  /** Where the words at an absolute offset lead. */
  definition(offset: number): Definition | undefined;
  /** What speaks of the same as the words at an absolute offset, in all parts that were read. */
  references(offset: number): readonly Occurrence[];
  links(): readonly DocumentLink[];
  folding(): readonly Fold[];
  /** What to select around an absolute offset, each step wider than the last. */
  selection(offset: number): readonly Extent[];
  /** What is counted above the list and the sections. */
  codeLenses(): readonly CodeLens[];
  /** Remarks on a piece of the article. */
  inlayHints(within: Extent): readonly InlayHint[];
  /** The words with a meaning in the article, or in a piece of it. */
  semanticTokens(within?: Extent): readonly Token[];
  /** What is said of an absolute offset. */
  hover(offset: number, markup: Markup): Hover | undefined;
  /** What may be done about the findings in a range of absolute offsets. */
  codeActions(range: Extent): readonly CodeAction<Problem>[];
  /** What may be done with what is in a range of absolute offsets. */
  refactorings(range: Extent): readonly Refactoring[];
  /** What may be done with the parts of the series at an absolute offset. */
  partActions(offset: number): readonly PartAction[];
  /** What would be renamed at an absolute offset; undefined where nothing here is. */
  renamePlace(offset: number): RenamePlace | Refused | undefined;
  /** Gives the takeaway at an absolute offset another title, or another number; `others` are files that may link to the parts. */
  rename(offset: number, name: string, others: readonly SourceFile[]): Plan | Refused | undefined;
  /** New orders of the takeaways that are offered at one of them. */
  reshapings(offset: number): readonly ReshapingOffer[] | Refused;
  /** Where the takeaway at an absolute offset can be moved. */
  movable(offset: number): Movable | Refused;
  /** Moves it there, or by one. */
  move(offset: number, to: number | 'up' | 'down', others: readonly SourceFile[]): Move | Refused;
  /** The changes that fix all that has one right answer. */
  fixAll(): readonly TextChange[];
}

/** All that is answered for a file, from one snapshot. `findAgain` remembers what it found in the text before. */
export function articleOf(
  snapshot: Snapshot,
  context: Context,
  configProblems: ConfigProblems,
  find: Find,
  findAgain: Find,
  { mentionedIn, summaries }: Pick<SummaryIndex, 'mentionedIn' | 'summaries'>,
): Article {
  const { file } = context;
  const { uri } = file;
  const problems = once(() => check(context, rules, findAgain));
  // With the fixes of this very text.
  const fixable = once(() => check(context, rules, find));
  return {
    snapshot,
    file,
    context,
    configProblems,
    check: problems,
    outline: () => outline(snapshot, uri),
    completion: (offset, trigger) => completion(snapshot, uri, offset, { rules, summaries }, trigger),
    aboutProject: (id, markup) => aboutProject(snapshot, uri, id, markup, mentionedIn),
    enterInList: (offset) => enterInList(snapshot, uri, offset),
    renumbering: (before) => renumbering(snapshot, uri, before),
    formatting: (within) => formatting(snapshot, uri, within),
    definition: (offset) => definition(snapshot, uri, offset),
    references: (offset) => references(snapshot, uri, offset),
    links: () => links(snapshot, uri),
    folding: () => folding(snapshot, uri),
    codeLenses: () => codeLenses(snapshot, uri),
    inlayHints: (within) => inlayHints(snapshot, uri, within),
    semanticTokens: (within) => semanticTokens(snapshot, uri, within),
    selection: (offset) => selection(snapshot, uri, offset),
    hover: (offset, markup) => hover(snapshot, uri, offset, markup, mentionedIn),
    codeActions: (range) => codeActions(snapshot, file, fixable(), range),
    refactorings: (range) => refactorings(snapshot, uri, range),
    partActions: (offset) => partActions(snapshot, uri, offset),
    renamePlace: (offset) => renamePlace(snapshot, uri, offset),
    rename: (offset, name, others) => rename(snapshot, uri, offset, name, others),
    reshapings: (offset) => reshapings(snapshot, uri, offset),
    movable: (offset) => movable(snapshot, uri, offset),
    move: (offset, to, others) => move(snapshot, uri, offset, to, others),
    fixAll: () => fixAll(snapshot, uri, (changed) => check(changed, rules, find)),
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
