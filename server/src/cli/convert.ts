import { builtInCatalog, findEvent } from '../catalog/index.ts';
import { convertArticle } from '../convert/convert.ts';
import { Failure } from './failure.ts';
import { createText, decode, readText, shown } from './files.ts';
import type { Io } from './io.ts';

/** `takeaways convert`: Markdown on standard output or in a new file; what was left out of it, a line each, on standard error. */
export async function convertCommand(io: Io, file: string, options: { readonly output?: string }): Promise<number> {
  const name = file === '-' ? 'standard input' : shown(file);
  const { text } = file === '-' ? decode(await io.stdin(), name) : await readText(file);
  const catalog = builtInCatalog();
  const result = convertArticle(text, {
    findEvent: (title, date) => findEvent(catalog, { named: undefined, titles: [title], date })?.event.id,
  });
  if (!result.ok) throw new Failure(`${name}: ${result.problem}`);
  if (options.output === undefined) io.out(result.markdown);
  else await createText(options.output, result.markdown);
  for (const note of result.notes) io.err(`${name}: ${note}`);
  return 0;
}
