import { contentOf } from '../model/section-content.ts';
import type { Section } from '../model/structure.ts';
import { counted } from '../model/words.ts';
import { type Extent, extentOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { coverageOf } from '../workspace/coverage.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { filesOf, sectionOf } from '../workspace/subject.ts';

/** A count above the list or a section, and what was counted. */
export interface CodeLens {
  /** What it stands above: absolute offsets. */
  readonly range: Extent;
  readonly title: string;
  /** The places that it opens, made when they are asked for; absent for a count of words. */
  readonly places?: () => readonly Place[];
}

/** A place in a file that was read; absolute offsets. */
export interface Place extends Extent {
  readonly file: SourceFile;
}

/**
 * Above the list, which takeaways are written about and where; above each section, what refers to it, its words, talks and
 * projects. What there is none of is left out. None in a file that is no summary.
 */
export function codeLenses(snapshot: Snapshot, uri: string): readonly CodeLens[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  return [
    ...listLenses(context),
    ...context.summary.sections.flatMap((section) => [...sectionLenses(context, section)]),
  ];
}

function* listLenses(context: Context): Iterable<CodeLens> {
  const { file, summary, series } = context;
  const [first] = summary.list?.fragments ?? [];
  if (!first || summary.sections.length === 0) return;
  const range = extentOf(summary.document, { block: first.block, start: 0, end: first.block.text.trimEnd().length });
  const listed = coverageOf(file.uri, summary, series).filter(({ takeaway }) => takeaway.item);
  const found = listed.flatMap(({ takeaway }) => sectionOf(context, takeaway.number) ?? []);
  const here = found.filter((section) => section.file === file).length;
  const elsewhere = found.length - here;
  const title = [
    `${here} of ${listed.length} takeaways here`,
    ...(elsewhere > 0 ? [`${elsewhere} in other parts`] : []),
  ].join(', ');
  yield { range, title, places: () => found.map(({ file, section }) => placeOf(file, section.span)) };
}

function* sectionLenses(context: Context, section: Section): Iterable<CodeLens> {
  const { file, summary } = context;
  const range = extentOf(summary.document, section.span);
  const referring = filesOf(context).flatMap((other) =>
    other.summary.references
      .filter(({ loose, numbers }) => !loose && numbers.includes(section.number))
      .map(({ span }) => ({ file: other, span })),
  );
  if (referring.length > 0) {
    const places = (): Place[] => referring.map((one) => placeOf(one.file, one.span));
    yield { range, title: counted(referring.length, 'reference'), places };
  }
  const { words, talks, mentions } = contentOf(summary, section);
  if (words > 0) yield { range, title: counted(words, 'word') };
  if (talks.length > 0) {
    yield { range, title: counted(talks.length, 'talk'), places: () => talks.map(({ span }) => placeOf(file, span)) };
  }
  const firsts = mentions.filter(({ project }, i) => mentions.findIndex((one) => one.project === project) === i);
  if (firsts.length > 0) {
    yield {
      range,
      title: counted(firsts.length, 'project'),
      places: () => firsts.map(({ span }) => placeOf(file, span)),
    };
  }
}

function placeOf(file: SourceFile, span: Span): Place {
  return { file, ...extentOf(file.document, span) };
}
