import type {
  ChangeAnnotation,
  ClientCapabilities,
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileChanges, NewFile } from '../edits/edit.ts';
import { baseName } from '../workspace/uri.ts';
import { type Spelling, textEdits } from './convert.ts';

/** Can the client create files, or delete them, as a part of a change. */
export function canChangeFiles({ workspace }: ClientCapabilities, what: 'create' | 'delete'): boolean {
  return workspace?.workspaceEdit?.resourceOperations?.includes(what) === true;
}

/** Can the client ask the user about single changes. */
export function canAsk({ workspace }: ClientCapabilities): boolean {
  const can = workspace?.workspaceEdit;
  return can?.documentChanges === true && can.changeAnnotationSupport !== undefined;
}

/** What a change does beside changing files, and how its user learns of it. */
interface Manner {
  readonly creates?: readonly NewFile[];
  /** URIs. */
  readonly deletes?: readonly string[];
  /**
   * The file in which the change was asked for. Those of others are noted, for who looks at the change before it is made. Nobody
   * has to: one undo takes all back, and what is asked about single edits would leave out the others.
   */
  readonly own?: string;
}

/** Changes of files as the protocol has them. */
export function workspaceEdit(
  files: readonly FileChanges[],
  { workspace }: ClientCapabilities,
  spell: Spelling,
  { creates = [], deletes = [], own }: Manner = {},
): WorkspaceEdit {
  const can = workspace?.workspaceEdit;
  const isNoted = can?.changeAnnotationSupport !== undefined;
  const annotations: Record<string, ChangeAnnotation> = {};
  /** What the user is asked about one change. */
  const asked = (question: string | undefined): { annotationId: string } | undefined => {
    if (!isNoted || question === undefined) return undefined;
    annotations[question] = { label: question, needsConfirmation: true };
    return { annotationId: question };
  };
  const noted = (uri: string, label: string): { annotationId: string } | undefined => {
    if (!isNoted || own === undefined || uri === own) return undefined;
    annotations[uri] = { label, needsConfirmation: false };
    return { annotationId: uri };
  };
  const edits = files.map(({ file, changes }): TextDocumentEdit => {
    const note = noted(file.uri, `Changes ${baseName(file.uri)}`);
    return {
      textDocument: { uri: spell(file.uri), version: file.version ?? null },
      edits: textEdits(file, changes).map((edit, i) => ({ ...edit, ...note, ...asked(changes[i]?.question) })),
    };
  });
  if (!can?.documentChanges) {
    return {
      changes: Object.fromEntries(edits.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]])),
    };
  }
  const created = creates.flatMap(({ uri, text }): (CreateFile | TextDocumentEdit)[] => {
    const note = noted(uri, `Creates ${baseName(uri)}`);
    const start = { line: 0, character: 0 };
    return [
      { kind: 'create', uri, ...note },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text, ...note }] },
    ];
  });
  const deleted = deletes.map(
    (uri): DeleteFile => ({ kind: 'delete', uri: spell(uri), ...noted(uri, `Deletes ${baseName(uri)}`) }),
  );
  return {
    documentChanges: [...created, ...edits, ...deleted],
    ...(Object.keys(annotations).length > 0 ? { changeAnnotations: annotations } : {}),
  };
}
