import type { Http } from './http';
import type { People } from './people';
import type { Moment } from './scheduled';
import { Store } from './store';
import type { Message, Person, ReminderItem } from './types';

/** When: at a moment, or so many minutes from now. */
export type When = Moment | { minutes: number; zone: string };

/** Messages I am going to be reminded of, the next first. */
export class Reminders {
  /** Undefined before they have been asked for. */
  readonly list = new Store<ReminderItem[] | undefined>(undefined);
  readonly #http: Http;
  readonly #people: People;
  #asked = 0;

  constructor(http: Http, people: People) {
    this.#http = http;
    this.#people = people;
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { items, people } = await this.#http.get<{ items: ReminderItem[]; people: Person[] }>('/reminders');
    if (asked !== this.#asked) return;
    this.#people.meet(people);
    this.list.set(items);
  }

  /** In place of the one there may be. */
  async put(message: Message, when: When): Promise<void> {
    await this.#http.send('PUT', pathOf(message), when);
    await this.refresh();
  }

  async remove(message: Message): Promise<void> {
    await this.#http.send('DELETE', pathOf(message));
    await this.refresh();
  }

  /** Another device has changed them, or one has come. */
  heard(): void {
    if (this.list.get()) this.refresh().catch(() => undefined);
  }

  clear(): void {
    this.#asked++;
    this.list.set(undefined);
  }
}

function pathOf({ conversation, id }: Message): string {
  return `/conversations/${conversation}/messages/${id}/reminder`;
}
