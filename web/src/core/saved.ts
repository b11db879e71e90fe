import type { Clock } from './clock';
import type { Http } from './http';
import type { People } from './people';
import { Store } from './store';
import type { Id, Message, Person, SavedMessage } from './types';

const PAGE = 200;

/** The messages I have saved, the latest first. */
export class Saved {
  /** The latest; undefined before they have been asked for. */
  readonly list = new Store<SavedMessage[] | undefined>(undefined);
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #people: People;
  #asked = 0;

  constructor(http: Http, clock: Clock, people: People) {
    this.#http = http;
    this.#clock = clock;
    this.#people = people;
  }

  start(some: boolean): void {
    if (!some) return this.list.set([]);
    this.#clock.later(() => void this.refresh().catch(() => undefined), 500 + this.#clock.random() * 3_500);
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const page = await this.#http.get<{ items: SavedMessage[]; people: Person[] }>(`/saved?limit=${PAGE}`);
    if (asked !== this.#asked) return;
    this.#people.meet(page.people);
    this.list.set(page.items);
  }

  /** Shows at once; what the server refuses is taken back. */
  async set(message: Message, isSaved: boolean): Promise<void> {
    const { conversation, id } = message;
    const before = this.list.get();
    const others = (before ?? []).filter((one) => one.message.id !== id);
    this.list.set(isSaved ? [{ id, message }, ...others] : others);
    try {
      await this.#http.send(
        isSaved ? 'PUT' : 'DELETE',
        `/conversations/${conversation}/messages/${id}/saved`,
      );
    } catch (error) {
      this.list.set(before);
      throw error;
    }
  }

  has(message: Id): boolean {
    return this.list.get()?.some((one) => one.message.id === message) ?? false;
  }

  clear(): void {
    this.#asked++;
    this.list.set(undefined);
  }
}
