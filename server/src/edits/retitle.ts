import { headingIn } from '../model/headings.ts';
import type { ListItem, Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { plainTitle } from '../model/titles.ts';
import { extent } from '../syntax/document.ts';
import { retarget } from './anchors.ts';
import { type Edit, replace } from './edit.ts';
import { oneLine, sourceAt, titleSource } from './layout.ts';

/** Gives a section the words of a list item; links in this file to its heading follow. */
export function takeItemsTitle(summary: Summary, section: Section, item: Titled): Edit[] {
  const { block } = section.span;
  const heading = headingIn(block);
  const edit = replaceTitle(section, titleSource(item));
  if (!heading) return [edit];
  const { text, title } = heading;
  const renamed = plainTitle(`${text.slice(0, text.length - title.length)}${item.title}`);
  return [edit, ...retarget(summary, new Map([[block, renamed]]))];
}

/** Gives a list item the words of a section's heading; of an item with a lead, to the lead alone, which keeps its emphasis. */
export function takeHeadingsTitle(item: ListItem, section: Section): Edit {
  const { titleSpan } = item.lead ?? item;
  const source = titleSource(section);
  const [, mark = ''] = (item.lead && /^(\*\*|__)[^*_]+\1$/.exec(sourceAt(titleSpan))) ?? [];
  return replace(titleSpan, source.includes('*') ? source : `${mark}${source}${mark}`);
}

type Titled = Parameters<typeof titleSource>[0];

/** Where emphasis reaches from the number into the title, number and title are written anew without it. */
export function replaceTitle({ titleSpan, numberSpan, title, span }: Section, source: string): Edit {
  const { block } = span;
  const old = oneLine(sourceAt(titleSpan));
  if (old === '') return replace(titleSpan, ` ${source}`);
  const node = block.node;
  const straddles =
    'children' in node &&
    node.children.some((child) => {
      const { start, end } = extent(child as Parameters<typeof extent>[0]);
      return start < titleSpan.start && end > titleSpan.start && end < titleSpan.end && child.type !== 'text';
    });
  if (!straddles || title === '' || node.type !== 'heading') return replace(titleSpan, source);
  const mark = sourceAt({ ...numberSpan, start: numberSpan.end, end: titleSpan.start }).replace(/[*_]/g, '');
  const first = extent(node.children[0] as Parameters<typeof extent>[0]).start;
  const label = sourceAt({ block, start: first, end: numberSpan.start }).replace(/[*_]/g, '');
  return replace({ block, start: first, end: titleSpan.end }, `${label}${sourceAt(numberSpan)}${mark}${source}`);
}
