import GithubSlugger from 'github-slugger';
import { anchorsOf, loose } from '../model/anchors.ts';
import type { Heading } from '../model/headings.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { destinationsIn } from '../syntax/destinations.ts';
import type { Block } from '../syntax/document.ts';
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
  return destinationsIn(block).flatMap(({ url, start, end }) => {
    const anchor = url.startsWith('#') ? moved.get(decode(url.slice(1))) : undefined;
    if (anchor === undefined) return [];
    return [replace({ block, start: start + 1, end }, url.includes('%') ? encodeURIComponent(anchor) : anchor)];
  });
}
