import type { List, ListItem, Paragraph } from 'mdast';
import type { Point } from './inlines.ts';
import { lineStarts } from './lines.ts';

const line = /( *)([-*+]|(\d{1,9})[.)])( {1,4})([^ \t\r\n][^\r\n]*)(?=[\r\n]|$)/y;
/** What begins a paragraph for certain. */
const plainStart = /^(?:\p{L}|\[(?![\^\] xX])|\*\*(?=[\p{L}[])|`(?!``))/u;

interface OpenList {
  readonly list: List;
  readonly indent: number;
  readonly marker: string;
  /** The column, from 0, at which what its last item holds begins. */
  inner: number;
}

/**
 * Reads nested lists each of whose lines is an item with plain text, indented exactly as far as the text of the item that
 * it belongs to, or as its sibling; undefined for all others. Offsets count from the start of the source.
 */
export function nestedItems(
  source: string,
  paragraph: (text: string, position: { start: Point; end: Point }) => Paragraph,
): ListItem[] | undefined {
  const open: OpenList[] = [];
  for (const [i, start] of lineStarts(source).entries()) {
    line.lastIndex = start;
    const match = line.exec(source);
    if (!match) return undefined;
    const [whole, before = '', mark = '', number, space = '', text = ''] = match;
    if (!plainStart.test(text) || /[ \t]$/.test(text)) return undefined;
    const indent = before.length;
    const marker = mark.slice(-1);
    const inner = indent + mark.length + space.length;
    const at = (column: number): Point => ({ line: i + 1, column: column + 1, offset: start + column });
    const end = at(whole.length);
    const parent = open.at(-1);
    if (!parent || indent === parent.inner) {
      if (parent && number !== undefined && number !== '1') return undefined;
      const list: List = {
        type: 'list',
        ordered: number !== undefined,
        start: number === undefined ? null : Number(number),
        spread: false,
        children: [],
        position: { start: at(indent), end: { ...end } },
      };
      parent?.list.children.at(-1)?.children.push(list);
      open.push({ list, indent: indent, marker, inner });
    } else {
      while ((open.at(-1)?.indent ?? 0) > indent) open.pop();
      const sibling = open.at(-1) as OpenList;
      if (sibling.indent !== indent || sibling.marker !== marker) return undefined;
      sibling.inner = inner;
    }
    (open.at(-1) as OpenList).list.children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph(text, { start: at(inner), end: { ...end } })],
      position: { start: at(indent), end },
    });
    for (const { list } of open) {
      (list.position as { end: Point }).end = { ...end };
      const item = list.children.at(-1) as ListItem;
      (item.position as { end: Point }).end = { ...end };
    }
  }
  return open[0]?.list.children;
}
