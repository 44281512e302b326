import { builtInCatalog } from '../catalog/index.ts';
import { createService } from '../service.ts';
import { Failure } from './failure.ts';
import { decode, diskFiles, readText, shown } from './files.ts';
import type { Io } from './io.ts';
import { createText } from './write.ts';

/** `takeaways convert`: Markdown on standard output or in a new file; what was left out of it, a line each, on standard error. */
export async function convertCommand(io: Io, file: string, options: { readonly output?: string }): Promise<number> {
  const name = file === '-' ? 'standard input' : shown(file);
  const { text } = file === '-' ? decode(await io.stdin(), name) : readText(file);
  const result = createService({ catalog: builtInCatalog(), files: diskFiles }).convert(text);
  if (!result.ok) throw new Failure(`${name}: ${result.problem}`);
  if (options.output === undefined) io.out(result.markdown);
  else createText(options.output, result.markdown);
  for (const note of result.notes) io.err(`${name}: ${note}`);
  return 0;
}
