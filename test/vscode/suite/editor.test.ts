import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, findings, hover, open, openCopy, place, type, until } from './help.ts';

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

describe('an article', () => {
  it('has its takeaways and talks in the outline', async () => {
    const { document } = await open('part-2.md');
    const symbols = await until('the outline', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      // VS Code's own Markdown support has an outline too; ours is beside it.
      return all.find(({ detail }) => detail.includes('part 2'));
    });
    assert.match(symbols.detail, /part 2 · \d+ words · 1 min$/);
    const shown = symbols.children.map(({ name, detail }) => [name, detail]);
    assert.deepEqual(shown, [
      ['1. Meshes meet in the middle', 'part-1.md'],
      ['2. Operators grow up', 'part-1.md'],
      ['3. Tracing and metrics join hands', '19 words'],
      ['4. Policy moves to the left', '7 words'],
    ]);
    assert.deepEqual(
      symbols.children[2]?.children.map(({ name, detail }) => [name, detail]),
      [['One Agent to Trace Them All', 'Rita Moreau']],
    );
  });

  it('is found by a few letters of what it has names for', async () => {
    await open('part-1.md');
    const found = await until('what is found', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'trcmethnds',
      );
      // VS Code's own Markdown support names headings as they are written, marks and all.
      return all.find(({ name }) => name.startsWith('3. Tracing'));
    });
    assert.equal(found.name, '3. Tracing and metrics join hands');
    assert.match(found.containerName, /part 2/i);
    assert.match(found.location.uri.path, /part-2\.md$/);
    assert.equal(
      (await vscode.workspace.openTextDocument(found.location.uri)).getText(found.location.range),
      '## 3. Tracing and metrics join hands',
    );
  });

  it('explains projects and references', async () => {
    const editor = await open('part-2.md');
    assert.match(
      await hover(editor, 'OPA'),
      /Open Policy Agent \(OPA\).*Then \(2019-05-23,.*\*\*incubating\*\*.*\*\*graduated\*\*/s,
    );
    assert.match(
      await hover(editor, 'takeaways 1–2'),
      /Meshes meet in the middle.*part-1\.md, line 19.*Operators grow up/s,
    );
  });

  it('shows the history of a project in the colours of the theme', async () => {
    const editor = await open('part-2.md');
    const picture = async (): Promise<string> => {
      const [, data = ''] =
        /!\[sandbox 2018.*\]\(data:image\/svg\+xml;base64,(.*?)\|/.exec(await hover(editor, 'OPA')) ?? [];
      return Buffer.from(data, 'base64').toString();
    };
    const settings = vscode.workspace.getConfiguration('workbench');
    const shown = new Set<string>();
    try {
      for (const theme of ['Visual Studio Dark', 'Visual Studio Light', 'Default High Contrast']) {
        await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Workspace);
        const fresh = await until(`a picture for ${theme}`, async () => {
          const svg = await picture();
          return !shown.has(svg) && svg;
        });
        assert.match(fresh, /^<svg .*>graduated<.*>KubeCon EU 2019<.*<\/svg>$/s);
        shown.add(fresh);
      }
    } finally {
      await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('shows a finding while one types, and fixes it', async () => {
    const editor = await openCopy('part-2.md');
    await until('the status', () => extension?.exports?.status.startsWith('Takeaway summary'));
    assert.deepEqual([...findings(editor).keys()], []);

    await type(editor, 'takeaways 1–2 in', 'takeaways 2–1 in');
    const finding = await until('the finding', () => findings(editor).get('reference-range'));
    assert.deepEqual(finding.range, place(editor, '2–1'));
    assert.match(String((finding.code as { target: vscode.Uri }).target), /reference-range/);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      5,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, 'there is a preferred fix, with its edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    place(editor, 'takeaways 1–2 in');
    await until('silence', () => !findings(editor).has('reference-range'));
  });

  it('is fixed as a whole by one command', async () => {
    const editor = await openCopy('part-2.md');
    const before = editor.document.getText();
    await type(editor, 'takeaways 1–2 in', 'takeaways 2–1 in');
    await type(editor, 'takeaways 3–4 in', 'takeaways 4–3 in');
    await until('the finding', () => findings(editor).has('reference-range'));
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('the text as it was', () => editor.document.getText() === before);
  });
});

describe('.takeaways.yaml', () => {
  it('takes effect as soon as it is written, and no longer than it is there', async () => {
    const editor = await openCopy('part-2.md');
    await type(editor, 'takeaways 1–2 in', 'takeaways 2–1 in');
    await until('the finding', () => findings(editor).has('reference-range'));
    const config = vscode.Uri.joinPath(editor.document.uri, '../.takeaways.yaml');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('rules:\n  reference-range: off\n'));
    await until('silence', () => !findings(editor).has('reference-range'));
    await vscode.workspace.fs.delete(config);
    await until('the finding', () => findings(editor).has('reference-range'));
  });
});

describe('the status item', () => {
  const status = (start: string): Promise<string> =>
    until(`a status that starts with ${start}`, () => {
      const text = extension?.exports?.status ?? '';
      return text.startsWith(start) && text;
    });

  it('says that a file is a summary, or that it is none, and why', async () => {
    await open('part-2.md');
    assert.equal(await status('Takeaway summary'), 'Takeaway summary: part 2 of 2, 4 takeaways');
    assert.match(extension?.exports?.reason ?? '', /because its front matter names the event.*Europe 2019\.$/);
    await open('minutes.md');
    assert.equal(await status('Not a'), 'Not a takeaway summary');
    assert.match(extension?.exports?.reason ?? '', /^This is not a takeaway summary, because neither/);
  });

  it('follows takeaways.enable, and with it all findings', async () => {
    const editor = await openCopy('part-2.md');
    await type(editor, 'takeaways 1–2 in', 'takeaways 2–1 in');
    await until('the finding', () => findings(editor).has('reference-range'));
    const settings = vscode.workspace.getConfiguration('takeaways');
    try {
      await settings.update('enable', false, vscode.ConfigurationTarget.Workspace);
      await status('Takeaways is turned off');
      await until('silence', () => findings(editor).size === 0);
    } finally {
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await status('Takeaway summary');
    await until('the finding', () => findings(editor).has('reference-range'));
  });

  it('follows a restart of the server', async () => {
    await open('part-2.md');
    await status('Takeaway summary');
    await vscode.commands.executeCommand('takeaways.restartServer');
    await status('Takeaway summary');
  });
});

describe('a file that is no summary', () => {
  it('is left alone', async () => {
    const editor = await open('minutes.md');
    await until('the status', () => extension?.exports?.status.startsWith('Not a takeaway summary'));
    assert.equal(findings(editor).size, 0);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      place(editor, 'Kubernetes').start,
    );
    assert.deepEqual(hovers, []);
  });
});

describe('pasted plain text', () => {
  it('is converted to a new summary, and stays as it is', async () => {
    const source = await open('pasted.txt');
    const text = source.document.getText();
    await vscode.commands.executeCommand('takeaways.convert');
    const editor = await until('the new document', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && active;
    });
    assert.equal(editor.document.languageId, 'markdown');
    assert.match(editor.document.getText(), /event: kubecon-eu-2019\n.*# Two Takeaways.*\n## 1\. Meshes meet\n/s);
    await until('the status', () => extension?.exports?.status.startsWith('Takeaway summary: 2 takeaways'));
    assert.equal(source.document.getText(), text);
  });
});
