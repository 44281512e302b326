import { headingIn } from '../../model/headings.ts';
import { linksOf } from '../../model/links.ts';
import type { Section } from '../../model/structure.ts';
import { sameTitle } from '../../model/titles.ts';
import { type Block, readMarkdown, type Span } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { sourceOf } from '../../syntax/prose.ts';
import type { Context } from '../../workspace/context.ts';
import { urlOf } from '../../workspace/series.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { takeawayOf } from '../../workspace/subject.ts';
import { baseName } from '../../workspace/uri.ts';
import { changesOf, type Edit, replace } from '../edit.ts';
import { escaped, oneLine, readTitle, sourceAt } from '../layout.ts';
import { replaceTitle } from '../retitle.ts';
import { changesBeside, headingOfLink, relinkTo } from './links.ts';
import type { Plan } from './reshape.ts';
import { filesWithOneList, type Refused } from './scope.ts';
import { headingTexts } from './texts.ts';

/** Where a takeaway's title is written: in the list, or in the heading of its section. */
export interface TitlePlace {
  readonly title: string;
  readonly titleSpan: Span;
  readonly section?: Section;
}

/** The places of a takeaway's title in a file. An item that begins with the heading's words and says more has these for its title. */
export function titlesIn(file: SourceFile, number: number): TitlePlace[] {
  const { item, section } = takeawayOf(file, number) ?? {};
  const places: TitlePlace[] = [];
  if (item?.title) {
    const isLead = item.lead && section && sameTitle(item.lead.title, section.title);
    places.push(isLead ? item.lead : item);
  }
  if (section?.title) places.push({ ...section, ...('kind' in section ? { section } : {}) });
  return places.map(({ title, titleSpan, section }) => ({ title, titleSpan, ...(section ? { section } : {}) }));
}

/**
 * Gives a takeaway another title, as source, wherever it says the same as at one place: in the lists and headings of all
 * parts, and in links that have it for their text; links to the headings follow, in `others`, too, which may have some.
 */
export function retitle(
  context: Context,
  number: number,
  at: TitlePlace,
  source: string,
  others: readonly SourceFile[],
): Plan | Refused {
  const title = source.trim();
  if (title === '') return { refused: 'A takeaway needs a title' };
  const plain = readTitle(title);
  if (plain === undefined) return { refused: 'Markdown would not read this as a title' };
  const old = oneLine(sourceAt(at.titleSpan));
  if (title === old) return { refused: `This is the title of takeaway ${number} already` };
  const files = filesWithOneList(context);
  const placesIn = (file: SourceFile): TitlePlace[] =>
    titlesIn(file, number).filter((place) => sameTitle(place.title, at.title));
  // The author's markup around the words stays where it is.
  const inPlace = (span: Span): string => {
    const own = oneLine(sourceAt(span));
    return own.includes(old) ? own.replace(old, () => title) : title;
  };
  const isLinking = hasLink(title);
  const linking = isLinking && files.find((file) => placesIn(file).some(({ titleSpan }) => isInLink(titleSpan)));
  if (linking) {
    const where = baseName(linking.uri);
    return {
      refused: `The title is a link in ${where}, and no link holds another: write the new title without a link`,
    };
  }
  const sections = new Set<Block>();
  const edits = new Map(
    files.map((file) => {
      return [
        file,
        placesIn(file).map(({ titleSpan, section }): Edit => {
          if (headingIn(titleSpan.block)) sections.add(titleSpan.block);
          return section ? replaceTitle(section, inPlace(titleSpan)) : replace(titleSpan, inPlace(titleSpan));
        }),
      ];
    }),
  );
  const inLink = isLinking ? (): string => escaped(plain) : inPlace;
  for (const file of files)
    edits.get(file)?.push(...linkTexts(file, files, sections, edits.get(file) ?? [], at, inLink));
  const texts = headingTexts([...edits.values()].flat());
  const link = relinkTo({ files, texts });
  const changed = files.map((file) => ({
    file,
    changes: changesOf(file.document, [...(edits.get(file) ?? []), ...link(file)]),
  }));
  const own = changed.filter(({ changes }) => changes.length > 0);
  return { files: [...own, ...changesBeside(others, files, link)], questions: [] };
}

function hasLink(title: string): boolean {
  return readMarkdown(`# ${title}`).blocks.some((block) =>
    passagesOf(block).some((passage) => linksOf(passage).length > 0),
  );
}

function isInLink({ block, start, end }: Span): boolean {
  return passagesOf(block).some((passage) => linksOf(passage).some(({ span }) => span.start < start && end < span.end));
}

/** Links to a section that have its title for their text. */
function linkTexts(
  file: SourceFile,
  files: readonly SourceFile[],
  sections: ReadonlySet<Block>,
  known: readonly Edit[],
  { title }: TitlePlace,
  inPlace: (span: Span) => string,
): Edit[] {
  return file.document.blocks.flatMap((block) =>
    passagesOf(block).flatMap((passage) =>
      linksOf(passage).flatMap((link) => {
        const { prose } = passage;
        const span = { block, ...sourceOf(prose, link.start, link.end) };
        const isKnown = known.some(
          ({ span: own }) => own.block === block && own.start < span.end && span.start < own.end,
        );
        if (isKnown || !sameTitle(prose.text.slice(link.start, link.end), title)) return [];
        const heading = headingOfLink(files, file, urlOf(file.summary, link) ?? '');
        return heading && sections.has(heading) ? replace(span, inPlace(span)) : [];
      }),
    ),
  );
}
