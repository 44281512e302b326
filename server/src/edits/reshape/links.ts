import GithubSlugger from 'github-slugger';
import { loose } from '../../model/anchors.ts';
import { headingIn } from '../../model/headings.ts';
import { type Block, offsetOf, readMarkdown, type Span } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { readDestination, resolveUri } from '../../workspace/uri.ts';
import { changesOf, type Edit, type FileChanges } from '../edit.ts';
import { type Place, relink } from '../relink.ts';
import { type Piece, piecesOf as piecesOfFile } from './arrange.ts';

/** Where everything will stand. What is left out stays as it is. */
export interface Layout {
  readonly files: readonly SourceFile[];
  /** The text that a heading will have, by its block, where that is another one. */
  readonly texts: ReadonlyMap<Block, string>;
  /** What a file's text will be made of. */
  piecesOf?(file: SourceFile): readonly Piece[];
  /** The file that a span of a file comes to stand in. */
  holderOf?(file: SourceFile, span: Span): SourceFile;
  /** The file to which a link without an anchor has to lead, where that is another one. */
  follow?(file: SourceFile, link: Span): SourceFile | undefined;
  /** Told of links to headings that go. */
  lost?(file: SourceFile, link: Span): void;
}

/** The anchor of a heading now, and the one that it will have in which file; undefined where it goes. */
interface Anchor {
  readonly heading: Block;
  readonly before: string;
  readonly after: { readonly anchor: string; readonly file: SourceFile } | undefined;
}

/**
 * Makes the links of files lead where they led: to headings that will have another text or stand in another file, and from
 * places that will be in another one.
 */
export function relinkTo(layout: Layout): (file: SourceFile) => Edit[] {
  const anchors = anchorsOf(layout);
  return (file) =>
    file.document.blocks.flatMap((block) => {
      const to = layout.holderOf?.(file, { block, start: 0, end: 0 }) ?? file;
      return relink([block], file.uri, to.uri, (place, written) => placeAfter(file, place, written, layout, anchors));
    });
}

/** What `link` changes in those of some files that are no parts. */
export function changesBeside(
  others: readonly SourceFile[],
  parts: readonly SourceFile[],
  link: (file: SourceFile) => Edit[],
): FileChanges[] {
  return others
    .filter(({ uri }) => parts.every((part) => part.uri !== uri))
    .map((file) => ({ file, changes: changesOf(file.document, link(file)) }))
    .filter(({ changes }) => changes.length > 0);
}

function placeAfter(
  file: SourceFile,
  place: Place,
  written: Span,
  layout: Layout,
  anchors: ReadonlyMap<SourceFile, readonly Anchor[]>,
): Place {
  const { uri, fragment } = place;
  const target = layout.files.find((one) => one.uri === uri);
  if (!target) return place;
  if (!fragment) {
    const other = layout.follow?.(file, written);
    return other ? { ...place, uri: other.uri } : place;
  }
  const anchor = find(anchors.get(target) ?? [], fragment);
  if (!anchor) return place;
  if (!anchor.after) {
    layout.lost?.(file, written);
    return place;
  }
  const { before, after } = anchor;
  return { uri: after.file.uri, fragment: fragmentAfter(before, after.anchor, fragment) };
}

/** The heading that a link in one of some files leads to. */
export function headingOfLink(files: readonly SourceFile[], file: SourceFile, url: string): Block | undefined {
  const { path, fragment } = readDestination(url) ?? {};
  if (path === undefined || !fragment) return undefined;
  const target = path === '' ? file.uri : resolveUri(file.uri, path);
  const known = files.find(({ uri }) => uri === target);
  return known && find(anchorsOf({ files: [known], texts: new Map() }).get(known) ?? [], fragment)?.heading;
}

/** The heading that a fragment means; some generators leave out the number. */
function find(anchors: readonly Anchor[], fragment: string): Anchor | undefined {
  return (
    anchors.find(({ before }) => before === fragment) ??
    anchors.find(({ before }) => before === fragment.toLowerCase() || loose(before) === loose(fragment))
  );
}

/** The fragment that a heading will have; as it is written, where that stays. */
function fragmentAfter(before: string, after: string, written: string): string {
  if (before === after) return written;
  return written !== before && loose(written) === written ? loose(after) : after;
}

/** The anchors of all files' headings, now and in their new texts. */
function anchorsOf({ files, piecesOf, texts }: Layout): ReadonlyMap<SourceFile, readonly Anchor[]> {
  const after = new Map<Block, { readonly anchor: string; readonly file: SourceFile }>();
  for (const file of files) {
    const slugger = new GithubSlugger();
    for (const piece of piecesOf?.(file) ?? piecesOfFile(file, [])) {
      if (typeof piece === 'string') {
        for (const block of readMarkdown(piece).blocks) slugger.slug(headingIn(block)?.text ?? '');
        continue;
      }
      for (const { id, text, span } of piece.file.summary.headings) {
        const at = offsetOf(piece.file.document, span.block);
        if (at < piece.start || at >= piece.end) continue;
        const slug = slugger.slug(texts.get(span.block) ?? text);
        after.set(span.block, { anchor: id ?? slug, file });
      }
    }
  }
  return new Map(
    files.map((file) => {
      const slugger = new GithubSlugger();
      const anchors = file.summary.headings.map(({ id, text, span }): Anchor => {
        const slug = slugger.slug(text);
        return { heading: span.block, before: id ?? slug, after: after.get(span.block) };
      });
      return [file, anchors];
    }),
  );
}
