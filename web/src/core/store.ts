/** A value that can be read and followed. React reads it with useSyncExternalStore. */
export interface Readable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A {@link Readable} that its owner sets. Listeners are called after every change. */
export class Store<T> implements Readable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isFollowed(): boolean {
    return this.#listeners.size > 0;
  }

  set(value: T): void {
    if (value !== this.#value) {
      this.#value = value;
      for (const listener of [...this.#listeners]) listener();
    }
  }

  update(change: (value: T) => T): void {
    this.set(change(this.#value));
  }
}

/** One store for each key, made when first asked for. */
export class StoreMap<K, T> {
  readonly #stores = new Map<K, Store<T>>();
  readonly #initial: T;

  constructor(initial: T) {
    this.#initial = initial;
  }

  of(key: K): Store<T> {
    let store = this.#stores.get(key);
    if (!store) {
      store = new Store(this.#initial);
      this.#stores.set(key, store);
    }
    return store;
  }

  /** Those that are there now. */
  *held(): Iterable<[K, T]> {
    for (const [key, store] of this.#stores) yield [key, store.get()];
  }

  /** Sets all back, and drops those that nobody follows. */
  clear(): void {
    for (const [key, store] of [...this.#stores]) {
      store.set(this.#initial);
      if (!store.isFollowed) this.#stores.delete(key);
    }
  }
}
