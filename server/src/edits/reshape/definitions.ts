import type { Nodes } from 'mdast';
import { type Block, type MarkdownDocument, offsetOf } from '../../syntax/document.ts';
import { perBlock } from '../../syntax/passages.ts';
import { nameOf } from './scope.ts';
import type { Crossing } from './sections.ts';

/** What would break if a section went to another part: it uses, or defines, a link reference or footnote that the other lacks. */
export function carriesAway({ section: { number, slot }, from, to }: Crossing): string | undefined {
  const inside = ({ document }: { document: MarkdownDocument }, block: Block): boolean => {
    const at = offsetOf(document, block);
    return slot.start <= at && at < slot.end;
  };
  const own = from.document.blocks.filter((block) => inside(from, block)).map(labelsIn);
  const rest = from.document.blocks.filter((block) => !inside(from, block)).map(labelsIn);
  const all = (blocks: readonly Labels[], what: keyof Labels): Set<string> =>
    new Set(blocks.flatMap((one) => one[what]));
  const [uses, defines] = [all(own, 'uses'), all(own, 'defines')];
  const there = new Set(to.document.blocks.flatMap((block) => labelsIn(block).defines));
  const name = (label: string): string => (label.startsWith('^') ? `footnote [${label}]` : `definition of [${label}]`);
  const first = (label: string, footnote: string): string =>
    label.startsWith('^') ? footnote : 'write the link out first';
  const what = `Section ${number} would go to ${nameOf(to)}`;
  const lacking = [...uses].find((label) => !defines.has(label) && !isSame(label, from.document, to.document));
  if (lacking !== undefined) {
    const stays = `its ${name(lacking)} would stay in ${nameOf(from)}`;
    return `${what}, and ${stays}: ${first(lacking, 'put the footnote into the section first')}`;
  }
  const other = [...defines].find((label) => there.has(label));
  if (other !== undefined) return `${what}, where [${other}] means something else: give it another name first`;
  const shared = [...defines].find((label) => all(rest, 'uses').has(label));
  if (shared === undefined) return undefined;
  const goes = `with it the ${name(shared)}, which ${nameOf(from)} needs`;
  return `${what}, and ${goes}: ${first(shared, 'give each place a footnote of its own first')}`;
}

function isSame(label: string, a: MarkdownDocument, b: MarkdownDocument): boolean {
  const url = a.definitions.get(label)?.url;
  return url !== undefined && url === b.definitions.get(label)?.url;
}

interface Labels {
  readonly uses: readonly string[];
  readonly defines: readonly string[];
}

const labelsIn = perBlock((block): Labels => {
  const uses: string[] = [];
  const defines: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') uses.push(node.identifier);
    else if (node.type === 'footnoteReference') uses.push(`^${node.identifier}`);
    else if (node.type === 'definition') defines.push(node.identifier);
    else if (node.type === 'footnoteDefinition') defines.push(`^${node.identifier}`);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block.node);
  return { uses, defines };
});
