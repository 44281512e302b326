import path from 'node:path';
import { applyChanges } from '../edits/edit.ts';
import type { Article, Service } from '../service.ts';
import { forEach, openService, readArticle } from './articles.ts';
import { Failure } from './failure.ts';
import { decode, markdownFiles, readText, replaceText, shown, targetOf, uriOf } from './files.ts';
import type { Io } from './io.ts';
import { type FileReport, jsonReport, textReport, totalsOf } from './report.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly fix?: boolean;
  readonly maxWarnings: number;
  readonly quiet?: boolean;
  readonly stdinFilename?: string;
}

/** `takeaways check`: 0, 1 for errors or too many warnings, 2 when a part of the work could not be done. */
export async function checkCommand(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const service = openService(io);
  const { stdinFilename } = options;
  if (stdinFilename !== undefined) {
    if (paths.length > 0) throw new Failure('--stdin-filename reads standard input; give it no PATH beside it');
    return report(io, [await checkInput(io, service, stdinFilename, options)], options, true);
  }
  const reports: FileReport[] = [];
  let complete = true;
  const seen = new Set<string>();
  const targets = paths.length > 0 ? paths : ['.'];
  const named = await forEach(io, targets, async (argument) => {
    const target = await targetOf(argument);
    const files = target.kind === 'file' ? [target.file] : await markdownFiles(target.folder);
    const outright = target.kind === 'file';
    const all = await forEach(io, files, async (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      const checked = await checkFile(service, file, options);
      reports.push(checked);
      const { summary, because } = checked.file.summary.verdict;
      if (outright && !summary) io.err(`${checked.path}: not checked, as it is no summary: ${because}`);
    });
    complete &&= all;
  });
  const well = named && complete;
  const onlyFiles = reports.length > 0 && reports.length === targets.length;
  if (well && !onlyFiles && !reports.some(({ file }) => file.summary.verdict.summary)) {
    io.err(`no takeaway summaries in ${targets.join(', ')}: name a file to learn why it is none`);
  }
  const code = report(io, reports, options);
  return well ? code : 2;
}

async function checkFile(service: Service, file: string, options: CheckOptions): Promise<FileReport> {
  let article = await readArticle(service, file);
  if (options.fix) {
    const changes = article.fixAll();
    if (changes.length > 0) {
      const before = await readText(file);
      const { text } = article.file.document;
      if (before.text !== text)
        throw new Failure(`${shown(file)}: not fixed, as it was changed meanwhile; run the command again`);
      await replaceText(file, before, applyChanges(text, changes));
      service.invalidate(uriOf(file));
      article = await readArticle(service, file);
    }
  }
  return reportOf(shown(file), article);
}

/** Checks standard input under a name; with `--fix` the fixed text goes to standard output. */
async function checkInput(io: Io, service: Service, name: string, options: CheckOptions): Promise<FileReport> {
  const { text, bom } = decode(await io.stdin(), 'standard input');
  const uri = uriOf(path.resolve(name));
  service.open(uri, 0, text);
  let article = await readArticle(service, name);
  if (options.fix) {
    const fixed = applyChanges(text, article.fixAll());
    service.open(uri, 1, fixed);
    article = await readArticle(service, name);
    io.out((bom ? '\uFEFF' : '') + fixed);
  }
  const { summary, because } = article.file.summary.verdict;
  if (!summary) io.err(`${shown(name)}: not checked, as it is no summary: ${because}`);
  return reportOf(shown(name), article);
}

function reportOf(shownPath: string, article: Article): FileReport {
  return { path: shownPath, file: article.file, problems: article.check() };
}

function report(io: Io, reports: readonly FileReport[], options: CheckOptions, fromInput = false): number {
  const { errors, warnings } = totalsOf(reports);
  const isShown = ({ severity }: { severity: string }): boolean =>
    !options.quiet || severity === 'error' || severity === 'warning';
  const summaries = reports.filter(({ file }) => file.summary.verdict.summary);
  // Standard output holds the fixed text then.
  if (!(fromInput && options.fix)) {
    if (options.format === 'json') io.out(jsonReport(reports, isShown));
    else if (summaries.length > 0) io.out(textReport(summaries, isShown, io.colour));
  }
  return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}
