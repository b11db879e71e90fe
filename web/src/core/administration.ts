import type { Http } from './http';
import type { People } from './people';
import type { Id, Person, Policy, PolicyChange, UnitAdministrator, UnitLine } from './types';

/** What is decided for everybody, and who administers what. Asked for when somebody looks, kept nowhere. */
export class Administration {
  readonly #http: Http;
  readonly #people: People;

  constructor(http: Http, people: People) {
    this.#http = http;
    this.#people = people;
  }

  policy(): Promise<Policy> {
    return this.#http.get('/policy');
  }

  /** What is not named stays. */
  decide(change: PolicyChange): Promise<Policy> {
    return this.#http.send('PATCH', '/policy', change);
  }

  async units(q: string, signal?: AbortSignal): Promise<UnitLine[]> {
    const query = new URLSearchParams({ ...(q && { q }), limit: '20' });
    return (await this.#http.get<{ items: UnitLine[] }>(`/units?${query}`, signal)).items;
  }

  /** Everyone who administers a unit that I may look into. */
  async administrators(): Promise<UnitAdministrator[]> {
    const { items } = await this.#http.get<{ items: UnitAdministrator[] }>('/administrators');
    this.#people.meet(items.map(({ person }) => person));
    return items;
  }

  appoint(unit: Id, person: Person): Promise<void> {
    return this.#http.send('PUT', `/units/${unit}/administrators/${person.id}`);
  }

  dismiss(unit: Id, person: Id): Promise<void> {
    return this.#http.send('DELETE', `/units/${unit}/administrators/${person}`);
  }
}
