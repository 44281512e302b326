import { oneLine, sourceAt } from '../edits/layout.ts';
import { type Plan, reshape } from '../edits/reshape/reshape.ts';
import { moving } from '../edits/reshape/reshaping.ts';
import { type Refused, scopeOf } from '../edits/reshape/scope.ts';
import { retitle, type TitlePlace, titlesIn } from '../edits/reshape/title.ts';
import { cardinalOf, numbersWritten } from '../model/numbers.ts';
import { blockAt, type Extent, extentOf, offsetOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** What would be renamed at a place: absolute offsets, and what is written there. */
export interface RenamePlace {
  readonly range: Extent;
  readonly placeholder: string;
}

/** The number or the title of a takeaway that stands at an absolute offset. */
type Named = { readonly number: number; readonly span: Span } & (
  | { readonly kind: 'number' }
  | { readonly kind: 'title'; readonly place: TitlePlace }
);

/** What would be renamed at an absolute offset; undefined in a file that is no summary. */
export function renamePlace(snapshot: Snapshot, uri: string, offset: number): RenamePlace | Refused | undefined {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return undefined;
  const named = namedAt(context, offset);
  if (!named) return { refused: elsewhere };
  const { span } = named;
  return { range: extentOf(context.summary.document, span), placeholder: oneLine(sourceAt(span)) };
}

/**
 * Renames the takeaway at an absolute offset: by another title, in the lists and headings of all parts; by another number,
 * to which it moves. Undefined in a file that is no summary. `others` are files that may link to the parts.
 */
export function rename(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  name: string,
  others: readonly SourceFile[],
): Plan | Refused | undefined {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return undefined;
  const named = namedAt(context, offset);
  if (!named) return { refused: elsewhere };
  return named.kind === 'title'
    ? retitle(context, named.number, named.place, name, others)
    : moveTo(context, named.number, name, others);
}

const elsewhere =
  'Here is no takeaway to be renamed: go to its number or its title, in the list or a heading, or to a number that refers to it';

function moveTo(context: Context, from: number, name: string, others: readonly SourceFile[]): Plan | Refused {
  const scope = scopeOf(context);
  if ('refused' in scope) return scope;
  const { numbers } = scope;
  const [first, last] = [numbers[0], numbers.at(-1)];
  const written = name.trim().replace(/^(?:(?:take-?away|lesson|learning)\s*)?#?\s*|\s*[.):]$/gi, '');
  const to = cardinalOf(written);
  if (to === undefined) return { refused: `“${name}” is no number: takeaway ${from} can move to ${first} to ${last}` };
  if (to === from) return { refused: `This is takeaway ${from} already` };
  if (!numbers.includes(to))
    return { refused: `There is no takeaway ${to}: takeaway ${from} can move to ${first} to ${last}` };
  return reshape(scope, moving(from, to), others);
}

function namedAt(context: Context, offset: number): Named | undefined {
  const { summary, file } = context;
  const block = blockAt(summary.document, offset);
  if (!block) return undefined;
  const at = offset - offsetOf(summary.document, block);
  const here = (span: Span): boolean => span.block === block && span.start <= at && at <= span.end;
  for (const { numberSpan, number } of summary.sections) {
    if (here(numberSpan)) return { kind: 'number', number, span: numberSpan };
  }
  for (const { marker, number } of summary.list?.items ?? []) {
    const span = { ...marker, end: marker.end - 1 };
    if (here(span)) return { kind: 'number', number, span };
  }
  for (const { loose, terms } of summary.references) {
    const term = loose ? undefined : terms.find(({ span }) => here(span));
    for (const { index, written, value } of term ? numbersWritten(sourceAt(term.span)) : []) {
      const start = (term as { span: Span }).span.start + index;
      const span = { block, start, end: start + written.length };
      if (here(span)) return { kind: 'number', number: value, span };
    }
  }
  for (const { number } of summary.takeaways) {
    const place = titlesIn(file, number).find(({ titleSpan }) => here(titleSpan));
    if (place) return { kind: 'title', number, span: place.titleSpan, place };
  }
  return undefined;
}
