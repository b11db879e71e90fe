import { Store } from './store';
import type { KeyValue, Vault } from './vault';

const SHARED = 'torv.shared';

/** What is known of this device: whether it remembers who is here, and whether several people use it. Neither names anybody. */
export class Device {
  readonly now: Store<{ isRemembered: boolean; isShared: boolean }>;
  readonly #vault: Vault;
  readonly #storage: KeyValue | undefined;

  constructor(vault: Vault, storage: KeyValue | undefined) {
    this.#vault = vault;
    this.#storage = storage;
    this.now = new Store(this.#read());
  }

  /** Survives signing out. */
  mark(isShared: boolean): void {
    try {
      if (isShared) this.#storage?.setItem(SHARED, '1');
      else this.#storage?.removeItem(SHARED);
    } catch {
      // A browser that keeps nothing keeps this neither.
    }
    this.now.set({ ...this.#read(), isShared });
  }

  /** It may remember otherwise than before. */
  look(): void {
    this.now.update(({ isShared }) => ({ ...this.#read(), isShared }));
  }

  #read() {
    let isShared = false;
    try {
      isShared = this.#storage?.getItem(SHARED) === '1';
    } catch {
      // As above.
    }
    return { isRemembered: this.#vault.isRemembered, isShared };
  }
}
