import type { Entry, Item } from '../syntax/front-matter.ts';
import type { SourceFile } from './context.ts';

/** The parts of an article that are known from its front matter or its links. Without parts, the article stands alone. */
export interface Series {
  /** In the order of front matter, then of links. The article's own part is among them where it is named. */
  readonly parts: readonly Part[];
  /** The article's own entry in `parts`. */
  readonly own?: Part;
}

/** A part of a series. */
export interface Part {
  readonly number?: number;
  /** A file of the workspace. */
  readonly uri?: string;
  /** Where it is published, when it is no file. */
  readonly url?: string;
  /** Numbers that front matter gives to it. */
  readonly takeaways?: readonly number[];
  /** The entry in `series.parts`. */
  readonly entry?: Entry | Item;
  /** The file, when it was read: `null` when it is known not to exist, undefined when it was not read yet. */
  readonly file?: SourceFile | null;
}
