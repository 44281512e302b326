import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigProblem } from '../config.ts';
import type { ConfigProblems } from '../service.ts';
import { lineStarts } from '../syntax/lines.ts';
import { isInside } from '../workspace/uri.ts';
import type { Spelling } from './convert.ts';
import { showWarning } from './warning.ts';

/** A file with what is wrong in it. */
interface Faulty {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigReporter {
  /**
   * Shows what cannot be followed in a configuration and in the catalogues that it names: in the files themselves, and of
   * settings once in a message.
   */
  report(problems: ConfigProblems): void;
  /** Takes back what is shown in a file that was removed, or in the files of a folder. */
  gone(uri: string): void;
}

export function createConfigReporter(connection: Connection, spell: Spelling): ConfigReporter {
  /** What is shown in a file, as JSON: a problem that stays is not sent again. */
  const shown = new Map<string, string>();
  /** The catalogues that a configuration named when it was last seen, by its URI. */
  const named = new Map<string, readonly string[]>();
  const told = new Set<string>();
  let last: ConfigProblems | undefined;

  const show = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const json = JSON.stringify(diagnostics);
    if ((shown.get(uri) ?? '[]') === json) return;
    shown.set(uri, json);
    // Its language is none of ours, so that no client pulls findings for it.
    void connection.sendDiagnostics({ uri: spell(uri), diagnostics: [...diagnostics] });
  };
  const report = (problems: ConfigProblems): void => {
    if (problems === last) return;
    last = problems;
    const { file, settings, catalogs } = problems;
    for (const faulty of file ? [file, ...catalogs] : catalogs) show(faulty.uri, diagnosticsOf(faulty));
    const owner = file?.uri ?? '';
    const before = named.get(owner) ?? [];
    named.set(
      owner,
      catalogs.map(({ uri }) => uri),
    );
    const still = new Set([...named.values()].flat());
    for (const uri of before) if (!still.has(uri)) show(uri, []);
    for (const problem of settings) {
      if (told.has(problem)) continue;
      told.add(problem);
      showWarning(connection, problem);
    }
  };
  const gone = (uri: string): void => {
    for (const one of shown.keys()) if (isInside(uri, one)) show(one, []);
  };
  return { report, gone };
}

function diagnosticsOf({ text, problems }: Faulty): Diagnostic[] {
  if (problems.length === 0) return [];
  const starts = lineStarts(text);
  return problems.map(({ message, line, column }) => {
    const written = text.slice(starts[line - 1], starts[line]).trimEnd();
    const start = { line: line - 1, character: column - 1 };
    const end = { line: line - 1, character: Math.max(column, written.length) };
    return { range: { start, end }, message, severity: DiagnosticSeverity.Error, source: 'takeaways' };
  });
}
