import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Folder } from '../cli/takeaways.ts';
import { type Client, capabilities, startClient, uriOf } from './client.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A finding as the protocol has it. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

/** What the server says of a file's findings. */
export interface Report {
  readonly uri: string;
  readonly resultId?: string;
  readonly kind: 'full' | 'unchanged';
  readonly items?: readonly Diagnostic[];
}

/** A change of several files as the protocol has it. */
export interface WorkspaceEdit {
  readonly documentChanges: readonly (
    | { readonly kind: 'create' | 'delete'; readonly uri: string }
    | {
        readonly kind?: undefined;
        readonly textDocument: { readonly uri: string };
        readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      }
  )[];
}

interface Action {
  readonly title: string;
  readonly isPreferred?: boolean;
  readonly edit?: WorkspaceEdit;
}

/** What an editor can do that makes files and asks before it changes others. */
export const able = {
  ...capabilities,
  workspace: {
    ...capabilities.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
};

/** An editor that has folders open and no file, and tells the server of what it changes on disk. */
export interface Editor {
  readonly client: Client;
  uri(path: string): string;
  /** Asks for the findings of all files. */
  pull(previous?: readonly Report[]): Promise<readonly Report[]>;
  /** What is offered for a finding of a file, with its edits. */
  actions(path: string, finding: Diagnostic): Promise<readonly Action[]>;
  /** Makes a change of files on disk. */
  apply(edit: WorkspaceEdit): void;
  write(files: Readonly<Record<string, string>>): void;
}

/** Starts a server for an editor that has a folder open, or some folders in it; `node` are options of its Node. */
export async function editorOf(
  folder: Folder,
  { opened = ['.'], node = [] }: { readonly opened?: readonly string[]; readonly node?: readonly string[] } = {},
): Promise<Editor> {
  const client = startClient({}, node, folder.path);
  onTestFinished(async () => void (await client.disconnect()));
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: opened.map((name) => ({ uri: uriOf(join(folder.path, name)), name })),
    capabilities: able,
  });
  client.notify('initialized', {});
  const uri = (path: string): string => uriOf(join(folder.path, path));
  const pathOf = (uri: string): string => decodeURI(uri).slice(decodeURI(uriOf(folder.path)).length + 1);
  const write = (files: Readonly<Record<string, string>>): void => {
    folder.write(files);
    const changes = Object.keys(files).map((path) => ({ uri: uri(path), type: 2 }));
    client.notify('workspace/didChangeWatchedFiles', { changes });
  };
  return {
    client,
    uri,
    write,
    async pull(previous = []) {
      const previousResultIds = previous.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
      return (await client.request('workspace/diagnostic', { previousResultIds })).items;
    },
    async actions(path, { range }) {
      const textDocument = { uri: uri(path) };
      const context = { diagnostics: [], only: ['quickfix'] };
      const offered: Action[] = await client.request('textDocument/codeAction', { textDocument, range, context });
      return Promise.all(offered.map((action) => client.request('codeAction/resolve', action)));
    },
    apply({ documentChanges }) {
      for (const change of documentChanges) {
        if (change.kind === 'create') write({ [pathOf(change.uri)]: '' });
        else if (change.kind === undefined) {
          const path = pathOf(change.textDocument.uri);
          write({ [path]: edited(readFileSync(join(folder.path, path), 'utf8'), change.edits) });
        } else throw new Error(`${change.uri} would be deleted`);
      }
    },
  };
}

/** A text after edits that are in order and do not overlap. */
export function edited(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetAt = ({ line, character }: Place): number => (starts[line] ?? text.length) + character;
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, offsetAt(range.start)) + newText;
    at = offsetAt(range.end);
  }
  return result + text.slice(at);
}
