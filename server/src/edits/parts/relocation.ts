import GithubSlugger from 'github-slugger';
import { anchorsOf, idsIn, loose } from '../../model/anchors.ts';
import { headingIn } from '../../model/headings.ts';
import type { Block, MarkdownDocument } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Place } from '../relink.ts';

/** How blocks are distributed over files by a change of the parts. */
export interface Relocation {
  /** Of each file that changes, its blocks in their new order; a text stands for a heading that is new. */
  readonly files: ReadonlyMap<string, readonly (Block | string)[]>;
  /** New texts of headings. */
  readonly texts: ReadonlyMap<Block, string>;
  /** Where links lead to a file that goes, or to what of it does. */
  readonly gone: ReadonlyMap<string, Place>;
}

/** Says where links lead after a change of the parts; `files` are as they were before. */
export function followerOf({ files, texts, gone }: Relocation, before: readonly SourceFile[]): (place: Place) => Place {
  const after = new Map<Block, { uri: string; anchor?: string }>();
  for (const [uri, blocks] of files) {
    const slugger = new GithubSlugger();
    for (const block of blocks) {
      const heading = typeof block === 'string' ? undefined : headingIn(block);
      const text = typeof block === 'string' ? block : (texts.get(block) ?? heading?.text);
      const slug = text === undefined ? undefined : slugger.slug(text);
      const anchor = heading?.id ?? slug;
      if (typeof block !== 'string') after.set(block, { uri, ...(anchor === undefined ? {} : { anchor }) });
    }
  }
  const known = new Map<string, (fragment: string) => Anchored | undefined>();
  for (const { uri, document } of before) if (files.has(uri) || gone.has(uri)) known.set(uri, lookupIn(document));
  return (place) => {
    const { uri, fragment } = place;
    const find = known.get(uri);
    if (!find) return place;
    const elsewhere = gone.get(uri);
    if (fragment === undefined) return elsewhere ?? place;
    const found = find(fragment);
    const now = found && after.get(found.block);
    if (!now) return elsewhere ? { uri: elsewhere.uri, fragment } : place;
    const isKept = found.anchor === undefined || found.anchor === now.anchor;
    return { uri: now.uri, fragment: isKept ? fragment : (now.anchor ?? fragment) };
  };
}

/** The block that offers an anchor, and, where it is a heading's, the anchor as GitHub makes it. */
interface Anchored {
  readonly block: Block;
  readonly anchor?: string;
}

function lookupIn(document: MarkdownDocument): (fragment: string) => Anchored | undefined {
  let known: Map<string, Anchored> | undefined;
  const read = (): Map<string, Anchored> => {
    const anchors = new Map<string, Anchored>();
    const add = (key: string, value: Anchored): void => void (anchors.has(key) || anchors.set(key, value));
    for (const [{ span }, anchor] of anchorsOf(document).ofHeading) add(anchor, { block: span.block, anchor });
    for (const block of document.blocks) for (const id of idsIn(block)) add(id, { block });
    // Some generators leave out the number.
    for (const [key, value] of [...anchors]) add(loose(key), value);
    return anchors;
  };
  return (fragment) => {
    known ??= read();
    return known.get(fragment) ?? known.get(fragment.toLowerCase()) ?? known.get(loose(fragment));
  };
}
