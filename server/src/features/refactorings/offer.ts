import type { Edit } from '../../edits/edit.ts';

/** A refactoring before its edits are changes of a text. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  edits(): readonly Edit[];
}
