import type { Extent, Span } from '../syntax/document.ts';
import { spanOf } from '../syntax/document.ts';
import type { Passage } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';

/** A link that a reference goes with; the extent is that of its text in the prose's text. */
export interface ReferenceLink extends Extent {
  /** The destination as written; undefined for a link reference. */
  readonly url?: string;
  /** Identifier of a link reference (`[part 1][p1]`), to look up in the document's definitions. */
  readonly identifier?: string;
  /** The whole link in the source. */
  readonly span: Span;
}

/**
 * The links of a passage in its order: CommonMark's own, `<a href>`, and links to a site generator's shortcode, which
 * are none to CommonMark (`[part 1]({{< ref "part-1.md" >}})`).
 */
export function linksOf({ block, prose }: Passage): readonly ReferenceLink[] {
  const links: ReferenceLink[] = [];
  let anchor: ReferenceLink | undefined;
  for (const { node, start, end } of prose.marks) {
    const span = spanOf(block, node);
    if (node.type === 'link') links.push({ start, end, url: node.url, span });
    else if (node.type === 'linkReference') links.push({ start, end, identifier: node.identifier, span });
    else if (node.type === 'html') {
      const url = /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i.exec(node.value)?.[1];
      if (url) anchor = { start: end, end, url, span };
      else if (anchor && /^<\/a\s*>/i.test(node.value)) {
        links.push({ ...anchor, end: start, span: { ...anchor.span, end: span.end } });
        anchor = undefined;
      }
    }
  }
  const shortcode = /\[([^\][]{1,200})\]\((\{\{[^{}]{1,200}\}\}|\{%[^{}]{1,200}%\})\)/g;
  for (const match of prose.text.matchAll(shortcode)) {
    const [whole, text = '', url = ''] = match;
    const start = match.index + 1;
    const span = { block, ...sourceOf(prose, match.index, match.index + whole.length) };
    links.push({ start, end: start + text.length, url, span });
  }
  return links.sort((a, b) => a.start - b.start);
}

/** Does a link lead to a place in its own file. */
export function isAnchor(link: ReferenceLink): boolean {
  return link.url?.startsWith('#') === true;
}
