import { changesByFile } from '../server/src/edits/by-file.ts';
import { applyChanges } from '../server/src/edits/edit.ts';
import type { Refusal, Restructuring } from '../server/src/edits/parts/anatomy.ts';
import { mergeWith } from '../server/src/edits/parts/merge.ts';
import { mergeAll } from '../server/src/edits/parts/merge-all.ts';
import { moveSection } from '../server/src/edits/parts/move-section.ts';
import { splitAfter } from '../server/src/edits/parts/split.ts';
import { contextOf, type Snapshot } from '../server/src/workspace/snapshot.ts';
import { snapshotOf, uriOf } from './fixture.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** The texts after an article was split after a takeaway; those that are not of its series may link to it. */
export function split(texts: Texts, path: string, number: number): Record<string, string> {
  const { snapshot, context, section, others } = articleIn(texts, path, number);
  return changed(
    texts,
    snapshot,
    splitAfter(context, section(), others, (uri) => pathOf(uri) in texts),
  );
}

/** The texts after a part was merged into the one before it. */
export function merge(texts: Texts, path: string, other: string): Record<string, string> {
  const { snapshot, context, part, others } = articleIn(texts, path);
  return changed(texts, snapshot, mergeWith(context, part(other), others));
}

/** The texts after all parts were merged into the first. */
export function mergeAllInto(texts: Texts, path: string): Record<string, string> {
  const { snapshot, others } = articleIn(texts, path);
  return changed(texts, snapshot, mergeAll(snapshot, uriOf(path), others));
}

/** The texts after a takeaway's section was moved to another part. */
export function move(texts: Texts, path: string, number: number, to: string): Record<string, string> {
  const { snapshot, context, section, part, others } = articleIn(texts, path, number);
  return changed(texts, snapshot, moveSection(context, section(), part(to), others));
}

function articleIn(texts: Texts, path: string, number?: number) {
  const snapshot = snapshotOf(texts);
  const context = contextOf(snapshot, uriOf(path));
  if (!context) throw new Error(`There is no ${path}`);
  return {
    snapshot,
    context,
    others: Object.keys(texts).flatMap((one) => snapshot.files.get(uriOf(one)) ?? []),
    section() {
      const section = context.summary.sections.find((one) => one.number === number);
      if (!section) throw new Error(`There is no section ${number}`);
      return section;
    },
    part(other: string) {
      const part = context.series.parts.find(({ uri }) => uri === uriOf(other));
      if (!part) throw new Error(`${other} is no part of the series of ${path}`);
      return part;
    },
  };
}

/** Throws, with the reason, where a change was refused, and where it would write over a file. */
function changed(texts: Texts, snapshot: Snapshot, change: Restructuring | Refusal): Record<string, string> {
  if ('refusal' in change) throw new Error(change.refusal);
  const result: Record<string, string> = { ...texts };
  for (const { file, changes } of changesByFile(change.edits, '', snapshot.files.get)) {
    result[pathOf(file.uri)] = applyChanges(file.document.text, changes);
  }
  for (const { uri, text } of change.creates) {
    if (pathOf(uri) in texts) throw new Error(`${pathOf(uri)} is there already`);
    result[pathOf(uri)] = text;
  }
  for (const uri of change.deletes) delete result[pathOf(uri)];
  return result;
}

function pathOf(uri: string): string {
  return decodeURI(uri.slice(uriOf('').length));
}
