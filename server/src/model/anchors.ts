import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import type { Block, MarkdownDocument } from '../syntax/document.ts';
import { perBlock } from '../syntax/passages.ts';
import { type Heading, headingIn } from './headings.ts';

/** The anchors that a document offers to links. */
export interface Anchors {
  /** The anchor of each heading: `{#id}`, else the one that GitHub and VS Code make of its text. */
  readonly ofHeading: ReadonlyMap<Heading, string>;
  /** Does any site generator that we know of make this anchor; without `#`. */
  has(anchor: string): boolean;
}

/** The anchors of a document; headings anywhere in it count, `id` and `name` of HTML too. */
export function anchorsOf(document: MarkdownDocument): Anchors {
  const slugger = new GithubSlugger();
  const ofHeading = new Map<Heading, string>();
  const known = new Set<string>(['', 'top']);
  for (const block of document.blocks) {
    for (const id of idsIn(block)) known.add(id);
    const heading = headingIn(block);
    if (!heading) continue;
    const slug = slugger.slug(heading.text);
    ofHeading.set(heading, heading.id ?? slug);
    if (heading.id) known.add(heading.id);
    known.add(slug);
    known.add(loose(slug));
  }
  return {
    ofHeading,
    has: (anchor) => known.has(anchor) || known.has(anchor.toLowerCase()) || known.has(loose(anchor)),
  };
}

/** As some generators write a slug: kramdown drops what stands before the first letter, others write two hyphens as one. */
export function loose(slug: string): string {
  return slug
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[-_]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The anchors that a block offers beside its heading's: ids of HTML, footnotes, headings in quotes and lists. */
export const idsIn = perBlock((block: Block): readonly string[] => {
  const ids: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') {
      for (const match of node.value.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
        ids.push(match[1] ?? match[2] ?? match[3] ?? '');
      }
    } else if (node.type === 'footnoteDefinition')
      ids.push(`user-content-fn-${node.identifier}`, `fn-${node.identifier}`);
    else if (node.type === 'heading' && node !== block.node) {
      ids.push(new GithubSlugger().slug(plain(node)));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block.node);
  return ids;
});

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
