import { changesByFile } from '../edits/by-file.ts';
import type { Edit, FileChanges, NewFile, TextChange } from '../edits/edit.ts';
import { type Extent, extentOf, type MarkdownDocument, type Span } from '../syntax/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { disableForFile, disableForLine } from './code-actions/suppress.ts';

/** What is needed of a problem to offer its fixes. */
export interface Found {
  readonly rule: { readonly id: string };
  readonly finding: {
    readonly span: Span;
    readonly fixes?: readonly {
      readonly title: string;
      readonly safe?: boolean;
      readonly preferred?: boolean;
      edits(): readonly Edit[];
      creates?(): readonly NewFile[];
    }[];
  };
}

/** An action that the editor offers at a place; what it changes is found out when it is chosen. */
export interface CodeAction<P extends Found = Found> {
  /** The same for the same action of the same text, so that it is found again when it is chosen. */
  readonly id: string;
  readonly title: string;
  /** It is the one right answer to its problem. */
  readonly preferred: boolean;
  readonly problem: P;
  changes(): readonly FileChanges[];
  creates(): readonly NewFile[];
}

/**
 * The fixes of the problems that touch a range of absolute offsets, then a way to silence each of their rules. `problems`
 * are those of the file.
 */
export function codeActions<P extends Found>(
  snapshot: Snapshot,
  file: SourceFile,
  problems: readonly P[],
  range: Extent,
): readonly CodeAction<P>[] {
  const here = [...problems.entries()].filter(([, { finding }]) =>
    touches(extentOf(file.document, finding.span), range),
  );
  const firstOfRule = here.filter(([, a], i) => here.findIndex(([, b]) => a.rule.id === b.rule.id) === i);
  return [
    ...here.flatMap(([index, problem]) => fixesOf(snapshot, file, problem, index)),
    ...firstOfRule.flatMap(([index, problem]) => silencesOf(file, problem, index)),
  ];
}

function fixesOf<P extends Found>(snapshot: Snapshot, file: SourceFile, problem: P, index: number): CodeAction<P>[] {
  const fixes = problem.finding.fixes ?? [];
  const right = fixes.find(({ safe }) => safe) ?? fixes.find(({ preferred }) => preferred);
  return fixes.map((fix, i) => ({
    id: `${index} fix ${i}`,
    title: fix.title,
    preferred: fix === right,
    problem,
    changes: () => changesByFile(fix.edits(), file.uri, (uri) => (uri === file.uri ? file : snapshot.files.get(uri))),
    creates: () => fix.creates?.() ?? [],
  }));
}

function silencesOf<P extends Found>(file: SourceFile, problem: P, index: number): CodeAction<P>[] {
  const { id } = problem.rule;
  const action = (where: string, change: (document: MarkdownDocument) => TextChange): CodeAction<P> => ({
    id: `${index} ${where}`,
    title: `Disable ${id} for this ${where}`,
    preferred: false,
    problem,
    changes: () => [{ file, changes: [change(file.document)] }],
    creates: () => [],
  });
  return [
    action('line', (document) => disableForLine(document, problem.finding.span, id)),
    action('file', (document) => disableForFile(document, id)),
  ];
}

// A cursor at either end of a finding is at the finding.
function touches(a: Extent, b: Extent): boolean {
  return a.start <= b.end && b.start <= a.end;
}
