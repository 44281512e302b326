/** Where a command reads and writes; the process's own streams, or a test's. */
export interface Io {
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: one line on what went wrong or was left out. */
  err(line: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Colours may be used on standard output. */
  readonly colour: boolean;
}

/** The process's streams. */
export function processIo(): Io {
  const { env, stdout, stderr, stdin } = process;
  return {
    out: (text) => stdout.write(text),
    err: (line) => stderr.write(`takeaways: ${line}\n`),
    async stdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}
