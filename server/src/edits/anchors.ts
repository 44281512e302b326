import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { anchorsOf, loose } from '../model/anchors.ts';
import type { Heading } from '../model/headings.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { type Block, extent } from '../syntax/document.ts';
import { decode } from '../workspace/uri.ts';
import { type Edit, replace } from './edit.ts';

/** Makes links in this file follow headings whose text changes; `texts` has the new text of such headings by block. */
export function retarget({ document, headings }: Summary, texts: ReadonlyMap<Block, string>): Edit[] {
  const [before, after] = [new GithubSlugger(), new GithubSlugger()];
  const moved = new Map<string, string>();
  for (const { text, id, span } of headings) {
    const old = before.slug(text);
    const anchor = after.slug(texts.get(span.block) ?? text);
    if (id || old === anchor) continue;
    moved.set(old, anchor);
    // Some generators leave out the number.
    if (loose(old) !== old && loose(old) !== loose(anchor)) moved.set(loose(old), loose(anchor));
  }
  return moved.size === 0 ? [] : document.blocks.flatMap((block) => retargetBlock(block, moved));
}

/** The anchor of a section's heading, with `#`; empty where it is no heading. */
export function anchorOf({ document }: Summary, section: Section): string {
  for (const [heading, anchor] of anchorsOf(document).ofHeading as ReadonlyMap<Heading, string>) {
    if (heading.span.block === section.span.block) return `#${anchor}`;
  }
  return '';
}

function retargetBlock(block: Block, moved: ReadonlyMap<string, string>): Edit[] {
  if (!block.text.includes('#')) return [];
  const edits: Edit[] = [];
  const visit = (node: Nodes): void => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#') && node.position) {
      const anchor = moved.get(decode(node.url.slice(1)));
      const { start, end } = extent(node);
      const at = block.text.slice(start, end).lastIndexOf(node.url);
      if (anchor !== undefined && at >= 0) {
        const place = { block, start: start + at + 1, end: start + at + node.url.length };
        edits.push(replace(place, node.url.includes('%') ? encodeURIComponent(anchor) : anchor));
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block.node);
  return edits;
}
