import type { Clock } from './clock';
import { type Store, StoreMap } from './store';
import type { Id } from './types';

const SHOWN_MILLIS = 6_000;
const SENT_MILLIS = 3_000;
/** The server takes two a second. */
const BETWEEN_MILLIS = 600;

/** Who is writing where: shown for 6 s after each news of it, sent at most every 3 s. */
export class Typing {
  readonly #clock: Clock;
  readonly #send: (command: object) => void;
  readonly #people = new StoreMap<Id, Id[]>([]);
  readonly #ends = new Map<string, () => void>();
  readonly #sentAt = new Map<Id, number>();
  #newestAt = -Infinity;

  constructor(clock: Clock, send: (command: object) => void) {
    this.#clock = clock;
    this.#send = send;
  }

  in(conversation: Id): Store<Id[]> {
    return this.#people.of(conversation);
  }

  /** I am writing. The server drops what comes too soon after the last, so that waits a little. */
  tell(conversation: Id): void {
    const now = this.#clock.now();
    if (now - (this.#sentAt.get(conversation) ?? -Infinity) <= SENT_MILLIS) return;
    const at = Math.max(now, this.#newestAt + BETWEEN_MILLIS);
    this.#sentAt.set(conversation, at);
    this.#newestAt = at;
    const send = () => this.#send({ type: 'typing', conversation });
    if (at === now) send();
    else this.#clock.later(() => this.#sentAt.get(conversation) === at && send(), at - now);
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
