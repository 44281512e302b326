import { builtInCatalog } from '../catalog/index.ts';
import { type Article, createService, type Service } from '../service.ts';
import { Failure } from './failure.ts';
import { diskFiles, shown, uriOf } from './files.ts';
import type { Io } from './io.ts';

/** A service over the files of the disk. */
export function openService(io: Io): Service {
  return createService({ catalog: builtInCatalog(), files: diskFiles, log: (message) => io.err(message) });
}

/** Reads one file with its parts; throws a Failure when it cannot be read. */
export async function readArticle(service: Service, file: string): Promise<Article> {
  const article = await service.snapshot(uriOf(file));
  if (!article) throw new Failure(`${shown(file)}: cannot be read: no such file`);
  return article;
}

/** Does the work for each; what fails is told in a line each, and the others are still done. Tells whether all went well. */
export async function forEach<T>(io: Io, values: readonly T[], work: (value: T) => Promise<void>): Promise<boolean> {
  let well = true;
  for (const value of values) {
    try {
      await work(value);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      io.err(error.message);
      well = false;
    }
  }
  return well;
}
