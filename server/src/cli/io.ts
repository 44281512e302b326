/** Where a command reads and writes; the process's own streams, or a test's. */
export interface Io {
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: one line on what went wrong or was left out. */
  err(line: string): void;
  /** A line that is there until something else is written; nothing where standard error is no terminal. */
  progress(line: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Colours may be used on standard output. */
  readonly colour: boolean;
  /** How many columns a line of standard output has. */
  readonly columns: number;
}

/** The process's streams. */
export function processIo(): Io {
  const { env, stdout, stderr } = process;
  const terminal = stderr.isTTY === true && env.TERM !== 'dumb';
  let passing = false;
  const clear = (): void => {
    if (passing) stderr.write('\r\u001B[2K');
    passing = false;
  };
  // Whoever reads may stop at any time, as `head` does: what is left of the work is done all the same.
  const broken = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') return;
    stderr.write(`takeaways: standard output cannot be written: ${error.message}\n`);
    process.exit(2);
  };
  stdout.on('error', broken);
  stderr.on('error', () => {});
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    err(line) {
      clear();
      stderr.write(`takeaways: ${printable(line)}\n`);
    },
    progress(line) {
      if (!terminal) return;
      stderr.write(`\r\u001B[2K${printable(line).slice(0, (stderr.columns || 80) - 1)}`);
      passing = true;
    },
    async stdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: stdout.isTTY && stdout.columns > 0 ? Math.min(stdout.columns, 120) : 100,
  };
}

/** A text as one line in which nothing acts on a terminal: no control character, and none that turns the writing around. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
