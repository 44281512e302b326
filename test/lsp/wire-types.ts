import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as lsp from 'vscode-languageserver';

/** What went over the wire: the parameters of a message, or the answer to a request. */
export interface Sent {
  readonly method: string;
  readonly what: 'Params' | 'Result';
  readonly value: unknown;
}

/** The names that the protocol's own types have for the messages in one direction, by method. */
function namesOf(direction: lsp.MessageDirection): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, message] of Object.entries(lsp)) {
    if (typeof message !== 'object' || !('messageDirection' in message && 'method' in message)) continue;
    const { method, messageDirection } = message;
    if (messageDirection === direction || messageDirection === lsp.MessageDirection.both) names.set(method, name);
  }
  return names;
}

export const toServer = namesOf(lsp.MessageDirection.clientToServer);
export const toClient = namesOf(lsp.MessageDirection.serverToClient);

const modules = new URL('../../node_modules/', import.meta.url);

/**
 * Says, in the compiler's words, what is not of the type that the protocol gives it; empty where all is. The values stand as
 * literals in a program, so that a property too many is told as well as one that is missing.
 */
export function misfits(sent: readonly Sent[]): string {
  const declarations = sent.flatMap(({ method, what, value }) => {
    const name = toServer.get(method) ?? toClient.get(method);
    // Of our own messages it knows nothing.
    return name ? `((_: ${what}<typeof lsp.${name}.type>) => {})(${JSON.stringify(value)});` : [];
  });
  const library = fileURLToPath(new URL('vscode-languageserver/lib/common/api.js', modules));
  const program = [
    `import type * as lsp from ${JSON.stringify(library)};`,
    // What the library keeps in its types: of requests [parameters, result, error, …], of notifications [parameters, …].
    'type Of<T extends { readonly _: unknown }> = NonNullable<T["_"]>;',
    'type Params<T extends { readonly _: unknown }> = Of<T> extends [infer P, ...unknown[]] ? P : never;',
    'type Result<T extends { readonly _: unknown }> = Of<T> extends [unknown, infer R, unknown, unknown] ? R : never;',
    ...new Set(declarations),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'takeaways-types-'));
  try {
    const file = join(folder, 'sent.ts');
    writeFileSync(file, program.join('\n'));
    const compiler = fileURLToPath(new URL('typescript/bin/tsc', modules));
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, file], { encoding: 'utf8', cwd: folder });
    return stdout.replace(/^sent\.ts\((\d+),.*$/gm, (told, line) => `${told}\n${program[Number(line) - 1]}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
