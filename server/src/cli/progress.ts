import type { Io } from './io.ts';

/** Milliseconds without a sign of life that nobody minds, and milliseconds between signs of life. */
const patience = 500;
const pause = 100;

/** A function that may be called as often as there is something to tell: it tells it on long runs, and not too often. */
export function createProgress(io: Io): (line: string) => void {
  let next = Date.now() + patience;
  return (line) => {
    const now = Date.now();
    if (now < next) return;
    io.progress(line);
    next = now + pause;
  };
}
