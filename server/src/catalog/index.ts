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
export { findMentions } from './mentions.ts';
export type * from './types.ts';
