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

  /** Types key by key; says how many findings were shown at each, and whether a busy machine has made a pause. */
  async function keys(editor: vscode.TextEditor, words: string): Promise<{ shown: number[]; paused: boolean }> {
    const shown: number[] = [];
    let last = Date.now();
    let longest = 0;
    for (const key of words) {
      await press(key);
      await new Promise((resolve) => setTimeout(resolve, 60));
      shown.push(count(editor));
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }
    return { shown, paused: longest > 900 };
  }

  /** Types a sentence with a finding in it behind some words; says how many findings were shown at its last keys. */
  async function typeBehind(...behind: readonly string[]) {
    const editor = await openCopy('part-2.md');
    editor.selections = behind.map((words) => {
      const { end } = place(editor, words);
      return new vscode.Selection(end, end);
    });
    await press(' Takeaway ');
    return { editor, ...(await keys(editor, '9 is one of them')) };
  }

  /** The same without a pause. */
  async function typeOn(...behind: readonly string[]): ReturnType<typeof typeBehind> {
    const typed = await typeBehind(...behind);
    if (!typed.paused) return typed;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return typeOn(...behind);
  }

  const [one, another] = ['two projects become one.', "the cluster's door."];

  it('in half-typed words wait for a pause, and stay when one goes on', async () => {
    const { editor, shown } = await typeOn(one);
    assert.deepEqual(new Set(shown), new Set([0]));
    await until('the finding', () => count(editor) === 1);
    assert.deepEqual(new Set((await keys(editor, ' that were')).shown), new Set([1]));
  });

  it('wait at each of several cursors', async () => {
    const { editor, shown } = await typeOn(one, another);
    assert.deepEqual(new Set(shown), new Set([0]));
    await until('both findings', () => count(editor) === 2);
  });

  it('are shown when the cursor leaves', async () => {
    const { editor } = await typeBehind(one);
    cursorBehind(editor, 'Gatekeeper brings');
    assert.equal((await keys(editor, ' them all')).shown.at(-1), 1);
  });

  it('are shown at once where one wants to see them', async () => {
    const settings = vscode.workspace.getConfiguration('takeaways');
    await settings.update('quietWhileTyping', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.equal((await typeBehind(one)).shown.at(-1), 1);
    } finally {
      await settings.update('quietWhileTyping', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
