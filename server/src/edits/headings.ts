import type { Heading as HeadingNode, Nodes } from 'mdast';
import { headingIn } from '../model/headings.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { type Block, extent, type Span } from '../syntax/document.ts';
import { type Edit, replace } from './edit.ts';
import { isAtx, oneLine, sourceAt } from './layout.ts';

/** Puts a section on another heading level; the headings inside it move along. */
export function setLevel({ document }: Summary, section: Section, level: number): Edit[] {
  const step = level - (section.level ?? level);
  return document.blocks.slice(section.from, section.to).flatMap((block) => {
    const heading = headingIn(block);
    return heading ? changeLevel(block, Math.max(1, Math.min(6, heading.level + step))) : [];
  });
}

function changeLevel(block: Block, level: number): Edit[] {
  const node = block.node as HeadingNode;
  const { start, end } = extent(node);
  if (isAtx({ block, start, end })) return [replace({ block, start, end: start + node.depth }, '#'.repeat(level))];
  const content = contentOf(block, node);
  const text = oneLine(sourceAt(content));
  if (level > 2) return [replace({ block, start, end }, `${'#'.repeat(level)} ${text}`)];
  const underline = { block, start: content.end, end };
  return [replace(underline, sourceAt(underline).replace(/[=-]/g, level === 1 ? '=' : '-'))];
}

/** Turns a line that is used as a heading into one: `**6. X**`, or the lone list item `6. X`. */
export function makeHeading(section: Section, level: number): Edit {
  const { span } = section;
  const { block } = span;
  const { node } = block;
  const bold = node.type === 'paragraph' ? node.children[0] : undefined;
  const source = bold ? sourceAt(contentOf(block, bold)) : sourceAt(span);
  // A `#` at the end of a heading's line is no text.
  const text = oneLine(source).replace(/(^|\s)(#+)$/, '$1\\$2');
  return replace(span, `${'#'.repeat(level)} ${text}`);
}

function contentOf(block: Block, node: Nodes): Span {
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children[0], children.at(-1)];
  return first && last
    ? { block, start: extent(first).start, end: extent(last).end }
    : { block, ...extent(node), end: extent(node).start };
}
