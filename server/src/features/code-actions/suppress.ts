import type { TextChange } from '../../edits/edit.ts';
import { type Extent, extent, extentOf, type MarkdownDocument, offsetOf, type Span } from '../../syntax/document.ts';
import { indexBefore } from '../../syntax/lines.ts';
import { passagesOf } from '../../syntax/passages.ts';

/**
 * The comment that silences a rule where a finding begins. It has a line of its own above a block; in lists, tables, quotes
 * and in the middle of a paragraph, where such a line would break what Markdown reads, it ends the line.
 */
export function disableForLine(document: MarkdownDocument, span: Span, ruleId: string): TextChange {
  const { block } = span;
  const start = offsetOf(document, block);
  const line = lineOf(document, start + span.start);
  if (block.node.type === 'yaml') {
    const indent = /^[ \t]*/.exec(document.text.slice(line.start, line.end))?.[0] ?? '';
    return insertion(line.start, `${indent}# takeaways-disable-next-line ${ruleId}${newline(document)}`);
  }
  const holdsLines = /^(?:list|blockquote|table|footnoteDefinition)$/.test(block.node.type);
  if (!holdsLines && line.start <= start) {
    return insertion(start, `<!-- takeaways-disable-next-line ${ruleId} -->${newline(document)}`);
  }
  return insertion(endOfWords(document, span, line), ` <!-- takeaways-disable-line ${ruleId} -->`);
}

/** The comment that silences a rule in the whole file: after front matter, else at the top. */
export function disableForFile(document: MarkdownDocument, ruleId: string): TextChange {
  const comment = `<!-- takeaways-disable-file ${ruleId} -->`;
  const eol = newline(document);
  const [first] = document.blocks;
  if (first && /^(?:yaml|toml)$/.test(first.node.type)) {
    return insertion(offsetOf(document, first) + extent(first.node).end, `${eol}${eol}${comment}`);
  }
  return insertion(document.starts[0] ?? document.text.length, `${comment}${eol}${eol}`);
}

function insertion(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

/** Where the words of a line end: before a table cell's border, and before the white space of a hard line break. */
function endOfWords(document: MarkdownDocument, span: Span, line: Extent): number {
  const passage = passagesOf(span.block).find(({ node }) => {
    const { start, end } = extent(node);
    return node.type === 'tableCell' && start <= span.start && span.start < end;
  });
  const last = passage?.node.children.at(-1);
  if (last) return extentOf(document, { block: span.block, ...extent(last) }).end;
  return line.start + document.text.slice(line.start, line.end).replace(/[\s\\]+$/, '').length;
}

function lineOf({ lines, text }: MarkdownDocument, offset: number): Extent {
  const line = indexBefore(lines, offset);
  return { start: lines[line] ?? 0, end: lines[line + 1] ?? text.length };
}

/** The line end that the text uses. */
function newline({ text }: MarkdownDocument): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
