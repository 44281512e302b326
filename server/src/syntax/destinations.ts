import type { Nodes } from 'mdast';
import { type Block, type Extent, extent, perBlock } from './block.ts';

/** A destination as it is written in a link, an image, a definition, or an attribute of HTML. */
export interface WrittenDestination extends Extent {
  readonly block: Block;
  /** As it is meant: escapes and character references resolved. */
  readonly url: string;
  /** It stands in `<…>`; the extent is what is between. */
  readonly isBracketed: boolean;
}

/** The destinations in a block in the order of the source, wherever they are nested. */
export const destinationsIn = perBlock((block): readonly WrittenDestination[] => {
  if (!/\]\(|\]:|</.test(block.text)) return [];
  const found: WrittenDestination[] = [];
  const visit = (node: Nodes): void => {
    if (node.position) {
      if (node.type === 'link' || node.type === 'image') add(written(block, node, ']('), node.url);
      else if (node.type === 'definition') add(written(block, node, ']:'), node.url);
      else if (node.type === 'html') found.push(...inHtml(block, extent(node)));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const add = (place: Omit<WrittenDestination, 'url' | 'block'> | undefined, url: string): void => {
    if (place) found.push({ ...place, block, url });
  };
  visit(block.node);
  return found.sort((a, b) => a.start - b.start);
});

// The text of a link may hold what looks like the beginning of a destination: the right one reaches to the node's end.
function written({ text }: Block, node: Nodes, opening: string) {
  const { start, end } = extent(node);
  const closing =
    opening === '](' ? /^[\s>]*(?:(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\))[\s>]*)?\)$/ : /^[\s>]*(?:["'(][\s\S]*)?$/;
  for (let at = text.indexOf(opening, start); at >= 0 && at < end; at = text.indexOf(opening, at + 1)) {
    const place = destinationAt(text, at + opening.length, end);
    if (place && closing.test(text.slice(place.isBracketed ? place.end + 1 : place.end, end))) return place;
  }
  return undefined;
}

function destinationAt(text: string, from: number, end: number) {
  const rest = text.slice(from, end);
  // A quoted line's mark may stand between.
  const space = /^(?:[ \t]|(?:\r\n?|\n)[ \t>]*)*/.exec(rest)?.[0].length ?? 0;
  const bracketed = /^<((?:[^<>\\\r\n]|\\[\s\S])*)>/.exec(rest.slice(space));
  if (bracketed) {
    const start = from + space + 1;
    return { start, end: start + (bracketed[1] ?? '').length, isBracketed: true };
  }
  let depth = 0;
  let at = space;
  for (; at < rest.length; at++) {
    const unit = rest[at] as string;
    if (unit === '\\' && /[!-/:-@[-`{-~]/.test(rest[at + 1] ?? '')) at++;
    else if (/[\s\p{Cc}]/u.test(unit)) break;
    else if (unit === '(') depth++;
    else if (unit === ')' && depth-- === 0) break;
  }
  return at === space ? undefined : { start: from + space, end: from + at, isBracketed: false };
}

function inHtml(block: Block, { start, end }: Extent): WrittenDestination[] {
  const source = block.text.slice(start, end);
  if (source.startsWith('<!--')) return [];
  const attribute = /[\s"'](?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/dgi;
  return [...source.matchAll(attribute)].flatMap((match) => {
    const [from, to] = match.indices?.slice(1).find((place) => place !== undefined) ?? [0, 0];
    const url = source.slice(from, to).replaceAll('&amp;', '&');
    return { block, start: start + from, end: start + to, url, isBracketed: false };
  });
}
