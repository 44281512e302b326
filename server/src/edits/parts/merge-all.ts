import type { Context } from '../../workspace/context.ts';
import { contextOf, readFile, type Snapshot } from '../../workspace/snapshot.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { composeChanges } from '../compose.ts';
import { applyChanges, changesOf, inFile, type TextChange } from '../edit.ts';
import type { Refusal, Restructuring } from './anatomy.ts';
import { mergeWith } from './merge.ts';
import { replaceBetween } from './text.ts';

/** Merges all further parts of its series into the first one, one after the other. */
export function mergeAll(snapshot: Snapshot, first: string, others: readonly SourceFile[]): Restructuring | Refusal {
  const original = new Map<string, SourceFile>();
  const now = new Map<string, SourceFile>();
  const changes = new Map<string, readonly TextChange[]>();
  const gone = new Set<string>();
  const note = (file: SourceFile): void => {
    if (!original.has(file.uri)) original.set(file.uri, file);
  };
  let state = snapshot;
  for (;;) {
    const context = contextOf(state, first);
    const next = context && nextPart(context);
    if (!context || !next) break;
    const files = [context.file, ...context.series.parts.flatMap(({ file }) => file ?? [])];
    const beside = others.map((file) => now.get(file.uri) ?? file).filter(({ uri }) => !gone.has(uri));
    const step = mergeWith(context, next, beside);
    if ('refusal' in step) return step;
    // Those of the series may be among those beside it.
    for (const file of new Map([...beside, ...files].map((one) => [one.uri, one])).values()) {
      const edits = step.edits.filter(({ uri }) => uri === file.uri);
      if (edits.length === 0) continue;
      note(file);
      const [before, after] = [changes.get(file.uri) ?? [], changesOf(file.document, edits)];
      const { length } = (original.get(file.uri) as SourceFile).document;
      changes.set(file.uri, composeChanges(length, before, after));
      const text = applyChanges(file.document.text, after);
      now.set(file.uri, readFile(file.uri, text, file.version, snapshot.catalog));
    }
    for (const uri of step.deletes) gone.add(uri);
    state = {
      ...snapshot,
      files: {
        get: (uri) => (gone.has(uri) ? null : (now.get(uri) ?? snapshot.files.get(uri))),
        keys: () => snapshot.files.keys(),
      },
      found: (uri) => snapshot.found(uri).filter((part) => part.uri === undefined || !gone.has(part.uri)),
    };
  }
  const edits = [...changes].flatMap(([uri, some]) => {
    const { document } = original.get(uri) as SourceFile;
    if (gone.has(uri)) return [];
    return inFile(
      uri,
      some.map(({ start, end, text }) => replaceBetween(document, start, end, text)),
    );
  });
  return { edits, creates: [], deletes: [...gone] };
}

/** The part that comes after an article, the first of those that can be read. */
function nextPart({ series, file }: Context): Context['series']['parts'][number] | undefined {
  const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
  return series.parts.slice(at + 1).find((part) => part.file && part.uri !== file.uri);
}
