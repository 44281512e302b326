import type { Project } from '../../catalog/index.ts';
import { overlap } from '../../model/extents.ts';
import type { Mention } from '../../model/mentions.ts';
import { type Misspelling, misspellingsWith } from '../../model/misspellings.ts';
import { isQuoted } from '../../model/quotations.ts';
import type { Summary } from '../../model/summary.ts';
import { collect } from '../../syntax/collect.ts';
import type { Mark } from '../../syntax/prose.ts';

/** Words of a passage, such as a project's name. */
export type Words = Pick<Mention, 'span' | 'at' | 'passage'>;

/** A name of a project, be it written wrong. */
export type Named = Mention | Misspelling;

/** The mentions of a project by a name of its own, not by one of its pieces'. */
export function mentionsOf({ mentions }: Summary, { id }: Project): readonly Mention[] {
  return mentions.filter(({ project, via }) => project.id === id && via !== 'subproject');
}

/** All words that mean a project by a name of its own, be it written wrong. */
export function namesOf(summary: Summary, project: Project): readonly Named[] {
  const mentions = mentionsOf(summary, project);
  const isNew = ({ span }: Misspelling): boolean =>
    !mentions.some((mention) => mention.span.block === span.block && overlap(mention.span, span));
  const own = new Set(project.names.flatMap(({ text, via }) => (via === 'subproject' ? [] : [text])));
  const misspelled = collect(summary.document, misspellingsWith(summary.catalog)).filter(
    (one) => one.project.id === project.id && own.has(one.right) && isNew(one),
  );
  return [...mentions, ...misspelled];
}

/** Are words the author's own: outside of quotations, quoted blocks and the titles of talks. */
export function areOwnWords({ talks }: Summary, { span, at, passage }: Words): boolean {
  if (passage.within.some(({ type }) => type === 'blockquote')) return false;
  if (talks.some((talk) => talk.span.block === span.block && overlap(talk.span, span))) return false;
  return !isQuoted(passage.prose.words, at);
}

/** The markup that begins or ends inside of words. */
export function marksIn({ at, passage: { prose } }: Words): readonly Mark[] {
  return prose.marks.filter((mark) => overlap(mark, at) && !(mark.start <= at.start && at.end <= mark.end));
}
