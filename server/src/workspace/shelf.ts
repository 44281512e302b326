/**
 * A Map that lets go of a value with its key. A Map alone makes itself a new table again and again, and what was deleted
 * from it stays in the old ones until all garbage is collected: with each article all of its blocks.
 */
export class Shelf<K, V> {
  readonly #holders = new Map<K, { value: V | undefined }>();

  get size(): number {
    return this.#holders.size;
  }

  has(key: K): boolean {
    return this.#holders.has(key);
  }

  get(key: K): V | undefined {
    return this.#holders.get(key)?.value;
  }

  /** Puts a value at the end of the order. */
  set(key: K, value: V): void {
    this.delete(key);
    this.#holders.set(key, { value });
  }

  delete(key: K): void {
    const holder = this.#holders.get(key);
    if (holder) holder.value = undefined;
    this.#holders.delete(key);
  }

  /** The keys in the order in which they were set; what is deleted meanwhile is left out. */
  keys(): Iterable<K> {
    return this.#holders.keys();
  }
}
