import { writeNumbers } from '../../model/ranges.ts';
import type { Reference, Term } from '../../model/references.ts';
import { extentOf, positionAt } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type Edit, replace } from '../edit.ts';
import { rewriteNumbers } from '../renumber.ts';
import { fileMeant } from './meant.ts';
import { numbersAfter, numbersOf } from './owners.ts';
import { imageOf, imageOfRun, isRun, type Reshaping } from './reshaping.ts';
import { nameOf, type Scope } from './scope.ts';

/** What becomes of the references of a file. */
export interface RenumberedReferences {
  readonly edits: readonly Edit[];
  /** What may be rewritten, but needs the author's word: with what to ask. */
  readonly doubtful: readonly { readonly edits: readonly Edit[]; readonly question: string }[];
  /** What cannot be kept right: a sentence each, without its full stop. */
  readonly broken: readonly string[];
}

/** What the references of a file are judged by. */
export interface Change {
  readonly scope: Scope;
  readonly reshaping: Reshaping;
  readonly ownerAfter: Scope['ownerOf'];
  /** The file that a span of the file comes to stand in. */
  holderOf(span: Reference['span']): SourceFile;
}

/** Gives references the new numbers of the takeaways that they name; those that tell what is in a part, the part's numbers. */
export function renumberReferences(file: SourceFile, change: Change): RenumberedReferences {
  const edits: Edit[] = [];
  const doubtful: { edits: Edit[]; question: string }[] = [];
  const broken: string[] = [];
  for (const reference of file.summary.references) {
    if (reference.loose) continue;
    const meant = fileMeant(file, reference, change.scope.context, change.scope.files);
    if (meant === 'another list') continue;
    const whole = partNumbers(reference, change);
    if (whole) {
      edits.push(...writeRun(reference.terms[0] as Term, whole));
      continue;
    }
    const { own, lost, splits } = renumberTerms(reference, change.reshaping);
    const where = `${quote(reference)} in ${nameOf(file)}, line ${lineOf(file, reference)},`;
    if (lost) broken.push(`${where} refers to it`);
    else if (splits) {
      const all = reference.numbers.map((number) => imageOf(change.reshaping, number) as number);
      doubtful.push({ edits: [writeAll(reference, all)], question: `${where} would name ${writeNumbers(all)}` });
    } else {
      const place = misplaced(file, reference, meant, change);
      if (!place) edits.push(...own);
      else if (own.length > 0) doubtful.push({ edits: own, question: `${where} says ${place}` });
      else broken.push(`${where} says ${place}`);
    }
  }
  return { edits, doubtful, broken };
}

/**
 * The numbers that the parts will have of which a reference says that all their takeaways are there: "takeaways 1–5 are in
 * part 1". Undefined where it says no such thing, or in several words.
 */
function partNumbers(reference: Reference, { scope, reshaping, ownerAfter }: Change): number[] | undefined {
  const { points, terms, numbers } = reference;
  if (!points || terms.length !== 1 || numbers.length < 2) return undefined;
  const parts = scope.files.filter((part) => {
    const own = numbersOf(part, scope.numbers, scope.ownerOf);
    return own.length > 0 && own.every((number) => numbers.includes(number));
  });
  const held = parts.flatMap((part) => numbersOf(part, scope.numbers, scope.ownerOf));
  if (held.length !== new Set(numbers).size) return undefined;
  const all = numbersAfter(scope, reshaping);
  const next = parts.flatMap((part) => numbersOf(part, all, ownerAfter)).sort((a, b) => a - b);
  return next.length > 1 && isRun(next) ? next : undefined;
}

/** The edits of a reference's own words; `lost`: it names what goes; `splits`: a range would have to become several. */
function renumberTerms({ terms }: Reference, reshaping: Reshaping): { own: Edit[]; lost: boolean; splits: boolean } {
  const own: Edit[] = [];
  let [lost, splits] = [false, false];
  for (const term of terms) {
    const [low, high] = [Math.min(term.first, term.last), Math.max(term.first, term.last)];
    if (low === high) {
      const image = imageOf(reshaping, low);
      if (image === undefined) lost = true;
      else own.push(...rewriteNumbers(term.span, () => image));
      continue;
    }
    const image = imageOfRun(
      reshaping,
      Array.from({ length: high - low + 1 }, (_, i) => low + i),
    );
    if (image.length < 2) lost = true;
    else if (!isRun(image)) splits = true;
    else own.push(...writeRun(term, image));
  }
  return { own, lost, splits };
}

/** What a reference would wrongly say of where its takeaways are; undefined where they are there. */
function misplaced(
  file: SourceFile,
  { numbers, points, link, span, part }: Reference,
  meant: SourceFile | 'another list' | undefined,
  { scope, reshaping, ownerAfter, holderOf }: Change,
): string | undefined {
  if (!points) return undefined;
  const holder = holderOf(span);
  const around = link && link.span.start <= span.start && span.end <= link.span.end;
  // A link around the reference follows its takeaway by itself.
  if (around && part === undefined && points === 'elsewhere') return undefined;
  for (const old of numbers) {
    const number = imageOf(reshaping, old);
    const [before, after] = [scope.ownerOf(old), number === undefined ? undefined : ownerAfter(number)];
    const isRight = points === 'here' ? before === file : meant ? before === meant : before !== file;
    const staysRight = points === 'here' ? after === holder : meant ? after === meant : after !== holder;
    if (isRight && !staysRight && after) return `where takeaway ${old} is, and it would be in ${nameOf(after)}`;
  }
  return undefined;
}

function writeRun({ span, first, last }: Term, numbers: readonly number[]): Edit[] {
  const ends = [numbers[0], numbers.at(-1)];
  if (first > last) ends.reverse();
  return rewriteNumbers(span, (_, i) => ends[i]);
}

function writeAll({ terms }: Reference, numbers: readonly number[]): Edit {
  const [first, last] = [terms[0] as Term, terms.at(-1) as Term];
  return replace({ ...first.span, end: last.span.end }, writeNumbers(numbers));
}

function quote({ text }: Reference): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}

function lineOf({ document }: SourceFile, { span }: Reference): number {
  return positionAt(document, extentOf(document, span).start).line + 1;
}
