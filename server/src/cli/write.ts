import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf, Failure, reason } from './failure.ts';
import { readText, shown } from './files.ts';

/**
 * Replaces a file's text in one step, through a temporary file beside it. Byte order mark, mode and, where it can be,
 * owner are kept; a link is followed. Throws a Failure, and leaves the file as it is, when it does not say `expected` any
 * more. Synchronous, so that no signal that the process listens to comes between and leaves the temporary file behind.
 */
export function replaceText(file: string, expected: string, text: string): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(file);
    accessSync(target, constants.W_OK);
    const { mode, uid, gid } = statSync(target);
    const { bom } = readText(target);
    temporary = path.join(path.dirname(target), `.takeaways-${crypto.randomUUID()}.tmp`);
    writeFileSync(temporary, (bom ? '\uFEFF' : '') + text, { flag: 'wx', mode: 0o600, flush: true });
    keepOwner(temporary, uid, gid);
    chmodSync(temporary, mode & 0o7777);
    const now = readText(target);
    if (now.text !== expected || now.bom !== bom) {
      throw new Failure(`${shown(file)}: not fixed, as it was changed meanwhile; run the command again`);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown(file)}: cannot be written: ${reason(error)}`);
  }
}

// Only root may give a file away; for everybody else a new file is their own.
function keepOwner(file: string, uid: number, gid: number): void {
  const own = statSync(file);
  if (own.uid === uid && own.gid === gid) return;
  try {
    chownSync(file, uid, gid);
  } catch {}
}

/** Writes a file that must not exist yet; throws a Failure, and leaves none behind, when it cannot. */
export function createText(file: string, text: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'wx');
    writeFileSync(descriptor, text);
  } catch (error) {
    if (descriptor !== undefined) rmSync(file, { force: true });
    const advice: Record<string, string> = {
      EEXIST: 'it exists already; choose another name, or remove it first',
      ENOENT: 'there is no such folder; make it first',
    };
    throw new Failure(`${shown(file)}: cannot be written: ${advice[codeOf(error) ?? ''] ?? reason(error)}`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
