/**
 * How much longer a piece of work takes for four times the input: about 4 where it is linear, 16 where it is quadratic.
 * The best of several runs counts, taken in turns, and only the time that this process had on a processor, so that a busy
 * machine changes little. `work` gets a size in UTF-16 units and returns what is to be timed, so that making the input is not.
 */
export function growth(work: (size: number) => () => void): number {
  const runs = [work(50_000), work(200_000)];
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 5; round++) {
    for (const [i, run] of runs.entries()) {
      const start = processorTime();
      run();
      best[i] = Math.min(best[i] ?? 0, processorTime() - start);
    }
  }
  const [small = 0, large = 0] = best;
  // Below a millisecond there is nothing to compare.
  return large / Math.max(small, 1);
}

/** What this process has used of its processors, in ms. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
