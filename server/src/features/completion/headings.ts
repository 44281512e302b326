import { type Block, blockAt, indexOfBlock, offsetOf } from '../../syntax/document.ts';
import { coverageOf } from '../../workspace/coverage.ts';
import { type CompletionItem, type TypingPlace, typedLine } from './item.ts';

/** Headings of takeaways that have no section yet, after `## `: with their numbers, as the other sections write them. */
export function headingItems(typing: TypingPlace): readonly CompletionItem[] | undefined {
  const { context, offset } = typing;
  const { file, summary, series } = context;
  const { before, after, start } = typedLine(typing);
  const found = /^ {0,3}(#{1,6})[ \t]+(.{0,100})$/.exec(before);
  if (!found || after.trim() !== '') return undefined;
  // In code, HTML and front matter it is none.
  if (blockAt(summary.document, start)?.node.type !== 'heading') return undefined;
  const typed = found[2] ?? '';
  // A heading that is being typed may be the section of its takeaway already.
  const own = summary.takeaways.find(({ section }) => section && isAt(typing, start, section.span.block));
  const missing = coverageOf(file.uri, summary, series).filter(
    ({ here, coveredBy, takeaway }) => takeaway.item && ((!here && !coveredBy) || takeaway === own),
  );
  const [sample] = summary.sections.filter(({ kind, span }) => kind === 'heading' && !isAt(typing, start, span.block));
  const mark = sample ? markOf(sample.span.block.text) : (number: number) => `${number}. `;
  return missing.map(({ takeaway: { number, item } }) => {
    const source = item ? item.titleSpan.block.text.slice(item.titleSpan.start, item.titleSpan.end) : '';
    const text = `${mark(number)}${source.replace(/\s+/g, ' ')}`;
    return { kind: 'heading', label: text, range: { start: offset - typed.length, end: offset }, text };
  });
}

function isAt({ context }: TypingPlace, start: number, block: Block): boolean {
  const { document } = context.summary;
  return indexOfBlock(document, block) !== undefined && offsetOf(document, block) === start;
}

/** Writes numbers as a heading does: "## 6) X", "## Takeaway 6: X". */
function markOf(heading: string): (number: number) => string {
  const [, before = '', after = '. '] =
    /^\s*#{1,6}[ \t]+((?:\p{L}+[ \t]+)?#?)\d{1,2}((?:[ \t]*[.):]|[ \t]*[-–—]+)?[ \t]*)/u.exec(heading) ?? [];
  return (number) => `${before}${number}${after}`;
}
