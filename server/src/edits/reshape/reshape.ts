import { extentOf, positionAt, type Span } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { changesOf, type Edit, type FileChanges, type TextChange } from '../edit.ts';
import { changesOfPieces, type Piece, piecesOf, type Region } from './arrange.ts';
import { carriesAway } from './definitions.ts';
import { followed } from './follow.ts';
import { changesBeside, relinkTo } from './links.ts';
import { arrangeItems, renumberItems } from './list.ts';
import { ownersAfter } from './owners.ts';
import { rewriteRanges } from './ranges.ts';
import { recounts } from './recount.ts';
import { renumberReferences } from './references.ts';
import type { Reshaping } from './reshaping.ts';
import { nameOf, type Refused, type Scope } from './scope.ts';
import { arrangeSections, type Crossing, crossingsOf, editOfNumber, levelEdits, renumberSections } from './sections.ts';
import { headingTexts } from './texts.ts';

/** A new order of takeaways as changes of all parts. */
export interface Plan {
  readonly files: readonly FileChanges[];
  /** What the user is asked before the changes are made, a sentence each without its full stop: each has a change of its own. */
  readonly questions: readonly string[];
}

/**
 * The changes that put takeaways into a new order, in all parts: items of the lists, whole sections, references and ranges,
 * front matter, links to headings. The same for the inverse restores every byte. Refuses where something would be lost or
 * would say what is wrong. `others` are files that may link to the parts.
 */
export function reshape(scope: Scope, reshaping: Reshaping, others: readonly SourceFile[]): Plan | Refused {
  const { files } = scope;
  const ownerAfter = ownersAfter(scope, reshaping);
  const foreign = [...reshaping.numbers.keys()].find((number) => !scope.ownerOf(number));
  if (foreign !== undefined) return { refused: `Takeaway ${foreign} belongs to a part that is no file here` };
  const crossings = crossingsOf(scope, reshaping, ownerAfter);
  if ('refused' in crossings) return crossings;
  const problem = crossings.map(carriesAway).find((found) => found !== undefined);
  if (problem) return { refused: problem };

  const pieces = new Map<SourceFile, readonly Piece[]>();
  for (const file of files) {
    const regions: Region[] = [];
    for (const region of [arrangeItems(file, scope, reshaping), arrangeSections(file, scope, reshaping, ownerAfter)]) {
      if (region && 'refused' in region) return region;
      if (region) regions.push(region);
    }
    regions.sort((a, b) => a.start - b.start);
    pieces.set(file, piecesOf(file, regions));
  }
  const plan = finished(scope, reshaping, ownerAfter, crossings, pieces, others);
  if ('refused' in plan || (!reshaping.added && reshaping.removed === undefined)) return plan;
  const counts = recounts(scope, plan.files, reshaping.added ? 1 : -1);
  return finished(scope, reshaping, ownerAfter, crossings, pieces, others, counts);
}

function finished(
  scope: Scope,
  reshaping: Reshaping,
  ownerAfter: Scope['ownerOf'],
  crossings: readonly Crossing[],
  pieces: ReadonlyMap<SourceFile, readonly Piece[]>,
  others: readonly SourceFile[],
  more: ReadonlyMap<SourceFile, readonly Edit[]> = new Map(),
): Plan | Refused {
  const { files } = scope;
  const holderIn =
    (file: SourceFile) =>
    (span: Span): SourceFile => {
      const { start } = extentOf(file.document, span);
      const moved = crossings.find(
        ({ from, section: { slot } }) => from === file && slot.start <= start && start < slot.end,
      );
      return moved?.to ?? file;
    };
  const edits = new Map<SourceFile, Edit[]>();
  const doubtful = new Map<SourceFile, TextChange[]>();
  const broken: string[] = [];
  for (const file of files) {
    const references = renumberReferences(file, { scope, reshaping, ownerAfter, holderOf: holderIn(file) });
    edits.set(file, [
      ...renumberItems(file, scope, reshaping),
      ...renumberSections(file, scope, reshaping).map(editOfNumber),
      ...levelEdits(crossings, file),
      ...rewriteRanges(file, scope, reshaping, ownerAfter),
      ...references.edits,
      ...(more.get(file) ?? []),
    ]);
    broken.push(...references.broken);
    doubtful.set(
      file,
      references.doubtful.flatMap(({ edits: own, question }) =>
        changesOf(file.document, own).map((change) => ({ ...change, question })),
      ),
    );
  }
  const link = relinkTo({
    files,
    piecesOf: (file) => pieces.get(file) ?? [],
    holderOf: (file, span) => holderIn(file)(span),
    texts: headingTexts([...edits.values()].flat()),
    follow: followed(scope, reshaping, ownerAfter),
    lost: (file, span) => broken.push(lostLink(file, span)),
  });
  const inner = new Map(
    files.map((file) => [
      file,
      [...changesOf(file.document, [...(edits.get(file) ?? []), ...link(file)]), ...(doubtful.get(file) ?? [])].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      ),
    ]),
  );
  const beside = changesBeside(others, files, link);
  if (broken.length > 0) return { refused: broken.join('; ') };
  const changed = files
    .map((file): FileChanges => {
      const changes = changesOfPieces(file, pieces.get(file) ?? [], (one) => inner.get(one) ?? []);
      return { file, changes };
    })
    .filter(({ changes }) => changes.length > 0);
  const asked = new Set(changed.flatMap(({ changes }) => changes.flatMap(({ question }) => question ?? [])));
  const questions = [...doubtful.values()].flat().map(({ question = '' }) => question);
  // What moves cannot be asked about on its own.
  const unasked = questions.find((question) => !asked.has(question));
  return unasked === undefined ? { files: [...changed, ...beside], questions: [...asked] } : { refused: unasked };
}

function lostLink(file: SourceFile, span: Span): string {
  const { line } = positionAt(file.document, extentOf(file.document, span).start);
  return `A link in ${nameOf(file)}, line ${line + 1}, leads to it`;
}
