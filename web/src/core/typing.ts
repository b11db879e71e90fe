import type { Clock } from './clock';
import { type Store, StoreMap } from './store';
import type { Id } from './types';

const SHOWN_MILLIS = 6_000;
const SENT_MILLIS = 3_000;

/** Who is writing where: shown for 6 s after each news of it, sent at most every 3 s. */
export class Typing {
  readonly #clock: Clock;
  readonly #send: (command: object) => void;
  readonly #people = new StoreMap<Id, Id[]>([]);
  readonly #ends = new Map<string, () => void>();
  readonly #sentAt = new Map<Id, number>();

  constructor(clock: Clock, send: (command: object) => void) {
    this.#clock = clock;
    this.#send = send;
  }

  in(conversation: Id): Store<Id[]> {
    return this.#people.of(conversation);
  }

  /** I am writing. */
  tell(conversation: Id): void {
    const now = this.#clock.now();
    if (now - (this.#sentAt.get(conversation) ?? -Infinity) <= SENT_MILLIS) return;
    this.#sentAt.set(conversation, now);
    this.#send({ type: 'typing', conversation });
  }

  /** I have sent it: what I write next is news again. */
  posted(conversation: Id): void {
    this.#sentAt.delete(conversation);
  }

  started(conversation: Id, person: Id): void {
    const key = `${conversation} ${person}`;
    this.#ends.get(key)?.();
    this.in(conversation).update((people) => (people.includes(person) ? people : [...people, person]));
    this.#ends.set(
      key,
      this.#clock.later(() => this.ended(conversation, person), SHOWN_MILLIS),
    );
  }

  ended(conversation: Id, person: Id): void {
    const key = `${conversation} ${person}`;
    this.#ends.get(key)?.();
    this.#ends.delete(key);
    this.in(conversation).update((people) =>
      people.includes(person) ? people.filter((one) => one !== person) : people,
    );
  }

  clear(): void {
    this.#ends.forEach((cancel) => cancel());
    this.#ends.clear();
    this.#sentAt.clear();
    this.#people.clear();
  }
}
