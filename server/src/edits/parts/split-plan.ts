import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, startOfIndex } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import type { Part } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { linkTo } from '../../workspace/uri.ts';
import type { Edit } from '../edit.ts';
import { type Anatomy, anatomyOf, isSilencedAcross, type Refusal, refusalFor } from './anatomy.ts';
import { shareDefinitions } from './definitions.ts';
import type { PartsChange } from './follow-parts.ts';
import { nameOfNewPart } from './new-name.ts';
import { addSeries, insertPart, type NamedPart, rewriteRange } from './part-list.ts';
import { addPartWords, renumberTitle, titlesOf } from './part-words.ts';
import { followerOf } from './relocation.ts';
import { ascending, blockAfter, headingText } from './text.ts';

/** The number of the part that an article is; a lone one is the first. */
export function partNumberOf({ summary, series, file }: Context): number {
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  return summary.part?.number ?? series.parts[at]?.number ?? (at < 0 ? 1 : at + 1);
}

/** What is divided how. */
export interface SplitPlan extends Context {
  /** The part that the article is, and what the new one comes after. */
  readonly number: number;
  /** The new part's. */
  readonly uri: string;
  /** Nothing has said before that the article is a part. */
  readonly isLone: boolean;
  readonly anatomy: Anatomy;
  /** Position of the last section that stays, and the index of the first block that moves. */
  readonly at: number;
  readonly from: number;
  /** The numbers of sections, and those that front matter gives. */
  readonly staying: readonly number[];
  readonly moving: readonly number[];
  readonly given: { readonly staying: readonly number[]; readonly moving: readonly number[] };
  readonly otherParts: readonly Part[];
  readonly partFiles: readonly SourceFile[];
  /** The definitions that either needs, wherever they are. */
  readonly shared: ReturnType<typeof shareDefinitions>;
  readonly change: PartsChange;
}

/** Works out how an article is split after a section; why it cannot be. */
export function splitPlan(context: Context, last: Section, isTaken: (uri: string) => boolean): SplitPlan | Refusal {
  const { file, summary, series } = context;
  const { document, sections, list, meta, topHeading } = summary;
  const { blocks } = document;
  const refusal = refusalFor(file);
  if (refusal !== undefined) return { refusal };
  const anatomy = anatomyOf(summary);
  const at = sections.indexOf(last);
  const from = anatomy.starts[at + 1];
  if (from === undefined) return { refusal: 'Nothing follows this takeaway that could be a part of its own' };
  const staying = sections.slice(0, at + 1).map(({ number }) => number);
  const moving = sections.slice(at + 1).map(({ number }) => number);
  const twice = staying.find((number) => moving.includes(number));
  if (twice !== undefined)
    return { refusal: `Takeaway ${twice} has a section on either side: renumber one of them first` };
  if (isSilencedAcross(summary, startOfIndex(document, from)))
    return { refusal: 'A comment silences rules across this place: end it first' };
  if (meta.series && meta.series.parts.length > 0 && !series.own?.meta)
    return { refusal: 'The front matter does not name this article among the parts: correct it first' };

  const number = partNumberOf(context);
  const isNamed = (one: string): boolean => series.parts.some((part) => part.uri === one);
  const uri = nameOfNewPart(file.uri, number, (one) => isTaken(one) || isNamed(one));
  const otherParts = series.parts.filter((part) => part !== series.own && part.uri !== file.uri);
  const rest = {
    number,
    uri,
    isLone: series.parts.length === 0 && summary.part === undefined,
    anatomy,
    at,
    from,
    staying,
    moving,
    otherParts,
    partFiles: otherParts.flatMap((part) => part.file ?? []),
    shared: shareDefinitions(document, blocks.slice(0, from), [
      ...blocks.slice(from, anatomy.definitions),
      ...(list?.fragments ?? []).map(({ block }) => block),
      ...(topHeading ? [topHeading.span.block] : []),
    ]),
  };
  const isMoving = divisionOf(summary, staying, moving);
  const all = series.own?.takeaways ?? [...staying, ...moving];
  const given = { staying: all.filter((one) => !isMoving(one)), moving: all.filter(isMoving) };
  const plan = { ...context, ...rest, given };
  if (!list && Math.min(staying.length, moving.length) < 2 && !series.own?.meta && frontEdits(plan, 1).length === 0)
    return {
      refusal: 'Without a list, a part with one section is not known as such: insert the list of the takeaways first',
    };
  return { ...plan, change: changeOf(plan, isMoving) };
}

