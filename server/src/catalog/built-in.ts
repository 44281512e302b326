import { type Catalog, createCatalog } from './catalog.ts';
import { data } from './data.ts';
import type { CatalogData } from './types.ts';

let catalog: Catalog | undefined;

/** The catalogue that comes with the product; made at the first call. */
export function builtInCatalog(): Catalog {
  catalog ??= createCatalog(data);
  return catalog;
}

/** What it is made from. */
export const builtInData: CatalogData = data;
