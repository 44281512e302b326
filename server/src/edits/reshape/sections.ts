import type { Heading } from '../../model/headings.ts';
import { leadingZeros, numberLike } from '../../model/numbers.ts';
import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { indexOfBlock } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { type Edit, replace } from '../edit.ts';
import { setLevel } from '../headings.ts';
import { eolOf, sourceAt } from '../layout.ts';
import { commonLevel, headingLike } from '../sections.ts';
import { placeholder } from '../stub.ts';
import type { Region } from './arrange.ts';
import { type Content, fill, gapIn, gapsBetween } from './fill.ts';
import { imageOf, type Reshaping } from './reshaping.ts';
import { nameOf, type PlacedSection, type Refused, type Scope } from './scope.ts';

/** A section's new number where it has another one, as it will be written. */
export interface NewNumber {
  readonly section: Section;
  readonly written: string;
}

/** The new numbers of a file's sections, in the manner of the heading and of the others. */
export function renumberSections({ summary }: SourceFile, { files }: Scope, reshaping: Reshaping): NewNumber[] {
  const width = widthIn(files);
  return summary.sections.flatMap((section) => {
    const number = imageOf(reshaping, section.number);
    if (number === undefined || number === section.number) return [];
    const old = sourceAt(section.numberSpan);
    return { section, written: /^\d+$/.test(old) ? String(number).padStart(width, '0') : numberLike(number, old) };
  });
}

/** In one part there may be no number that shows how the author writes those below ten. */
function widthIn(files: readonly SourceFile[]): number {
  return leadingZeros(files.flatMap(({ summary }) => summary.sections.map(({ numberSpan }) => sourceAt(numberSpan))));
}

export function editOfNumber({ section, written }: NewNumber): Edit {
  return replace(section.numberSpan, written);
}

/** A section and the files that it leaves and comes into. */
export interface Crossing {
  readonly section: PlacedSection;
  readonly from: SourceFile;
  readonly to: SourceFile;
}

/** The sections that another part has to have, in a new order of the takeaways. */
export function crossingsOf(scope: Scope, reshaping: Reshaping, ownerAfter: Scope['ownerOf']): Crossing[] | Refused {
  const crossings: Crossing[] = [];
  for (const from of scope.files) {
    for (const section of scope.sectionsOf(from)) {
      const number = imageOf(reshaping, section.number);
      if (number === undefined) continue;
      const to = ownerAfter(number);
      if (!to) return { refused: `Takeaway ${number} belongs to a part that is no file here` };
      if (to !== from) crossings.push({ section, from, to });
    }
  }
  return crossings;
}

/** Sections that come into another part get the level that sections have there. */
export function levelEdits(crossings: readonly Crossing[], file: SourceFile): Edit[] {
  return crossings.flatMap(({ section: { section }, from, to }) => {
    if (from !== file || !('from' in section)) return [];
    const [here, there] = [from, to].map(({ summary }) => commonLevel(summary.sections));
    const step = here && there ? there - here : 0;
    return step === 0 || !section.level ? [] : setLevel(from.summary, section, section.level + step);
  });
}

/** A file's sections in their new order, whole sections moved; undefined where it stays. */
export function arrangeSections(
  file: SourceFile,
  scope: Scope,
  reshaping: Reshaping,
  ownerAfter: Scope['ownerOf'],
): Region | Refused | undefined {
  const own = scope.sectionsOf(file);
  const slots = own.map(({ slot }) => slot);
  const contents = new Map<number, Content>();
  for (const other of scope.files) {
    for (const [i, { number, slot }] of scope.sectionsOf(other).entries()) {
      const image = imageOf(reshaping, number);
      if (image === undefined || ownerAfter(image) !== file) continue;
      const piece = { file: other, start: slot.start, end: slot.end };
      contents.set(image, { piece, slot, ...(other === file ? { own: i } : {}) });
    }
  }
  const { added } = reshaping;
  if (added && own.length > 0 && ownerAfter(added.number) === file) {
    contents.set(added.number, { piece: newSection(file, own, added, widthIn(scope.files)) });
  }
  if (own.length === 0) {
    return contents.size === 0
      ? undefined
      : { refused: `${nameOf(file)} has no section yet beside which another could stand` };
  }
  if (contents.size === 0 && reshaping.removed === undefined) {
    return { refused: `${nameOf(file)} would be left without a section` };
  }
  const order = own.map(({ number }) => number);
  const isPermutation = contents.size === order.length && order.every((number) => contents.has(number));
  const numbers = isPermutation ? order : inDirectionOf(order, [...contents.keys()]);
  if (!numbers) return { refused: `The sections of ${nameOf(file)} are not in order: put them into order first` };
  const next = numbers.map((number) => contents.get(number) as Content);
  const isSame = next.length === own.length && next.every((content, i) => content.own === i);
  return isSame ? undefined : fill(file, slots, next, gapElsewhere(file, scope));
}

/** What other parts set between their sections. */
function gapElsewhere(file: SourceFile, scope: Scope): string | undefined {
  const gaps = scope.files.map((other) => gapIn(other, gapsBetween(scope.sectionsOf(other).map(({ slot }) => slot))));
  return gaps.find((gap) => gap !== undefined)?.replace(/\r\n?|\n/g, eolOf(file.document));
}

/** Numbers upwards or downwards as those of the sections are; undefined where these are neither. */
function inDirectionOf(order: readonly number[], numbers: number[]): number[] | undefined {
  const step = (order.at(-1) ?? 0) < (order[0] ?? 0) ? -1 : 1;
  const isSorted = order.every((number, i) => i === 0 || (number - (order[i - 1] as number)) * step > 0);
  return isSorted ? numbers.sort((a, b) => (a - b) * step) : undefined;
}

function newSection(
  { summary }: SourceFile,
  own: readonly PlacedSection[],
  { number, title, beside }: NonNullable<Reshaping['added']>,
  width: number,
): string {
  const { document } = summary;
  const near = (own.find((one) => one.number === beside) ?? (own.at(-1) as PlacedSection)).section;
  const heading = headingBeside(summary, near, `${number}`.padStart(width, '0'), title);
  return [heading, '', placeholder(number)].join(eolOf(document));
}

/** A heading in the manner of another, be it a line that serves as one, or a heading without a number. */
function headingBeside(summary: Summary, near: Section | Heading, number: string, title: string): string {
  if (!('kind' in near)) return `${'#'.repeat(near.level)} ${title}`;
  const { kind, span, numberSpan, titleSpan } = near;
  if (kind === 'heading') {
    const index = indexOfBlock(summary.document, span.block) ?? 0;
    return headingLike(summary, index + 1, Number(number), title).replace(/\d+/, number);
  }
  const before = sourceAt({ ...span, end: numberSpan.start });
  const between = sourceAt({ ...span, start: numberSpan.end, end: titleSpan.start });
  return `${before}${number}${between}${title}${sourceAt({ ...span, start: titleSpan.end })}`;
}
