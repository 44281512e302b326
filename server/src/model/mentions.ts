import type { Mention as Match } from '../catalog/index.ts';
import type { Span } from '../syntax/document.ts';

/** A CNCF project named in prose. */
export interface Mention extends Match {
  readonly place: Span;
}
