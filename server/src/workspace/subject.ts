import type { Project } from '../catalog/index.ts';
import { mentionsIn } from '../model/mentions.ts';
import type { Reference } from '../model/references.ts';
import type { Takeaway } from '../model/summary.ts';
import { type Block, blockAt, offsetOf, type Span } from '../syntax/document.ts';
import type { Context } from './context.ts';
import { type Part, partMeant } from './series.ts';
import type { SourceFile } from './source-file.ts';

/** What words at a place stand for, and which words these are. */
export type Subject = { readonly span: Span } & (
  | { readonly kind: 'takeaways'; readonly numbers: readonly number[]; readonly as: 'reference' | 'item' | 'heading' }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'project'; readonly project: Project }
);

/** What the words at an absolute offset stand for; undefined where that is nothing of ours. */
export function subjectAt(context: Context, offset: number): Subject | undefined {
  const { summary } = context;
  const { document } = summary;
  const block = blockAt(document, offset);
  if (!block) return undefined;
  const at = offset - offsetOf(document, block);
  const here = (span: Span): boolean => span.block === block && span.start <= at && at <= span.end;
  for (const reference of summary.references) {
    if (!here(reference.span)) continue;
    const term = reference.terms.find(({ span }) => here(span));
    const numbers = term ? numbersFrom(reference, term) : reference.numbers;
    return { kind: 'takeaways', as: 'reference', span: reference.span, numbers };
  }
  const mention = mentionsIn(document, context.catalog)(block).find(({ span }) => here(span));
  if (mention) return { kind: 'project', span: mention.span, project: mention.project };
  return partAt(context, here) ?? takeawayAt(context, block, here);
}

function numbersFrom({ numbers }: Reference, { first, last }: Reference['terms'][number]): readonly number[] {
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  return numbers.filter((number) => low <= number && number <= high);
}

function partAt({ summary, series, file }: Context, here: (span: Span) => boolean): Subject | undefined {
  const reference = summary.partReferences.find(({ span }) => here(span));
  if (reference) {
    const part = partMeant(file.uri, summary, series, reference);
    return part && { kind: 'part', span: reference.span, part };
  }
  const part = series.parts.find(({ meta }) => meta?.file && here(meta.file.span));
  return part?.meta?.file && { kind: 'part', span: part.meta.file.span, part };
}

function takeawayAt({ summary }: Context, block: Block, here: (span: Span) => boolean): Subject | undefined {
  for (const { number, marker, titleSpan } of summary.list?.items ?? []) {
    const span = { ...marker, end: Math.max(marker.end, titleSpan.end) };
    if (here(span)) return { kind: 'takeaways', as: 'item', span, numbers: [number] };
  }
  const section = summary.takeaways.find((takeaway) => takeaway.section?.span.block === block);
  const span = section?.section?.span;
  return section && span && here(span)
    ? { kind: 'takeaways', as: 'heading', span, numbers: [section.number] }
    : undefined;
}

/** The files of an article's series that were read, its own first. */
export function filesOf({ file, series }: Context): readonly SourceFile[] {
  return [file, ...series.parts.flatMap((part) => (part.file && part.file.uri !== file.uri ? [part.file] : []))];
}

/** A takeaway's section, and the file that it is in. */
export interface FoundSection {
  readonly file: SourceFile;
  readonly section: NonNullable<Takeaway['section']>;
}

/** The section of a takeaway: here, else in another part. */
export function sectionOf(context: Context, number: number): FoundSection | undefined {
  for (const file of filesOf(context)) {
    const section = takeawayOf(file, number)?.section;
    if (section) return { file, section };
  }
  return undefined;
}

/** What a file says of a takeaway's number. */
export function takeawayOf({ summary }: SourceFile, number: number): Takeaway | undefined {
  return summary.takeaways.find((takeaway) => takeaway.number === number);
}
