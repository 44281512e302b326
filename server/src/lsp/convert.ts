import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { Problem } from '../check.ts';
import type { Severity } from '../config.ts';
import type { TextChange } from '../edits/edit.ts';
import { ruleUrl } from '../rules/docs.ts';
import type { OutlineEntry, WorkspaceSymbol } from '../service.ts';
import { type Extent, extentOf, type MarkdownDocument, positionAt } from '../syntax/document.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** A URI as the client spells it; ours are normalised. */
export type Spelling = (uri: string) => string;

/** Absolute offsets as a range, in UTF-16 units. */
export function rangeOf(document: MarkdownDocument, { start, end }: Extent): Range {
  return { start: positionAt(document, start), end: positionAt(document, end) };
}

export function textEdits({ document }: SourceFile, changes: readonly TextChange[]): TextEdit[] {
  return changes.map((change) => ({ range: rangeOf(document, change), newText: change.text }));
}

export function diagnosticOf({ rule, severity, finding }: Problem, file: SourceFile, spell: Spelling): Diagnostic {
  const { document } = file;
  const related = finding.related?.map(({ in: other, span, message }) => {
    const place = other ?? { uri: file.uri, document };
    return {
      location: { uri: spell(place.uri), range: rangeOf(place.document, extentOf(place.document, span)) },
      message,
    };
  });
  return {
    range: rangeOf(document, extentOf(document, finding.span)),
    severity: severities[severity],
    source: 'takeaways',
    code: rule.id,
    codeDescription: { href: ruleUrl(rule.id) },
    message: finding.message,
    ...(related?.length ? { relatedInformation: related } : {}),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const symbolKinds: Readonly<Record<OutlineEntry['kind'] | WorkspaceSymbol['place']['kind'], SymbolKind>> = {
  article: SymbolKind.File,
  takeaway: SymbolKind.Number,
  heading: SymbolKind.String,
  talk: SymbolKind.Event,
  speaker: SymbolKind.Constant,
  project: SymbolKind.Module,
};

export function documentSymbol(entry: OutlineEntry, document: MarkdownDocument): DocumentSymbol {
  const { name, detail, kind, range, selection, children } = entry;
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: symbolKinds[kind],
    range: rangeOf(document, range),
    selectionRange: rangeOf(document, selection),
    children: children.map((child) => documentSymbol(child, document)),
  };
}

/** The same for clients that know no hierarchy. */
export function symbolInformation(
  entries: readonly OutlineEntry[],
  document: MarkdownDocument,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return entries.flatMap(({ name, kind, range, children }) => [
    {
      name,
      kind: symbolKinds[kind],
      location: { uri, range: rangeOf(document, range) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...symbolInformation(children, document, uri, name),
  ]);
}
