import {
  type ClientCapabilities,
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Refactoring } from '../features/refactorings.ts';
import { tokenModifiers, tokenTypes } from '../features/semantic-tokens/legend.ts';

/** The kind under which "fix all" is asked for, such as by `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.takeaways`;

/** The kind under which the list's numbers are asked for, such as when an editor saves. */
export const renumberKind = `${CodeActionKind.Source}.renumber.takeaways`;

/** The kind of actions that move something; LSP has named it in 3.18. */
export const moveKind = `${CodeActionKind.Refactor}.move`;

/** What kinds refactorings have. */
export const refactoringKinds: Readonly<Record<Refactoring['kind'], string>> = {
  rewrite: CodeActionKind.RefactorRewrite,
  extract: CodeActionKind.RefactorExtract,
  collectTalks: `${CodeActionKind.Source}.collectTalks.takeaways`,
  tabulateProjects: `${CodeActionKind.Source}.tabulateProjects.takeaways`,
};

const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  ...Object.values(refactoringKinds),
  CodeActionKind.RefactorInline,
  moveKind,
  fixAllKind,
  renumberKind,
];

// After a space: numbers after "takeaways", headings after "##", rules in a comment, values in front matter. After a
// quotation mark: talks. After a bracket: parts, to be linked.
const completionTriggers: readonly string[] = [' ', '“', '"', '['];

// What summaries link to, and folders with such.
const articleFiles: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{md,markdown}', matches: 'file', options: { ignoreCase: true } } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** What the server answers to `initialize`: what it can do for this client. */
export function initializeResult(capabilities: ClientCapabilities, version: string): InitializeResult {
  const { textDocument } = capabilities;
  return {
    serverInfo: { name: 'takeaways', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      documentSymbolProvider: { label: 'Takeaways' },
      workspaceSymbolProvider: true,
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
      ...(registersFormatting(capabilities)
        ? {}
        : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      codeLensProvider: { resolveProvider: true },
      inlayHintProvider: { resolveProvider: true },
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: { delta: true },
        range: true,
      },
      codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: resolvesEdits(capabilities) },
      ...(canPull(capabilities)
        ? { diagnosticProvider: { identifier: 'takeaways', interFileDependencies: true, workspaceDiagnostics: true } }
        : {}),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: articleFiles, didRename: articleFiles, didDelete: articleFiles },
      },
    },
  };
}

/** Does the client ask for findings, or has it to be told. */
export function canPull({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined;
}

/** Will the client ask for the findings of all files. */
export function pullsWorkspace(capabilities: ClientCapabilities): boolean {
  return canPull(capabilities) && capabilities.workspace?.diagnostics !== undefined;
}

/** Can the client be told later that there is a formatter, or that there is none any more. */
export function registersFormatting({ textDocument }: ClientCapabilities): boolean {
  return (
    textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true
  );
}

/** Can the client wait for an action's edit until it is chosen. */
export function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const codeAction = textDocument?.codeAction;
  return codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true;
}
