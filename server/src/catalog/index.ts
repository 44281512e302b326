export { builtInCatalog } from './built-in.ts';
export {
  type Catalog,
  type Dates,
  factsOf,
  history,
  landscapeUrl,
  levelOn,
  officialName,
  perCatalog,
  projectNamed,
  titleOf,
} from './catalog.ts';
export { findEvent } from './events.ts';
export { findMentions, lookFor, madeFamiliarBy, possibleMentions } from './mentions.ts';
export { extendCatalog, type OwnCatalog, readOwnCatalog } from './own.ts';
export { type CatalogInUse, catalogWith, storedName, writeStored } from './stored.ts';
export type * from './types.ts';
export { LEVELS } from './types.ts';
export { readUpdate, type UpdateRequest, type UpdateResult } from './update.ts';
