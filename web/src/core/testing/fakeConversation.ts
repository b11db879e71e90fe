import type { Conversation, Id, Message, Page, ThreadMark } from '../types';

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;

  constructor(status: number, code: string, detail = '') {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

type Pages = Omit<Page, 'people' | 'threads'>;

/** One conversation on the server: it counts its changes, and every message knows its place and its last change. */
export class FakeConversation {
  readonly id: Id;
  readonly members: Set<Id>;
  readonly about: Partial<Conversation>;
  /** How each keeps it in their list. */
  readonly choices = new Map<Id, Partial<Conversation>>();
  readonly messages: Message[] = [];
  rev = 0;
  /** Messages on one page of the history and of the changes. */
  pageSize = 50;
  changesPageSize = 100;
  onChange: (message: Message) => void = () => undefined;
  readonly #posted = new Map<string, { id: Id; body: string }>();
  readonly #marks = new Map<Id, number>();
  /** Of each thread, who follows it and how far they have read it. */
  readonly #threads = new Map<Id, Map<Id, { follows: boolean; seq: number }>>();
  readonly #now: () => string;

  constructor(id: Id, members: Id[], about: Partial<Conversation>, now: () => string) {
    this.id = id;
    this.members = new Set(members);
    this.about = { kind: 'group', ...about };
    this.#now = now;
  }

  get roots(): Message[] {
    return this.messages.filter((message) => message.replyTo === undefined);
  }

  repliesTo(root: Id): Message[] {
    return this.messages.filter((message) => message.replyTo === root);
  }

  find(id: Id): Message {
    const message = this.messages.find((one) => one.id === id);
    if (!message) throw new Refusal(404, 'not-found');
    return message;
  }

  /** Somebody writes. */
  say(author: Id, markdown: string, rest: Partial<Message> = {}): Message {
    const seq = ++this.rev;
    const id = `${this.id}-${seq}`;
    const message: Message = {
      id,
      conversation: this.id,
      seq,
      rev: seq,
      author,
      clientId: `client-${id}`,
      createdAt: this.#now(),
      markdown,
      reactions: [],
      ...rest,
    };
    this.messages.push(message);
    if (message.replyTo !== undefined) this.#follow(message, message.replyTo);
    if (message.replyTo === undefined && message.author !== undefined && !message.system) {
      this.#marks.set(message.author, seq);
    }
    if (message.replyTo === undefined && this.about.kind !== 'channel') this.#bringBack();
    this.onChange(message);
    if (message.replyTo !== undefined) this.#countReplies(message.replyTo);
    return message;
  }

  #bringBack(): void {
    for (const [person, choice] of this.choices) this.choices.set(person, { ...choice, hidden: undefined });
  }

  post(author: Id, body: Record<string, unknown>): { status: number; body: Message } {
    const { clientId, markdown, replyTo } = body as { clientId: Id; markdown: string; replyTo?: Id };
    const key = `${author} ${clientId}`;
    const first = this.#posted.get(key);
    const text = JSON.stringify([markdown, replyTo]);
    if (first && first.body !== text) throw new Refusal(409, 'conflict', 'Allerede brugt.');
    if (first) return { status: 200, body: this.find(first.id) };
    const message = this.say(author, markdown, { clientId, ...(replyTo !== undefined && { replyTo }) });
    this.#posted.set(key, { id: message.id, body: text });
    return { status: 201, body: message };
  }

  edit(id: Id, markdown: string): Message {
    return this.#change(id, () => ({ markdown, editedAt: this.#now() }));
  }

  remove(id: Id): void {
    const { deletedAt, replyTo } = this.find(id);
    if (deletedAt) return;
    this.#change(id, () => ({ markdown: '', reactions: [], deletedAt: this.#now() }));
    if (replyTo !== undefined) this.#countReplies(replyTo);
  }

  react(id: Id, person: Id, emoji: string, on: boolean): void {
    if (this.find(id).deletedAt) throw new Refusal(409, 'conflict');
    this.#change(id, ({ reactions }) => {
      const people = new Map(reactions.map((one) => [one.emoji, new Set(one.people)]));
      const those = people.get(emoji) ?? new Set();
      if (on) those.add(person);
      else those.delete(person);
      people.set(emoji, those);
      return {
        reactions: [...people]
          .filter(([, who]) => who.size > 0)
          .map(([one, who]) => ({ emoji: one, count: who.size, people: [...who] })),
      };
    });
  }

  /** @returns whether the mark has moved */
  mark(person: Id, seq: number): boolean {
    if (seq <= (this.#marks.get(person) ?? 0)) return false;
    this.#marks.set(person, Math.min(seq, this.rev));
    return true;
  }

  /** @returns whether the mark has moved */
  markThread(person: Id, root: Id, seq: number): boolean {
    const mark = this.#marksIn(root).get(person);
    if (!mark?.follows || seq <= mark.seq) return false;
    mark.seq = Math.min(seq, this.rev);
    return true;
  }

  follow(person: Id, root: Id, follows: boolean): void {
    this.#marksIn(root).set(person, { follows, seq: this.rev });
  }

  /** A person's marks in those of these threads where they have one. */
  threadsFor(person: Id, roots: Id[]): ThreadMark[] {
    return roots.flatMap((root) => {
      const mark = this.#marksIn(root).get(person);
      if (!mark) return [];
      const unread = this.repliesTo(root).filter(
        ({ seq, author, system, deletedAt }) =>
          mark.follows &&
          seq > mark.seq &&
          author !== undefined &&
          author !== person &&
          !system &&
          !deletedAt,
      );
      const seq = unread[0] ? unread[0].seq - 1 : this.rev;
      const { follows } = mark;
      return {
        thread: this.find(root).seq,
        root,
        follows,
        seq,
        unread: Math.min(100, unread.length),
        rev: this.rev,
      };
    });
  }

  /** Who replies follows, and so do those who are mentioned, and those the thread begins with. */
  #follow({ author, seq, markdown }: Message, root: Id): void {
    const marks = this.#marksIn(root);
    const join = (person: Id | undefined, from: number) => {
      if (person !== undefined && !marks.has(person)) marks.set(person, { follows: true, seq: from });
    };
    const first = this.find(root);
    if (this.repliesTo(root).length === 1) {
      [first.author, ...mentionedIn(first.markdown)].forEach((person) => join(person, 0));
    }
    mentionedIn(markdown).forEach((person) => join(person, seq - 1));
    if (author !== undefined) marks.set(author, { follows: true, seq });
  }

  #marksIn(root: Id): Map<Id, { follows: boolean; seq: number }> {
    const marks = this.#threads.get(root) ?? new Map<Id, { follows: boolean; seq: number }>();
    this.#threads.set(root, marks);
    return marks;
  }

  /** @param mark another than the one kept */
  lineFor(person: Id, mark = this.#marks.get(person) ?? 0): Conversation {
    const last = this.roots.at(-1);
    return {
      id: this.id,
      kind: 'group',
      members: this.members.size,
      people: [...this.members].filter((one) => one !== person).slice(0, 8),
      rev: this.rev,
      seq: last?.seq ?? 0,
      mark,
      unread: Math.min(100, this.#unreadAfter(mark, person)),
      fromSeq: 0,
      mayPost: true,
      ...(last && { last }),
      ...this.about,
      ...this.choices.get(person),
    };
  }

  #unreadAfter(mark: number, person: Id): number {
    return this.roots.filter(
      ({ seq, author, system, deletedAt }) =>
        seq > mark && author !== undefined && author !== person && !system && !deletedAt,
    ).length;
  }

  history(query: URLSearchParams): Pages {
    const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
    if (after) {
      const later = this.roots.filter((one) => one.seq > Number(after));
      return this.#page(later.slice(0, this.pageSize), later.length > this.pageSize);
    }
    if (around) {
      const place = Number(around) || this.find(around).seq;
      const half = Math.ceil(this.pageSize / 2);
      const earlier = this.roots.filter((one) => one.seq <= place);
      const later = this.roots.filter((one) => one.seq > place);
      return this.#page([...earlier.slice(-half), ...later.slice(0, half)], earlier.length > half);
    }
    const earlier = this.roots.filter((one) => one.seq < (before ? Number(before) : Infinity));
    return this.#page(earlier.slice(-this.pageSize), earlier.length > this.pageSize);
  }

  replies(root: Id, after: number): Pages {
    this.find(root);
    const later = this.repliesTo(root).filter((one) => one.seq > after);
    return this.#page(later.slice(0, this.pageSize), later.length > this.pageSize);
  }

  changes(after: number): Pages {
    const changed = this.changedAfter(after);
    const messages = changed.slice(0, this.changesPageSize);
    const more = changed.length > messages.length;
    return { messages, more, rev: more ? (messages.at(-1)?.rev ?? 0) : this.rev };
  }

  changedAfter(rev: number): Message[] {
    return this.messages.filter((one) => one.rev > rev).sort((a, b) => a.rev - b.rev);
  }

  #countReplies(root: Id): void {
    const replies = this.repliesTo(root).filter((one) => !one.deletedAt);
    const people = [...new Set(replies.flatMap((one) => one.author ?? []).reverse())].slice(0, 3);
    const lastAt = replies.at(-1)?.createdAt ?? this.#now();
    this.#change(root, () => ({ thread: { replies: replies.length, lastAt, people } }));
  }

  /** Messages are never changed in place: an answer given before keeps the state it had. */
  #change(id: Id, change: (message: Message) => Partial<Message>): Message {
    const at = this.messages.findIndex((one) => one.id === id);
    const message = { ...this.find(id), ...change(this.find(id)), rev: ++this.rev };
    this.messages[at] = message;
    this.onChange(message);
    return message;
  }

  #page(messages: Message[], more: boolean): Pages {
    return { messages, more, rev: this.rev };
  }
}

function mentionedIn(markdown: string): Id[] {
  return [...markdown.matchAll(/<torv:person\/([^>]+)>/g)].map(([, person]) => person ?? '');
}
