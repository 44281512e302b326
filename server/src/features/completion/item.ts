import type { Extent } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';

/** What may be written at a place. Plain data; the editor shows such items in the order of their list. */
export interface CompletionItem {
  readonly kind: 'project' | 'event' | 'key' | 'value';
  readonly label: string;
  readonly detail?: string;
  /** What the typed text is compared with, where that is not the label. */
  readonly filter?: string;
  /** What the text takes the place of: absolute offsets, on one line, with the cursor inside or at the end. */
  readonly range: Extent;
  readonly text: string;
  /** The same with more to fill in: LSP's snippet syntax, indented as it is to be. */
  readonly snippet?: string;
  /** Sentences, as plain text. */
  readonly documentation?: string;
  /** The id of the project that it names: what is said of it is long, and made when it is asked for. */
  readonly project?: string;
}

/** A place where something is typed. */
export interface TypingPlace {
  readonly context: Context;
  /** Absolute offset of the cursor. */
  readonly offset: number;
  /** The user asked for it. Else nothing may come up that is not plainly wanted. */
  readonly invoked: boolean;
  /** ISO day. */
  readonly today: string;
}
