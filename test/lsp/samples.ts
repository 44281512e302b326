const frontMatter = (part: number): string => `---
title: Three takeaways from KubeCon San Diego (part ${part})
date: 2019-12-03
event: kubecon-na-2019
series:
  part: ${part}
  parts:
    - { file: part-1.md, takeaways: 1 }
    - { file: part-2.md, takeaways: 2-3 }
---
`;

const first = `${frontMatter(1)}
1. Policy moves left
2. Events are everywhere
3. Boats float

Takeaways 2 and 3 are in [part 2](part-2.md).

## 1. Policy moves left

Rita Moreau gave a talk “Guardrails for the Rest of Us” on OPA.
`;

/** Something for each request, and findings of many kinds: with related places, in other files, with files to be made. */
const second = `${frontMatter(2)}
1. Policy moves left
2. Events are everywhere 🎉
4. Boats swim

You can read takeaways 3–1 in part 1, and takeaways 2–3 in this post. Takeaway 9 is lost.

## 2. Events are everywhere

In her talk “Events at Sea”, Ada Smith showed NATS, a graduated project, and [Argo](https://argoproj.github.io).
Bea Jones presented “Boats for All” to Kuberentes users.

## 4. Boats float

<!-- takeaways-disable-next-line  -->
As [takeaway 1](part-0.md) said.

See takeaways 
`;

export const parts = { 'part-1.md': first, 'part-2.md': second };

/** What an editor can do that can do all. */
export const everything = {
  general: { positionEncodings: ['utf-16'], markdown: { parser: 'marked' } },
  window: { workDoneProgress: true, showMessage: {} },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    fileOperations: { willRename: true, didRename: true, didDelete: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    diagnostic: { relatedDocumentSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        resolveSupport: { properties: ['documentation'] },
      },
      completionItemKind: { valueSet: [...Array(25).keys()].map((i) => i + 1) },
      contextSupport: true,
    },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: [...Array(26).keys()].map((i) => i + 1) },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      formats: ['relative'],
      tokenTypes: [],
      tokenModifiers: [],
    },
    foldingRange: { lineFoldingOnly: true },
  },
};
