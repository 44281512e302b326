import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { isoDate } from '../model/meta.ts';
import { checkCommand } from './check.ts';
import { convertCommand } from './convert.ts';
import { Failure } from './failure.ts';
import { type Io, processIo } from './io.ts';
import { outlineCommand } from './outline.ts';
import { projectsCommand } from './projects.ts';
import { rulesCommand } from './rules.ts';

/**
 * Runs the command line with its arguments (without node and script). Resolves with the exit code: 0 when all is well,
 * 1 when there is more to correct than allowed, 2 when the command could not do its work.
 */
export async function run(args: readonly string[], io: Io = processIo()): Promise<number> {
  let code = 0;
  try {
    await program(io, (result) => {
      code = result;
    }).parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      io.err(`${error.message.replace(/^error: /, '').replaceAll('\n', ' ')}; see 'takeaways --help'`);
      return 2;
    }
    if (!(error instanceof Failure)) throw error;
    io.err(error.message);
    return 2;
  }
}

function program(io: Io, done: (code: number) => void): Command {
  const root = new Command('takeaways')
    .description('Checks conference articles with numbered takeaways, and tells what they contain.')
    .version(manifest.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: () => {} });
  const command = (usage: string, description: string): Command =>
    root.command(usage).description(description).helpOption('--help', 'print this help');
  const format = (): Option =>
    new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text');

  command('check [path...]', 'report findings; folders are searched for articles (.gitignore respected)')
    .addOption(format())
    .option('--fix', 'apply the fixes that have one right answer')
    .addOption(
      new Option('--max-warnings <n>', 'exit with 1 for more warnings than this').argParser(wholeNumber).default(0),
    )
    .option('--quiet', 'leave out infos and hints')
    .option('--stdin-filename <name>', 'check standard input as if it were this file')
    .action(async (paths: string[], options) => done(await checkCommand(io, paths, options)));

  command('outline <file>', 'print what an article contains')
    .addOption(format())
    .action(async (file: string, options) => done(await outlineCommand(io, file, options)));

  command('projects [path...]', 'list the CNCF projects mentioned, with their levels then and now')
    .addOption(format())
    .addOption(new Option('--on <date>', "the day that 'then' means, YYYY-MM-DD").argParser(day))
    .action(async (paths: string[], options) => done(await projectsCommand(io, paths, options)));

  command('convert <file>', 'turn the pasted plain text of an article into Markdown with front matter')
    .option('-o, --output <file>', 'write to this new file instead of standard output')
    .action(async (file: string, options) => done(await convertCommand(io, file, options)));

  command('rules [rule]', "list the rules, or print one rule's page")
    .addOption(format())
    .action((rule: string | undefined, options) => done(rulesCommand(io, rule, options)));

  return root;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

function day(text: string): string {
  const date = isoDate(text);
  if (!date || date !== text) throw new InvalidArgumentError('It must be a day that exists, as YYYY-MM-DD.');
  return date;
}
