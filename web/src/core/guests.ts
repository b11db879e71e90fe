import type { Http } from './http';
import type { People } from './people';
import { Store } from './store';
import type { Guest, GuestInvitation, Id, Invitation, NewInvitation } from './types';

const SOON_MILLIS = 7 * 86_400_000;

/** People from outside: inviting them, how long they stay, and coming in as one. */
export class Guests {
  /** How many of my guests have the end of their stay within seven days. */
  readonly ending = new Store(0);
  readonly #http: Http;
  readonly #people: People;

  constructor(http: Http, people: People) {
    this.#http = http;
    this.#people = people;
  }

  /** Mine, or everybody's; whose time ends first comes first. */
  async list(isAll: boolean, after?: Id): Promise<{ items: Guest[]; next?: Id }> {
    const query = new URLSearchParams({ ...(isAll && { all: 'true' }), ...(after && { after }) });
    const page = await this.#http.get<{ items: Guest[]; next?: Id }>(`/guests?${query}`);
    this.#people.meet(page.items.flatMap(({ person, sponsor }) => [person, sponsor]));
    return page;
  }

  async prolong(person: Id, days: number): Promise<Guest> {
    const guest = await this.#http.send<Guest>('PATCH', `/guests/${person}`, { days });
    await this.recount();
    return guest;
  }

  async end(person: Id): Promise<void> {
    await this.#http.send('PATCH', `/guests/${person}`, { ended: true });
    await this.recount();
  }

  /** The answer alone holds the link. */
  invite(invitation: NewInvitation): Promise<Invitation> {
    return this.#http.send('POST', '/invitations', invitation);
  }

  async invitations(): Promise<Invitation[]> {
    return (await this.#http.get<{ items: Invitation[] }>('/invitations')).items;
  }

  withdraw(invitation: Id): Promise<void> {
    return this.#http.send('DELETE', `/invitations/${invitation}`);
  }

  read(secret: string): Promise<GuestInvitation> {
    return this.#http.send('POST', '/guest-invitation', { secret });
  }

  accept(secret: string, name: string, password: string): Promise<{ login: string; conversation: Id }> {
    return this.#http.send('POST', '/guest-invitation/accept', { secret, name, password });
  }

  /** Those whose end is near come first: one page tells. */
  async recount(): Promise<void> {
    const { items } = await this.list(false);
    this.ending.set(items.filter((one) => isEnding(one)).length);
  }

  clear(): void {
    this.ending.set(0);
  }
}

export function isEnding({ expiresAt }: Pick<Guest, 'expiresAt'>, now = Date.now()): boolean {
  return Date.parse(expiresAt) - now < SOON_MILLIS;
}
