/** A place for a value with each of some objects. */
export interface Attached<K extends object, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Keeps values in the objects that they belong to, where nothing else sees them. For values that lead back to their objects: a
 * WeakMap would keep both until all garbage is collected, which is seldom and takes long.
 */
export function attached<K extends object, V>(): Attached<K, V> {
  const property = Symbol();
  return {
    get: (key) => (key as { [property]?: V })[property],
    set: (key, value) => void Object.defineProperty(key, property, { value, writable: true }),
  };
}
