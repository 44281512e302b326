import { sentencesOf } from '../../model/sentences.ts';
import { sameTitle } from '../../model/titles.ts';
import { type Block, indexOfBlock, startOfIndex, textOf } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { sourceOf } from '../../syntax/prose.ts';
import type { Context } from '../../workspace/context.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { baseName } from '../../workspace/uri.ts';
import { type Edit, insert, replace } from '../edit.ts';
import { eolOf } from '../layout.ts';
import { meantBy } from './follow-parts.ts';
import { withEol } from './text.ts';

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

/** Says one sentence of a paragraph, and nothing else, which takeaways are here and which in a part that goes. */
export function onlySays({ file, summary, series }: Context, block: Block, gone: string): boolean {
  const prose = block.node.type === 'paragraph' ? passagesOf(block)[0]?.prose : undefined;
  if (!prose || sentencesOf(prose.words).length !== 1 || block === summary.list?.leadIn?.block) return false;
  const meant = summary.references
    .filter(({ span, loose }) => span.block === block && !loose)
    .map((reference) => meantBy(file.uri, summary, series, reference));
  return meant.includes(gone) && meant.every((uri) => uri === gone || uri === file.uri);
}

/** What the head of the other part has that this article needs: its own words, and takeaways that are not listed here. */
export function keptOfHead(
  { summary, series }: Context,
  other: SourceFile,
  end: number,
): { blocks: Block[]; edits: Edit[]; list: Edit[] } {
  const { list, topHeading, references } = other.summary;
  const own = new Set(summary.document.blocks.map((block) => block.text.trim()));
  const isListKept = list !== undefined && summary.list === undefined;
  const fragments = new Set(list?.fragments.map(({ block }) => block));
  const leadIn = list?.leadIn?.block;
  const edits: Edit[] = [];
  const blocks = other.document.blocks.slice(0, end).filter((block) => {
    if (
      block.node.type === 'yaml' ||
      block.node.type === 'thematicBreak' ||
      block === topHeading?.span.block ||
      own.has(block.text.trim())
    )
      return false;
    if (fragments.has(block)) return isListKept;
    const prose = block.node.type === 'paragraph' ? passagesOf(block)[0]?.prose : undefined;
    const sentences = prose ? sentencesOf(prose.words) : [];
    if (block === leadIn && !isListKept) {
      // Its last sentence announces the list.
      const [before, last] = sentences.slice(-2);
      if (!prose || !before || !last) return false;
      const from = sourceOf(prose, 0, before.end).end;
      edits.push(replace({ block, start: from, end: sourceOf(prose, 0, last.end).end }, ''));
      return true;
    }
    const said = references.filter(({ span, loose }) => span.block === block && !loose);
    const isPointer =
      said.length > 0 && said.every((one) => meantBy(other.uri, other.summary, series, one) !== undefined);
    return !(isPointer && sentences.length === 1);
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
