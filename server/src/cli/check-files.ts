import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Service } from '../service.ts';
import type { Indexed } from '../workspace/indexed.ts';
import { openService } from './articles.ts';
import { checkFile, isStale, type Outcome, type Told } from './check-file.ts';
import { createFailures } from './failure.ts';
import { uriOf } from './files.ts';
import type { Target } from './walk.ts';

/** What is to be checked, and how. */
export interface Work {
  readonly targets: readonly Target[];
  /** Infos and hints are reported, too. */
  readonly all: boolean;
  /** The file that takes the place of every `.takeaways.yaml`. */
  readonly config?: string | undefined;
  /** The URIs of the folders that the user names. */
  readonly folders: readonly string[];
}

/** Files that a thread takes at a time: the parts of a series lie beside one another, and so are read once. */
const run = 8;

/** Files for which it pays to start one more thread, which has to load the program first; and the most threads. */
const filesPerThread = 50;
const mostThreads = 8;

/** What threads share: the number of files that were taken, then for each thread whether it has begun. */
type Shared = Int32Array<SharedArrayBuffer>;

interface WorkerWork extends Work {
  readonly shared: Shared;
  readonly thread: number;
}

interface WorkerResult {
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** What it has read of summaries, for series whose parts others have read. */
  readonly known: readonly Indexed[];
  /** What no file can be named for. */
  readonly told: readonly Told[];
}

/** Checks files on all cores. The answers are in the order of the files, whoever checked them. */
export async function checkFiles(
  service: Service,
  work: Work,
  progress: (line: string) => void,
): Promise<readonly Outcome[]> {
  const { targets } = work;
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(targets.length / filesPerThread));
  const shared: Shared = new Int32Array(new SharedArrayBuffer(4 * Math.max(1, threads)));
  let isGrowing = targets.length >= 2 * filesPerThread;
  if (isGrowing) makeRoom();
  if (threads > 1) compileLess();
  const workers = Array.from({ length: threads - 1 }, (_, i) => startWorker({ ...work, shared, thread: i + 1 }));
  const outcomes = new Map<number, Outcome>();
  const strays: Outcome[] = [];
  try {
    await checkShare(service, work, shared, outcomes, () => {
      const taken = Atomics.load(shared, 0);
      if (isGrowing && taken > roomAfter) {
        isGrowing = false;
        keepRoom();
      }
      progress(`${Math.min(taken, targets.length)} of ${targets.length} files checked`);
    });
    for (const { result, hasBegun } of workers) {
      if (!hasBegun()) continue;
      const { outcomes: others, known, told } = await result;
      for (const [index, outcome] of others) outcomes.set(index, outcome);
      service.learn(known);
      strays.push({ told, parts: '' });
    }
  } finally {
    for (const { worker } of workers) void worker.terminate();
  }
  await checkStale(service, work, outcomes);
  return [...strays, ...targets.flatMap((_, index) => outcomes.get(index) ?? [])];
}

/** Files after which a thread has the room for young objects that it is to have. */
const roomAfter = 4 * run;

/**
 * Where there is much to check, threads have 4 MiB for young objects: when that is full, most articles in it are done with.
 * Threads that are started later begin with it; this one, which cannot, grows to it.
 */
function makeRoom(): void {
  setFlagsFromString('--min-semi-space-size=4');
  setFlagsFromString('--semi-space-growth-factor=4');
}

/** No more of it, as what is new in a processor's cache is slow. */
function keepRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * V8's last compiler takes as long for a thread's code as that then saves in 80 MB of articles, on cores that the threads
 * need. Only where there is the one before it, Maglev: Node 24 has it, 22 has it turned off.
 */
function compileLess(): void {
  if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--no-turbofan');
}

/** Checks files until all are taken, and again those of which parts have come to light in files that were read later. */
async function checkShare(
  service: Service,
  { targets, all }: Work,
  shared: Shared,
  outcomes: Map<number, Outcome>,
  progress: () => void,
): Promise<void> {
  for (;;) {
    const start = Atomics.add(shared, 0, run);
    if (start >= targets.length) return;
    for (const [i, target] of targets.slice(start, start + run).entries()) {
      progress();
      outcomes.set(start + i, await checkFile(service, target, all));
    }
  }
}

async function checkStale(service: Service, { targets, all }: Work, outcomes: Map<number, Outcome>): Promise<void> {
  for (const [index, outcome] of outcomes) {
    const target = targets[index];
    if (target && isStale(service, target, outcome)) outcomes.set(index, await checkFile(service, target, all));
  }
}

function startWorker(work: WorkerWork) {
  // The bundle that this has become a part of: node/cli-main.ts calls `workAsWorker` in it.
  const worker = new Worker(__filename, { workerData: work });
  const result = new Promise<WorkerResult>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread has ended by itself')));
  });
  // Whoever waits for it hears of it.
  result.catch(() => {});
  return { worker, result, hasBegun: () => Atomics.load(work.shared, work.thread) === 1 };
}

/** What a thread does that `checkFiles` has started. */
export async function workAsWorker(): Promise<void> {
  const work: WorkerWork = workerData;
  const told: Told[] = [];
  const service = openService(
    createFailures((line, failed) => told.push({ line, failed })),
    work.config,
    work.folders,
  );
  for (const { file } of work.targets) service.track(uriOf(file));
  const outcomes = new Map<number, Outcome>();
  // From now on it is waited for.
  Atomics.store(work.shared, work.thread, 1);
  await checkShare(service, work, work.shared, outcomes, () => {});
  await checkStale(service, work, outcomes);
  const result: WorkerResult = { outcomes, known: service.known(), told };
  parentPort?.postMessage(result);
}
