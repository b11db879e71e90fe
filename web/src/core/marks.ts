import type { Clock } from './clock';
import type { Http } from './http';
import { MarkSender } from './markSender';
import type { Overview } from './overview';
import { type Store, StoreMap } from './store';
import type { Conversation, Id, Message } from './types';

const SPREAD_MILLIS = 2_000;
const LARGE_SPREAD_MILLIS = 30_000;
const LARGE_MEMBERS = 1_000;
/** In larger chats the server does not tell others' marks. */
const MOST_READERS = 20;

/** How far I have read, told to the server a moment later and merged; and how far others have, in small chats. */
export class Marks {
  /** The number of unread messages is not sure, and the server knows my mark. */
  onUncertain: (conversation: Id) => void = () => undefined;
  readonly #http: Http;
  readonly #sender: MarkSender;
  readonly #overview: Overview;
  readonly #readers = new StoreMap<Id, Map<Id, number>>(new Map());
  /** Up to where I had read before what I marked as unread: until I leave the conversation, nothing in it is read by being in view. */
  readonly #heldBack = new StoreMap<Id, number | undefined>(undefined);
  /** Conversations whose number is to be asked for when the server has the mark, by the path of the mark. */
  readonly #doubtful = new Map<string, Id>();

  constructor(http: Http, clock: Clock, overview: Overview) {
    this.#http = http;
    this.#overview = overview;
    this.#sender = new MarkSender(http, clock);
    this.#sender.onSettled = (path) => {
      const conversation = this.#doubtful.get(path);
      if (conversation !== undefined && this.#doubtful.delete(path)) this.onUncertain(conversation);
    };
  }

  readersOf(conversation: Id): Store<Map<Id, number>> {
    return this.#readers.of(conversation);
  }

  /** Where the line "new" stands because I have put it there; undefined when I have not since I came. */
  heldBack(conversation: Id): Store<number | undefined> {
    return this.#heldBack.of(conversation);
  }

  /** This message and what follows are unread again, on all my devices. Rejects when the server does not take it. */
  async markUnread(conversation: Id, seq: number): Promise<void> {
    this.#heldBack.of(conversation).set(seq - 1);
    this.#sender.drop(pathOf(conversation));
    try {
      await this.#http.send('PUT', `/conversations/${conversation}/unread`, { seq });
      this.#putBack(conversation, seq - 1);
    } catch (error) {
      this.#heldBack.of(conversation).set(undefined);
      throw error;
    }
  }

  /** I have come to a conversation, or left it: from here on what I see is read. */
  arrive(conversation: Id): void {
    if (this.#heldBack.of(conversation).get() !== undefined) this.#heldBack.of(conversation).set(undefined);
  }

  /** I have read up to here. */
  mark(conversation: Id, seq: number): void {
    if (this.#heldBack.of(conversation).get() !== undefined) return;
    const { isMoved, isSure } = this.#overview.read(conversation, seq);
    if (!isMoved) return;
    const members = this.#overview.of(conversation).get()?.members ?? 0;
    const spread = members > LARGE_MEMBERS ? LARGE_SPREAD_MILLIS : SPREAD_MILLIS;
    this.#sender.move(pathOf(conversation), seq, spread);
    if (!isSure) this.doubt(conversation);
  }

  /** News of a mark: mine from another device, or another person's. */
  heard(conversation: Id, person: Id, seq: number, isMe: boolean, isBack = false): void {
    if (isMe && isBack) {
      this.#heldBack.of(conversation).set(seq);
      this.#sender.drop(pathOf(conversation));
      return this.#putBack(conversation, seq);
    }
    if (!isMe) return this.#advance(conversation, person, seq);
    if (!this.#overview.read(conversation, seq).isSure) this.doubt(conversation);
  }

  /** The number of unread messages after the mark is not sure: the server knows it as soon as it has the mark. */
  doubt(conversation: Id): void {
    const path = pathOf(conversation);
    if (this.#sender.owes(path)) this.#doubtful.set(path, conversation);
    else this.onUncertain(conversation);
  }

  /** Who writes has read what came before. */
  wrote({ author, seq, system }: Message, line: Conversation): void {
    if (author === undefined || system || line.kind === 'channel' || line.members > MOST_READERS) return;
    this.#advance(line.id, author, seq);
  }

  /** The list has been told by the server anew, which may not know what I have read here. */
  repeat(): void {
    for (const [path, seq] of this.#sender.owed()) {
      const conversation = path.split('/')[2];
      if (conversation) this.#overview.read(conversation, seq);
    }
  }

  leaving(): void {
    this.#sender.leaving();
  }

  clear(): void {
    this.#sender.clear();
    this.#doubtful.clear();
    this.#readers.clear();
    this.#heldBack.clear();
  }

  #putBack(conversation: Id, mark: number): void {
    if (!this.#overview.putBack(conversation, mark)) this.doubt(conversation);
  }

  #advance(conversation: Id, person: Id, seq: number): void {
    this.#readers
      .of(conversation)
      .update((readers) => ((readers.get(person) ?? 0) >= seq ? readers : new Map(readers).set(person, seq)));
  }
}

function pathOf(conversation: Id): string {
  return `/conversations/${conversation}/read`;
}
