import type { Clock } from './clock';
import type { Http } from './http';
import { type Store, StoreMap } from './store';
import type { Id, Person, Presence } from './types';

/** A timer cannot wait much longer. */
const LONGEST_WAIT_MILLIS = 24 * 3_600_000;

/** People this client has met in what the server sent. */
export class People {
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #people = new StoreMap<Id, Person | undefined>(undefined);
  /** What waits for the end of somebody's status. */
  readonly #ends = new Map<Id, () => void>();

  constructor(http: Http, clock: Clock) {
    this.#http = http;
    this.#clock = clock;
  }

  of(id: Id): Store<Person | undefined> {
    return this.#people.of(id);
  }

  /** Those held who are named in a text by their id; how present they are is not for later. */
  namedIn(text: string): Person[] {
    const words = new Set(text.match(/[\w-]+/g));
    return [...this.#people.held()].flatMap(([id, person]) =>
      person && words.has(id) ? [{ ...person, presence: undefined }] : [],
    );
  }

  /** Not everything that names a person says how present they are. */
  meet(people: Person[]): void {
    for (const person of people) {
      this.of(person.id).update((held) => ({ ...person, presence: person.presence ?? held?.presence }));
      this.#watchStatus(person.id, person.status);
    }
  }

  present(people: { id: Id; presence: Presence }[]): void {
    for (const { id, presence } of people) this.of(id).update((person) => person && { ...person, presence });
  }

  async meetUnknown(ids: Id[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.of(id).get());
    if (unknown.length > 0) await this.#read(`/people?ids=${unknown.join(',')}`);
  }

  /** Asks anew about people who changed. */
  async refresh(ids: Id[]): Promise<void> {
    await this.#read(`/people?ids=${ids.join(',')}`);
  }

  async find(q: string, signal?: AbortSignal): Promise<Person[]> {
    return (await this.#read(`/people?${new URLSearchParams({ q, limit: '20' })}`, signal)).people;
  }

  members(conversation: Id, q: string, after?: string): Promise<{ people: Person[]; next?: string }> {
    const query = new URLSearchParams({ ...(q && { q }), ...(after && { after }) });
    return this.#read(`/conversations/${conversation}/members?${query}`);
  }

  clear(): void {
    this.#ends.forEach((cancel) => cancel());
    this.#ends.clear();
    this.#people.clear();
  }

  /** A status goes by itself, also while it is looked at. */
  #watchStatus(id: Id, status: Person['status']): void {
    this.#ends.get(id)?.();
    this.#ends.delete(id);
    if (!status?.until) return;
    const wait = Date.parse(status.until) - this.#clock.now();
    const look = () => {
      const person = this.of(id).get();
      if (wait > LONGEST_WAIT_MILLIS) this.#watchStatus(id, status);
      else if (person?.status === status) this.of(id).set({ ...person, status: undefined });
    };
    this.#ends.set(id, this.#clock.later(look, Math.min(Math.max(wait, 0), LONGEST_WAIT_MILLIS)));
  }

  async #read(path: string, signal?: AbortSignal): Promise<{ people: Person[]; next?: string }> {
    const answer = await this.#http.get<{ people: Person[]; next?: string }>(path, signal);
    this.meet(answer.people);
    return answer;
  }
}
