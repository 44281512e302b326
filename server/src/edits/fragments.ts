import type { ListFragment } from '../model/list.ts';
import type { Block } from '../syntax/document.ts';
import { type Edit, insert, replace } from './edit.ts';
import { sourceAt } from './layout.ts';
import { indentOf } from './renumber.ts';

/**
 * Makes one list of two fragments: the blocks between become blocks of the first's last item, and the second's markers
 * get the first's delimiter.
 */
export function joinFragments(between: readonly Block[], first: ListFragment, second: ListFragment): Edit[] {
  const marker = first.items.at(-1)?.marker;
  if (!marker) return [];
  const delimiter = sourceAt({ ...marker, start: marker.end - 1 });
  const width = indentOf(marker);
  return [
    ...between.flatMap((block) => indent(block, width)),
    ...second.items
      .map((item) => ({ ...item.marker, start: item.marker.end - 1 }))
      .filter((span) => sourceAt(span) !== delimiter)
      .map((span) => replace(span, delimiter)),
  ];
}

// A tab reaches at least as far as most items' text, and what a tab begins must stay in line with it.
function indent(block: Block, width: number): Edit[] {
  const lines = [...block.text.matchAll(/(?<=^|\n|\r(?!\n))[^\r\n]+/g)];
  const indentation = width <= 4 && lines.some(([line]) => line.startsWith('\t')) ? '\t' : ' '.repeat(width);
  return lines.filter(([line]) => line.trim() !== '').map(({ index }) => insert(block, index, indentation));
}
