import type { Clock } from './clock';
import { Store } from './store';
import type { KeyValue, Vault } from './vault';

const SHARED = 'torv.shared';
const USED = 'torv.used';
const LEFT = 'torv.left';
const NOTED_EVERY_MILLIS = 60_000;
/** On a shared device nobody comes back to what they left for so long. */
const LONGEST_UNUSED_MILLIS = 12 * 3_600_000;

/** What is known of this device: whether it remembers who is here, and whether several people use it. Neither names anybody. */
export class Device {
  readonly now: Store<{ isRemembered: boolean; isShared: boolean }>;
  readonly #vault: Vault;
  readonly #storage: KeyValue | undefined;
  readonly #clock: Clock;
  #notedAt = -Infinity;

  constructor(vault: Vault, storage: KeyValue | undefined, clock: Clock) {
    this.#vault = vault;
    this.#storage = storage;
    this.#clock = clock;
    this.now = new Store(this.#read());
  }

  /** Survives signing out. */
  mark(isShared: boolean): void {
    this.#put(SHARED, isShared ? '1' : undefined);
    this.#put(USED, isShared ? `${this.#clock.now()}` : undefined);
    this.now.set({ ...this.#read(), isShared });
  }

  /** It may remember otherwise than before. */
  look(): void {
    this.now.update(({ isShared }) => ({ ...this.#read(), isShared }));
  }

  /** Somebody uses it. */
  used(): void {
    const now = this.#clock.now();
    if (!this.now.get().isShared || Math.abs(now - this.#notedAt) < NOTED_EVERY_MILLIS) return;
    this.#notedAt = now;
    this.#put(USED, `${now}`);
  }

  /** Several people use it, and nobody has for twelve hours. A clock that was put back begins anew. */
  get isUnused(): boolean {
    if (!this.now.get().isShared) return false;
    const since = Number(this.#get(USED));
    const now = this.#clock.now();
    if (since > 0 && since <= now + NOTED_EVERY_MILLIS) return now - since >= LONGEST_UNUSED_MILLIS;
    this.#put(USED, `${now}`);
    return false;
  }

  /** Somebody's session was left here and is to be ended before anything else, when the server can be reached. */
  get isLeft(): boolean {
    return this.#get(LEFT) === '1';
  }

  leave(isLeft: boolean): void {
    this.#put(LEFT, isLeft ? '1' : undefined);
  }

  #read() {
    return { isRemembered: this.#vault.isRemembered, isShared: this.#get(SHARED) === '1' };
  }

  #get(key: string): string | undefined {
    try {
      return this.#storage?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #put(key: string, value: string | undefined): void {
    try {
      if (value === undefined) this.#storage?.removeItem(key);
      else this.#storage?.setItem(key, value);
    } catch {
      // A browser that keeps nothing keeps this neither.
    }
  }
}
