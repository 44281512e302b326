import { run } from '../cli/run.ts';

// The build leaves this import to the bundle of the server: whoever only checks does not load it.
const serve = (): Promise<unknown> => import('./server-main.ts');

run(process.argv.slice(2), serve).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const [message, place = ''] = String(error?.stack ?? error).split('\n');
    process.stderr.write(
      `takeaways: this is a mistake of takeaways itself, please report it: ${message} (${place.trim()})\n`,
    );
    process.exitCode = 2;
  },
);
