import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigProblems } from '../service.ts';
import { lineStarts } from '../syntax/lines.ts';
import type { Spelling } from './convert.ts';

/** Shows what cannot be followed in a configuration: in the file itself, and of settings once in a message. */
export function createConfigReporter(connection: Connection, spell: Spelling): (problems: ConfigProblems) => void {
  const shown = new Map<string, ConfigProblems['file']>();
  const told = new Set<string>();
  return ({ file, settings }) => {
    if (file && shown.get(file.uri)?.text !== file.text) {
      const had = shown.get(file.uri)?.problems.length ?? 0;
      shown.set(file.uri, file);
      // Its language is none of ours, so that no client pulls findings for it.
      if (had + file.problems.length > 0) {
        void connection.sendDiagnostics({ uri: spell(file.uri), diagnostics: diagnosticsOf(file) });
      }
    }
    for (const problem of settings) {
      if (told.has(problem)) continue;
      told.add(problem);
      connection.window.showWarningMessage(problem);
    }
  };
}

function diagnosticsOf({ text, problems }: NonNullable<ConfigProblems['file']>): Diagnostic[] {
  const starts = lineStarts(text);
  return problems.map(({ message, line, column }) => {
    const written = text.slice(starts[line - 1], starts[line]).trimEnd();
    const start = { line: line - 1, character: column - 1 };
    const end = { line: line - 1, character: Math.max(column, written.length) };
    return { range: { start, end }, message, severity: DiagnosticSeverity.Error, source: 'takeaways' };
  });
}
