import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

// Each run starts a process, on a busy machine beside many others.
vi.setConfig({ testTimeout: 60_000 });

/** The program as npm links it. */
export const program = fileURLToPath(new URL('../../server/bin/takeaways.cjs', import.meta.url));

/** What a run of the program left. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for a test, removed when the test is over. */
export interface Folder {
  readonly path: string;
  /** Runs the program in it. */
  run(args: readonly string[], options?: Pick<SpawnSyncOptions, 'input' | 'env' | 'cwd'>): Run;
  /** Runs it with `--format json`. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for.
  json(...args: string[]): any;
  read(path: string): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** All files, sorted, `/`-separated. */
  list(): string[];
}

export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'takeaways-cli-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: Folder = {
    path,
    run(args, options) {
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: path,
        encoding: 'utf8',
        input: '',
        ...options,
        // With the built-in catalogue, whatever the user has updated.
        env: { ...process.env, TAKEAWAYS_DATA: join(path, '.data'), NO_COLOR: '', FORCE_COLOR: '', ...options?.env },
      });
      return { code: status, signal, out: String(stdout), err: String(stderr) };
    },
    json: (...args) => JSON.parse(folder.run([...args, '--format', 'json']).out),
    read: (name) => readFileSync(join(path, name), 'utf8'),
    write(more) {
      for (const [name, text] of Object.entries(more)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), text);
      }
    },
    list: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(path.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
  };
  folder.write(files);
  return folder;
}

/** An article in which there is nothing to find, with room for more text in its first section. */
export function article(text = 'It rained, and nobody minded.'): string {
  return `# Three takeaways from a rainy week

My takeaways:

1. Clusters are cattle
2. Pipelines need owners
3. Dashboards lie

## 1. Clusters are cattle

${text}

## 2. Pipelines need owners

Somebody has to be asked.

## 3. Dashboards lie

They mean well.
`;
}

/** Two mistakes, of which \`--fix\` mends the first. */
export const mistakes = 'As takeaways 3–2 say, and takeaway 4 does not.';

/**
 * What is wrong with a value beside a shape: a value of the same kind stands for all of its kind, an array's one element
 * for all elements, \`nullable(…)\` for a value that may be null. Keys are the documented ones, in their order.
 */
export function mismatches(value: unknown, shape: unknown, path = '$'): string[] {
  if (shape instanceof Nullable) return value === null ? [] : mismatches(value, shape.shape, path);
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, i) => mismatches(item, shape[0], `${path}[${i}]`));
  }
  if (typeof shape !== 'object' || shape === null) {
    return typeof value === typeof shape ? [] : [`${path} is ${JSON.stringify(value)}, no ${typeof shape}`];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no mapping`];
  const keys = Object.keys(shape);
  const found = Object.keys(value);
  return [
    ...(found.join() === keys.join() ? [] : [`${path} has the keys ${found.join()}, not ${keys.join()}`]),
    ...keys.flatMap((key) => mismatches(Reflect.get(value, key), Reflect.get(shape, key), `${path}.${key}`)),
  ];
}

class Nullable {
  readonly shape: unknown;

  constructor(shape: unknown) {
    this.shape = shape;
  }
}

export function nullable(shape: unknown): Nullable {
  return new Nullable(shape);
}
