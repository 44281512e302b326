import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { isoDate } from '../model/meta.ts';
import { catalogCommand, resetCommand, updateCommand } from './catalog.ts';
import { checkCommand } from './check.ts';
import { convertCommand } from './convert.ts';
import { Failure } from './failure.ts';
import { type Io, processIo } from './io.ts';
import { outlineCommand } from './outline.ts';
import { projectsCommand } from './projects.ts';
import { rulesCommand } from './rules.ts';

/**
 * Runs the command line with its arguments (without node and script); `serve` starts the language server. Resolves with
 * the exit code: 0 when all is well, 1 when there is more to correct than allowed, 2 when the command could not do its work.
 */
export async function run(
  args: readonly string[],
  serve: () => Promise<unknown>,
  io: Io = processIo(),
): Promise<number> {
  let code = 0;
  try {
    await program(io, serve, (result) => {
      code = result;
    }).parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      io.err(`${error.message.replace(/^error: /, '').replace(/\.$/, '')}; see 'takeaways --help'`);
      return 2;
    }
    if (!(error instanceof Failure)) throw error;
    io.err(error.message);
    return 2;
  }
}

function program(io: Io, serve: () => Promise<unknown>, done: (code: number) => void): Command {
  const root = new Command('takeaways')
    .description('Checks conference articles with numbered takeaways, and tells what they contain.')
    .version(manifest.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .usage('COMMAND [OPTION…]')
    .exitOverride()
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${command.usage()}`.replace(' [options]', '') })
    .addHelpText('after', "\n'takeaways COMMAND --help' tells more of a command, and has examples.")
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: () => {} });
  const command = (usage: string, description: string, more: string): Command =>
    root
      .command(usage)
      .summary(description)
      .description(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`)
      .helpOption('-h, --help', 'print this help')
      .addHelpText('after', `\n${more}`);
  const format = (): Option =>
    new Option('--format <FORMAT>', 'how to print it').choices(['text', 'json']).default('text');

  command(
    'check [PATH...]',
    'report what is wrong in articles',
    `Folders are searched for articles, the current one when no PATH is given; what .gitignore or
.takeaways.yaml leave out is not. 'takeaways rules' lists what is checked.

Exits with 0 when there are no errors and no more warnings than allowed, with 1 when there are,
and with 2 when a part of the work could not be done.

Examples:
  takeaways check                                  all articles below this folder
  takeaways check --fix part-1.md part-2.md        correct what has one right answer
  takeaways check --format json posts > report.json
  takeaways check --stdin-filename draft.md < draft.md`,
  )
    .addOption(format())
    .option('--fix', 'apply the fixes that have one right answer')
    .option('--config <FILE>', 'follow this file instead of the nearest .takeaways.yaml')
    .addOption(
      new Option('--max-warnings <N>', 'exit with 1 for more warnings than this').argParser(wholeNumber).default(0),
    )
    .option('--quiet', 'leave out infos and hints')
    .option('--stdin-filename <NAME>', 'check standard input as the file of this name; with --fix, print it fixed')
    .action(async (paths: string[], options) => done(await checkCommand(io, paths, options)));

  command(
    'outline <FILE>',
    'print what an article contains',
    `Title, event, takeaways and where they are written about, references to takeaways, talks, projects.

Examples:
  takeaways outline part-2.md
  takeaways outline --format json part-2.md | jq '.takeaways[].title'`,
  )
    .addOption(format())
    .action(async (file: string, options) => done(await outlineCommand(io, file, options)));

  command(
    'projects [PATH...]',
    'list CNCF projects with their levels then and now',
    `"Then" is the last day of the article's event, else the article's date, else today.

Examples:
  takeaways projects part-2.md
  takeaways projects --on 2019-11-21 posts`,
  )
    .addOption(format())
    .addOption(new Option('--on <DATE>', "the day that 'then' means, as YYYY-MM-DD").argParser(day))
    .action(async (paths: string[], options) => done(await projectsCommand(io, paths, options)));

  command(
    'convert <FILE>',
    'turn the pasted plain text of an article into Markdown',
    `Title, authors, date and the like become front matter. Every sentence of the article is kept; what
belongs to its page and not to the article is left out, and named on standard error. FILE may be -,
for standard input.

Examples:
  takeaways convert pasted.txt -o part-2.md
  takeaways convert - < pasted.txt > part-2.md`,
  )
    .option('-o, --output <FILE>', 'write to this new file instead of standard output')
    .action(async (file: string, options) => done(await convertCommand(io, file, options)));

  command(
    'rules [RULE]',
    'list the rules, or print the page of one',
    `Examples:
  takeaways rules
  takeaways rules list-interrupted`,
  )
    .addOption(format())
    .action((rule: string | undefined, options) => done(rulesCommand(io, rule, options)));

  const catalog = command(
    'catalog',
    'tell what is known of CNCF projects, and bring it up to date',
    `Examples:
  takeaways catalog                                what is in use, and as of which day
  takeaways catalog update                         fetch the CNCF landscape
  takeaways catalog update --from landscape.yml    the same from a file, or an address
  takeaways catalog reset                          back to what is built in`,
  ).action(() => done(catalogCommand(io)));
  catalog
    .command('update')
    .description('Takes over what the CNCF landscape says, and tells what is new.')
    .helpOption('-h, --help', 'print this help')
    .option('--from <URL|FILE>', "a landscape.yml, instead of the CNCF's own")
    .addHelpText(
      'after',
      `
This is the only command that uses the network. What cannot be used leaves everything as it was.`,
    )
    .action(async (options) => done(await updateCommand(io, options)));
  catalog
    .command('reset')
    .description('Goes back to the built-in catalogue.')
    .helpOption('-h, --help', 'print this help')
    .action(() => done(resetCommand(io)));

  command(
    'lsp',
    'serve an editor that speaks the Language Server Protocol',
    `Example, the command that an editor is given:
  takeaways lsp --stdio`,
  )
    .requiredOption('--stdio', 'over standard input and output')
    .addOption(new Option('--clientProcessId <PID>', 'end when this process does').hideHelp())
    .action(async () => void (await serve()));

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
