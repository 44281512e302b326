import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
} from 'vscode-languageserver';
import { changesByFile } from '../edits/by-file.ts';
import type { PartAction } from '../features/part-actions/action.ts';
import type { Article } from '../service.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { foldersAbove, isInside, pathWithin } from '../workspace/uri.ts';
import { moveKind } from './capabilities.ts';
import { type Server, textChanged } from './handler.ts';
import { answerWithLinking } from './linking.ts';
import { sentence } from './plan.ts';
import { showWarning } from './warning.ts';
import { canChangeFiles, workspaceEdit } from './workspace-edit.ts';

/** The actions on parts at an absolute offset, those of wanted kinds; what cannot be done says why, where the client shows it. */
export function partActionsFor(
  article: Article,
  offset: number,
  wants: (kind: string) => boolean,
  capabilities: ClientCapabilities,
): (CodeAction & { readonly id: string })[] {
  const showsReasons = capabilities.textDocument?.codeAction?.disabledSupport === true;
  if (![...Object.values(kinds)].some(wants)) return [];
  return article.partActions(offset).flatMap((action) => {
    const { id, title, kind, needs } = action;
    if (!wants(kinds[kind]) || (needs && !canChangeFiles(capabilities, needs))) return [];
    const change = action.change({ others: [], isTaken: () => false });
    if (!('refusal' in change)) return [{ id: `${offset} ${id}`, title, kind: kinds[kind] }];
    return showsReasons ? [{ id, title, kind: kinds[kind], disabled: { reason: sentence(change.refusal) } }] : [];
  });
}

const kinds: Readonly<Record<PartAction['kind'], string>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  move: moveKind,
};

/** Is an id that of an action on parts. */
export function isPartAction(id: string): boolean {
  return /^\d+ (?:split|merge|move) /.test(id);
}

/** An action on parts with its edit: files that may link to the parts are searched for only when it is chosen. */
export async function answerPartAction(
  server: Server,
  action: CodeAction,
  { uri, version, id }: { readonly uri: string; readonly version: number | null; readonly id: string },
  token: CancellationToken,
): Promise<CodeAction> {
  const { connection, capabilities, spell, service, folders } = server;
  const taken = await service.beside(uri);
  return answerWithLinking(server, server, { uri }, token, action, (article, others) => {
    if ((article.file.version ?? null) !== version) throw textChanged();
    const [, offset, rest] = /^(\d+) (.*)$/.exec(id) ?? [];
    const chosen = article.partActions(Number(offset)).find((one) => one.id === rest);
    const change = chosen?.change({ others, isTaken: (other) => taken.has(other.toLowerCase()) });
    if (!change) return action;
    if ('refusal' in change) {
      showWarning(connection, sentence(change.refusal));
      return action;
    }
    const { edits, creates, deletes } = change;
    const folder = folders().find((one) => isInside(one, article.file.uri));
    const outside = creates.find((file) => folder !== undefined && !isInside(folder, file.uri));
    if (outside) {
      const name = pathWithin(foldersAbove(outside.uri)[1] ?? '', outside.uri);
      showWarning(connection, `${name} would lie outside of the open folder: open the folder above it first.`);
      return action;
    }
    const byUri = new Map(others.map((file) => [file.uri, file]));
    const read = (one: string): SourceFile | null | undefined => article.snapshot.files.get(one) ?? byUri.get(one);
    return {
      ...action,
      edit: workspaceEdit(changesByFile(edits, uri, read), capabilities, spell, {
        creates,
        deletes,
        own: article.file.uri,
      }),
    };
  });
}
