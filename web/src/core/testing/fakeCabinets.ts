import type { Cabinet, Cabinets } from '../cabinet';
import type { Id } from '../types';
import { SEALED } from '../vault';

/** What a browser keeps sealed, without the sealing: a key is a number, and what it sealed cannot be read by another. */
export class FakeCabinets implements Cabinets {
  readonly all = new Map<Id, FakeCabinet>();
  isFull = false;
  /** The browser has databases and gives none. */
  isForbidden = false;

  find(person: Id): Promise<Cabinet | undefined> {
    return Promise.resolve(this.all.get(person));
  }

  make(person: Id): Promise<Cabinet | undefined> {
    if (this.isForbidden) return Promise.resolve(undefined);
    const cabinet = this.all.get(person) ?? new FakeCabinet(person, this);
    this.all.set(person, cabinet);
    return Promise.resolve(cabinet);
  }

  removeAll(except?: Id): Promise<void> {
    for (const [person, cabinet] of [...this.all]) {
      if (person === except) continue;
      cabinet.isGone = true;
      cabinet.values.clear();
      this.all.delete(person);
    }
    return Promise.resolve();
  }
}

let keys = 0;

class FakeCabinet implements Cabinet {
  readonly person: Id;
  readonly values = new Map<string, string>();
  readonly seal;
  isGone = false;
  readonly #cabinets: FakeCabinets;

  constructor(person: Id, cabinets: FakeCabinets) {
    this.person = person;
    this.#cabinets = cabinets;
    const key = `${++keys}.`;
    this.seal = {
      close: (text: string) => SEALED + key + btoa(encodeURIComponent(text)),
      open: (sealed: string) =>
        sealed.startsWith(SEALED + key)
          ? decodeURIComponent(atob(sealed.slice(SEALED.length + key.length)))
          : undefined,
    };
  }

  read(name: string): Promise<unknown> {
    const value = this.values.get(name);
    return Promise.resolve(value === undefined ? undefined : JSON.parse(value));
  }

  write(name: string, value: unknown): Promise<number | undefined> {
    if (this.#cabinets.isFull || this.isGone) return Promise.resolve(undefined);
    const text = JSON.stringify(value);
    this.values.set(name, text);
    return Promise.resolve(text.length);
  }

  remove(names: string[]): Promise<void> {
    names.forEach((name) => this.values.delete(name));
    return Promise.resolve();
  }

  names(): Promise<string[]> {
    return Promise.resolve([...this.values.keys()]);
  }

  clear(): Promise<void> {
    this.values.clear();
    return Promise.resolve();
  }
}
