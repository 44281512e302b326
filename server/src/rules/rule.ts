import type { Severity } from '../config.ts';
import type { Edit, NewFile } from '../edits/edit.ts';
import type { MarkdownDocument, Span } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';

/** A rule's examples are its documentation and its tests; `^^^` under a line marks what is found. */
export type Example =
  | {
      /** Text with findings, marked by carets: `^^^ message` (or its beginning) under the place. */
      readonly bad: string;
      /** The text after the rule's first fix of every finding. */
      readonly fixed?: string;
    }
  | {
      /** Text in which the rule finds nothing. */
      readonly good: string;
    };

export interface Rule {
  /** The file's name. */
  readonly id: string;
  readonly group:
    | 'list'
    | 'section'
    | 'reference'
    | 'series'
    | 'front-matter'
    | 'project'
    | 'talk'
    | 'text'
    | 'suppression';
  readonly severity: Severity | 'off';
  /** What it finds, one sentence. */
  readonly finds: string;
  /** Why that matters to a reader, one sentence. */
  readonly because: string;
  readonly examples: readonly Example[];
  /** The widest value that `check` reads: a block and its neighbours, the document's skeleton, or the series'. */
  readonly scope: 'block' | 'document' | 'series';
  check(context: Context): Iterable<Finding>;
}

/** One thing found; plain data but for its fixes, which are built when asked for. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, why where it does not go without saying, and what to do. Ends without a full stop. */
  readonly message: string;
  /** Where this finding is worse or less than the rule's default; a severity set by the user wins. */
  readonly severity?: Severity;
  /** Places that explain the finding, such as the list item that a heading differs from. */
  readonly related?: readonly Related[];
  /** The best first. */
  readonly fixes?: readonly Fix[];
}

export interface Related {
  /** The document of the span, where it is another part of the series. */
  readonly in?: { readonly uri: string; readonly document: MarkdownDocument };
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  /** An imperative phrase: "Close the quotation". */
  readonly title: string;
  /** There is one right answer, in this file alone: `--fix` and `source.fixAll` may apply it. */
  readonly safe?: boolean;
  /** It is what the author most likely wants, though it changes other files, or takes a decision. */
  readonly preferred?: boolean;
  edits(): readonly Edit[];
  /** New files that belong to it. */
  creates?(): readonly NewFile[];
}

/** Gives a rule its type; the rule is returned as it is. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
