import { blockAt, type Extent, lineAt, offsetOf, textOf } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { indexOf } from '../../syntax/prose.ts';
import type { Context } from '../../workspace/context.ts';
import type { Indexed } from '../../workspace/indexed.ts';

/** What may be written at a place. Plain data; the editor shows such items in the order of their list. */
export interface CompletionItem {
  readonly kind: 'project' | 'event' | 'key' | 'value' | 'takeaway' | 'part' | 'heading' | 'person' | 'talk' | 'rule';
  readonly label: string;
  readonly detail?: string;
  /** What the typed text is compared with, where that is not the label. */
  readonly filter?: string;
  /**
   * What the text takes the place of: absolute offsets, on one line, with the cursor inside or at the end. It goes beyond
   * the cursor only for what must not be left there, such as a bracket that the editor closed; so there is no choice between
   * inserting and replacing (LSP's InsertReplaceEdit).
   */
  readonly range: Extent;
  readonly text: string;
  /** The same with more to fill in: LSP's snippet syntax, indented as it is to be. */
  readonly snippet?: string;
  /** Sentences, as plain text. */
  readonly documentation?: string;
  /** The id of the project that it names: what is said of it is long, and made when it is asked for. */
  readonly project?: string;
}

/** A rule as completion tells of it. */
export interface KnownRule {
  readonly id: string;
  readonly finds: string;
}

/** What is known beside the article. */
export interface Known {
  readonly rules: readonly KnownRule[];
  /** The summaries of the workspace, as far as they were read by now. */
  readonly summaries: () => Iterable<Indexed>;
}

/** A place where something is typed. */
export interface TypingPlace {
  readonly known: Known;
  readonly context: Context;
  /** Absolute offset of the cursor. */
  readonly offset: number;
  /** The character that brought it up; undefined where the user asked for it, or goes on typing. */
  readonly trigger?: string | undefined;
  /** ISO day. */
  readonly today: string;
}

/** The line of a place where something is typed. */
export interface TypedLine {
  /** Its text up to the cursor, and what follows it. */
  readonly before: string;
  readonly after: string;
  /** Absolute offset of where `before` begins. */
  readonly start: number;
}

/** How far around the cursor anything is looked at, in UTF-16 units: a line may be a whole book. */
const far = 1000;

/** The line of the cursor, as far as it is near: what is completed never goes over its end. */
export function typedLine({ context, offset }: TypingPlace): TypedLine {
  const { document } = context.summary;
  const line = lineAt(document, offset);
  const start = Math.max(line.start, offset - far);
  const before = textOf(document, { start, end: offset });
  const after = textOf(document, { start: offset, end: Math.min(line.end, offset + far) });
  return { before, after: after.replace(/[\r\n]+$/, ''), start };
}

/** Does a word or number follow the cursor at once: then no other is written there, or it is in the middle of one. */
export function isBeforeWord({ after }: TypedLine): boolean {
  return /^[\p{L}\p{N}]/u.test(after);
}

/** Is all from an offset to the cursor the plain prose of one passage, with no code, link or shortcode begun before it. */
export function isProse({ context, offset }: TypingPlace, start: number): boolean {
  const { document } = context.summary;
  const block = blockAt(document, start);
  if (!block) return false;
  const base = offsetOf(document, block);
  const typed = block.text.slice(start - base, offset - base);
  const words = typed.trimEnd();
  return passagesOf(block).some(({ prose }) => {
    // Markdown leaves out white space at a line's end, where the cursor may stand.
    const [from, to] = [indexOf(prose, start - base), indexOf(prose, start - base + words.length)];
    if (from === undefined || to === undefined) return false;
    return prose.words.slice(from, to) === words && !unfinished.test(prose.words.slice(Math.max(0, from - far), from));
  });
}

// Code, link destinations, HTML and shortcodes that are not closed yet are still prose to Markdown.
const unfinished = /`[^`\n]*$|\]\([^)\n]*$|^\[[^\]\n]+\]:[^\n]*$|<[A-Za-z/!][^>\n]*$|\{[{%](?:(?![}%]\})[^\n])*$/;