/** Which numbers move; of those without a section, the ones that the list has after the first that moves. */
function divisionOf({ list }: Summary, staying: readonly number[], moving: readonly number[]) {
  const order = list?.items.map(({ number }) => number) ?? [];
  const first = Math.min(...moving.map((number) => order.indexOf(number)).filter((at) => at >= 0));
  return (number: number): boolean =>
    moving.includes(number) || (!staying.includes(number) && order.indexOf(number) >= first);
}

function changeOf(plan: Omit<SplitPlan, 'change'>, isMoving: (number: number) => boolean): PartsChange {
  const { file, uri, number, summary, series, staying, moving, given, otherParts, partFiles, from, anatomy, shared } =
    plan;
  const { blocks } = summary.document;
  const definitions = blocks.slice(anatomy.definitions);
  const texts = new Map<Block, string>();
  const note = (block: Block | undefined, edits: readonly Edit[]): string | undefined => {
    const text = block && headingText(blockAfter(block, edits));
    if (block && text !== undefined) texts.set(block, text);
    return text;
  };
  const top = summary.topHeading?.span.block;
  const newTitle = note(top, titleEdits(plan, 1));
  note(top, titleEdits(plan, 0));
  for (const other of partFiles) note(other.summary.topHeading?.span.block, retitled(plan, other));
  const files = new Map<string, readonly (Block | string)[]>([
    [file.uri, [...blocks.slice(0, from), ...definitions.filter((block) => shared.staying.has(block))]],
    [
      uri,
      [
        ...(newTitle === undefined ? [] : [newTitle]),
        ...blocks.slice(from, anatomy.definitions),
        ...definitions.filter((block) => !shared.staying.has(block)),
      ],
    ],
    ...partFiles.map((other) => [other.uri, other.document.blocks] as const),
  ]);
  const ranges = series.own?.takeaways;
  return {
    numbers: new Map([
      [
        file.uri,
        [
          { before: ascending([...staying, ...moving]), after: ascending(staying) },
          ...(ranges ? [{ before: ascending(ranges), after: ascending(given.staying) }] : []),
        ],
      ],
      [
        uri,
        [{ before: [], after: ascending(moving) }, ...(ranges ? [{ before: [], after: ascending(given.moving) }] : [])],
      ],
    ]),
    gone: new Set(),
    homeOf: (one) => (isMoving(one) ? uri : file.uri),
    follow: followerOf({ files, texts, gone: new Map() }, [file, ...partFiles]),
    startOf: (one) => ({ uri: one }),
    partOf(one) {
      if (one === file.uri) return number;
      if (one === uri) return number + 1;
      const part = otherParts.find((other) => other.uri === one)?.number;
      return part === undefined ? undefined : part + (part > number ? 1 : 0);
    },
    shift: (one) => (one > number ? one + 1 : one),
  };
}

/** The edits of titles, for this part (0) or the new one (1). */
export function titleEdits(
  { summary, isLone, number }: Pick<SplitPlan, 'summary' | 'isLone' | 'number'>,
  step: 0 | 1,
): Edit[] {
  return titlesOf(summary).flatMap((title) =>
    isLone ? [addPartWords(title, number + step)] : renumberTitle(title, step, 1),
  );
}

/** The edits that front matter's list of parts needs here, where `part` is the number of the part that says so. */
export function frontEdits(plan: Omit<SplitPlan, 'change'>, part: number): Edit[] {
  const { summary, series, file, uri, staying, moving, isLone } = plan;
  const own = series.own?.meta;
  if (own) return entryEdits(plan, file, own);
  const parts: NamedPart[] = [
    { path: linkTo(file.uri, file.uri), takeaways: staying },
    { path: linkTo(file.uri, uri), takeaways: moving },
  ];
  const added = isLone ? addSeries(summary, part, parts) : undefined;
  return added ? [added] : [];
}

/** Names the new part after this one where a file's front matter names this one. */
export function entryEdits(
  { uri, given }: Omit<SplitPlan, 'change'>,
  { uri: from, summary }: SourceFile,
  own: NonNullable<Part['meta']>,
): Edit[] {
  const range = own.takeaways ? { takeaways: given.moving } : {};
  const named = insertPart(summary, own, { path: linkTo(from, uri), ...range });
  return [named, ...(own.takeaways ? rewriteRange(own, given.staying) : [])];
}

/** The edits of the titles of another part. */
export function retitled({ otherParts, number }: Omit<SplitPlan, 'change'>, { uri, summary }: SourceFile): Edit[] {
  const isLater = (otherParts.find((part) => part.uri === uri)?.number ?? 0) > number;
  return titlesOf(summary).flatMap((title) => renumberTitle(title, isLater ? 1 : 0, 1));
}
