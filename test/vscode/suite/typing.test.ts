import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openCopy, place, until } from './help.ts';

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

/** Puts the cursor behind the first place with these words. */
function cursorBehind(editor: vscode.TextEditor, words: string): void {
  const { end } = place(editor, words);
  editor.selection = new vscode.Selection(end, end);
}

/** Types as a user does. */
async function press(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

/** Chooses from what is suggested, once it is there. */
async function choose(what: string, isDone: () => boolean): Promise<void> {
  await until(what, async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return isDone();
  });
}

describe('suggestions', () => {
  it('come unasked where numbers, headings and parts follow, with brackets that the editor has closed', async () => {
    const editor = await openCopy('part-2.md');
    const { document } = editor;
    const { end } = document.lineAt(document.lineCount - 1).range;
    editor.selection = new vscode.Selection(end, end);
    await press('\nSee takeaways ');
    await choose('a range', () => document.getText().includes('See takeaways 1–2'));
    await press(' in [');
    await choose('a link', () => document.getText().endsWith('See takeaways 1–2 in [part 1](part-1.md)'));
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /See takeaways 1–2 in \[\]?$/);
  });

  it('of projects come when asked for, and tell of the project', async () => {
    const editor = await openCopy('part-2.md');
    const { document } = editor;
    const { end } = document.lineAt(document.lineCount - 1).range;
    editor.selection = new vscode.Selection(end, end);
    await press('\nWe saw linker');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      editor.selection.active,
      undefined,
      10,
    );
    const linkerd = items.find(({ label }) => typeof label !== 'string' && label.label === 'Linkerd');
    const { label, documentation } = linkerd ?? {};
    assert.match((typeof label !== 'string' && label?.description) || '', /incubating then · graduated now/);
    assert.match(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), /Linkerd/);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await choose('the project', () => document.getText().endsWith('We saw Linkerd'));
  });
});

describe('the takeaway list', () => {
  it('goes on at Enter, and ends at an empty item', async () => {
    const editor = await openCopy('part-2.md');
    const { document } = editor;
    const before = document.getText();
    cursorBehind(editor, '2. Operators grow up');
    await press('\n');
    await until('the next number', () => document.getText().includes('2. Operators grow up\n3. \n4. Tracing'));
    await press('Boats float');
    assert.match(document.getText(), /2\. Operators grow up\n3\. Boats float\n4\. Tracing and metrics.*\n5\. Policy/);
    for (let step = 0; step < 5 && document.getText() !== before; step++) await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('leaves other lists alone', async () => {
    const editor = await openCopy('part-1.md');
    const last = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(last, last);
    await press('\n\n* one');
    await press('\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.doesNotMatch(editor.document.getText(), /\* one\n\d/);
  });
});

describe('findings', () => {
  const count = (editor: vscode.TextEditor): number =>
    vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ code }) => typeof code === 'object' && code.value === 'reference-unknown').length;

  const listeners: vscode.Disposable[] = [];
  afterEach(() => vscode.Disposable.from(...listeners.splice(0)).dispose());

  /** Notes whenever findings change how many there are, and how long after the last change of the text, in ms. */
  function watch(editor: vscode.TextEditor): { readonly count: number; readonly after: number }[] {
    const seen: { readonly count: number; readonly after: number }[] = [];
    let changed = Date.now();
    listeners.push(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === editor.document && contentChanges.length > 0) changed = Date.now();
      }),
      vscode.languages.onDidChangeDiagnostics(() => {
        if (count(editor) === (seen.at(-1)?.count ?? 0)) return;
        seen.push({ count: count(editor), after: Date.now() - changed });
      }),
    );
    return seen;
  }

  /** Opens an article with a cursor behind each of some words. */
  async function openAt(...behind: readonly string[]): Promise<vscode.TextEditor> {
    const editor = await openCopy('part-2.md');
    editor.selections = behind.map((words) => {
      const { end } = place(editor, words);
      return new vscode.Selection(end, end);
    });
    return editor;
  }

  async function pressAll(keys: string): Promise<void> {
    for (const key of keys) await press(key);
  }

  const [one, another] = ['two projects become one.', "the cluster's door."];
  const sentence = ' Takeaway 9 is one of them';
  /** The pause, less what two clocks may differ by. */
  const pause = 950;

  it('in half-typed words wait for a pause, and stay when one goes on', async () => {
    const editor = await openAt(one);
    const seen = watch(editor);
    await pressAll(sentence);
    await until('the finding', () => seen.at(-1)?.count === 1);
    await pressAll(' that were');
    assert.deepEqual(
      seen.map(({ count, after }) => [count, after >= pause]),
      [[1, true]],
    );
  });

  it('wait at each of several cursors', async () => {
    const editor = await openAt(one, another);
    const seen = watch(editor);
    await pressAll(sentence);
    await until('both findings', () => seen.at(-1)?.count === 2);
    assert.deepEqual(
      seen.map(({ count, after }) => [count, after >= pause]),
      [[2, true]],
    );
  });

  it('are shown when the cursor leaves, though one goes on typing', async () => {
    const editor = await openAt(one);
    await press(sentence);
    cursorBehind(editor, 'Gatekeeper brings');
    await until('the finding', async () => {
      await press('s');
      return count(editor) === 1;
    });
  });

  it('are shown at once where one wants to see them', async () => {
    const settings = vscode.workspace.getConfiguration('takeaways');
    await settings.update('quietWhileTyping', false, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openAt(one);
      await press(sentence);
      await until('the finding', async () => {
        await press('s');
        return count(editor) === 1;
      });
    } finally {
      await settings.update('quietWhileTyping', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
