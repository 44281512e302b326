/** The command line could not do its work: one line says what, and what to do. The exit code is 2. */
export class Failure extends Error {}

/** What went wrong so far. The rest is done all the same; the exit code is 2. */
export interface Failures {
  readonly any: boolean;
  /** Tells of a failure, once. */
  add(line: string): void;
  /** Tells of what the work was done in spite of, once. */
  note(line: string): void;
  /** Does some work; a Failure is told, and the answer is undefined then. */
  catch<T>(work: () => T | Promise<T>): Promise<T | undefined>;
}

/** `tell` gets each line once, and whether it is one of failure. */
export function createFailures(tell: (line: string, failed: boolean) => void): Failures {
  const told = new Set<string>();
  let any = false;
  const say = (line: string, failed: boolean): void => {
    any ||= failed;
    if (!told.has(line)) tell(line, failed);
    told.add(line);
  };
  const note = (line: string): void => say(line, false);
  const add = (line: string): void => say(line, true);
  return {
    get any() {
      return any;
    },
    add,
    note,
    async catch(work) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        add(error.message);
        return undefined;
      }
    },
  };
}

/** What a system error means, in a few words: "no such file", "permission denied". */
export function reason(error: unknown): string {
  const code = codeOf(error) ?? '';
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is a file',
    EEXIST: 'it exists already',
    ENOSPC: 'no space left on the disk',
    EROFS: 'the disk is read-only',
    EMFILE: 'too many files are open',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
