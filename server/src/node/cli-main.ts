import { isMainThread } from 'node:worker_threads';
import { workAsWorker } from '../cli/check-files.ts';
import { run } from '../cli/run.ts';

// The build leaves this import to the bundle of the server: whoever only checks does not load it.
const serve = (): Promise<unknown> => import('./server-main.ts');

const main = async (): Promise<void> => {
  process.exitCode = await run(process.argv.slice(2), serve);
};

if (isMainThread) {
  main().catch((error) => {
    const [message, place = ''] = String(error?.stack ?? error).split('\n');
    process.stderr.write(
      `takeaways: this is a mistake of takeaways itself, please report it: ${message} (${place.trim()})\n`,
    );
    process.exitCode = 2;
  });
} else {
  // Not caught: the main thread hears of it.
  void workAsWorker();
}
