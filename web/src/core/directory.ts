import type { Http } from './http';
import type { People } from './people';
import type { Id, Person, Profile, Status, Unit, UnitLine } from './types';

export interface PeopleQuery {
  q?: string;
  unit?: Id;
  /** Whether the units below count too. */
  below?: boolean;
  after?: Id;
}

export interface PeoplePage {
  people: Person[];
  next?: Id;
}

export interface NewAbsence {
  from?: string;
  until: string;
  note?: string;
  standsIn?: Id;
}

/** The organisation: its people and its units. Whomever an answer names is known everywhere from then on. */
export class Directory {
  readonly #http: Http;
  readonly #people: People;

  constructor(http: Http, people: People) {
    this.#http = http;
    this.#people = people;
  }

  async find({ q, unit, below, after }: PeopleQuery, signal?: AbortSignal): Promise<PeoplePage> {
    const query = new URLSearchParams({
      ...(q && { q }),
      ...(unit && { unit }),
      ...(below && { below: 'true' }),
      ...(after && { after }),
      limit: '30',
    });
    const page = await this.#http.get<PeoplePage>(`/people?${query}`, signal);
    this.#people.meet(page.people);
    return page;
  }

  async profile(id: Id, signal?: AbortSignal): Promise<Profile> {
    const profile = await this.#http.get<Profile>(`/people/${id}/profile`, signal);
    const { person, manager, reports, absence, sponsor } = profile;
    this.#people.meet([person, manager, absence?.standsIn, sponsor, ...reports].flatMap((one) => one ?? []));
    return profile;
  }

  /** The units at the top, or those with these words in their names. */
  async units(q: string, signal?: AbortSignal): Promise<UnitLine[]> {
    const query = new URLSearchParams({ ...(q && { q }), limit: '8' });
    return (await this.#http.get<{ items: UnitLine[] }>(`/units?${query}`, signal)).items;
  }

  async unit(id: Id, signal?: AbortSignal): Promise<Unit> {
    const unit = await this.#http.get<Unit>(`/units/${id}`, signal);
    if (unit.manager) this.#people.meet([unit.manager]);
    return unit;
  }

  changeMine(contact: { phone?: string; mobile?: string; about?: string }): Promise<void> {
    return this.#http.send('PATCH', '/me', contact);
  }

  setAbsence(absence: NewAbsence): Promise<void> {
    return this.#http.send('PUT', '/me/absence', absence);
  }

  clearAbsence(): Promise<void> {
    return this.#http.send('DELETE', '/me/absence');
  }

  setStatus(status: Status): Promise<void> {
    return this.#http.send('PUT', '/me/status', status);
  }

  clearStatus(): Promise<void> {
    return this.#http.send('DELETE', '/me/status');
  }

  setAvatar(picture: Blob): Promise<void> {
    return this.#http.send('PUT', '/me/avatar', picture);
  }

  removeAvatar(): Promise<void> {
    return this.#http.send('DELETE', '/me/avatar');
  }
}
