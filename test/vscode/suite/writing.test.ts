import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, openCopy, place, until } from './help.ts';

afterEach(async () => {
  await run('workbench.action.revertAndCloseActiveEditor');
});

const run = (command: string, argument?: object): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...(argument ? [argument] : []));

const article = `# Two takeaways from KubeCon San Diego

1. Policy moves left
2. Events are everywhere

As takeaway 1 says, OPA and NATS are there.

## 1. Policy moves left

Ada Smith presented “Guardrails for All” on OPA. “Boats for All” by Bea Jones was fun, too.
`;

/** Opens a new document, with the cursor at its end. */
async function write(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const editor = await vscode.window.showTextDocument(document);
  select(editor, document.positionAt(text.length));
  await until(
    'the status',
    () => extension?.isActive && extension.exports.status.startsWith(text ? 'Takeaway' : 'Not'),
  );
  return editor;
}

function select(editor: vscode.TextEditor, start: vscode.Position, end = start): void {
  editor.selection = new vscode.Selection(start, end);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types key by key. */
async function press(keys: string): Promise<void> {
  for (const key of keys) await run('type', { text: key });
}

/** Chooses what is suggested first, once it is there. */
async function choose({ document }: vscode.TextEditor, end: string): Promise<void> {
  const isDone = (): boolean => document.getText().replace(/>$/, '').endsWith(end);
  await until(`"${end}"`, async () => {
    await run('acceptSelectedSuggestion');
    return isDone();
  });
}

/** Undoes until the text is as it was. */
async function undoTo({ document }: vscode.TextEditor, text: string): Promise<void> {
  await until('the text as it was', async () => {
    if (document.getText() !== text) await run('undo');
    return document.getText() === text;
  });
}

describe('suggestions', () => {
  it('of headings, talks and rules come unasked, of speakers when asked for', async () => {
    const editor = await write(article);
    await press('\n## ');
    await choose(editor, '\n## 2. Events are everywhere');
    await press('\n\nI liked “');
    await choose(editor, 'I liked “Guardrails for All”');
    await press(' by Ada');
    await run('editor.action.triggerSuggest');
    await choose(editor, '” by Ada Smith');
    await press('\n\n<!-- takeaways-disable-next-line ');
    await press('talk-q');
    await choose(editor, '<!-- takeaways-disable-next-line talk-quote');
  });

  it('of front matter begin an article, and the second number its list', async () => {
    const editor = await write('');
    await press('---\nev');
    await run('editor.action.triggerSuggest');
    await choose(editor, '---\nevent: ');
    await press('na-2019');
    await run('editor.action.triggerSuggest');
    await choose(editor, '---\nevent: kubecon-na-2019');
    await press('\n---\n\n# Two lessons\n\n1. Boats\n');
    await until('the second number', () => editor.document.getText().endsWith('\n\n1. Boats\n2. '));
  });
});

describe('an article that is written', () => {
  it('has remarks, colours and folds, and selections that widen', async () => {
    const editor = await write(article);
    const { document } = editor;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until('the remarks', async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return found.length > 1 && found;
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['§ 1', 'no section yet'],
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    // Two numbers, a reference, a project, the number of a heading, and a speaker, a talk and a project at least.
    assert.ok(tokens.data.length / 5 >= 8);
    select(editor, place(editor, 'Policy').start);
    await run('editor.fold');
    await until('the list, folded', () => editor.visibleRanges.length === 2);
    assert.equal(editor.visibleRanges[0]?.end.line, 2);
    await run('editor.unfold');
    select(editor, place(editor, 'Guardrails').start.translate(0, 2));
    const selected: string[] = [];
    for (let step = 0; step < 3; step++) {
      await run('editor.action.smartSelect.expand');
      selected.push(document.getText(editor.selection));
    }
    assert.deepEqual(selected.slice(0, 2), ['Guardrails', 'Guardrails for All']);
    assert.match(selected[2] ?? '', /^Ada Smith presented/);
  });

  it('is formatted, as a whole and in a piece, and put in order when it is saved', async () => {
    const settings = vscode.workspace.getConfiguration();
    const set = async (name: string, value: unknown): Promise<void> =>
      settings.update(name, value, vscode.ConfigurationTarget.Workspace);
    const wrong = article.replace('2. Events', '5. Events');
    try {
      await set('takeaways.formatting.enabled', true);
      const editor = await write(wrong);
      const { document } = editor;
      for (const command of ['editor.action.formatDocument', 'editor.action.formatSelection']) {
        const { start, end } = place(editor, '5. Events');
        select(editor, start, end);
        await until('the right numbers', async () => {
          await run(command);
          return document.getText() === article;
        });
        await undoTo(editor, wrong);
      }
      await run('workbench.action.revertAndCloseActiveEditor');
      await set('editor.codeActionsOnSave', { 'source.renumber.takeaways': 'explicit' });
      const saved = await openCopy('part-2.md');
      await saved.edit((edit) => edit.replace(place(saved, '4. Policy moves to the left\n\nYou'), '9. Policy\n\nYou'));
      await until('the right number', async () => {
        await run('workbench.action.files.save');
        return /\n3\. Tracing and metrics join hands\n4\. Policy\n/.test(saved.document.getText());
      });
      assert.equal(saved.document.isDirty, false);
    } finally {
      await set('takeaways.formatting.enabled', undefined);
      await set('editor.codeActionsOnSave', undefined);
    }
  });
});

describe('the lightbulb', () => {
  /** Chooses the first action of a kind at some words, as a key does that is bound to it; the text that comes of it. */
  async function act(editor: vscode.TextEditor, kind: string, words: string, whole = false): Promise<string> {
    const { document } = editor;
    const before = document.getText();
    const { start, end } = place(editor, words);
    select(editor, start, whole ? end : start);
    await until(kind, async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        editor.selection,
        kind,
      );
      return found.length > 0;
    });
    await until(`what ${kind} does`, async () => {
      await run('editor.action.codeAction', { kind, apply: 'first' });
      // The lightbulb, which looks by itself, may come between.
      for (let wait = 0; wait < 100 && document.getText() === before; wait++) await pause(50);
      return document.getText() !== before;
    });
    const after = document.getText();
    await undoTo(editor, before);
    return after;
  }

  it('has an action of each kind', async () => {
    const editor = await write(article);
    assert.match(
      await act(editor, 'refactor.rewrite', 'Events'),
      /## 2\. Events are everywhere\n\n<!-- TODO: write about takeaway 2 -->/,
    );
    assert.match(
      await act(editor, 'refactor.extract', '“Boats for All” by Bea Jones was fun, too.', true),
      /^# Three .*\n3\. “Boats for All”.*\n## 3\. “Boats for All”/s,
    );
    assert.match(
      await act(editor, 'refactor.move', 'Events'),
      /1\. Events.*2\. Policy.*takeaway 2 says.*## 2\. Policy/s,
    );
    assert.match(await act(editor, 'source.collectTalks', '1.'), /\n## Talks\n\n- “Guardrails for All” by Ada Smith\n/);
    assert.match(await act(editor, 'source.tabulateProjects', '1.'), /\n\| Open Policy Agent \| graduated/);
  });

  it('brings sections and references along when an item was moved; undo takes all back', async () => {
    const text = `${article}\n## 2. Events are everywhere\n\nThey are.\n`;
    const editor = await write(text);
    const { document } = editor;
    // The list is known as soon as the server is; nothing that can be seen tells.
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    await pause(500);
    select(editor, place(editor, 'Events').start);
    await run('editor.action.moveLinesUpAction');
    await until('the numbers', () => document.getText().includes('\n1. Events are everywhere\n2. Policy moves left\n'));
    assert.match(
      await act(editor, 'refactor.rewrite', 'Events'),
      /As takeaway 2 says.*## 1\. Events are everywhere\n\nThey are\.\n\n## 2\. Policy/s,
    );
    await undoTo(editor, text);
  });
});
