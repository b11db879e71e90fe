import type { Clock } from './clock';
import { type Http, Problem } from './http';
import { type Readable, Store, StoreMap } from './store';
import type { Id, LinkPreview, Message } from './types';

/** The server may fetch a page for each, and a browser opens few connections: sending must never wait for these. */
const AT_ONCE = 2;
const LONGEST_PAUSE_SECONDS = 60;

/** What the pages that messages link to say about themselves, as far as it has been asked for. */
export class Previews {
  /** Whether the organisation shows previews. */
  readonly isOn = new Store(false);
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #known = new StoreMap<string, LinkPreview[] | undefined>(undefined);
  /** The latest first: what was asked for last is what is looked at. */
  readonly #waiting = new Map<string, { conversation: Id; id: Id }>();
  readonly #asking = new Set<string>();
  #isPausing = false;

  constructor(http: Http, clock: Clock) {
    this.#http = http;
    this.#clock = clock;
  }

  /** Undefined while it is not known; of the message as it stands now. */
  of(message: Message): Readable<LinkPreview[] | undefined> {
    return this.#known.of(keyOf(message));
  }

  ask(message: Message): void {
    const key = keyOf(message);
    if (!this.isOn.get() || this.of(message).get() || this.#asking.has(key)) return;
    this.#waiting.set(key, message);
    this.#next();
  }

  /** It is out of sight again. */
  forget(message: Message): void {
    this.#waiting.delete(keyOf(message));
  }

  clear(): void {
    this.isOn.set(false);
    this.#waiting.clear();
    this.#asking.clear();
    this.#isPausing = false;
    this.#known.clear();
  }

  #next(): void {
    while (!this.#isPausing && this.#asking.size < AT_ONCE) {
      const last = [...this.#waiting].at(-1);
      if (!last) return;
      const [key, message] = last;
      this.#waiting.delete(key);
      this.#asking.add(key);
      void this.#read(key, message);
    }
  }

  async #read(key: string, { conversation, id }: { conversation: Id; id: Id }): Promise<void> {
    try {
      const path = `/conversations/${conversation}/messages/${id}/previews`;
      const { items } = await this.#http.get<{ items: LinkPreview[] }>(path);
      if (this.#asking.has(key)) this.#known.of(key).set(items);
    } catch (error) {
      this.#failed(key, Problem.of(error));
    } finally {
      this.#asking.delete(key);
      this.#next();
    }
  }

  /** What is gone has none; what is refused for a while is asked for when it is drawn again. */
  #failed(key: string, problem: Problem): void {
    if (!problem.isTransient) {
      if (this.#asking.has(key)) this.#known.of(key).set([]);
      return;
    }
    this.#isPausing = true;
    this.#clock.later(
      () => {
        this.#isPausing = false;
        this.#next();
      },
      Math.min(LONGEST_PAUSE_SECONDS, Math.max(5, problem.retryAfterSeconds)) * 1_000,
    );
  }
}

function keyOf({ id, editedAt }: Message): string {
  return `${id} ${editedAt ?? ''}`;
}
