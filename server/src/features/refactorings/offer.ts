import type { Edit, TextChange } from '../../edits/edit.ts';
import type { Extent } from '../../syntax/document.ts';
import type { Context } from '../../workspace/context.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A change that the editor offers at a place without anything being wrong there. */
export interface Refactoring {
  /** The same for the same change of the same text, so that it is found again when it is chosen. */
  readonly id: string;
  readonly title: string;
  /** Written anew, or taken out of what is selected; or a change of the article that belongs to no place in it. */
  readonly kind: 'rewrite' | 'extract' | 'collectTalks' | 'tabulateProjects';
  /** In the order of the text. */
  changes(): readonly TextChange[];
}

/** A refactoring of a project's name, before its edits are changes of a text. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  edits(): readonly Edit[];
}

/** Where something may be offered: what is selected of a file, absolute offsets, or where the cursor is. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly context: Context;
  readonly range: Extent;
}
