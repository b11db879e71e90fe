import { type Store, StoreMap } from './store';
import type { Id } from './types';
import type { Vault } from './vault';

/** What is begun and not sent, one for each conversation and thread. */
export class Drafts {
  readonly #vault: Vault;
  readonly #drafts = new StoreMap<string, string>('');
  readonly #read = new Set<string>();
  #person?: Id;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  start(person: Id): void {
    this.#person = person;
  }

  of(conversation: Id, thread?: Id): Store<string> {
    const key = this.#key(conversation, thread);
    const draft = this.#drafts.of(key);
    if (this.#person !== undefined && !this.#read.has(key)) {
      this.#read.add(key);
      draft.set(this.#vault.read(key) ?? '');
    }
    return draft;
  }

  set(conversation: Id, thread: Id | undefined, markdown: string): void {
    const draft = this.of(conversation, thread);
    if (this.#person === undefined) return;
    const key = this.#key(conversation, thread);
    if (markdown) this.#vault.write(key, markdown);
    else this.#vault.remove(key);
    draft.set(markdown);
  }

  /** Another tab has changed what is stored. */
  storedElsewhere(key: string, value: string | null): void {
    if (this.#read.has(key)) this.#drafts.of(key).set(value ?? '');
  }

  clear(): void {
    this.#person = undefined;
    this.#read.clear();
    this.#drafts.clear();
  }

  #key(conversation: Id, thread?: Id): string {
    return `torv.draft.${this.#person}.${conversation}${thread ? `.${thread}` : ''}`;
  }
}
