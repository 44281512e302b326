import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DownloadError, download, landscapeSource, longestLandscape, shownAddress } from '../catalog/download.ts';
import { type Catalog, type CatalogInUse, catalogWith, factsOf, readUpdate, writeStored } from '../catalog/index.ts';
import { Failure, type Failures, reason } from './failure.ts';
import { decode, shown } from './files.ts';
import { type Io, printable } from './io.ts';
import { storedPath } from './storage.ts';

/** How long a download may take, in ms. */
const patience = 120_000;

/** The catalogue that the user has brought up to date, else the built-in one. */
export function catalogInUse(failures: Pick<Failures, 'note'>): Catalog {
  const { catalog, problem } = catalogWith(readStored());
  if (problem !== undefined) failures.note(adviceOn(problem));
  return catalog;
}

/** `takeaways catalog`: what is in use. */
export function catalogCommand(io: Io): number {
  const inUse = catalogWith(readStored());
  if (inUse.problem !== undefined) io.err(adviceOn(inUse.problem));
  io.out(`${summaryOf(inUse)}\n${printable(inUse.catalog.source)}\n`);
  return inUse.problem === undefined ? 0 : 2;
}

function adviceOn(problem: string): string {
  return `${storedPath()}: ${problem}, or run 'takeaways catalog reset'`;
}

/** `takeaways catalog update`: takes over what the landscape says, from an address or a file. */
export async function updateCommand(io: Io, { from = landscapeSource }: { readonly from?: string }): Promise<number> {
  const known = factsOf(catalogWith(readStored()).catalog);
  const today = new Date().toISOString().slice(0, 10);
  const isAddress = /^https?:\/\//i.test(from);
  if (isAddress) io.progress(`Fetching ${shownAddress(from)}`);
  const landscape = isAddress ? await fetched(from, today) : readLandscape(from);
  io.progress('Reading the landscape');
  const result = readUpdate({ ...landscape, today, known });
  if (!result.ok) {
    const advice = isAddress ? 'try again later, or give a file with --from' : `${landscapeSource} is a whole one`;
    throw new Failure(`${landscape.source}: ${result.problem}; nothing was changed; ${advice}`);
  }
  store(writeStored(result.facts));
  const { changes } = result;
  io.out(changes.length > 0 ? `${changes.map(printable).join('\n')}\n` : 'Nothing is new.\n');
  const inUse = catalogWith(readStored());
  io.out(`${summaryOf(inUse)}\n`);
  return 0;
}

/** `takeaways catalog reset`: back to the built-in catalogue. */
export function resetCommand(io: Io): number {
  try {
    rmSync(storedPath(), { force: true });
  } catch (error) {
    throw new Failure(`${storedPath()}: cannot be removed: ${reason(error)}`);
  }
  io.out(`${summaryOf(catalogWith(undefined))}\n`);
  return 0;
}

function summaryOf({ catalog, from }: CatalogInUse): string {
  const where = from === 'built-in' ? 'built in' : `updated; ${storedPath()}`;
  return `${catalog.projects.length} CNCF projects as of ${catalog.snapshot} (${where}), ${catalog.events.length} events`;
}

interface Landscape {
  readonly text: string;
  readonly source: string;
  readonly day: string;
}

async function fetched(url: string, today: string): Promise<Landscape> {
  const source = shownAddress(url);
  try {
    const signal = AbortSignal.timeout(patience);
    const { bytes, modified } = await download(url, (address) => fetch(address, { signal }));
    return { text: decode(bytes, source).text, source, day: modified ?? today };
  } catch (error) {
    if (error instanceof DownloadError) throw new Failure(`${source}: ${error.message}; nothing was changed`);
    throw error;
  }
}

function readLandscape(from: string): Landscape {
  let file = from;
  try {
    if (/^file:/i.test(from)) file = fileURLToPath(from);
    const { size, mtime } = statSync(file);
    if (size > longestLandscape) {
      throw new Failure(
        `${shown(file)}: it has more than ${longestLandscape / 1_000_000} MB, so it is not landscape.yml; nothing was changed`,
      );
    }
    const { text } = decode(readFileSync(file), shown(file));
    return { text, source: path.basename(file), day: mtime.toISOString().slice(0, 10) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown(file)}: cannot be read: ${reason(error)}; nothing was changed`);
  }
}

function readStored(): string | undefined {
  try {
    return readFileSync(storedPath(), 'utf8');
  } catch {
    return undefined;
  }
}

// In one step, so that whoever reads meanwhile finds the one or the other.
function store(text: string): void {
  const target = storedPath();
  let temporary: string | undefined;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { flush: true });
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new Failure(`${target}: cannot be written: ${reason(error)}; nothing was changed`);
  }
}
