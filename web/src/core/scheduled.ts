import type { Clock } from './clock';
import type { Http } from './http';
import { mentions, parse } from './markdown/parse';
import type { People } from './people';
import { Store } from './store';
import type { Id, ScheduledMessage } from './types';

/** When a message is to be sent: what the clock shows then, as `2026-11-26T08:00`, and whose clock. */
export interface Moment {
  at: string;
  zone: string;
}

/** A message to be sent under its {@code clientId}, once. */
export type NewScheduled = Pick<ScheduledMessage, 'clientId' | 'conversation' | 'replyTo' | 'markdown'>;

/** My messages that wait on the server to be sent, the next first. */
export class Scheduled {
  readonly list = new Store<ScheduledMessage[]>([]);
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #people: People;
  #asked = 0;

  constructor(http: Http, clock: Clock, people: People) {
    this.#http = http;
    this.#clock = clock;
    this.#people = people;
  }

  /** Nobody waits for it: not everybody who comes at once asks at once. */
  refreshSoon(): void {
    const pause = 500 + this.#clock.random() * 3_500;
    this.#clock.later(() => void this.refresh().catch(() => undefined), pause);
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { items } = await this.#http.get<{ items: ScheduledMessage[] }>('/scheduled');
    if (asked !== this.#asked) return;
    this.list.set(items);
    void this.#people.meetUnknown(items.flatMap(({ markdown }) => peopleIn(markdown))).catch(() => undefined);
  }

  /** @param moment absent: in the five seconds in which it can be taken back */
  async add(message: NewScheduled, moment?: Moment): Promise<void> {
    await this.#http.send('POST', '/scheduled', { ...message, ...moment });
    await this.refresh();
  }

  async move(id: Id, moment: Moment): Promise<void> {
    await this.#http.send('PATCH', `/scheduled/${id}`, moment);
    await this.refresh();
  }

  async sendNow(id: Id): Promise<void> {
    await this.#http.send('POST', `/scheduled/${id}/now`);
    await this.refresh();
  }

  /** It is never sent. */
  async cancel(id: Id): Promise<void> {
    await this.#http.send('DELETE', `/scheduled/${id}`);
    await this.refresh();
  }

  clear(): void {
    this.#asked++;
    this.list.set([]);
  }
}

/** Whoever it mentions: their names are not in it. */
function peopleIn(markdown: string): Id[] {
  return mentions(parse(markdown)).flatMap((node) => (node.type === 'person' ? [node.id] : []));
}
