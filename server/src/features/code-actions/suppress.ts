import type { TextChange } from '../../edits/edit.ts';
import { eolOf } from '../../edits/layout.ts';
import {
  blockAtIndex,
  type Extent,
  extent,
  extentOf,
  lineAt,
  type MarkdownDocument,
  offsetOf,
  type Span,
  startOfIndex,
  textOf,
} from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';

/**
 * The comment that silences a rule where a finding begins. It has a line of its own above a block; in lists, tables, quotes
 * and in the middle of a paragraph, where such a line would break what Markdown reads, it ends the line.
 */
export function disableForLine(document: MarkdownDocument, span: Span, ruleId: string): TextChange {
  const { block } = span;
  const start = offsetOf(document, block);
  const line = lineAt(document, start + span.start);
  if (block.node.type === 'yaml') {
    const indent = /^[ \t]*/.exec(textOf(document, line))?.[0] ?? '';
    return insertion(line.start, `${indent}# takeaways-disable-next-line ${ruleId}${eolOf(document)}`);
  }
  const holdsLines = /^(?:list|blockquote|table|footnoteDefinition)$/.test(block.node.type);
  if (!holdsLines && line.start <= start) {
    return insertion(start, `<!-- takeaways-disable-next-line ${ruleId} -->${eolOf(document)}`);
  }
  return insertion(endOfWords(document, span, line), ` <!-- takeaways-disable-line ${ruleId} -->`);
}

/** The comment that silences a rule in the whole file: after front matter, else at the top. */
export function disableForFile(document: MarkdownDocument, ruleId: string): TextChange {
  const comment = `<!-- takeaways-disable-file ${ruleId} -->`;
  const eol = eolOf(document);
  const first = blockAtIndex(document, 0);
  if (first && /^(?:yaml|toml)$/.test(first.node.type)) {
    return insertion(offsetOf(document, first) + extent(first.node).end, `${eol}${eol}${comment}`);
  }
  return insertion(startOfIndex(document, 0), `${comment}${eol}${eol}`);
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
  return line.start + textOf(document, line).replace(/[\s\\]+$/, '').length;
}
