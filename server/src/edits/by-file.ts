import type { SourceFile } from '../workspace/source-file.ts';
import { changesOf, type Edit, type FileChanges } from './edit.ts';

/** Edits as changes, file by file; `own` is the one of edits without a URI. Throws for an edit of a file that was not read. */
export function changesByFile(
  edits: readonly Edit[],
  own: string,
  read: (uri: string) => SourceFile | null | undefined,
): FileChanges[] {
  const uris = new Set(edits.map(({ uri = own }) => uri));
  return [...uris].map((uri) => {
    const file = read(uri);
    if (!file) throw new Error(`${uri} was not read.`);
    const those = edits.filter((edit) => (edit.uri ?? own) === uri);
    return { file, changes: changesOf(file.document, those) };
  });
}
