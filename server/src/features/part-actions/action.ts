import type { Refusal, Restructuring } from '../../edits/parts/anatomy.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** A change of how an article is divided into parts, which the editor offers at a place. */
export interface PartAction {
  /** The same for the same action of the same text, so that it is found again when it is chosen. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'extract' | 'inline' | 'move';
  /** What it does with files beside changing them. */
  readonly needs?: 'create' | 'delete';
  /** Finds out what is to be changed. */
  change(beside: Beside): Restructuring | Refusal;
}

/** What else there is in the workspace. */
export interface Beside {
  /** Files that may link to the parts; those of the series may be among them. */
  readonly others: readonly SourceFile[];
  /** Is there a file or folder at a URI. */
  isTaken(uri: string): boolean;
}
