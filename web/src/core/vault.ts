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

/** Makes a text unreadable to whoever looks at the disk, and readable again; within the call, as what is typed must lie at once. */
export interface Seal {
  /** @returns something that begins with {@link SEALED} */
  close(text: string): string;
  /** Undefined when it was sealed by another key. */
  open(sealed: string): string | undefined;
}

/** How a sealed text begins: no text that is stored as it is does. */
export const SEALED = '\u{1}s1.';

const REMEMBERED = 'torv.remembered';
const PERSONAL = /^torv\.(?:outbox|draft|base)\.([^.]+)/;

/**
 * Where unsent text lies. Remembered: sealed in localStorage, shared by all tabs. Not remembered, or where the browser cannot
 * seal: in sessionStorage, which ends with the tab. A browser may forbid or fill either; then nothing is kept and
 * {@link isKeeping} says so, and nothing else fails.
 */
export class Vault {
  /** False once something could not be stored: it would not survive a reload. */
  readonly isKeeping = new Store(true);
  readonly #lasting: KeyValue | undefined;
  readonly #passing: KeyValue | undefined;
  #seal?: Seal;
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

  /** Makes it this person's: what others left is removed, what they left elsewhere or unsealed is brought here. */
  open(person: Id, seal?: Seal): void {
    this.#seal = seal;
    this.#isShared = this.isRemembered && seal !== undefined;
    for (const store of [this.#lasting, this.#passing]) {
      for (const key of keysOf(store)) {
        const owner = PERSONAL.exec(key)?.[1];
        if (owner === person) this.#bring(key, store);
        else if (owner !== undefined) attempt(() => store?.removeItem(key));
      }
    }
  }

  /** Whether something of a person's waits to be sent, or is begun, and would be found when they are back. */
  keepsOf(person: Id): boolean {
    return keysOf(this.#lasting).some((key) => PERSONAL.exec(key)?.[1] === person);
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
    return this.reveal(attempt(() => this.#chosen?.getItem(key)) ?? undefined);
  }

  /** What a stored value says. */
  reveal(value: string | undefined): string | undefined {
    return value?.startsWith(SEALED) ? this.#seal?.open(value) : value;
  }

  /** @returns whether it is stored */
  write(key: string, value: string): boolean {
    const isStored = attempt(() => {
      this.#chosen?.setItem(key, this.#isShared && this.#seal ? this.#seal.close(value) : value);
      return this.#chosen !== undefined;
    });
    this.isKeeping.set(isStored === true);
    return isStored === true;
  }

  remove(key: string): void {
    attempt(() => this.#chosen?.removeItem(key));
  }

  /** What cannot be read stays as long as its key may only be out of reach. */
  #bring(key: string, store: KeyValue | undefined): void {
    const lies = attempt(() => store?.getItem(key)) ?? '';
    const isHome = store === this.#chosen;
    const value = this.reveal(lies);
    if (value === undefined && !this.#seal) return;
    if (isHome && value !== undefined && lies.startsWith(SEALED) === this.#isShared) return;
    if (value === undefined || (this.write(key, value) && !isHome)) attempt(() => store?.removeItem(key));
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
