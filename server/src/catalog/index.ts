export { builtInCatalog } from './built-in.ts';
export {
  type Catalog,
  createCatalog,
  history,
  landscapeUrl,
  levelOn,
  projectNamed,
  type Step,
} from './catalog.ts';
export { type EventSources, eventNamed, findEvent } from './events.ts';
export { type CatalogFiles, type Read, readCatalog, writeData, writeProjects } from './files.ts';
export { importLandscape, type Landscape } from './landscape.ts';
export { findMentions } from './mentions.ts';
export type * from './types.ts';
