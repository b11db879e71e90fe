import type { Clock } from './clock';
import { type Http, Problem } from './http';
import type { Overview } from './overview';
import { type Store, StoreMap } from './store';
import type { Conversation, Id, Message } from './types';

const FIRST_MILLIS = 1_000;
const SPREAD_MILLIS = 2_000;
const LARGE_SPREAD_MILLIS = 30_000;
const LARGE_MEMBERS = 1_000;
const AGAIN_MILLIS = 10_000;
/** In larger chats the server does not tell others' marks. */
const MOST_READERS = 20;

/** How far I have read, told to the server a moment later and merged; and how far others have, in small chats. */
export class Marks {
  /** The number of unread messages is not sure, and the server knows my mark. */
  onUncertain: (conversation: Id) => void = () => undefined;
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #overview: Overview;
  readonly #readers = new StoreMap<Id, Map<Id, number>>(new Map());
  /** Marks that the server does not have yet. */
  readonly #toSend = new Map<Id, number>();
  readonly #underWay = new Set<Id>();
  /** Conversations whose number is to be asked for when the server has the mark. */
  readonly #doubtful = new Set<Id>();

  constructor(http: Http, clock: Clock, overview: Overview) {
    this.#http = http;
    this.#clock = clock;
    this.#overview = overview;
  }

  readersOf(conversation: Id): Store<Map<Id, number>> {
    return this.#readers.of(conversation);
  }

  /** I have read up to here. */
  mark(conversation: Id, seq: number): void {
    const { isMoved, isSure } = this.#overview.read(conversation, seq);
    if (!isMoved) return;
    const isPlanned = this.#toSend.has(conversation);
    this.#toSend.set(conversation, seq);
    if (!isSure) this.doubt(conversation);
    if (isPlanned) return;
    const members = this.#overview.of(conversation).get()?.members ?? 0;
    const spread = members > LARGE_MEMBERS ? LARGE_SPREAD_MILLIS : SPREAD_MILLIS;
    this.#later(conversation, FIRST_MILLIS + this.#clock.random() * spread);
  }

  /** News of a mark: mine from another device, or another person's. */
  heard(conversation: Id, person: Id, seq: number, isMe: boolean): void {
    if (!isMe) return this.#advance(conversation, person, seq);
    if (!this.#overview.read(conversation, seq).isSure) this.doubt(conversation);
  }

  /** The number of unread messages after the mark is not sure: the server knows it as soon as it has the mark. */
  doubt(conversation: Id): void {
    const isUnsent = this.#toSend.has(conversation) || this.#underWay.has(conversation);
    if (isUnsent) this.#doubtful.add(conversation);
    else this.onUncertain(conversation);
  }

  /** Who writes has read what came before. */
  wrote({ author, seq, system }: Message, line: Conversation): void {
    if (author === undefined || system || line.kind === 'channel' || line.members > MOST_READERS) return;
    this.#advance(line.id, author, seq);
  }

  /** The page goes: what waits to be told is told now, and the browser sees to it. */
  leaving(): void {
    for (const [conversation, seq] of this.#toSend) {
      this.#http.sendOnLeaving('PUT', pathOf(conversation), { seq });
    }
    this.#toSend.clear();
  }

  clear(): void {
    this.#toSend.clear();
    this.#underWay.clear();
    this.#doubtful.clear();
    this.#readers.clear();
  }

  #advance(conversation: Id, person: Id, seq: number): void {
    this.#readers
      .of(conversation)
      .update((readers) => ((readers.get(person) ?? 0) >= seq ? readers : new Map(readers).set(person, seq)));
  }

  #later(conversation: Id, millis: number): void {
    this.#clock.later(() => void this.#send(conversation), millis);
  }

  async #send(conversation: Id): Promise<void> {
    const seq = this.#toSend.get(conversation);
    if (seq === undefined) return;
    this.#toSend.delete(conversation);
    this.#underWay.add(conversation);
    try {
      await this.#http.send('PUT', pathOf(conversation), { seq });
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.isTransient && !this.#toSend.has(conversation)) {
        this.#toSend.set(conversation, seq);
        this.#later(conversation, problem.retryAfterSeconds * 1_000 || AGAIN_MILLIS);
      }
    }
    this.#underWay.delete(conversation);
    if (!this.#toSend.has(conversation) && this.#doubtful.delete(conversation))
      this.onUncertain(conversation);
  }
}

function pathOf(conversation: Id): string {
  return `/conversations/${conversation}/read`;
}
