/**
 * How much longer a piece of work takes for four times the input: about 4 where it is linear, 16 where it is quadratic.
 * The best of several runs counts, so that a busy machine changes little. `work` gets a size in UTF-16 units and returns
 * what is to be timed, so that making the input is not.
 */
export function growth(work: (size: number) => () => void): number {
  const [small, large] = [work(50_000), work(200_000)].map((run) =>
    Math.min(
      ...Array.from({ length: 4 }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    ),
  ) as [number, number];
  // Below a millisecond there is nothing to compare.
  return large / Math.max(small, 1);
}
