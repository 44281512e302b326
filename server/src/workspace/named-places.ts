import type { Summary } from '../model/summary.ts';
import { extentOf, type MarkdownDocument, positionAt, type Span } from '../syntax/document.ts';
import type { Position } from '../syntax/lines.ts';

/** Something that a summary has a name for, as it is found without its text. */
export interface NamedPlace {
  readonly kind: NamedKind;
  readonly name: string;
  /** Of a takeaway that is listed only: its section is elsewhere, or nowhere. */
  readonly listed?: { readonly number: number; readonly title: string };
  readonly start: Position;
  readonly end: Position;
}

/** What a summary has names for. */
export interface Names {
  readonly uri: string;
  readonly title: string;
  /** Its number in a series. */
  readonly part: number | undefined;
  readonly places: readonly NamedPlace[];
  /** Has another part of its series the section of a takeaway that it only lists. */
  isElsewhere(listed: NonNullable<NamedPlace['listed']>): boolean;
}

export type NamedKind = 'article' | 'takeaway' | 'heading' | 'talk' | 'speaker' | 'project';

/**
 * What a summary has names for: itself, its takeaways where they are written about (else where they are listed), its other
 * headings, and talks, speakers and projects, each where it is named first.
 */
export function namedPlacesOf({
  document,
  title,
  topHeading,
  takeaways,
  headings,
  talks,
  mentions,
}: Summary): NamedPlace[] {
  const places: NamedPlace[] = [];
  const sections = new Set(takeaways.flatMap(({ section }) => section?.span.block ?? []));
  const talkHeadings = new Set(talks.flatMap(({ form, span }) => (form === 'heading' ? [span.block] : [])));
  if (title)
    places.push({ kind: 'article', name: title.text, ...extentIn(document, topHeading?.titleSpan ?? title.span) });
  for (const { number, title, item, section } of takeaways) {
    const span = section?.span ?? item?.titleSpan;
    if (!span) continue;
    const listed = section || item?.hasBody ? {} : { listed: { number, title } };
    places.push({ kind: 'takeaway', name: `${number}. ${title}`, ...listed, ...extentIn(document, span) });
  }
  for (const heading of headings) {
    const { block } = heading.span;
    if (heading === topHeading || heading.text === '' || sections.has(block) || talkHeadings.has(block)) continue;
    places.push({ kind: 'heading', name: heading.text, ...extentIn(document, heading.span) });
  }
  const first = new Set<string>();
  const add = (kind: NamedKind, name: string, span: Span): void => {
    if (first.has(`${kind} ${name}`)) return;
    first.add(`${kind} ${name}`);
    places.push({ kind, name, ...extentIn(document, span) });
  };
  for (const { title, span, unclosed } of talks) if (!unclosed) add('talk', title, span);
  for (const { speakers, span } of talks) for (const name of speakers) add('speaker', name, span);
  for (const { project, span } of mentions) add('project', project.name, span);
  return places;
}

function extentIn(document: MarkdownDocument, span: Span): Pick<NamedPlace, 'start' | 'end'> {
  const { start, end } = extentOf(document, span);
  return { start: positionAt(document, start), end: positionAt(document, end) };
}
