import type { Clock } from './clock';
import { type Http, Problem } from './http';
import type { People } from './people';
import type { Moment } from './scheduled';
import { type Readable, StoreMap } from './store';
import type { Id, Message, Person } from './types';

const LONGEST_JITTER_MILLIS = 5_000;
const AGAIN_MILLIS = 5_000;

export interface NewPoll {
  options: string[];
  anonymous: boolean;
  several: boolean;
  closes?: Moment;
}

interface PollsOptions {
  http: Http;
  clock: Clock;
  people: People;
  /** The server has confirmed a poll of mine. */
  onPosted(message: Message): void;
}

interface Asked {
  conversation: Id;
  id: Id;
}

/** What I had chosen when the votes that a version of the message shows were counted. */
export interface Ahead {
  rev: number;
  counted: number[];
}

/** Questions with answers to choose from, and what I have chosen. */
export class Polls {
  readonly #o: PollsOptions;
  readonly #mine = new StoreMap<Id, number[] | undefined>(undefined);
  readonly #ahead = new StoreMap<Id, Ahead | undefined>(undefined);
  readonly #known = new Map<Id, Asked>();
  readonly #wanted = new Map<Id, number[]>();
  readonly #sending = new Map<Id, Promise<void>>();
  /** Chosen on another device while this one was choosing. */
  readonly #doubted = new Set<Id>();

  constructor(options: PollsOptions) {
    this.#o = options;
  }

  /** The same client id again is the same poll. */
  async post(conversation: Id, clientId: Id, question: string, poll: NewPoll): Promise<void> {
    const path = `/conversations/${conversation}/messages`;
    const body = { clientId, markdown: question, poll };
    this.#o.onPosted(await this.#o.http.send<Message>('POST', path, body));
  }

  /** What I have chosen, of the options from 1; undefined before it is known. */
  mine({ id }: { id: Id }): Readable<number[] | undefined> {
    return this.#mine.of(id);
  }

  /** From when I have chosen here until the server has counted it: until the message has a later rev than this. */
  ahead({ id }: { id: Id }): Readable<Ahead | undefined> {
    return this.#ahead.of(id);
  }

  /** Asks what I have chosen, once for each poll. */
  async ask({ conversation, id }: Asked): Promise<void> {
    if (this.#known.has(id)) return;
    this.#known.set(id, { conversation, id });
    await this.#read(id);
  }

  /** Shows at once; what the server refuses is taken back. The last choice counts, however fast one changes it. */
  choose(
    { conversation, id, seq, rev }: Asked & { seq: number; rev: number },
    choices: number[],
  ): Promise<void> {
    this.#known.set(id, { conversation, id });
    this.#wanted.set(id, choices);
    const before = this.#mine.of(id).get();
    const counted = before ?? (rev === seq ? [] : undefined); // nobody has answered one that was never moved
    if (counted && this.#ahead.of(id).get()?.rev !== rev) this.#ahead.of(id).set({ rev, counted });
    this.#mine.of(id).set(choices);
    const running = this.#sending.get(id) ?? this.#send({ conversation, id }, before);
    this.#sending.set(id, running);
    return running;
  }

  /** One of my devices has chosen. */
  heard(message: Id, choices: number[]): void {
    if (this.#sending.has(message)) this.#doubted.add(message);
    else if (this.#known.has(message)) this.#mine.of(message).set(choices);
  }

  /** Whoever was away asks again for what is on screen. */
  heardLate(): void {
    const { clock } = this.#o;
    clock.later(() => {
      for (const id of this.#known.keys()) {
        if (this.#mine.of(id).isFollowed) void this.#read(id);
        else this.#known.delete(id);
      }
    }, clock.random() * LONGEST_JITTER_MILLIS);
  }

  close(message: Asked): Promise<void> {
    return this.#o.http.send('PUT', `${pathOf(message)}/closed`);
  }

  async voters(message: Asked, choice: number): Promise<Person[]> {
    const { people } = await this.#o.http.get<{ people: Person[] }>(
      `${pathOf(message)}/voters?choice=${choice}`,
    );
    this.#o.people.meet(people);
    return people;
  }

  clear(): void {
    this.#known.clear();
    this.#wanted.clear();
    this.#sending.clear();
    this.#doubted.clear();
    this.#mine.clear();
    this.#ahead.clear();
  }

  async #read(id: Id): Promise<void> {
    const message = this.#known.get(id);
    if (!message || this.#sending.has(id)) return;
    try {
      const { choices } = await this.#o.http.get<{ choices: number[] }>(pathOf(message));
      if (this.#known.get(id) === message && !this.#sending.has(id)) this.#mine.of(id).set(choices);
    } catch (error) {
      const isOnScreen = this.#mine.of(id).isFollowed;
      if (isOnScreen && Problem.of(error).isTransient && this.#known.get(id) === message)
        this.#o.clock.later(() => void this.#read(id), AGAIN_MILLIS * (1 + this.#o.clock.random()));
      else this.#known.delete(id); // whoever looks again asks again
    }
  }

  async #send(message: Asked, before: number[] | undefined): Promise<void> {
    const { id } = message;
    let choices;
    try {
      while ((choices = this.#wanted.get(id))) {
        this.#wanted.delete(id);
        await this.#o.http.send('PUT', `${pathOf(message)}/votes`, { choices });
        before = choices;
      }
    } catch (error) {
      this.#mine.of(id).set(before);
      throw error;
    } finally {
      this.#wanted.delete(id);
      this.#sending.delete(id);
      if (this.#doubted.delete(id)) void this.#read(id);
    }
  }
}

function pathOf({ conversation, id }: Asked): string {
  return `/conversations/${conversation}/messages/${id}/poll`;
}
