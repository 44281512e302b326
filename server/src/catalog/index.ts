export { builtInCatalog } from './built-in.ts';
export { type Catalog, history, landscapeUrl, levelOn, projectNamed } from './catalog.ts';
export { findEvent } from './events.ts';
export { findMentions } from './mentions.ts';
export { extendCatalog, type OwnCatalog, readOwnCatalog } from './own.ts';
export type * from './types.ts';
export { LEVELS } from './types.ts';
