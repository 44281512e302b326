import { destinationsIn, type WrittenDestination } from '../syntax/destinations.ts';
import type { Block } from '../syntax/document.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { decode, linkTo, readDestination, resolveUri } from '../workspace/uri.ts';
import { type Edit, inFile, replace } from './edit.ts';

/** Where a link leads. */
export interface Place {
  readonly uri: string;
  /** Without `#`, percent-decoded. */
  readonly fragment?: string;
}

/**
 * Makes the links and images in some blocks of a file lead to where `follow` says that what they lead to is, as seen from
 * the file that the blocks will be in. The author's manner is kept: `./`, `<…>`, percent-encoding.
 */
export function relink(
  blocks: readonly Block[],
  from: string,
  to: string,
  follow: (place: Place, written: WrittenDestination) => Place,
): Edit[] {
  return blocks.flatMap(destinationsIn).flatMap((written) => {
    const destination = readDestination(written.url);
    if (!destination) return [];
    const { path, fragment } = destination;
    const place: Place = {
      uri: path === '' ? from : resolveUri(from, path),
      ...(fragment === undefined ? {} : { fragment }),
    };
    const target = follow(place, written);
    const isSamePlace = target.fragment === fragment;
    // A link to a place in its own file names no file, unless its author did.
    const namesOwn = path !== '' && place.uri === from;
    const isOwn = target.uri === to && target.fragment !== undefined && !namesOwn;
    const isSameFile = path === '' ? isOwn : resolveUri(to, path) === target.uri && !(isOwn && from !== to);
    if (isSameFile && isSamePlace) return [];
    const source = written.block.text.slice(written.start, written.end);
    const [, oldPath = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(source) ?? [];
    const anchor = isSamePlace ? hash : target.fragment === undefined ? '' : `#${fragmentLike(target.fragment, hash)}`;
    const file = isSameFile ? oldPath : isOwn ? '' : pathLike(linkTo(to, target.uri), oldPath, written.isBracketed);
    return [replace(written, `${file}${query}${anchor}`)];
  });
}

/** Lets the links in files follow that stay where they are; those in `done` have been cared for. */
export function relinkBeside(
  files: readonly SourceFile[],
  done: ReadonlySet<string>,
  follow: (place: Place) => Place,
): Edit[] {
  return files
    .filter(({ uri }) => !done.has(uri))
    .flatMap(({ uri, document }) => inFile(uri, relink(document.blocks, uri, uri, follow)));
}

/** Writes a relative path, given percent-encoded, in the manner of another. */
function pathLike(path: string, written: string, isBracketed = false): string {
  const dotted = /^(?:\.\/|$)/.test(written) && written !== '' && !path.startsWith('../') ? `./${path}` : path;
  if (/%[0-9a-f]{2}/i.test(written)) return dotted;
  // What would end the destination, or mean something else in it, stays encoded.
  const unsafe = isBracketed ? /[<>\\%#?\r\n]/g : /[\s\p{Cc}()<>\\%#?]/gu;
  return decode(dotted).replace(unsafe, (unit) =>
    /[()]/.test(unit) ? `%${unit.charCodeAt(0).toString(16)}` : encodeURIComponent(unit),
  );
}

function fragmentLike(fragment: string, written: string): string {
  return /%[0-9a-f]{2}/i.test(written) || /[\s()<>\\]/.test(fragment) ? encodeURIComponent(fragment) : fragment;
}
