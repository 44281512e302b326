import type { Reference } from '../../model/references.ts';
import { sameTitle } from '../../model/titles.ts';
import { type Block, indexOfBlock, startOfIndex, textOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { baseName } from '../../workspace/uri.ts';
import { type Edit, insert } from '../edit.ts';
import { eolOf } from '../layout.ts';
import { isSignpost } from '../signpost.ts';
import { meantBy } from './follow-parts.ts';
import { withEol } from './text.ts';
import { cut, type Need, sentencesIn, untold } from './told.ts';

/** Why two parts do not fit together. */
export function clash(a: SourceFile, b: SourceFile): string | undefined {
  const [name, other] = [baseName(a.uri), baseName(b.uri)];
  const twice = a.summary.sections.find(({ number }) =>
    b.summary.sections.some((section) => section.number === number),
  );
  if (twice)
    return `${name} and ${other} both have a section for takeaway ${twice.number}: renumber one of them, or put them together first`;
  const [list, theirs] = [a.summary.list, b.summary.list];
  if (!list || !theirs) return undefined;
  for (const { number, title } of theirs.items) {
    const own = list.items.find((item) => item.number === number);
    if (own && !sameTitle(own.title, title))
      return `${name} and ${other} list takeaway ${number} with different words: make them the same first`;
  }
  const added = theirs.items.filter(({ number }) => !list.items.some((item) => item.number === number));
  const isTail = added.length === 0 || theirs.items.slice(-added.length).every((item) => added.includes(item));
  return isTail ? undefined : `The lists of ${name} and ${other} have different gaps: make them the same first`;
}

/** What the head of the other part has that this article needs: its own words, and takeaways that are not listed here. */
export function keptOfHead(
  { file, summary, series }: Context,
  other: SourceFile,
  end: number,
): { blocks: Block[]; edits: Edit[]; list: Edit[] } {
  const { list, topHeading } = other.summary;
  const need: Need = (reference) => {
    const { numbers } = reference;
    const meant = meantBy(other.uri, other.summary, series, reference);
    const isKnown = (one: Reference): boolean =>
      meantBy(file.uri, summary, series, one) === meant && numbers.every((number) => one.numbers.includes(number));
    if (meant === undefined) return 'stays';
    const isTold =
      isSignpost(reference.span.block.text) || summary.pointsToRest.length > 0 || summary.references.some(isKnown);
    return meant === file.uri || meant === other.uri || isTold ? 'goes' : 'stays';
  };
  const known = new Set(summary.document.blocks.map((block) => block.text.trim()));
  const isListKept = list !== undefined && summary.list === undefined;
  const fragments = new Set(list?.fragments.map(({ block }) => block));
  const leadIn = list?.leadIn?.block;
  const edits: Edit[] = [];
  const blocks = other.document.blocks.slice(0, end).filter((block) => {
    if (
      block.node.type === 'yaml' ||
      block.node.type === 'thematicBreak' ||
      block === topHeading?.span.block ||
      known.has(block.text.trim())
    )
      return false;
    if (fragments.has(block)) return isListKept;
    // The last sentence of a lead-in announces the list.
    const all = sentencesIn(block);
    const announcement = block === leadIn && !isListKept ? all.at(-1) : undefined;
    const own = announcement ? all.slice(0, -1) : all;
    const { isAll, edits: gone } = untold(other.summary, block, own, need);
    if (isAll || (announcement && own.length === 0)) return false;
    edits.push(...gone);
    if (announcement) edits.push(cut(block, { start: own.at(-1)?.end ?? 0, end: announcement.end }));
    return true;
  });
  const missing = list?.items.filter(({ number }) => !summary.list?.items.some((item) => item.number === number)) ?? [];
  const last = summary.list?.items.at(-1);
  const [from, to] = [missing[0], missing.at(-1)];
  if (isListKept || !last || !from || !to) return { blocks, edits, list: [] };
  const { document } = other;
  const start = startOfIndex(document, indexOfBlock(document, from.span.block) ?? 0) + from.span.start;
  const stop = startOfIndex(document, indexOfBlock(document, to.span.block) ?? 0) + to.span.end;
  const eol = eolOf(summary.document);
  const lines = withEol(textOf(document, { start, end: stop }), eolOf(document), eol);
  return { blocks, edits, list: [insert(last.span.block, last.span.end, eol + lines)] };
}
