import { anchorsOf } from '../../model/anchors.ts';
import type { PartMeta } from '../../model/meta.ts';
import type { Summary } from '../../model/summary.ts';
import type { Block } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { namedParts, type Part, type Series } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Edit } from '../edit.ts';
import { isSignpost } from '../signpost.ts';
import { type Anatomy, anatomyOf } from './anatomy.ts';
import { meantBy, type PartsChange } from './follow-parts.ts';
import { removePartWords, renumberTitle, titlesOf } from './part-words.ts';
import { followerOf } from './relocation.ts';
import { ascending, blockAfter, headingText } from './text.ts';
import { onlySays } from './two-heads.ts';

/** What is put together how. */
export interface MergePlan extends Context {
  /** The part that goes, and its number. */
  readonly other: SourceFile;
  readonly gone: number;
  readonly own: number;
  /** No part but this one is left. */
  readonly isLast: boolean;
  readonly here: Anatomy;
  readonly there: Anatomy;
  /** The parts that stay as they are. */
  readonly rest: readonly Part[];
  readonly partFiles: readonly SourceFile[];
  /** Blocks that only send the reader to the part. */
  readonly pointers: ReadonlySet<Block>;
  readonly titles: readonly Edit[];
  /** The numbers that front matter gives to both. */
  readonly given: readonly number[] | undefined;
  readonly change: PartsChange;
}

/** Works out how another part is merged into an article. */
export function mergePlan(context: Context, other: SourceFile): MergePlan {
  const { file, summary, series } = context;
  const { blocks } = summary.document;
  const [here, there] = [anatomyOf(summary), anatomyOf(other.summary)];
  const own = numberOf(context, file.uri);
  const rest = series.parts.filter((one) => one.uri !== file.uri && one !== series.own && one.uri !== other.uri);
  const isLast = rest.length === 0 && own === 1 && !isOpenEnded(summary);
  const [ours, theirs] = [entryOf(file, file.uri)?.takeaways, entryOf(file, other.uri)?.takeaways];
  const start = here.starts[0] ?? 0;
  const isPointer = pointerTo(file, series, other.uri);
  const plan = {
    ...context,
    other,
    gone: numberOf(context, other.uri),
    own,
    isLast,
    here,
    there,
    rest,
    partFiles: rest.flatMap((one) => one.file ?? []),
    pointers: new Set(
      blocks.filter((block, i) => isPointer(block) || (i < start && onlySays(context, block, other.uri))),
    ),
    titles: titlesOf(summary).flatMap((title) => (isLast ? removePartWords(title) : renumberTitle(title, 0, -1))),
    given: ours && theirs ? ascending([...ours, ...theirs]) : undefined,
  };
  return { ...plan, change: changeOf(plan, ours, theirs) };
}

function changeOf(
  plan: Omit<MergePlan, 'change'>,
  ours: readonly number[] | undefined,
  theirs: readonly number[] | undefined,
): PartsChange {
  const { file, other, summary, here, there, pointers, titles, given, partFiles, rest, own, gone } = plan;
  const { blocks } = summary.document;
  const others = other.document.blocks;
  const order = [
    ...blocks.slice(0, here.closing),
    ...others.slice(there.starts[0], there.closing),
    ...blocks.slice(here.closing),
    ...others.slice(there.closing),
  ].filter((block) => !pointers.has(block));
  const top = summary.topHeading?.span.block;
  const text = top && headingText(blockAfter(top, titles));
  const follow = followerOf(
    {
      files: new Map([[file.uri, order]]),
      texts: new Map(top && text !== undefined ? [[top, text]] : []),
      gone: new Map([[other.uri, { uri: file.uri }]]),
    },
    [file, other, ...partFiles],
  );
  const numbers = (one: Summary): number[] => ascending(one.sections.map(({ number }) => number));
  const union = ascending([...numbers(summary), ...numbers(other.summary)]);
  return {
    numbers: new Map([
      [
        file.uri,
        [
          { before: numbers(summary), after: union },
          ...(ours && given ? [{ before: ascending(ours), after: given }] : []),
        ],
      ],
      [
        other.uri,
        [{ before: numbers(other.summary), after: [] }, ...(theirs ? [{ before: ascending(theirs), after: [] }] : [])],
      ],
    ]),
    gone: new Set([other.uri]),
    homeOf: () => file.uri,
    follow,
    startOf: (uri) => startOfPart(other, follow) ?? { uri },
    partOf(uri) {
      if (uri === file.uri || uri === other.uri) return own;
      const number = rest.find((one) => one.uri === uri)?.number;
      return number === undefined ? undefined : number - (number > gone ? 1 : 0);
    },
    shift: (number) => (number >= gone ? number - 1 : number),
  };
}

/** What front matter says of a part. */
export function entryOf({ uri, summary }: SourceFile, part: string): PartMeta | undefined {
  return namedParts(uri, summary).find((entry) => entry.uri === part)?.meta;
}

/** A front matter that says which part this is, and not which parts there are: others may be to come. */
function isOpenEnded({ meta }: Summary): boolean {
  return meta.series?.part !== undefined && meta.series.parts.length === 0;
}

function numberOf({ summary, series, file }: Context, uri: string): number {
  const at = series.parts.findIndex((part) => part.uri === uri || (uri === file.uri && part === series.own));
  const part = series.parts[at];
  const said = uri === file.uri ? summary.part?.number : part?.file?.summary.part?.number;
  return said ?? part?.number ?? at + 1;
}

/** Is a block a sentence of ours that sends the reader of a file to a part. */
export function pointerTo({ uri, summary }: SourceFile, series: Series, part: string): (block: Block) => boolean {
  return (block) =>
    isSignpost(block.text) &&
    summary.references.some(
      (reference) => reference.span.block === block && meantBy(uri, summary, series, reference) === part,
    );
}

/** Where the first section of a part is afterwards. */
function startOfPart({ uri, summary, document }: SourceFile, follow: PartsChange['follow']) {
  const block = summary.sections[0]?.span.block;
  for (const [heading, anchor] of anchorsOf(document).ofHeading)
    if (heading.span.block === block) return follow({ uri, fragment: anchor });
  return undefined;
}
