/** The command line could not do its work: one line says what, and what to do. The exit code is 2. */
export class Failure extends Error {}

/** What a system error means, in a few words: "no such file", "permission denied". */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
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
  };
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}
