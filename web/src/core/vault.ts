import { Store } from './store';
import type { Id } from './types';

/** The part of localStorage and sessionStorage used here. */
export interface KeyValue {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const REMEMBERED = 'torv.remembered';
const PERSONAL = /^torv\.(?:outbox|draft|base)\.([^.]+)/;

/**
 * Where unsent text lies. Remembered: in localStorage, shared by all tabs. Not remembered: in sessionStorage, which ends with
 * the tab. A browser may forbid or fill either; then nothing is kept and {@link isKeeping} says so, and nothing else fails.
 */
export class Vault {
  /** False once something could not be stored: it would not survive a reload. */
  readonly isKeeping = new Store(true);
  readonly #lasting: KeyValue | undefined;
  readonly #passing: KeyValue | undefined;
  #isShared = false;

  constructor(lasting: KeyValue | undefined, passing: KeyValue | undefined) {
    this.#lasting = lasting;
    this.#passing = passing;
  }

  /** Whether this browser is to remember; the marker names nobody. */
  get isRemembered(): boolean {
    return attempt(() => this.#lasting?.getItem(REMEMBERED)) === '1';
  }

  remember(remembered: boolean): void {
    if (remembered) attempt(() => this.#lasting?.setItem(REMEMBERED, '1'));
    else attempt(() => this.#lasting?.removeItem(REMEMBERED));
  }

  /** Whether the browser's other tabs see the same. */
  get isShared(): boolean {
    return this.#isShared;
  }

  /** Makes it this person's: what others left is removed, what they left elsewhere is brought here. */
  open(person: Id): void {
    this.#isShared = this.isRemembered;
    for (const store of [this.#lasting, this.#passing]) {
      for (const key of keysOf(store)) {
        const owner = PERSONAL.exec(key)?.[1];
        if (owner === undefined || (owner === person && store === this.#chosen)) continue;
        const value = attempt(() => store?.getItem(key));
        if (owner === person && value) this.write(key, value);
        attempt(() => store?.removeItem(key));
      }
    }
  }

  wipe(): void {
    for (const store of [this.#lasting, this.#passing]) {
      keysOf(store)
        .filter((key) => PERSONAL.test(key))
        .forEach((key) => attempt(() => store?.removeItem(key)));
    }
    this.isKeeping.set(true);
  }

  keys(prefix: string): string[] {
    return keysOf(this.#chosen).filter((key) => key.startsWith(prefix));
  }

  read(key: string): string | undefined {
    return attempt(() => this.#chosen?.getItem(key)) ?? undefined;
  }

  /** @returns whether it is stored */
  write(key: string, value: string): boolean {
    const isStored = attempt(() => {
      this.#chosen?.setItem(key, value);
      return this.#chosen !== undefined;
    });
    this.isKeeping.set(isStored === true);
    return isStored === true;
  }

  remove(key: string): void {
    attempt(() => this.#chosen?.removeItem(key));
  }

  get #chosen(): KeyValue | undefined {
    return this.#isShared ? this.#lasting : this.#passing;
  }
}

function keysOf(store: KeyValue | undefined): string[] {
  const keys = attempt(() => Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? ''));
  return (keys ?? []).filter((key) => key !== '');
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
