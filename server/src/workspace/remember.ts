import type { Context } from './context.ts';

/** What was read of a context and of what is made anew with every edit: each property with its value then. */
interface Reads {
  readonly values: Map<PropertyKey, unknown>;
  readonly layers: Map<PropertyKey, Reads>;
}

// The values in these are kept over edits as long as they say the same; the objects themselves are not.
const layers: ReadonlySet<PropertyKey> = new Set<keyof Context>(['file', 'summary']);

/**
 * A function of a context that computes again only when something has changed that it read the last time. It notes what is
 * read while it computes: a generator has to be spent in it, and its answer must read nothing that may change later.
 */
export function remembering<T>(compute: (context: Context) => T): (context: Context) => T {
  let last: { readonly reads: Reads; readonly answer: T } | undefined;
  return (context) => {
    if (!last || !holds(last.reads, context)) {
      const reads: Reads = { values: new Map(), layers: new Map() };
      last = { reads, answer: compute(noting(context, reads, layers)) };
    }
    return last.answer;
  };
}

function holds({ values, layers }: Reads, object: object): boolean {
  for (const [key, value] of values) if (Reflect.get(object, key) !== value) return false;
  for (const [key, inner] of layers) if (!holds(inner, Reflect.get(object, key) as object)) return false;
  return true;
}

function noting<T extends object>(object: T, reads: Reads, within: ReadonlySet<PropertyKey>): T {
  const noted = new Map<PropertyKey, object>();
  return new Proxy(object, {
    get(_, key) {
      const value = Reflect.get(object, key);
      if (!within.has(key)) {
        reads.values.set(key, value);
        return value;
      }
      const known = noted.get(key);
      if (known) return known;
      const inner: Reads = { values: new Map(), layers: new Map() };
      const layer = noting(value as object, inner, none);
      reads.layers.set(key, inner);
      noted.set(key, layer);
      return layer;
    },
  });
}

const none: ReadonlySet<PropertyKey> = new Set();
