import type { Section } from '../../model/structure.ts';
import { extentOf, type Span } from '../../syntax/document.ts';
import type { Place } from './offer.ts';

/** The cursor, or what is selected, is at a span. */
function isAt({ context, range }: Place, span: Span): boolean {
  const { start, end } = extentOf(context.file.document, span);
  return start <= range.end && range.start <= end;
}

/** It is at the takeaway list, or at the line that announces it. */
export function isAtList(place: Place): boolean {
  const { list } = place.context.summary;
  if (!list) return false;
  return list.items.some(({ span }) => isAt(place, span)) || (list.leadIn !== undefined && isAt(place, list.leadIn));
}

/** The takeaway section whose heading it is at. */
export function sectionAt(place: Place): Section | undefined {
  return place.context.summary.sections.find(({ span }) => isAt(place, span));
}
