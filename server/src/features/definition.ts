import { type Extent, extentOf, extentOfBlocks, indexOfBlock } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import type { Part } from '../workspace/series.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { type FoundSection, filesOf, type Subject, sectionOf, subjectAt, takeawayOf } from '../workspace/subject.ts';

/** Where something is written about. */
export interface Target {
  readonly uri: string;
  /** The file, where it was read; its extents are absolute offsets. Without it, the target is the file's beginning. */
  readonly file?: SourceFile;
  readonly range: Extent;
  /** What is selected there. */
  readonly selection: Extent;
}

/** Where the words at a place lead. */
export interface Definition {
  /** The words: absolute offsets. */
  readonly origin: Extent;
  readonly targets: readonly Target[];
}

/**
 * Where the words at an absolute offset lead: a reference to the sections that it names, else to their items in the list;
 * an item of the list to its section, a section's heading to its item; a part to its file.
 */
export function definition(snapshot: Snapshot, uri: string, offset: number): Definition | undefined {
  const context = contextOf(snapshot, uri);
  const subject = context?.summary.verdict.summary ? subjectAt(context, offset) : undefined;
  if (!context || !subject) return undefined;
  const targets = targetsOf(context, subject);
  return targets.length > 0 ? { origin: extentOf(context.summary.document, subject.span), targets } : undefined;
}

function targetsOf(context: Context, subject: Subject): readonly Target[] {
  if (subject.kind === 'part') return partTarget(subject.part);
  if (subject.kind !== 'takeaways') return [];
  return subject.numbers.flatMap((number) => {
    const found = subject.as === 'heading' ? undefined : sectionOf(context, number);
    if (found) return [sectionTarget(found)];
    return subject.as === 'item' ? [] : itemTarget(filesOf(context), number);
  });
}

function partTarget({ uri, file }: Part): readonly Target[] {
  if (!uri || file === null) return [];
  const { topHeading, document } = file?.summary ?? {};
  const start = topHeading && document ? extentOf(document, topHeading.span) : { start: 0, end: 0 };
  return [{ uri, ...(file ? { file } : {}), range: start, selection: start }];
}

function sectionTarget({ file, section }: FoundSection): Target {
  const { document } = file;
  const from = indexOfBlock(document, section.span.block) ?? 0;
  const range = extentOfBlocks(document, from, 'to' in section ? section.to : from + 1);
  return { uri: file.uri, file, range, selection: extentOf(document, section.span) };
}

function itemTarget(files: readonly SourceFile[], number: number): Target[] {
  for (const file of files) {
    const item = takeawayOf(file, number)?.item;
    if (!item) continue;
    const { document } = file;
    return [
      { uri: file.uri, file, range: extentOf(document, item.span), selection: extentOf(document, item.titleSpan) },
    ];
  }
  return [];
}
