import { caseless } from '../syntax/caseless.ts';
import type { Block, MarkdownDocument, Span } from '../syntax/document.ts';
import { headingIn } from './headings.ts';
import { type FragmentItem, type ListFragment, listIn } from './list.ts';
import { alike } from './titles.ts';

/** The numbered list of takeaways; of several fragments where Markdown ended it before the author did. */
export interface TakeawayList {
  readonly fragments: readonly ListFragment[];
  readonly items: readonly ListItem[];
  /** The paragraph directly before it. */
  readonly leadIn?: Span;
}

/** An item of the takeaway list. */
export interface ListItem extends FragmentItem {
  /** The takeaway's number: as written; start + position where all markers are equal. */
  readonly number: number;
}

/** The ordered lists of a document, put together as their author numbered them. */
export interface ListChains {
  readonly lists: readonly TakeawayList[];
  /** Items that stand alone, by block: `6. X` on a line of its own, which may stand for a heading. */
  readonly lone: ReadonlyMap<Block, FragmentItem>;
}

// More than this between two items, in blocks, is no interruption of a list: the next line is a heading of its own
// (one item), or another list (several).
const gapBeforeOne = 3;
const gapBeforeSeveral = 8;

// What comes on top of the takeaways, under a heading of its own.
const extras = caseless(
  String.raw`(?<!\p{L})(?:bonus(?:es)?|extras?|honou?rable mentions?|runners?[- ]up|further reading)(?!\p{L})`,
);

interface Chain {
  readonly fragments: ListFragment[];
  /** Where its last fragment stands in `document.blocks`. */
  last: number;
  /** A heading, or a rule, came after its last fragment. */
  ended: 'by heading' | 'by rule' | undefined;
}

/**
 * Joins ordered lists that continue one another's numbers with little between them. Where some fragment of them has
 * several items, one list was interrupted; where each has one, the lines stand alone.
 */
export function listChains(document: MarkdownDocument): ListChains {
  const chains: Chain[] = [];
  let last: Chain | undefined;
  let lone: Chain | undefined;
  const add = (fragment: ListFragment, index: number): void => {
    const single = fragment.items.length === 1;
    // A line that goes on where the last lone line stopped belongs to the lone lines, whatever list is between them.
    const before = single && lone && follows(lone, fragment) ? lone : last;
    const goesOn = before && follows(before, fragment) && isNear(before, index, single);
    const chain: Chain = goesOn ? before : { fragments: [], last: index, ended: undefined };
    if (!goesOn) chains.push(chain);
    chain.fragments.push(fragment);
    chain.last = index;
    chain.ended = undefined;
    last = chain;
    if (single && isLone(chain)) lone = chain;
    else if (chain === lone) lone = undefined;
  };
  document.blocks.forEach((block, index) => {
    const fragment = listIn(block);
    if (fragment) for (const part of parted(fragment)) add(part, index);
    else if (block.node.type === 'heading' || block.node.type === 'thematicBreak') {
      const heading = headingIn(block);
      const how = heading && !heading.numbered && !extras.test(heading.text) ? 'by heading' : 'by rule';
      for (const chain of [last, lone]) if (chain && chain.ended !== 'by rule') chain.ended = how;
    }
  });
  return {
    lists: chains.filter((chain) => !isLone(chain)).map(({ fragments }) => joinFragments(fragments)),
    lone: new Map(
      chains
        .filter(isLone)
        .flatMap(({ fragments }) => fragments.map(({ block, items }) => [block, items[0] as FragmentItem])),
    ),
  };
}

/** A lone line directly after a list is its last item to Markdown: one that begins the list's numbers and words anew. */
function parted(fragment: ListFragment): readonly ListFragment[] {
  const { block, items } = fragment;
  const [first, last] = [items[0], items.at(-1)];
  const before = items.at(-2);
  if (!first || !last || !before || items.length < 3) return [fragment];
  const isAnew = last.written === first.written && before.written !== first.written && alike(first.title, last.title);
  return isAnew
    ? [
        { block, items: items.slice(0, -1) },
        { block, items: [last] },
      ]
    : [fragment];
}

function isLone({ fragments }: Chain): boolean {
  return fragments.every(({ items }) => items.length === 1);
}

function follows({ fragments }: Chain, next: ListFragment): boolean {
  const [before, last] = fragments.flatMap(({ items }) => items.slice(-2).map(({ written }) => written)).slice(-2);
  const [first = 0, second] = next.items.map(({ written }) => written);
  const end = last ?? before;
  if (end === undefined) return false;
  // Up or down as both of them run; a single line may go either way.
  const steps = [
    last === undefined || before === undefined ? 0 : last - before,
    second === undefined ? 0 : second - first,
  ];
  const step = first - end;
  return Math.abs(step) === 1 && steps.every((one) => one === 0 || Math.sign(one) === step);
}

// An author may spread one list over several headings ("Day one", "Day two").
function isNear({ last, ended }: Chain, index: number, single: boolean): boolean {
  if (ended === 'by rule' || (ended === 'by heading' && single)) return false;
  return index - last - 1 <= (single ? gapBeforeOne : gapBeforeSeveral);
}

function joinFragments(fragments: readonly ListFragment[]): TakeawayList {
  const items = fragments.flatMap((fragment) => fragment.items);
  const start = items[0]?.written ?? 1;
  const allEqual = items.length > 1 && items.every((item) => item.written === start);
  return { fragments, items: items.map((item, i) => ({ ...item, number: allEqual ? start + i : item.written })) };
}
