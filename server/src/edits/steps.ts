import { editMarkdown } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf, fileOf, type Snapshot } from '../workspace/snapshot.ts';
import { composeChanges } from './compose.ts';
import { changesOf, type Edit, type TextChange } from './edit.ts';

/** A file's context after changes of its text; undefined where they leave none. */
export function contextAfter(
  snapshot: Snapshot,
  { file }: Context,
  changes: readonly TextChange[],
): Context | undefined {
  const { uri } = file;
  // From the last to the first, so that each finds its place.
  const document = editMarkdown(file.document, changes.toReversed());
  const changed = fileOf(uri, document, file.version, snapshot.catalog, file);
  const { files } = snapshot;
  const get = (other: string) => (other === uri ? changed : files.get(other));
  return contextOf({ ...snapshot, files: { keys: () => files.keys(), get } }, uri);
}

/** What to do with a file, as it is after the steps before. */
export type Step = (context: Context) => readonly Edit[];

/** The changes of several steps that build upon one another, as one set, in the order of the text. */
export function inSteps(snapshot: Snapshot, start: Context, steps: Iterable<Step>): readonly TextChange[] {
  const { length } = start.file.document;
  let changes: readonly TextChange[] = [];
  let context: Context | undefined = start;
  for (const step of steps) {
    if (!context) break;
    const next = changesOf(context.file.document, step(context));
    if (next.length === 0) continue;
    changes = composeChanges(length, changes, next);
    context = contextAfter(snapshot, context, next);
  }
  return changes;
}
