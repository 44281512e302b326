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

type Symbolic = OutlineEntry['kind'] | WorkspaceSymbol['place']['kind'];

/** The kinds of symbols for a client: those that its `valueSet` lacks, or the protocol's first version, are text to it. */
export function symbolKindsFor(
  valueSet: readonly SymbolKind[] | undefined = firstSymbolKinds,
): (kind: Symbolic) => SymbolKind {
  const known = new Set(valueSet);
  return (kind) => (known.has(symbolKinds[kind]) ? symbolKinds[kind] : SymbolKind.String);
}

const firstSymbolKinds = [...Array(SymbolKind.Array).keys()].map((i) => (i + 1) as SymbolKind);

const symbolKinds: Readonly<Record<Symbolic, SymbolKind>> = {
  article: SymbolKind.File,
  takeaway: SymbolKind.Number,
  heading: SymbolKind.String,
  talk: SymbolKind.Event,
  speaker: SymbolKind.Constant,
  project: SymbolKind.Module,
};

export function documentSymbol(
  entry: OutlineEntry,
  document: MarkdownDocument,
  kindOf: ReturnType<typeof symbolKindsFor>,
): DocumentSymbol {
  const { name, detail, kind, range, selection, children } = entry;
  const whole = rangeOf(document, range);
  const symbol: DocumentSymbol = {
    name,
    kind: kindOf(kind),
    range: whole,
    selectionRange: selection === range ? whole : rangeOf(document, selection),
  };
  if (detail) symbol.detail = detail;
  if (children.length > 0) symbol.children = children.map((child) => documentSymbol(child, document, kindOf));
  return symbol;
}

/** The same for clients that know no hierarchy. */
export function symbolInformation(
  entries: readonly OutlineEntry[],
  document: MarkdownDocument,
  uri: string,
  kindOf: ReturnType<typeof symbolKindsFor>,
  containerName?: string,
): SymbolInformation[] {
  return entries.flatMap(({ name, kind, range, children }) => [
    {
      name,
      kind: kindOf(kind),
      location: { uri, range: rangeOf(document, range) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...symbolInformation(children, document, uri, kindOf, name),
  ]);
}
