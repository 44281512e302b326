import type { Section } from '../../model/structure.ts';
import { blockAt } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { subjectAt } from '../../workspace/subject.ts';

/** The section of the takeaway whose heading, or item of the list, is at an absolute offset. */
export function sectionAt(context: Context, offset: number): Section | undefined {
  const { document, sections } = context.summary;
  const block = blockAt(document, offset);
  const heading = sections.find(({ span }) => span.block === block);
  const subject = heading ? undefined : subjectAt(context, offset);
  if (subject?.kind !== 'takeaways' || subject.as !== 'item') return heading;
  return sections.find(({ number }) => number === subject.numbers[0]);
}
