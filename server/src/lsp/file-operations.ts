import type { Connection, FileRename } from 'vscode-languageserver';
import { changesByFile } from '../edits/by-file.ts';
import type { Edit } from '../edits/edit.ts';
import { followInLinks, followInParts, type Moved, refersTo } from '../edits/follow-files.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { baseName, isInside, isMarkdown } from '../workspace/uri.ts';
import { normalised } from './documents.ts';
import type { Handler } from './handler.ts';
import { showWarning } from './warning.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Lets links and front matter follow files that are renamed or moved, and tells who refers to one that is deleted. */
export const answerFileOperations: Handler = ({ connection, capabilities, service, spell, isOn, folders }) => {
  const name = 'updateLinksOnFileMove';
  const { workspace } = connection;
  workspace.onWillRenameFiles(async ({ files }) => {
    const moved = movedBy(files);
    const wanted = new Set<string>();
    for (const { oldUri } of files) if (await isOn(name, oldUri)) wanted.add(normalised(oldUri));
    if (wanted.size === 0) return null;
    const isOne = (uri: string): boolean => moved(uri) !== uri;
    const naming = await service.filesNaming([...wanted].map(baseName), isOne);
    const edits: Edit[] = [];
    const updatesLinks =
      capabilities.workspace?.configuration === true && (await editorUpdatesLinks(connection, files));
    for (const file of naming) {
      edits.push(...followInParts(file, moved), ...(updatesLinks ? [] : followInLinks(file, moved)));
    }
    if (edits.length === 0) return null;
    const read = new Map(naming.map((file) => [file.uri, file]));
    // What summaries link to need be none itself.
    for (const uri of updatesLinks ? [] : wanted) {
      if (!isMarkdown(uri) || read.has(uri) || !folders().some((folder) => isInside(folder, uri))) continue;
      const own = await service.snapshot(uri);
      if (own) read.set(uri, own.file);
      if (own) edits.push(...followInLinks(own.file, moved));
    }
    return workspaceEdit(
      changesByFile(edits, '', (uri) => read.get(uri)),
      capabilities,
      spell,
    );
  });
  workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      service.invalidate(normalised(oldUri));
      service.invalidate(normalised(newUri));
    }
  });
  workspace.onDidDeleteFiles(async ({ files }) => {
    const gone = files.map(({ uri }) => normalised(uri));
    const isGone = (uri: string): boolean => gone.some((one) => isInside(one, uri));
    const naming = await service.filesNaming(gone.map(baseName), () => false);
    const referring = naming.filter((file) => !isGone(file.uri) && refersTo(file, isGone));
    if (referring.length > 0) showWarning(connection, warning(gone, referring));
  });
};

/** Where files will be by some renames: a folder takes along what is in it. */
function movedBy(files: readonly FileRename[]): Moved {
  const renames = files.map(({ oldUri, newUri }) => [normalised(oldUri), normalised(newUri)] as const);
  return (uri) => {
    const [from, to] = renames.find(([from]) => isInside(from, uri)) ?? [];
    return from === undefined ? uri : `${to}${uri.slice(from.length)}`;
  };
}

/**
 * Does the editor's own Markdown support let links follow, as that of VS Code does where the user has said so: a second
 * change of a link would be wrong.
 */
async function editorUpdatesLinks(connection: Connection, [file]: readonly FileRename[]): Promise<boolean> {
  const item = { section: 'markdown.updateLinksOnFileMove.enabled', ...(file ? { scopeUri: file.oldUri } : {}) };
  const value = await connection.workspace.getConfiguration(item).catch(() => undefined);
  return value === 'prompt' || value === 'always';
}

function warning(gone: readonly string[], referring: readonly SourceFile[]): string {
  const names = referring.map(({ uri }) => baseName(uri));
  const [shown, more] = [names.slice(0, 3), names.length - 3];
  const who = more > 0 ? [...shown, `${more} more`] : shown;
  const all = who.length > 1 ? `${who.slice(0, -1).join(', ')} and ${who.at(-1)}` : who[0];
  const what = gone.length === 1 ? `${baseName(gone[0] as string)}, which is deleted` : 'what is deleted';
  return `${all} still ${names.length > 1 ? 'refer' : 'refers'} to ${what}.`;
}
