import path from 'node:path';
import { type Article, createService, type Service } from '../service.ts';
import { catalogInUse } from './catalog.ts';
import { Failure, type Failures } from './failure.ts';
import { diskFiles, kindOf, readText, shown, shownUri, uriOf } from './files.ts';

/**
 * A service over the files of the disk; `config` names a file that takes the place of every `.takeaways.yaml`, `folders` are
 * URIs of those that the user names.
 */
export function openService(failures: Failures, config?: string, folders: readonly string[] = []): Service {
  return createService({
    catalog: catalogInUse(failures),
    files: diskFiles,
    named: folders,
    log: failures.add,
    // One file after the other, the parts of a series side by side.
    mostKept: 1,
    ...(config === undefined ? {} : { configFile: { uri: uriOf(path.resolve(config)), text: readText(config).text } }),
  });
}

/** Reads one file with its parts; throws a Failure when it cannot be read. */
export async function readArticle(service: Service, file: string): Promise<Article> {
  const article = await service.snapshot(uriOf(path.resolve(file)));
  if (article) return article;
  const isFolder = kindOf(file) === 'folder';
  throw new Failure(`${shown(file)}: cannot be read: ${isFolder ? 'it is a folder; name a file' : 'it has just gone'}`);
}

/** Tells of what cannot be followed in a configuration; false where there is anything. */
export function isConfigured({ file, catalogs }: Article['configProblems'], failures: Failures): boolean {
  const files = [file ?? [], catalogs].flat();
  if (file?.unreadable !== undefined) failures.add(file.unreadable);
  else {
    for (const { uri, problems } of files) {
      for (const { line, column, message } of problems) failures.add(`${shownUri(uri)}:${line}:${column}: ${message}`);
    }
  }
  return files.every(({ problems }) => problems.length === 0);
}
