import type { Catalog } from './catalog.ts';
import { catalog } from './data.ts';

/** The catalogue that comes with the product. */
export function builtInCatalog(): Catalog {
  return catalog;
}
