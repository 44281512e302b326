import { composeChanges } from '../edits/compose.ts';
import { changesOf, type Edit, type TextChange } from '../edits/edit.ts';
import { contextAfter } from '../edits/steps.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';

/** What is needed of a problem to fix it. */
interface Fixable {
  readonly finding: { readonly fixes?: readonly { readonly safe?: boolean; edits(): readonly Edit[] }[] };
}

/** A fix may make room for another; a text that is not at rest after so many rounds never will be. */
const mostRounds = 10;

/**
 * The changes that fix all findings of a file which have one right answer there, in the order of the text and free of
 * overlaps: fixes that overlap are applied one after the other, until nothing safe is left to fix. Empty where nothing is.
 */
export function fixAll(
  snapshot: Snapshot,
  uri: string,
  check: (context: Context) => readonly Fixable[],
): readonly TextChange[] {
  let changes: readonly TextChange[] = [];
  let context = contextOf(snapshot, uri);
  const length = context?.file.document.length ?? 0;
  for (let round = 0; context && round < mostRounds; round++) {
    const step = safeChanges(context, check(context));
    if (step.length === 0) break;
    changes = composeChanges(length, changes, step);
    context = contextAfter(snapshot, context, step);
  }
  return changes;
}

/** The changes of the first safe fix of each problem; those that would overlap others wait for the next round. */
function safeChanges({ file }: Context, problems: readonly Fixable[]): TextChange[] {
  let accepted: TextChange[] = [];
  for (const { finding } of problems) {
    const fix = finding.fixes?.find(({ safe }) => safe);
    const edits = fix?.edits() ?? [];
    if (edits.some((edit) => edit.uri !== undefined && edit.uri !== file.uri)) continue;
    const changes = changesOf(file.document, edits);
    if (changes.some((change) => accepted.some((other) => meet(change, other)))) continue;
    accepted = [...accepted, ...changes];
  }
  return accepted.sort((a, b) => a.start - b.start || a.end - b.end);
}

// Two insertions at one place are kept apart too, as nothing says which comes first.
function meet(a: TextChange, b: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
