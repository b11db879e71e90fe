import type { Surroundings } from '../surroundings';
import type { Locks } from '../turn';
import type { KeyValue } from '../vault';
import { FakeCabinets } from './fakeCabinets';

/** What a browser keeps, as the real one: enumerable, and failing when it is full. */
export class FakeStorage implements KeyValue {
  readonly values = new Map<string, string>();
  isFull = false;
  onChange: (key: string, value: string | null) => void = () => undefined;

  get length(): number {
    return this.values.size;
  }

  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.values.set(key, value);
    this.onChange(key, value);
  }

  removeItem(key: string): void {
    if (this.values.delete(key)) this.onChange(key, null);
  }
}

/** One browser: its tabs share the lasting storage, hear of each other's changes to it, and take turns by locks. */
export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly cabinets = new FakeCabinets();
  readonly #locks = new Map<string, Promise<void>>();
  readonly #tabs = new Set<Tab>();
  readonly hasLocks: boolean;
  readonly canSeal: boolean;

  constructor({ hasLocks = true, canSeal = true } = {}) {
    this.hasLocks = hasLocks;
    this.canSeal = canSeal;
  }

  openTab(): Tab {
    const tab = new Tab(this);
    this.#tabs.add(tab);
    return tab;
  }

  close(tab: Tab): void {
    this.#tabs.delete(tab);
  }

  changed(by: Tab, key: string, value: string | null): void {
    for (const tab of this.#tabs) if (tab !== by) queueMicrotask(() => tab.hear(key, value));
  }

  async lock(name: string, signal: AbortSignal, closed: Promise<void>, hold: () => Promise<void>) {
    const before = this.#locks.get(name) ?? Promise.resolve();
    let free: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (free = resolve));
    this.#locks.set(
      name,
      before.then(() => mine),
    );
    const given = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('AbortError'))),
    );
    given.catch(() => undefined);
    try {
      await Promise.race([before, given, closed]);
      await Promise.race([hold(), closed]);
    } finally {
      free();
    }
  }
}

interface Program {
  leave: () => void;
  hear: (key: string, value: string | null) => void;
  end: () => void;
}

/** A tab: its own storage lasts over reloads, the program in it does not. */
export class Tab {
  readonly sessionStorage = new FakeStorage();
  readonly #browser: FakeBrowser;
  #program?: Program;

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
  }

  /** What a program finds that is loaded now; the one before it is gone. */
  load(): Omit<Surroundings, 'openSocket'> {
    this.unload();
    const { storage } = this.#browser;
    const program: Program = { leave: () => undefined, hear: () => undefined, end: () => undefined };
    const ended = new Promise<void>((resolve) => (program.end = resolve));
    const isHere = () => this.#program === program;
    this.#program = program;
    const change = (task: () => void, key: string, value: string | null) => {
      if (!isHere()) return;
      const before = storage.getItem(key);
      task();
      if (before !== value) this.#browser.changed(this, key, value);
    };
    const locks: Locks = {
      request: (name, { signal }, hold) =>
        this.#browser.lock(name, signal, ended, () => (isHere() ? hold() : Promise.resolve())),
    };
    return {
      storage: {
        get length() {
          return storage.length;
        },
        key: (index) => storage.key(index),
        getItem: (key) => storage.getItem(key),
        setItem: (key, value) => change(() => storage.setItem(key, value), key, value),
        removeItem: (key) => change(() => storage.removeItem(key), key, null),
      },
      sessionStorage: this.sessionStorage,
      locks: this.#browser.hasLocks ? locks : undefined,
      cabinets: this.#browser.canSeal ? this.#browser.cabinets : undefined,
      onStored: (listener) => (program.hear = listener),
      onLeaving: (listener) => (program.leave = listener),
    };
  }

  hear(key: string, value: string | null): void {
    this.#program?.hear(key, value);
  }

  /** The person closes or leaves the page; a crash does not say so. */
  leave(): void {
    this.#program?.leave();
  }

  unload(): void {
    this.#program?.end();
    this.#program = undefined;
  }

  close(): void {
    this.unload();
    this.#browser.close(this);
  }
}
