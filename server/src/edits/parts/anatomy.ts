import { listIn } from '../../model/list.ts';
import type { Section } from '../../model/structure.ts';
import type { Summary } from '../../model/summary.ts';
import { extentOf } from '../../syntax/document.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { baseName } from '../../workspace/uri.ts';
import type { Edit, NewFile } from '../edit.ts';
import { beginningOf, endOf, isOpen } from '../sections.ts';
import { trailingDefinitions } from './definitions.ts';

/** A change of several files. Edits name their file; what is deleted may not be edited. */
export interface Restructuring {
  readonly edits: readonly Edit[];
  readonly creates: readonly NewFile[];
  /** URIs of files that go. */
  readonly deletes: readonly string[];
}

/** What happens to one file, and what would be torn apart there: each a refusal. */
export interface Changed {
  readonly edits: readonly Edit[];
  readonly conflicts: readonly string[];
}

/** Why something is not done: a sentence without its full stop, which says what to do first. */
export interface Refusal {
  readonly refusal: string;
}

/** Where the pieces of an article begin, as indices in its blocks: head, sections, what closes it, definitions. */
export interface Anatomy {
  /** What belongs to a section's heading, such as an anchor before it, is its beginning. Ascending. */
  readonly starts: readonly number[];
  readonly closing: number;
  readonly definitions: number;
}

/** Divides an article that has sections. */
export function anatomyOf(summary: Summary): Anatomy {
  const { document, sections } = summary;
  const definitions = trailingDefinitions(document);
  const last = sections.at(-1) as Section;
  return {
    starts: sections.map(({ from }, i) => beginningOf(document, from, i > 0 ? (sections[i - 1]?.from ?? 0) + 1 : 0)),
    closing: Math.min(endOf(summary, last), definitions),
    definitions,
  };
}

/** Why a file's text cannot be taken apart; undefined where it can. */
export function refusalFor({ uri, summary }: SourceFile): string | undefined {
  const { document, frontMatter, sections } = summary;
  const name = baseName(uri);
  if (document.blocks.some(isOpen)) return `Something in ${name} never closes, code or a comment: close it first`;
  if (document.blocks[0]?.node.type === ('toml' as string))
    return `The front matter of ${name} is TOML, which is not read`;
  if (frontMatter && frontMatter.errors.length > 0)
    return `The front matter of ${name} is not the YAML it means to be: correct it first`;
  if (sections.length === 0) return `${name} has no numbered sections`;
  const isItem = ({ span }: Section): boolean => (listIn(span.block)?.items.length ?? 0) > 1;
  if (sections.some(isItem)) return `Markdown reads sections of ${name} as one list: make headings of them first`;
  return undefined;
}

/** A suppression that is on across a place says what is silent on both sides of it, so that place is none to divide at. */
export function isSilencedAcross({ document, suppressions }: Summary, offset: number): boolean {
  const before = suppressions.filter(({ span }) => extentOf(document, span).start < offset);
  const last = before.findLast(({ directive }) => /^takeaways-(?:disable|enable)$/.test(directive.text));
  return last?.directive.text === 'takeaways-disable';
}
