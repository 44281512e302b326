import { replace } from '../../edits/edit.ts';
import { isPlain, type Mention } from '../../model/mentions.ts';
import { quotationsIn } from '../../model/quotations.ts';
import type { Summary } from '../../model/summary.ts';
import type { Offer } from './offer.ts';

/**
 * Calls a project by its official name wherever the article calls it otherwise: not what others say or talks are called,
 * not a piece of the project, and not the short name that the official one introduces ("Open Policy Agent (OPA)").
 */
export function useOfficialName(summary: Summary, { project }: Mention): Offer | undefined {
  const official = project.names[0]?.text ?? project.name;
  const others = summary.mentions.filter(
    (one) =>
      one.project.id === project.id &&
      one.via !== 'subproject' &&
      one.text !== official &&
      isPlain(one) &&
      !isIntroduced(one, official) &&
      !isQuoted(one, summary),
  );
  if (others.length === 0) return undefined;
  const places = others.length === 1 ? '1 place' : `${others.length} places`;
  return {
    id: `name ${project.id}`,
    title: `Use the official name “${official}” everywhere (${places})`,
    edits: () => others.map(({ span }) => replace(span, official)),
  };
}

function isIntroduced({ passage: { prose }, at }: Mention, official: string): boolean {
  const before = prose.text.slice(0, at.start).replace(/\s+/g, ' ');
  return before.endsWith(`${official} (`) || prose.text.slice(at.end).replace(/\s+/g, ' ').startsWith(` (${official})`);
}

function isQuoted({ passage: { prose }, at, span }: Mention, { talks }: Summary): boolean {
  return (
    quotationsIn(prose.words).some(({ open, close }) => open < at.start && at.end <= (close ?? prose.words.length)) ||
    talks.some((talk) => talk.span.block === span.block && talk.span.start <= span.start && span.end <= talk.span.end)
  );
}
