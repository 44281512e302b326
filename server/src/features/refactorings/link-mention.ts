import type { Project } from '../../catalog/index.ts';
import { type Edit, insert } from '../../edits/edit.ts';
import { overlap } from '../../model/extents.ts';
import { linksOf } from '../../model/links.ts';
import type { Mention } from '../../model/mentions.ts';
import type { Summary } from '../../model/summary.ts';
import { markedExtent } from '../../model/titles.ts';
import type { Offer } from './offer.ts';
import { areOwnWords, marksIn, mentionsOf } from './words.ts';

/**
 * Links the first words that name a project to its site: of the text, as headings and the list are titles, and of the author's
 * own. Undefined where those, or a name before them, are in a link already, and where there is nothing to link to.
 */
export function linkFirstMention(summary: Summary, project: Project): Offer | undefined {
  const { site } = project;
  const first = site && firstUnlinked(summary, mentionsOf(summary, project));
  if (!first) return undefined;
  return {
    id: `link ${project.id}`,
    title: `Link the first mention of ${first.text.replace(/\s+/g, ' ')} to its site`,
    edits: () => linkTo(site, first),
  };
}

function firstUnlinked(summary: Summary, mentions: readonly Mention[]): Mention | undefined {
  for (const mention of mentions) {
    const { span, at, passage } = mention;
    if (!areOwnWords(summary, mention)) continue;
    if (linksOf(passage).some((link) => overlap(link, at))) return undefined;
    const { block } = span;
    const isListed = summary.list?.items.some(({ titleSpan }) => titleSpan.block === block && overlap(titleSpan, span));
    if (isListed || passage.node.type === 'heading') continue;
    return marksIn(mention).some(({ start, end }) => start < at.start || end > at.end) ? undefined : mention;
  }
  return undefined;
}

function linkTo(site: string, mention: Mention): Edit[] {
  const { span, at, passage } = mention;
  const { block } = span;
  // With what emphasis is inside of the name, not with what is around it.
  const { start, end } = marksIn(mention).length > 0 ? markedExtent(passage.prose, at.start, at.end) : span;
  return [insert(block, start, '['), insert(block, end, `](${destination(site)})`)];
}

// What would end the destination, or the cell of a table that it may stand in.
function destination(url: string): string {
  return url.replace(/[\s()<>|\\]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}
