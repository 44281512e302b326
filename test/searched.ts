import { expect } from 'vitest';
import { builtInCatalog } from '../server/src/catalog/index.ts';
import { type Article, createService, type Service, type ServiceOptions } from '../server/src/service.ts';
import { memoryFiles } from './memory-files.ts';

const root = 'file:///w/';
const catalog = builtInCatalog();

/** The URI of a path below the folder that `searched` searches. */
export function uriAt(path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** A service that has searched texts by path, as an editor's does; they may change under it. */
export async function searched(
  texts: Readonly<Record<string, string>>,
  own: Partial<ServiceOptions> = {},
): Promise<Service> {
  const service = createService({
    catalog,
    files: memoryFiles(texts, root),
    folders: () => ['file:///w'],
    today: () => '2026-01-15',
    log: (message) => expect.fail(message),
    indexing: { pause: async () => {}, progress: () => {}, seen: () => {} },
    ...own,
  });
  service.reindex();
  await service.indexed();
  return service;
}

/** The article at a path, which must be there. */
export async function articleAt(service: Service, path: string): Promise<Article> {
  const article = await service.snapshot(uriAt(path));
  if (!article) throw new Error(`There is no ${path}`);
  return article;
}
