import { builtInCatalog } from '../server/src/catalog/index.ts';
import type { Problem } from '../server/src/check.ts';
import { type Config, defaultConfig } from '../server/src/config.ts';
import { extentOf, positionAt, textOf } from '../server/src/syntax/document.ts';
import type { Position } from '../server/src/syntax/lines.ts';
import type { Context } from '../server/src/workspace/context.ts';
import { createIndex } from '../server/src/workspace/index-of-summaries.ts';
import { contextOf, readFile, type Snapshot } from '../server/src/workspace/snapshot.ts';
import type { SourceFile } from '../server/src/workspace/source-file.ts';

/** A file of a fixture; what the fixture says about it is stripped from its text. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Offsets of `$0`: one for a cursor, two for a selection. */
  readonly cursors: readonly number[];
}

/** `^^^ words` under a line: a finding that begins there; `words` are the beginning of "rule: message". */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const root = 'file:///fixture/';

/** Reads a fixture: `-- path --` begins a file (`article.md` without one). */
export function readFixture(fixture: string): FixtureFile[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of fixture.replace(/^\n/, '').split('\n')) {
    const path = /^-- (.+) --$/.exec(line)?.[1];
    if (path) files.push({ path, lines: [] });
    else {
      if (files.length === 0) files.push({ path: 'article.md', lines: [] });
      files.at(-1)?.lines.push(line);
    }
  }
  return files.map(({ path, lines }) => readFile_(path, lines));
}

function readFile_(path: string, lines: readonly string[]): FixtureFile {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of lines) {
    const caret = /^(\s*)(\^+)(?: (.*))?$/.exec(line);
    if (!caret) kept.push(line);
    else {
      const start = (caret[1] ?? '').length;
      marks.push({ line: kept.length - 1, start, end: start + (caret[2] ?? '').length, words: caret[3] ?? '' });
    }
  }
  let text = kept.join('\n');
  const cursors: number[] = [];
  for (let at = text.indexOf('$0'); at >= 0; at = text.indexOf('$0')) {
    cursors.push(at);
    text = text.slice(0, at) + text.slice(at + 2);
  }
  return { path, text, marks, cursors };
}

/** The URI of a fixture's file. */
export function uriOf(path: string): string {
  return root + path;
}

/** A snapshot of texts by path; a path that is not among them does not exist. */
export function snapshotOf(texts: Readonly<Record<string, string>>, config: Config = defaultConfig): Snapshot {
  const catalog = builtInCatalog();
  const known = new Map<string, SourceFile | null>();
  for (const [path, text] of Object.entries(texts)) known.set(uriOf(path), readFile(uriOf(path), text, 1, catalog));
  const files: ReadonlyMap<string, SourceFile | null> = new Proxy(known, {
    get: (target, key) => (key === 'get' ? (uri: string) => target.get(uri) ?? null : Reflect.get(target, key, target)),
  });
  const index = createIndex();
  for (const uri of known.keys()) index.track(uri);
  for (const [uri, file] of known) index.note(uri, file ?? undefined);
  return { files, found: index.partsOf, catalog, config: () => config, today: '2026-01-15' };
}

/** The context of one of a fixture's texts. */
export function contextFor(texts: Readonly<Record<string, string>>, path: string, config?: Config): Context {
  const context = contextOf(snapshotOf(texts, config), uriOf(path));
  if (!context) throw new Error(`The fixture has no ${path}`);
  return context;
}

/** Problems as a fixture would mark them: the first line's part of each, "rule: message". */
export function marksOf(problems: readonly Problem[], file: SourceFile): Mark[] {
  const { document } = file;
  return problems.map(({ rule, finding }) => {
    const { start, end } = extentOf(document, finding.span);
    const from: Position = positionAt(document, start);
    const lineEnd = /^[^\r\n]*/.exec(textOf(document, { start, end: document.length }))?.[0].length ?? 0;
    const length = Math.max(1, Math.min(end - start, lineEnd));
    return {
      line: from.line,
      start: from.character,
      end: from.character + length,
      words: `${rule.id}: ${finding.message}`,
    };
  });
}

/** A text with its marks under its lines, as in a fixture: what a failing test shows. */
export function showMarks(text: string, marks: readonly Mark[]): string {
  return text
    .split('\n')
    .flatMap((line, i) => [
      line,
      ...marks
        .filter((mark) => mark.line === i)
        .map((mark) => `${' '.repeat(mark.start)}${'^'.repeat(mark.end - mark.start)} ${mark.words}`.trimEnd()),
    ])
    .join('\n');
}
