import type { Http } from './http';
import type { Change } from './messageLog';
import type { People } from './people';
import { type Readable, StoreMap } from './store';
import type { Id, Message, MessageVersion, Page } from './types';

/** What is pinned in conversations, the latest first, and what stood in messages before. */
export class Pins {
  readonly #http: Http;
  readonly #people: People;
  readonly #lists = new StoreMap<Id, Message[] | undefined>(undefined);
  readonly #revs = new Map<Id, number>();

  constructor(http: Http, people: People) {
    this.#http = http;
    this.#people = people;
  }

  /** Undefined before it has been asked for. */
  of(conversation: Id): Readable<Message[] | undefined> {
    return this.#lists.of(conversation);
  }

  async refresh(conversation: Id): Promise<void> {
    const page = await this.#http.get<Page>(`/conversations/${conversation}/pinned`);
    if (page.rev < (this.#revs.get(conversation) ?? 0)) return this.refresh(conversation);
    this.#people.meet(page.people);
    this.#lists.of(conversation).set(inOrder(page.messages));
  }

  /** Shows when the server tells of it. */
  set({ conversation, id }: Message, isPinned: boolean): Promise<void> {
    return this.#http.send(isPinned ? 'PUT' : 'DELETE', `/conversations/${conversation}/messages/${id}/pin`);
  }

  /** What stood in a message before its edits, the latest first. */
  async versions({ conversation, id }: Message): Promise<MessageVersion[]> {
    const path = `/conversations/${conversation}/messages/${id}/versions`;
    return (await this.#http.get<{ items: MessageVersion[] }>(path)).items;
  }

  /** Changes that have taken their place in a conversation. */
  changed(conversation: Id, changes: Change[], rev: number): void {
    this.#revs.set(conversation, rev);
    const list = this.#lists.of(conversation);
    const held = list.get();
    if (!held) return;
    const byId = new Map(held.map((one) => [one.id, one]));
    let isOther = false;
    for (const { message } of changes) {
      isOther ||= message.pinned !== undefined || byId.has(message.id);
      if (message.pinned) byId.set(message.id, message);
      else byId.delete(message.id);
    }
    if (isOther) list.set(inOrder([...byId.values()]));
  }

  clear(): void {
    this.#lists.clear();
    this.#revs.clear();
  }
}

function inOrder(messages: Message[]): Message[] {
  return messages.sort((a, b) => (b.pinned?.at ?? '').localeCompare(a.pinned?.at ?? ''));
}
