import type { Base } from './draftSync';
import { type Store, StoreMap } from './store';
import type { Id } from './types';
import type { Vault } from './vault';

const NONE: Base = { text: '' };

/** What is begun and not sent, one for each conversation and thread, and which text of the server's each goes back to. */
export class Drafts {
  /** Something has been written here. */
  onWritten: (conversation: Id, thread?: Id) => void = () => undefined;
  readonly #vault: Vault;
  readonly #drafts = new StoreMap<string, string>('');
  readonly #bases = new Map<string, Base>();
  readonly #read = new Set<string>();
  #person?: Id;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  start(person: Id): void {
    this.#person = person;
  }

  of(conversation: Id, thread?: Id): Store<string> {
    const key = this.#key('draft', conversation, thread);
    const draft = this.#drafts.of(key);
    if (this.#person !== undefined && !this.#read.has(key)) {
      this.#read.add(key);
      draft.set(this.#vault.read(key) ?? '');
    }
    return draft;
  }

  set(conversation: Id, thread: Id | undefined, markdown: string): void {
    if (this.#person === undefined) return;
    this.#write(conversation, thread, markdown);
    this.onWritten(conversation, thread);
  }

  baseOf(conversation: Id, thread?: Id): Base {
    const key = this.#key('base', conversation, thread);
    return this.#bases.get(key) ?? parse(this.#vault.read(key));
  }

  setBase(conversation: Id, thread: Id | undefined, base: Base): void {
    const key = this.#key('base', conversation, thread);
    this.#bases.set(key, base);
    if (base.version) this.#vault.write(key, JSON.stringify(base));
    else this.#vault.remove(key);
  }

  /** A text of the server's takes the place of what is here, or stands below {@code text} that goes back to it. */
  take(conversation: Id, thread: Id | undefined, base: Base, text = base.text): void {
    this.setBase(conversation, thread, base);
    this.#write(conversation, thread, text);
  }

  /** Where something is stored here. */
  listKept(): { conversation: Id; thread?: Id }[] {
    const prefix = `torv.draft.${this.#person}.`;
    return this.#vault.keys(prefix).flatMap((key) => {
      const [conversation, thread] = key.slice(prefix.length).split('.');
      return conversation ? [{ conversation, thread }] : [];
    });
  }

  /** Another tab has changed what is stored. */
  storedElsewhere(key: string, value: string | null): void {
    if (this.#read.has(key)) this.#drafts.of(key).set(value ?? '');
    this.#bases.delete(key);
  }

  clear(): void {
    this.#person = undefined;
    this.#read.clear();
    this.#bases.clear();
    this.#drafts.clear();
  }

  #write(conversation: Id, thread: Id | undefined, markdown: string): void {
    const draft = this.of(conversation, thread);
    const key = this.#key('draft', conversation, thread);
    if (markdown) this.#vault.write(key, markdown);
    else this.#vault.remove(key);
    draft.set(markdown);
  }

  #key(kind: 'draft' | 'base', conversation: Id, thread?: Id): string {
    return `torv.${kind}.${this.#person}.${conversation}${thread ? `.${thread}` : ''}`;
  }
}

function parse(kept: string | undefined): Base {
  try {
    return kept ? (JSON.parse(kept) as Base) : NONE;
  } catch {
    return NONE;
  }
}
