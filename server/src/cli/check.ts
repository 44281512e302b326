import path from 'node:path';
import { applyChanges } from '../edits/edit.ts';
import type { Service } from '../service.ts';
import { isMarkdown } from '../workspace/uri.ts';
import { isConfigured, openService, readArticle } from './articles.ts';
import { notSummary } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import { createFailures, Failure, type Failures } from './failure.ts';
import { decode, isFolder, shown, uriOf } from './files.ts';
import { fixFiles } from './fix.ts';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';
import { reportOf } from './report.ts';
import { createJsonReporter } from './report-json.ts';
import { createTextReporter } from './report-text.ts';
import { namesOf, targetsOf } from './walk.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly fix?: boolean;
  readonly config?: string;
  readonly maxWarnings: number;
  readonly quiet?: boolean;
  readonly stdinFilename?: string;
}

/** `takeaways check`: 0, 1 for errors or too many warnings, 2 when a part of the work could not be done. */
export async function checkCommand(io: Io, args: readonly string[], options: CheckOptions): Promise<number> {
  const failures = createFailures(io.err);
  if (options.stdinFilename === undefined) return checkPaths(io, args.length > 0 ? args : ['.'], failures, options);
  if (args.length > 0) throw new Failure('--stdin-filename reads standard input: give no PATH beside it');
  return checkInput(io, options.stdinFilename, openService(failures, options.config), failures, options);
}

async function checkPaths(io: Io, args: readonly string[], failures: Failures, options: CheckOptions): Promise<number> {
  const folders = args.filter(isFolder);
  const within = folders.map((folder) => uriOf(path.resolve(folder)));
  const service = openService(failures, options.config, within);
  const named = await targetsOf(args, service, failures);
  const targets = named.filter(({ file, outright }) => isMarkdown(file) || !outright || notMarkdown(io, file));
  for (const { file } of targets) service.track(uriOf(file));
  const progress = createProgress(io);
  const fixed = options.fix ? await fixFiles(service, targets, failures, progress) : undefined;
  const reporter = (options.format === 'json' ? createJsonReporter : createTextReporter)(io);
  const work = { targets, all: !options.quiet, config: options.config, folders: within };
  const outcomes = await checkFiles(service, work, progress);
  for (const { line, failed } of outcomes.flatMap(({ told }) => told)) (failed ? failures.add : failures.note)(line);
  for (const { report } of outcomes) if (report) reporter.add(report);
  const { summaries, errors, warnings } = reporter.end(fixed);
  if (summaries === 0 && folders.length > 0 && !failures.any) {
    io.err(`no takeaway summaries in ${namesOf(folders)}; name a file to learn why it is none`);
  }
  return failures.any ? 2 : exitCode(errors, warnings, options);
}

/** Checks standard input under a name; with `--fix` the fixed text goes to standard output. */
async function checkInput(
  io: Io,
  name: string,
  service: Service,
  failures: Failures,
  options: CheckOptions,
): Promise<number> {
  const { text, bom } = decode(await io.stdin(), 'standard input');
  const uri = uriOf(path.resolve(name));
  service.open(uri, 0, text);
  await service.lookAround(uri);
  let article = await readArticle(service, name);
  const configured = isConfigured(article.configProblems, failures);
  if (options.fix) {
    const fixed = configured ? applyChanges(text, article.fixAll()) : text;
    service.open(uri, 1, fixed);
    article = await readArticle(service, name);
    io.out((bom ? '\uFEFF' : '') + fixed);
  }
  const { summary, because } = article.file.summary.verdict;
  if (!summary) io.err(notSummary(name, because));
  // With `--fix`, standard output is the text.
  const reporter = (options.format === 'json' ? createJsonReporter : createTextReporter)(
    options.fix ? { ...io, out: () => {} } : io,
  );
  reporter.add(reportOf(name, article, !options.quiet));
  const { errors, warnings } = reporter.end(undefined);
  return failures.any ? 2 : exitCode(errors, warnings, options);
}

function exitCode(errors: number, warnings: number, { maxWarnings }: CheckOptions): number {
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}

function notMarkdown(io: Io, file: string): boolean {
  io.err(
    `${shown(file)}: not checked, as its name is not one of Markdown (.md); 'takeaways convert' turns pasted text into it`,
  );
  return false;
}
