import { destinationsIn } from '../../syntax/destinations.ts';
import { extentOf, offsetOf, type Span } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { imageOf, type Reshaping } from './reshaping.ts';
import type { Scope } from './scope.ts';

/**
 * The part to which a link around an item of a list, or around a reference, has to lead where its takeaway goes to another
 * one, by the place of its destination.
 */
export function followed(
  scope: Scope,
  reshaping: Reshaping,
  ownerAfter: Scope['ownerOf'],
): (file: SourceFile, destination: Span) => SourceFile | undefined {
  const known = new Map<SourceFile, ReadonlyMap<number, SourceFile>>();
  const targetsIn = (file: SourceFile): ReadonlyMap<number, SourceFile> => {
    const { summary, document } = file;
    const links = [
      ...(summary.list?.items ?? []).map(({ number, span, url }) => ({ numbers: [number], span, url })),
      ...summary.references.flatMap(({ link, span, numbers, loose }) =>
        link && !loose && link.span.start <= span.start && span.end <= link.span.end
          ? [{ numbers, span: link.span, url: undefined }]
          : [],
      ),
    ];
    const targets = new Map<number, SourceFile>();
    for (const { numbers, span, url } of links) {
      const owners = new Set(numbers.map((old) => ownerAfter(imageOf(reshaping, old) ?? old)));
      const [owner] = owners;
      if (!owner || owners.size > 1 || numbers.every((old) => scope.ownerOf(old) === owner)) continue;
      const place = destinationsIn(span.block).find(
        (one) => span.start <= one.start && one.end <= span.end && (url === undefined || one.url === url),
      );
      if (place) targets.set(offsetOf(document, place.block) + place.start, owner);
    }
    return targets;
  };
  return (file, destination) => {
    if (!known.has(file)) known.set(file, targetsIn(file));
    return known.get(file)?.get(extentOf(file.document, destination).start);
  };
}
