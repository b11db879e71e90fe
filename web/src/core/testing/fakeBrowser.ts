import type { Channel } from '../sharedLine';
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

/** One tab's wish for a lock. */
interface Wish {
  give: () => void;
  takeAway: () => void;
}

/** One browser: its tabs share the lasting storage, hear of each other's changes to it, talk, and take turns by locks. */
export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly cabinets = new FakeCabinets();
  readonly #locks = new Map<string, Wish[]>();
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

  /** What one tab says on the channel; each of the others gets a copy of its own. */
  said(by: Tab, message: unknown): void {
    for (const tab of this.#tabs)
      if (tab !== by) queueMicrotask(() => tab.hearSaid(structuredClone(message)));
  }

  /** As navigator.locks.request; whoever closes loses what they hold and wait for. */
  async lock(
    name: string,
    { signal, steal }: { signal?: AbortSignal; steal?: boolean },
    closed: Promise<void>,
    hold: () => Promise<void>,
  ): Promise<void> {
    const row = this.#locks.get(name) ?? [];
    this.#locks.set(name, row);
    let wish: Wish = { give: () => undefined, takeAway: () => undefined };
    const given = new Promise<void>((give, takeAway) => {
      wish = { give, takeAway: () => takeAway(new Error('AbortError')) };
    });
    const stolen = new Promise<never>((_, reject) => {
      const refuse = wish.takeAway;
      wish.takeAway = () => {
        refuse();
        reject(new Error('AbortError'));
      };
    });
    stolen.catch(() => undefined);
    signal?.addEventListener('abort', wish.takeAway);
    if (steal) {
      row.shift()?.takeAway();
      row.unshift(wish);
    } else row.push(wish);
    if (row[0] === wish) wish.give();
    try {
      await Promise.race([given, closed]);
      signal?.removeEventListener('abort', wish.takeAway);
      await Promise.race([hold(), closed, stolen]);
    } finally {
      const place = row.indexOf(wish);
      if (place >= 0) row.splice(place, 1);
      if (place === 0) row[0]?.give();
    }
  }
}

interface Program {
  leave: () => void;
  hear: (key: string, value: string | null) => void;
  channel: Channel;
  end: () => void;
}

/** A tab: its own storage lasts over reloads, the program in it does not. */
export class Tab {
  readonly sessionStorage = new FakeStorage();
  readonly #browser: FakeBrowser;
  #program?: Program;
  /** What happens to the program when it is awake again. */
  #late?: (() => void)[];

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
  }

  /** The browser lets nothing happen in it: what comes, comes later. */
  freeze(): void {
    this.#late ??= [];
  }

  thaw(): void {
    const late = this.#late ?? [];
    this.#late = undefined;
    late.forEach((task) => task());
  }

  get isFrozen(): boolean {
    return this.#late !== undefined;
  }

  /** Now, or when it is awake. */
  readonly run = (task: () => void): void => {
    if (this.#late) this.#late.push(task);
    else task();
  };

  /** What a program finds that is loaded now; the one before it is gone. */
  load(): Omit<Surroundings, 'openSocket'> {
    this.unload();
    const { storage } = this.#browser;
    const channel: Channel = {
      onmessage: null,
      postMessage: (message) => {
        if (this.#program === program) this.#browser.said(this, structuredClone(message));
      },
    };
    const program: Program = {
      leave: () => undefined,
      hear: () => undefined,
      channel,
      end: () => undefined,
    };
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
      request: (name, options, hold) => {
        const granted = () => (isHere() ? hold() : Promise.resolve());
        const over = this.#browser.lock(name, options, ended, granted);
        over.catch(() => undefined);
        return new Promise((done, refuse) =>
          over.then(
            () => this.run(() => done(undefined)),
            (error: Error) => this.run(() => refuse(error)),
          ),
        );
      },
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
      openChannel: () => channel,
      cabinets: this.#browser.canSeal ? this.#browser.cabinets : undefined,
      onStored: (listener) => (program.hear = listener),
      onLeaving: (listener) => (program.leave = listener),
    };
  }

  hear(key: string, value: string | null): void {
    const program = this.#program;
    this.run(() => program === this.#program && program?.hear(key, value));
  }

  hearSaid(message: unknown): void {
    const program = this.#program;
    this.run(() => program === this.#program && program?.channel.onmessage?.({ data: message }));
  }

  /** The person closes or leaves the page; a crash does not say so. */
  leave(): void {
    this.#program?.leave();
  }

  unload(): void {
    this.#late = undefined;
    this.#program?.end();
    this.#program = undefined;
  }

  close(): void {
    this.unload();
    this.#browser.close(this);
  }
}
