import type { Clock } from './clock';
import type { Http } from './http';
import type { Change } from './messageLog';
import type { People } from './people';
import type { Moment } from './scheduled';
import { Store } from './store';
import type { Id, Message, MustReadBoard, MustReadPerson, MyMustRead, Person } from './types';

const LONGEST_JITTER_MILLIS = 30_000;

interface MustReadsOptions {
  http: Http;
  clock: Clock;
  people: People;
  me(): Id | undefined;
  /** The server has confirmed a post of mine. */
  onPosted(message: Message): void;
}

/** Posts that ask me to have read them, and how others have answered those I may look at. */
export class MustReads {
  /** What I have not answered, the next deadline first; undefined before it is known. */
  readonly open = new Store<Message[] | undefined>(undefined);
  readonly #o: MustReadsOptions;
  /** Posts that have been asked about: their changes are no news any more. */
  readonly #seen = new Set<Id>();
  readonly #mine = new Map<Id, Promise<MyMustRead>>();
  #asked = 0;
  #isExpecting = false;

  constructor(options: MustReadsOptions) {
    this.#o = options;
  }

  start(some: boolean): void {
    if (!some) return this.open.set([]);
    const { clock } = this.#o;
    clock.later(() => void this.refresh().catch(() => undefined), 500 + clock.random() * 3_500);
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.#isExpecting = false;
    const { items, people } = await this.#o.http.get<{ items: Message[]; people: Person[] }>('/must-reads');
    if (asked !== this.#asked) return;
    this.#o.people.meet(people);
    items.forEach(({ id }) => this.#seen.add(id));
    this.open.set(items);
  }

  /** Somebody has answered on another device of mine. */
  changedElsewhere(): void {
    this.#mine.clear();
    void this.refresh().catch(() => undefined);
  }

  /** Changes that have taken their place in a conversation: new posts, reminders and deletions. */
  changed(changes: Change[]): void {
    const open = this.open.get();
    if (!open) return;
    const next = new Map(open.map((one) => [one.id, one]));
    for (const { message } of changes) {
      if (next.has(message.id)) {
        if (message.mustRead) next.set(message.id, message);
        else next.delete(message.id);
      } else if (message.mustRead && message.author !== this.#o.me() && !this.#seen.has(message.id)) {
        this.#seen.add(message.id);
        if (message.rev === message.seq) next.set(message.id, message);
        else this.#expect();
      }
    }
    const list = [...next.values()];
    if (list.length !== open.length || list.some((one, i) => one !== open[i])) this.open.set(inOrder(list));
  }

  /** Shows at once; what the server refuses is taken back. */
  async answer(message: Message): Promise<void> {
    const before = this.open.get();
    this.open.set((before ?? []).filter(({ id }) => id !== message.id));
    this.#seen.add(message.id);
    this.#mine.set(
      message.id,
      Promise.resolve({ asked: true, answeredAt: new Date(this.#o.clock.now()).toISOString(), sees: false }),
    );
    try {
      await this.#o.http.send('PUT', `${pathOf(message)}/answer`);
      this.#mine.delete(message.id); // whoever looks again is told by the server
    } catch (error) {
      this.#mine.delete(message.id);
      this.open.set(before);
      throw error;
    }
  }

  /** What a post asks of me; asked for once. */
  mine(message: Message): Promise<MyMustRead> {
    const known = this.#mine.get(message.id);
    if (known) return known;
    const answer = this.#o.http.get<MyMustRead>(pathOf(message));
    this.#mine.set(message.id, answer);
    answer.catch(() => this.#mine.delete(message.id));
    return answer;
  }

  /** Posts something that everybody is to have read by then. The same client id again is the same post. */
  async post(conversation: Id, clientId: Id, markdown: string, mustRead: Moment): Promise<void> {
    const path = `/conversations/${conversation}/messages`;
    this.#o.onPosted(await this.#o.http.send<Message>('POST', path, { clientId, markdown, mustRead }));
  }

  board(message: Message, unit?: Id): Promise<MustReadBoard> {
    return this.#o.http.get<MustReadBoard>(`${pathOf(message)}/board${unit ? `?unit=${unit}` : ''}`);
  }

  async people(
    message: Message,
    unit: Id | undefined,
    answered: boolean,
    after?: string,
  ): Promise<{ items: MustReadPerson[]; next?: string }> {
    const query = new URLSearchParams({ answered: String(answered) });
    if (unit) query.set('unit', unit);
    if (after) query.set('after', after);
    const page = await this.#o.http.get<{ items: MustReadPerson[]; next?: string }>(
      `${pathOf(message)}/board/people?${query}`,
    );
    this.#o.people.meet(page.items.map(({ person }) => person));
    return page;
  }

  /** Where the board is as a file. */
  fileOf(message: Message, unit?: Id): string {
    return `/api${pathOf(message)}/board/file${unit ? `?unit=${unit}` : ''}`;
  }

  clear(): void {
    this.#asked++;
    this.#isExpecting = false;
    this.#seen.clear();
    this.#mine.clear();
    this.open.set(undefined);
  }

  /** Whoever was away asks once for what they have missed, and not all at the same moment. */
  #expect(): void {
    if (this.#isExpecting) return;
    this.#isExpecting = true;
    const { clock } = this.#o;
    clock.later(() => void this.refresh().catch(() => undefined), clock.random() * LONGEST_JITTER_MILLIS);
  }
}

function pathOf({ conversation, id }: Message): string {
  return `/conversations/${conversation}/messages/${id}/must-read`;
}

function inOrder(messages: Message[]): Message[] {
  return messages.sort((a, b) => (a.mustRead?.deadline ?? '').localeCompare(b.mustRead?.deadline ?? ''));
}
