import { Document, isSeq } from 'yaml';
import { escapeHeading, escapeItem, escapeParagraph } from './escape.ts';
import type { Block, Item } from './structure.ts';

/** What goes into the front matter, in this order. `date` is an ISO day, `event` an id of the catalogue. */
export type FrontMatter = {
  title?: string;
  subtitle?: string;
  authors?: string[];
  date?: string;
  event?: string;
  series?: { part: number };
};

/** The article as Markdown, with a newline at its end. Front matter without a key is left out. */
export function emitArticle(frontMatter: FrontMatter, blocks: Block[]): string {
  const parts = Object.keys(frontMatter).length > 0 ? [emitFrontMatter(frontMatter)] : [];
  if (frontMatter.title !== undefined) parts.push(`# ${escapeHeading(frontMatter.title)}`);
  return `${[...parts, emitBlocks(blocks)].filter((part) => part !== '').join('\n\n')}\n`;
}

function emitFrontMatter(frontMatter: FrontMatter): string {
  const document = new Document(frontMatter);
  const authors = document.get('authors', true);
  if (isSeq(authors)) authors.flow = true;
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---`;
}

function emitBlocks(blocks: Block[]): string {
  const parts: string[] = [];
  let marks = '';
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.kind === 'list') {
      marks = listMarks(block.items, before?.kind === 'list' ? marks : '');
      parts.push(emitList(block.items, marks));
    } else parts.push(emitBlock(block));
  }
  return parts.join('\n\n');
}

function emitBlock(block: Exclude<Block, { kind: 'list' }>): string {
  if (block.kind === 'heading') return `## ${escapeHeading(block.text)}`;
  if (block.kind === 'paragraph') return escapeParagraph(block.text);
  if (block.kind === 'rule') return '---';
  const longest = Math.max(2, ...[...block.text.matchAll(/`+/gu)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${block.text}\n${fence}`;
}

/** Markdown takes two neighbouring lists for one unless their marks differ. */
function listMarks(items: Item[], before: string): string {
  const [first] = items;
  if (first?.number === undefined) return before === '-' ? '*' : '-';
  if (before === first.delimiter) return before === '.' ? ')' : '.';
  return first.delimiter;
}

function emitList(items: Item[], marks: string): string {
  return items
    .map((item) => {
      const mark = item.number === undefined ? marks : `${item.number}${marks}`;
      const text = item.text === '' ? mark : `${mark} ${escapeItem(item.text)}`;
      if (item.blocks.length === 0) return text;
      const nested = emitBlocks(item.blocks).replace(/^(?=.)/gmu, ' '.repeat(mark.length + 1));
      return `${text}${item.blocks[0]?.kind === 'list' && canInterrupt(item.blocks[0].items) ? '\n' : '\n\n'}${nested}`;
    })
    .join('\n');
}

/** Directly under a line of text Markdown sees a list only where it has bullets or begins at 1. */
function canInterrupt([first]: Item[]): boolean {
  return first !== undefined && first.text !== '' && (first.number === undefined || first.number === 1);
}
