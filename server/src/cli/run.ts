import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };

/** Runs the command line with its arguments (without node and script); the process's exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('takeaways').version(manifest.version).exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
