import type { Id } from './types';
import type { Seal } from './vault';

/**
 * What this browser keeps of one account, sealed: nothing in it can be read without keys that no script can take out of this
 * browser. Everything may fail, then nothing was kept; nobody waits for it.
 */
export interface Cabinet {
  readonly person: Id;
  /** For what has to be sealed at once. */
  readonly seal: Seal;
  /** Undefined when it is not there or cannot be read. */
  read(name: string): Promise<unknown>;
  /** @returns how many bytes it takes; undefined when it could not be kept */
  write(name: string, value: unknown): Promise<number | undefined>;
  remove(names: string[]): Promise<void>;
  names(): Promise<string[]>;
  /** Everything but the key of {@link seal} goes, with the key it was sealed by. */
  clear(): Promise<void>;
}

/** The cabinets of this browser, one for each account. */
export interface Cabinets {
  /** Undefined when there is none, or the browser does not give it. */
  find(person: Id): Promise<Cabinet | undefined>;
  /** As {@link find}, and makes it when there is none. */
  make(person: Id): Promise<Cabinet | undefined>;
  /** Removes the cabinets of everybody else with their keys, or of all when nobody is named. */
  removeAll(except?: Id): Promise<void>;
}
