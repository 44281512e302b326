import { insert } from '../../edits/edit.ts';
import { isPlain, type Mention } from '../../model/mentions.ts';
import type { Summary } from '../../model/summary.ts';
import type { Offer } from './offer.ts';

/**
 * Links the first mention of a project to its site. Headings are left alone: a link in one is no name any more in tables of
 * contents. Undefined where the first mention is linked already, or there is nothing to link to.
 */
export function linkFirstMention(summary: Summary, { project }: Mention): Offer | undefined {
  const { site } = project;
  const first = summary.mentions.find((one) => one.project.id === project.id && one.passage.node.type !== 'heading');
  if (!site || !first || isLinked(first) || !isPlain(first)) return undefined;
  const { block, start, end } = first.span;
  return {
    id: `link ${project.id}`,
    title: `Link the first mention of ${first.text} to its site`,
    edits: () => [insert(block, start, '['), insert(block, end, `](${site})`)],
  };
}

function isLinked({ passage: { prose }, at }: Mention): boolean {
  return prose.marks.some(({ node, start, end }) => /^link/.test(node.type) && start <= at.start && at.end <= end);
}
