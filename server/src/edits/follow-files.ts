import { destinationsIn } from '../syntax/destinations.ts';
import { namedParts } from '../workspace/series.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { decode, linkTo, readDestination, resolveUri } from '../workspace/uri.ts';
import { type Edit, inFile, replace } from './edit.ts';
import { sourceAt } from './layout.ts';
import { relink } from './relink.ts';
import { yamlLike } from './yaml-text.ts';

/** Where a file will be; the same URI for one that stays. */
export type Moved = (uri: string) => string;

/** Makes the links of a file follow files that are renamed or moved, itself among them. */
export function followInLinks({ uri, document }: SourceFile, moved: Moved): Edit[] {
  return inFile(
    uri,
    relink(document.blocks, uri, moved(uri), (place) => ({ ...place, uri: moved(place.uri) })),
  );
}

/** Makes the parts that front matter names follow files that are renamed or moved, the article's own among them. */
export function followInParts({ uri, summary }: SourceFile, moved: Moved): Edit[] {
  const edits = (summary.meta.series?.parts ?? []).flatMap(({ file }) => {
    const path = file && readDestination(file.text)?.path;
    if (!file || !path) return [];
    const target = moved(resolveUri(uri, path));
    if (resolveUri(moved(uri), path) === target) return [];
    return [replace(file.span, partPathLike(linkTo(moved(uri), target), file.text, sourceAt(file.span)))];
  });
  return inFile(uri, edits);
}

/** Writes a percent-encoded path as a value of YAML, in the manner of another: `text` as it is read, `written` as it stands there. */
export function partPathLike(path: string, text: string, written: string): string {
  const [dots = ''] = path.startsWith('../') ? [] : (/^\.\//.exec(text) ?? []);
  return yamlLike(/%[0-9a-f]{2}/i.test(text) ? `${dots}${path}` : `${dots}${decode(path)}`, written);
}

/** Does a file link to one of those that are gone, or name it as a part. */
export function refersTo({ uri, document, summary }: SourceFile, isGone: (uri: string) => boolean): boolean {
  const isLinked = document.blocks.flatMap(destinationsIn).some(({ url }) => {
    const path = readDestination(url)?.path;
    return path !== undefined && path !== '' && isGone(resolveUri(uri, path));
  });
  return isLinked || namedParts(uri, summary).some((part) => part.uri !== undefined && isGone(part.uri));
}
