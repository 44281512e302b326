import { type Extent, extentOf, type Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { partOfLink, urlOf } from '../workspace/series.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { filesOf, type Subject, subjectAt, takeawayOf } from '../workspace/subject.ts';

/** A place that speaks of something; absolute offsets. */
export interface Occurrence extends Extent {
  readonly file: SourceFile;
  /** The item of the list or the heading of the section: what the others refer to. */
  readonly declares: boolean;
}

/**
 * All places in an article and in the parts of its series that were read that speak of what stands at an absolute offset:
 * a takeaway, a part, a project. In the order of the files, then of the text.
 */
export function references(snapshot: Snapshot, uri: string, offset: number): readonly Occurrence[] {
  const context = contextOf(snapshot, uri);
  const subject = context?.summary.verdict.summary ? subjectAt(context, offset) : undefined;
  if (!context || !subject) return [];
  return filesOf(context).flatMap((file) =>
    occurrencesIn(context, file, subject)
      .map(({ span, declares }) => ({ file, declares, ...extentOf(file.document, span) }))
      .sort((a, b) => a.start - b.start),
  );
}

interface Found {
  readonly span: Span;
  readonly declares: boolean;
}

function occurrencesIn({ series }: Context, file: SourceFile, subject: Subject): readonly Found[] {
  const { summary } = file;
  const read = ({ span }: { readonly span: Span }): Found => ({ span, declares: false });
  switch (subject.kind) {
    case 'project':
      return summary.mentions.filter(({ project }) => project.id === subject.project.id).map(read);
    case 'part':
      return summary.partReferences
        .filter(({ link, number }) => {
          const linked = partOfLink(file.uri, series, urlOf(summary, link));
          return linked ? linked.uri === subject.part.uri : number !== undefined && number === subject.part.number;
        })
        .map(read);
    case 'takeaways': {
      const declared = subject.numbers.flatMap((number) => {
        const { item, section } = takeawayOf(file, number) ?? {};
        return [item, section].flatMap((one) => (one ? [{ span: one.titleSpan, declares: true }] : []));
      });
      const named = summary.references.filter(({ numbers }) => numbers.some((one) => subject.numbers.includes(one)));
      return [...declared, ...named.map(read)];
    }
  }
}
