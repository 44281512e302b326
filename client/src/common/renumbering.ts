import {
  commands,
  type Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ListInOrder,
  type RenumberParams,
  type RenumberResult,
  renumberRequest,
} from '../../../server/src/lsp/protocol.ts';
import { articleSelector } from './selector.ts';

/** Lets the numbers of the takeaway list follow when items are deleted, cut, pasted or moved in the editor. */
export interface ListRenumbering extends Disposable {
  /** Follows a client; without one, the server is turned off. */
  follow(client: BaseLanguageClient | undefined): void;
}

/** What is known of a document that is edited. */
interface Edited {
  /** Its list when the numbers were last in order. */
  list: ListInOrder | null;
  /** The texts between what the user did and what followed, the last ones: see `undoTogether`. */
  readonly between: string[];
}

/** So long after the last change, the list is looked at again, in ms. */
const pause = 500;

/** So many steps back are undone together with what they followed from. */
const mostBetween = 20;

export function createListRenumbering(): ListRenumbering {
  const documents = new WeakMap<TextDocument, Edited>();
  let client: BaseLanguageClient | undefined;
  let stateListener: Disposable | undefined;
  /** The document in which numbers are being written. */
  let writing: TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (document: TextDocument, list: ListInOrder | null): Promise<RenumberResult | undefined> => {
    // The client tells the server of the change first.
    await new Promise((resolve) => setTimeout(resolve));
    if (client?.state !== State.Running || !languages.match(articleSelector(), document)) return undefined;
    const { version } = document;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const params: RenumberParams = { textDocument: { uri, version }, list };
    const result = await client.sendRequest<RenumberResult | null>(renumberRequest, params).catch(() => null);
    // For a text that has changed meanwhile, the next answer will do.
    return result && document.version === version ? result : undefined;
  };
  const learn = async (document: TextDocument): Promise<void> => {
    const known = documents.get(document) ?? { list: null, between: [] };
    documents.set(document, known);
    known.list = null;
    known.list = (await ask(document, null))?.list ?? known.list;
  };
  const learnActive = (): void => {
    clearTimeout(timer);
    if (window.activeTextEditor) void learn(window.activeTextEditor.document);
  };
  const renumber = async (editor: TextEditor, known: Edited): Promise<void> => {
    const { document } = editor;
    const result = await ask(document, known.list);
    if (!result) return;
    known.list = result.list;
    // What we write ourselves needs nothing else.
    if (result.edits.length === 0 || writing) return;
    const between = document.getText();
    writing = document;
    try {
      const isDone = await editor.edit(
        (edit) => {
          for (const { range, newText } of result.edits) {
            const { start, end } = range;
            edit.replace(new Range(start.line, start.character, end.line, end.character), newText);
          }
        },
        { undoStopBefore: false, undoStopAfter: false },
      );
      if (isDone) known.between.splice(0, known.between.length, ...[...known.between, between].slice(-mostBetween));
    } finally {
      writing = undefined;
    }
  };
  const changed = (event: TextDocumentChangeEvent): void => {
    const { document, reason, contentChanges } = event;
    const editor = window.activeTextEditor;
    // Any other document is learned anew when its editor is.
    if (contentChanges.length === 0 || editor?.document !== document) return;
    const known = documents.get(document);
    if (known && reason !== undefined) void undoTogether(document, reason, known.between);
    clearTimeout(timer);
    if (!known || reason !== undefined || !(writing === document || isByHand(editor, event))) {
      void learn(document);
      return;
    }
    // Words of an item, or an answer that came too late.
    timer = setTimeout(() => void renumber(editor, known), pause);
    if (writing === document || mayRenumber(event)) void renumber(editor, known);
  };
  const listeners = [window.onDidChangeActiveTextEditor(learnActive), workspace.onDidChangeTextDocument(changed)];
  return {
    follow(next) {
      client = next;
      stateListener?.dispose();
      stateListener = client?.onDidChangeState(learnActive);
      learnActive();
    },
    dispose() {
      clearTimeout(timer);
      stateListener?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

/**
 * VS Code ends an undo step after a cut, a paste or a moved line, whatever an extension says of its own edit. So an undo that
 * leads to the text between the two goes on, and a redo.
 */
async function undoTogether(
  document: TextDocument,
  reason: TextDocumentChangeReason,
  between: readonly string[],
): Promise<void> {
  if (between.length === 0 || !between.includes(document.getText())) return;
  await commands.executeCommand(reason === TextDocumentChangeReason.Undo ? 'undo' : 'redo');
}

/** A change at a cursor is the user's; others come from other people, or from what formats the whole file. */
function isByHand({ selections }: TextEditor, { contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(({ range }) =>
    // A line that is moved changes places with its neighbour.
    selections.some(({ start, end }) => range.start.line <= end.line + 1 && start.line - 1 <= range.end.line),
  );
}

/** Items come and go with line breaks, and their numbers change at the beginning of a line; other words need no haste. */
function mayRenumber({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(breaksLines) || contentChanges.some(({ range: { start } }) => isAtMarker(document, start));
}

function breaksLines({ range, text }: TextDocumentContentChangeEvent): boolean {
  return !range.isSingleLine || /[\r\n]/.test(text);
}

/** Up to the first letter of an item. */
function isAtMarker(document: TextDocument, { line, character }: Position): boolean {
  return /^[\s>]*(?:\d+[.)]?\s*)?$/.test(document.lineAt(line).text.slice(0, character));
}
