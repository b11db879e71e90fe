import type { Http } from './http';
import type { People } from './people';
import type { Moment } from './scheduled';
import type { Id, Message, Person } from './types';

export interface NewPoll {
  options: string[];
  anonymous: boolean;
  several: boolean;
  closes?: Moment;
}

/** Questions with answers to choose from. */
export class Polls {
  readonly #http: Http;
  readonly #people: People;
  readonly #onPosted: (message: Message) => void;

  constructor(http: Http, people: People, onPosted: (message: Message) => void) {
    this.#http = http;
    this.#people = people;
    this.#onPosted = onPosted;
  }

  /** The same client id again is the same poll. */
  async post(conversation: Id, clientId: Id, question: string, poll: NewPoll): Promise<void> {
    const path = `/conversations/${conversation}/messages`;
    this.#onPosted(await this.#http.send<Message>('POST', path, { clientId, markdown: question, poll }));
  }

  /** What I have chosen, of the options from 1. */
  async mine(message: Message): Promise<number[]> {
    return (await this.#http.get<{ choices: number[] }>(pathOf(message))).choices;
  }

  vote(message: Message, choices: number[]): Promise<void> {
    return this.#http.send('PUT', `${pathOf(message)}/votes`, { choices });
  }

  close(message: Message): Promise<void> {
    return this.#http.send('PUT', `${pathOf(message)}/closed`);
  }

  async voters(message: Message, choice: number): Promise<Person[]> {
    const { people } = await this.#http.get<{ people: Person[] }>(
      `${pathOf(message)}/voters?choice=${choice}`,
    );
    this.#people.meet(people);
    return people;
  }
}

function pathOf({ conversation, id }: Message): string {
  return `/conversations/${conversation}/messages/${id}/poll`;
}
