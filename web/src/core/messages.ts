import type { Activity } from './activity';
import type { Http } from './http';
import type { Logs } from './logs';
import type { Marks } from './marks';
import type { Change } from './messageLog';
import type { MustReads } from './mustReads';
import type { Outbox } from './outbox';
import type { Overview } from './overview';
import type { People } from './people';
import type { Pins } from './pins';
import type { ThreadInbox } from './threadInbox';
import type { Threads } from './threads';
import type { Typing } from './typing';
import type { Conversation, Id, Message, Pending } from './types';

interface MessagesOptions {
  http: Http;
  people: People;
  overview: Overview;
  logs: Logs;
  outbox: Outbox;
  marks: Marks;
  threads: Threads;
  activity: Activity;
  threadInbox: ThreadInbox;
  pins: Pins;
  mustReads: MustReads;
  typing: Typing;
  me(): Id | undefined;
  /** A conversation's line has come from the server. */
  onLine(line: Conversation): void;
}

/** What happens with messages and the conversations they lie in, wherever the news of it comes from. */
export class Messages {
  readonly #o: MessagesOptions;

  constructor(options: MessagesOptions) {
    this.#o = options;
  }

  /** Changes that have taken their place in a conversation. */
  changed(conversation: Id, changes: Change[], rev: number): void {
    const { overview, outbox, marks, threads, activity, pins, mustReads, typing } = this.#o;
    overview.changed(conversation, changes, rev);
    pins.changed(conversation, changes, rev);
    mustReads.changed(changes);
    threads.changed(conversation, changes, rev);
    const line = overview.of(conversation).get();
    for (const change of changes) {
      const { message } = change;
      activity.changed(change);
      if (message.replyTo !== undefined) this.#o.threadInbox.heard();
      if (message.author === this.#o.me()) outbox.confirm(message);
      else if (line) marks.wrote(message, line);
      if (message.author) typing.ended(conversation, message.author);
    }
  }

  send({ conversation, clientId, markdown, replyTo }: Pending): Promise<Message> {
    const path = `/conversations/${conversation}/messages`;
    return this.#o.http.send<Message>('POST', path, { clientId, markdown, replyTo });
  }

  /** The server has confirmed a message of mine. */
  sent(message: Message): void {
    this.#o.logs.of(message.conversation).put(message);
    this.#o.overview.posted(message);
    this.#o.threads.sent(message);
    if (message.replyTo !== undefined) this.#o.threadInbox.heard();
  }

  async edit(conversation: Id, id: Id, markdown: string): Promise<void> {
    const message = await this.#o.http.send<Message>('PATCH', pathOf(conversation, id), { markdown });
    this.#o.logs.of(conversation).put(message);
    this.#o.overview.edited(message);
  }

  remove(conversation: Id, id: Id): Promise<void> {
    return this.#o.http.send('DELETE', pathOf(conversation, id));
  }

  /** As {@link remove}, when nobody will be there for the answer. */
  removeOnLeaving(conversation: Id, id: Id): void {
    this.#o.http.sendOnLeaving('DELETE', pathOf(conversation, id));
  }

  react(conversation: Id, id: Id, emoji: string, on: boolean): Promise<void> {
    const path = `${pathOf(conversation, id)}/reactions/${encodeURIComponent(emoji)}`;
    return this.#o.http.send(on ? 'PUT' : 'DELETE', path);
  }

  /** Asks for a conversation's line; rejects with not-found when it is not mine. */
  async readLine(id: Id): Promise<Conversation> {
    const { http, overview, people } = this.#o;
    const recording = overview.record();
    try {
      const line = await http.get<Conversation>(`/conversations/${id}`);
      const named = [...line.people, ...(line.last?.author ? [line.last.author] : [])];
      await people.meetUnknown(named).catch(() => undefined);
      return this.#taken(overview.take(line, recording), line);
    } finally {
      overview.forget(recording);
    }
  }

  /** A line that came as the answer to something else. */
  takeLine(line: Conversation): Conversation {
    return this.#taken(this.#o.overview.take(line, this.#o.overview.record()), line);
  }

  #taken(shown: Conversation, given: Conversation): Conversation {
    this.#o.onLine(given);
    return shown;
  }
}

function pathOf(conversation: Id, message: Id): string {
  return `/conversations/${conversation}/messages/${message}`;
}
