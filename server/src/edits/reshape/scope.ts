import type { Heading } from '../../model/headings.ts';
import { listIn } from '../../model/list.ts';
import type { Section } from '../../model/structure.ts';
import { alike, quoted, sameTitle } from '../../model/titles.ts';
import { extentOf } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import { haveOneList } from '../../workspace/coverage.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { filesOf } from '../../workspace/subject.ts';
import { baseName } from '../../workspace/uri.ts';
import { blocksBetween, isMeantAnew, swallower } from '../fragments.ts';
import { isOpen } from '../sections.ts';
import { isStraight } from '../sequence.ts';
import { type Slot, slotOf } from '../slots.ts';
import { fileMeant } from './meant.ts';
import { isRun } from './reshaping.ts';

/** Why something cannot be done, and what to do about it: a sentence without its full stop. */
export interface Refused {
  readonly refused: string;
}

/** A takeaway's section in a file. */
export interface PlacedSection {
  readonly number: number;
  readonly section: Section | Heading;
  readonly slot: Slot;
}

/** The parts that number the same takeaways, and where each takeaway is written about. */
export interface Scope {
  readonly context: Context;
  /** The article's own file first. */
  readonly files: readonly SourceFile[];
  /** All numbers, ascending and without a gap. */
  readonly numbers: readonly number[];
  /** The sections of a file in the order of the text. */
  sectionsOf(file: SourceFile): readonly PlacedSection[];
  /** The file that a number's section stands in, else the one that it is given to; undefined where that is no file here. */
  ownerOf(number: number): SourceFile | undefined;
}

/** Finds what a new order of an article's takeaways has to do with; refuses where their order now is not plain. */
export function scopeOf(context: Context): Scope | Refused {
  const files = filesWithOneList(context);
  const problem = first(files, problemOfText) ?? problemOfTitles(files);
  if (problem) return { refused: problem };
  const numbers = [...new Set(files.flatMap(({ summary }) => summary.takeaways.map(({ number }) => number)))];
  numbers.sort((a, b) => a - b);
  if (!isRun(numbers)) return { refused: `The numbers of the takeaways have a gap: renumber them first` };
  const placed = new Map(files.map((one) => [one, placedSections(one)]));
  const overlapping = files.find((one) =>
    placed.get(one)?.some(({ slot }, i, all) => (all[i - 1]?.slot.end ?? 0) > slot.start),
  );
  if (overlapping) return { refused: `In ${nameOf(overlapping)} one section of a takeaway is inside of another` };
  const owners = new Map<number, SourceFile>();
  for (const one of files) {
    const own = one.summary.takeaways.filter(({ section, item }) => section || item?.hasBody);
    for (const { number } of own) {
      const other = owners.get(number);
      if (other) return { refused: `Takeaway ${number} has a section in ${nameOf(other)} and in ${nameOf(one)}` };
      owners.set(number, one);
    }
  }
  return {
    context,
    files,
    numbers,
    sectionsOf: (one) => placed.get(one) ?? [],
    ownerOf: (number) => owners.get(number) ?? givenTo(context, files, owners, number),
  };
}

/** The article's file and those parts that number the same takeaways. */
export function filesWithOneList(context: Context): readonly SourceFile[] {
  const { file } = context;
  return filesOf(context).filter(
    (other) =>
      other === file || (other.summary.verdict.summary && haveOneList(file.summary.takeaways, other.summary.takeaways)),
  );
}

/** A file's name as a message has it. */
export function nameOf({ uri }: SourceFile): string {
  return baseName(uri);
}

/**
 * Who has to write about a number that has no section yet: as front matter says, else as the text of some part promises, else
 * who writes about the number before it.
 */
function givenTo(
  context: Context,
  files: readonly SourceFile[],
  owners: ReadonlyMap<number, SourceFile>,
  number: number,
): SourceFile | undefined {
  const { file, series } = context;
  const part = series.parts.find(({ takeaways }) => takeaways?.includes(number));
  if (part) return part === series.own ? file : files.find((one) => one === part.file || one.uri === part.uri);
  for (const one of files) {
    for (const reference of one.summary.references) {
      if (reference.loose || !reference.points || !reference.numbers.includes(number)) continue;
      const meant = fileMeant(one, reference, context, files);
      if (meant && meant !== 'another list') return meant;
      // A part that is published elsewhere.
      if (reference.points === 'elsewhere' && files.length === 1) return undefined;
    }
  }
  const before = [...owners.keys()].filter((one) => one < number);
  const after = [...owners.keys()].filter((one) => one > number);
  return owners.get(before.length > 0 ? Math.max(...before) : Math.min(...after)) ?? file;
}

function placedSections(file: SourceFile): PlacedSection[] {
  return file.summary.takeaways
    .flatMap(({ number, section }) => (section ? [{ number, section, slot: slotOf(file.summary, section) }] : []))
    .sort((a, b) => a.slot.start - b.slot.start);
}

/** What in one file makes it uncertain where a takeaway begins and ends, or which number it has. */
function problemOfText(file: SourceFile): string | undefined {
  const { summary } = file;
  const { document, list, sections } = summary;
  const name = nameOf(file);
  const open = document.blocks.find(isOpen);
  if (open) {
    const what = open.node.type === 'code' ? 'code block' : 'comment or element';
    return `${name} has a ${what} that is never closed: close it first`;
  }
  if (list) {
    const isBroken = list.fragments.some((fragment, i) => {
      const before = list.fragments[i - 1];
      return (
        swallower(document, fragment) !== undefined ||
        (before !== undefined && !isMeantAnew(blocksBetween(document, before, fragment)))
      );
    });
    if (isBroken) return `The list in ${name} is interrupted: mend it first`;
    if (!isStraight(list)) return `The numbers of the list in ${name} are out of order: renumber it first`;
  }
  const numbers = new Set<number>();
  for (const section of sections) {
    const { number, title, span } = section;
    if (numbers.has(number)) return `${name} has two sections with the number ${number}: renumber them first`;
    numbers.add(number);
    if ((listIn(span.block)?.items.length ?? 0) > 1)
      return `In ${name} section ${number} runs on from a list: set a blank line`;
    const listed = list?.items.find((item) => sameTitle(item.title, title));
    const own = list?.items.find((item) => item.number === number);
    if (listed && listed.number !== number && !(own && alike(own.title, title))) {
      return `In ${name} section ${number} says what the list has as ${listed.number}: renumber it first`;
    }
  }
  const last = sections.find(({ span }) => {
    const { start, end } = extentOf(document, span);
    return list?.items.some((item) => {
      const place = extentOf(document, item.span);
      return place.start < end && start < place.end;
    });
  });
  return last && `In ${name} section ${last.number} is in the list`;
}

/** Parts whose lists do not say the same of a number. */
function problemOfTitles(files: readonly SourceFile[]): string | undefined {
  const known = new Map<number, { readonly title: string; readonly file: SourceFile }>();
  for (const file of files) {
    for (const { number, title } of file.summary.takeaways) {
      const other = known.get(number);
      if (other && title && other.title && !alike(other.title, title)) {
        return `Takeaway ${number} is ${quoted(other.title)} in ${nameOf(other.file)} and ${quoted(title)} in ${nameOf(file)}: make them the same first`;
      }
      if (!other) known.set(number, { title, file });
    }
  }
  return undefined;
}

function first<T>(all: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
