import { Http, type Problem } from './http';
import { type MessageList, MessageLog } from './messageLog';
import { Outbox, type KeyValue } from './outbox';
import { type Clock, EventSocket, type SocketLike, systemClock } from './socket';
import { type Readable, Store, StoreMap } from './store';
import type {
  Bootstrap,
  Conversation,
  Id,
  Language,
  Me,
  Message,
  Page,
  Pending,
  Person,
  Presence,
  ServerEvent,
  Session,
  Team,
  Theme,
} from './types';
import { uuid7 } from './uuid';

export interface SessionState {
  status: 'unknown' | 'signedOut' | 'signedIn' | 'ended';
  me?: Me;
  organisation?: string;
}

export interface ListState {
  status: 'loading' | 'ready' | 'failed';
  teams: Team[];
  conversations: Conversation[];
}

export interface CoreOptions {
  fetch?: (input: string, init?: RequestInit) => Promise<Response>;
  openSocket?: (url: string) => SocketLike;
  clock?: Clock;
  storage?: KeyValue;
}

const MOST_UNREAD = 100;
const TYPING_SHOWN_MILLIS = 6_000;
const TYPING_SENT_MILLIS = 3_000;
const HOLE_MILLIS = 500;

/** Everything the client knows and can do, without a screen. */
export class Core {
  readonly session = new Store<SessionState>({ status: 'unknown' });
  readonly list = new Store<ListState>({ status: 'loading', teams: [], conversations: [] });

  readonly #http: Http;
  readonly #clock: Clock;
  readonly #storage: KeyValue;
  readonly #socket: EventSocket;
  readonly #outbox: Outbox;
  readonly #logs = new Map<Id, MessageLog>();
  readonly #conversations = new StoreMap<Id, Conversation | undefined>(undefined);
  readonly #people = new StoreMap<Id, Person | undefined>(undefined);
  readonly #typing = new StoreMap<Id, Id[]>([]);
  readonly #drafts = new StoreMap<string, string>('');
  readonly #marks = new Map<Id, number>();
  readonly #holes = new Set<Id>();
  readonly #typedAt = new Map<Id, number>();
  #build?: string;
  #watched: { people: Id[]; conversations: Id[] } = { people: [], conversations: [] };

  constructor(options: CoreOptions = {}) {
    this.#clock = options.clock ?? systemClock;
    this.#storage = options.storage ?? localStorage;
    this.#http = new Http(options.fetch ?? ((input, init) => fetch(input, init)));
    this.#http.onSignedOut = () => this.#ended();
    this.#socket = new EventSocket(
      options.openSocket ??
        ((url) => new WebSocket(location.origin.replace(/^http/, 'ws') + url) as unknown as SocketLike),
      this.#clock,
    );
    this.#socket.onEvent = (event) => this.#receive(event);
    this.#socket.onSessionEnded = () => this.#ended();
    this.#outbox = new Outbox((pending) => this.#postNow(pending), this.#storage, this.#clock);
    this.#outbox.onSent = (message) => this.#sent(message);
    this.#outbox.pending.subscribe(() => this.#showPending());
  }

  get connection() {
    return this.#socket.connection as Readable<ReturnType<EventSocket['connection']['get']>>;
  }

  /** How many messages wait to be sent. */
  get pending(): Readable<Pending[]> {
    return this.#outbox.pending;
  }

  conversation(id: Id): Readable<Conversation | undefined> {
    return this.#conversations.of(id);
  }

  person(id: Id): Readable<Person | undefined> {
    return this.#people.of(id);
  }

  typingIn(conversation: Id): Readable<Id[]> {
    return this.#typing.of(conversation);
  }

  timeline(conversation: Id): MessageList {
    return this.#follow(this.#log(conversation).timeline);
  }

  thread(conversation: Id, root: Id): MessageList {
    return this.#follow(this.#log(conversation).thread(root));
  }

  findMessage(conversation: Id, id: Id): Message | undefined {
    return this.#log(conversation).find(id);
  }

  // Signing in and out ------------------------------------------------------------------------------------------

  async start(): Promise<void> {
    try {
      await this.#load();
    } catch (error) {
      const problem = error as Problem;
      if (problem.code === 'signed-out') this.session.set({ status: 'signedOut' });
      else {
        this.list.update((now) => ({ ...now, status: 'failed' }));
        this.#clock.later(() => void this.start(), 3_000);
      }
    }
  }

  async signIn(login: string, password: string, remember: boolean): Promise<void> {
    await this.#http.send('POST', '/session', { login, password, remember });
    await this.#load();
  }

  async setUp(first: {
    secret: string;
    organisation: string;
    login: string;
    name: string;
    password: string;
  }) {
    await this.#http.send('POST', '/setup', first);
    await this.#load();
  }

  async signOut(): Promise<void> {
    await this.#http.send('DELETE', '/session');
    this.#forget();
    this.session.set({ status: 'signedOut' });
  }

  sessions(): Promise<Session[]> {
    return this.#http.get<{ sessions: Session[] }>('/sessions').then((answer) => answer.sessions);
  }

  endSession(id: Id): Promise<void> {
    return this.#http.send('DELETE', `/sessions/${id}`);
  }

  async updateMe(change: { language?: Language; theme?: Theme }): Promise<void> {
    this.#setMe(await this.#http.send<Me>('PATCH', '/me', change));
  }

  async setPresence(presence?: Presence): Promise<void> {
    await this.#http.send('PUT', '/me/presence', { presence });
    const me = this.session.get().me;
    if (me) this.#setMe({ ...me, presence: presence ?? 'available' });
  }

  // Messages ----------------------------------------------------------------------------------------------------

  /** Shows the message at once and sends it as soon as that is possible. */
  post(conversation: Id, markdown: string, replyTo?: Id): void {
    const now = this.#clock.now();
    this.#outbox.add({
      clientId: uuid7(now),
      conversation,
      replyTo,
      markdown,
      createdAt: new Date(now).toISOString(),
      state: 'queued',
    });
  }

  retry(clientId: Id): void {
    this.#outbox.retry(clientId);
  }

  discard(clientId: Id): void {
    this.#outbox.discard(clientId);
  }

  async edit(conversation: Id, message: Id, markdown: string): Promise<void> {
    const path = `/conversations/${conversation}/messages/${message}`;
    this.#log(conversation).put(await this.#http.send<Message>('PATCH', path, { markdown }));
  }

  remove(conversation: Id, message: Id): Promise<void> {
    return this.#http.send('DELETE', `/conversations/${conversation}/messages/${message}`);
  }

  /** The same while the page is being left: the browser finishes it on its own. */
  removeOnLeaving(conversation: Id, message: Id): void {
    const path = `/api/conversations/${conversation}/messages/${message}`;
    void fetch(path, { method: 'DELETE', credentials: 'same-origin', keepalive: true });
  }

  /** Shows the reaction at once; the server's state comes by event. */
  async react(conversation: Id, message: Id, emoji: string, on: boolean): Promise<void> {
    const path = `/conversations/${conversation}/messages/${message}/reactions/${encodeURIComponent(emoji)}`;
    await this.#http.send(on ? 'PUT' : 'DELETE', path);
    this.#askLater(conversation, 300);
  }

  /** Marks are merged and sent one to three seconds after the last move. */
  markRead(conversation: Id, seq: number): void {
    const now = this.#conversations.of(conversation).get();
    if (!now || seq <= now.mark) return;
    this.#setConversation({ ...now, mark: seq, unread: seq >= now.seq ? 0 : now.unread });
    const isScheduled = this.#marks.has(conversation);
    this.#marks.set(conversation, seq);
    if (!isScheduled) {
      const jitter = now.members > 1000 ? 30_000 : 2_000;
      this.#clock.later(() => void this.#sendMark(conversation), 1_000 + this.#clock.random() * jitter);
    }
  }

  typing(conversation: Id): void {
    const now = this.#clock.now();
    if (now - (this.#typedAt.get(conversation) ?? 0) > TYPING_SENT_MILLIS) {
      this.#typedAt.set(conversation, now);
      this.#socket.send({ type: 'typing', conversation });
    }
  }

  /** Whose presence is on screen. */
  watch(what: { people: Id[]; conversations: Id[] }): void {
    this.#watched = what;
    this.#socket.send({ type: 'watch', ...what });
  }

  active(): void {
    this.#socket.send({ type: 'active' });
  }

  /** The network is back, or the window is looked at again. */
  hurry(): void {
    this.#socket.hurry();
    this.#outbox.flush();
  }

  draft(conversation: Id, thread?: Id): Readable<string> {
    const key = draftKey(conversation, thread);
    const store = this.#drafts.of(key);
    if (store.get() === '') store.set(this.#storage.getItem(key) ?? '');
    return store;
  }

  setDraft(conversation: Id, thread: Id | undefined, markdown: string): void {
    const key = draftKey(conversation, thread);
    if (markdown) this.#storage.setItem(key, markdown);
    else this.#storage.removeItem(key);
    this.#drafts.of(key).set(markdown);
  }

  // Conversations and people ----------------------------------------------------------------------------------------

  async openChat(members: Id[], name?: string): Promise<Conversation> {
    return this.#setConversation(await this.#http.send<Conversation>('POST', '/chats', { members, name }));
  }

  async createChannel(team: Id, name: string): Promise<Conversation> {
    const channel = this.#setConversation(
      await this.#http.send<Conversation>('POST', `/teams/${team}/channels`, { name }),
    );
    this.#joinTeam(channel);
    return channel;
  }

  addMember(conversation: Id, person: Id, history: 'nothing' | 'today' | 'all'): Promise<void> {
    return this.#http.send('POST', `/chats/${conversation}/members`, { person, history });
  }

  async leave(conversation: Id): Promise<void> {
    const me = this.session.get().me;
    if (me) await this.#http.send('DELETE', `/chats/${conversation}/members/${me.id}`);
    this.#gone(conversation);
  }

  async findPeople(q: string, signal?: AbortSignal): Promise<Person[]> {
    const answer = await this.#http.get<{ people: Person[] }>(
      `/people?q=${encodeURIComponent(q)}&limit=20`,
      signal,
    );
    this.#meet(answer.people);
    return answer.people;
  }

  async members(conversation: Id, q: string, after?: string): Promise<{ people: Person[]; next?: string }> {
    const query = new URLSearchParams({ ...(q && { q }), ...(after && { after }) });
    const answer = await this.#http.get<{ people: Person[]; next?: string }>(
      `/conversations/${conversation}/members?${query}`,
    );
    this.#meet(answer.people);
    return answer;
  }

  /** A conversation that may not be in the list; rejects with not-found when it is not mine. */
  async fetchConversation(id: Id): Promise<Conversation> {
    const conversation = await this.#http.get<Conversation>(`/conversations/${id}`);
    const unknown = [
      ...conversation.people,
      ...(conversation.last?.author ? [conversation.last.author] : []),
    ].filter((person) => !this.#people.of(person).get());
    if (unknown.length > 0) {
      this.#meet((await this.#http.get<{ people: Person[] }>(`/people?ids=${unknown.join(',')}`)).people);
    }
    return this.#setConversation(conversation);
  }

  // What the server tells ------------------------------------------------------------------------------------------

  async #load(): Promise<void> {
    const boot = await this.#http.get<Bootstrap>('/bootstrap');
    this.#http.language = boot.me.language;
    this.#build = boot.build;
    this.#meet(boot.people);
    boot.conversations.forEach((conversation) => this.#conversations.of(conversation.id).set(conversation));
    this.list.set({ status: 'ready', teams: boot.teams, conversations: boot.conversations });
    this.session.set({ status: 'signedIn', me: boot.me, organisation: boot.organisation.name });
    this.#socket.stop();
    this.#socket.start(boot.cursor, boot.epoch);
    this.#outbox.start(boot.me.id);
  }

  #receive(event: ServerEvent): void {
    switch (event.type) {
      case 'hello':
        return this.#greeted(event);
      case 'message':
        return this.#changed(event);
      case 'read':
        return this.#read(event);
      case 'typing':
        return this.#types(event.conversation, event.person);
      case 'presence':
        return event.people.forEach(({ id, presence }) =>
          this.#people.of(id).update((person) => person && { ...person, presence }),
        );
      case 'conversation':
        return event.gone ? this.#gone(event.conversation) : this.#askLater(event.conversation, 0);
    }
  }

  #greeted(hello: Extract<ServerEvent, { type: 'hello' }>): void {
    if (this.#build && hello.build !== this.#build) this.#socket.connection.set('updated');
    if (hello.reset) void this.#loadAgain();
    for (const [conversation, rev] of Object.entries(hello.changed ?? {})) {
      if (rev > this.#known(conversation)) this.#askLater(conversation, this.#clock.random() * 300);
    }
    this.#socket.send({ type: 'watch', ...this.#watched });
    this.#outbox.flush();
  }

  async #loadAgain(): Promise<void> {
    const boot = await this.#http.get<Bootstrap>('/bootstrap');
    this.#meet(boot.people);
    this.list.set({ status: 'ready', teams: boot.teams, conversations: boot.conversations });
    for (const conversation of boot.conversations) {
      this.#conversations.of(conversation.id).set(conversation);
      if (this.#logs.get(conversation.id)?.isOpen) this.#askLater(conversation.id, 0);
    }
  }

  #changed(event: Extract<ServerEvent, { type: 'message' }>): void {
    this.#meet(event.people ?? []);
    const conversation = this.#conversations.of(event.conversation).get();
    const log = this.#logs.get(event.conversation);
    if (!conversation) return this.#askLater(event.conversation, 0);
    const arrival = (log ?? this.#log(event.conversation)).arrive(event.rev, event.message, event.after);
    if (arrival === 'hole')
      return this.#askLater(event.conversation, HOLE_MILLIS * (1 + this.#clock.random()));
    if (arrival === 'applied' && event.message) this.#noteInList(conversation, event.message);
  }

  /** The list's line of a conversation follows a message without asking the server. */
  #noteInList(conversation: Conversation, message: Message): void {
    const isNew = message.rev === message.seq;
    const isRoot = message.replyTo === undefined;
    const now = { ...conversation, rev: Math.max(conversation.rev, message.rev) };
    if (isRoot && message.seq >= conversation.seq) {
      now.seq = message.seq;
      now.last = message;
    }
    if (isNew && isRoot && message.author === this.session.get().me?.id) {
      now.mark = Math.max(now.mark, message.seq);
      now.unread = 0;
    } else if (isNew && isRoot && message.author && message.seq > now.mark) {
      now.unread = Math.min(MOST_UNREAD, now.unread + 1);
    }
    this.#setConversation(now);
    if (message.author) this.#stopsTyping(conversation.id, message.author);
  }

  #read(event: Extract<ServerEvent, { type: 'read' }>): void {
    const conversation = this.#conversations.of(event.conversation).get();
    if (!conversation || event.person !== this.session.get().me?.id || event.seq <= conversation.mark) return;
    if (event.seq >= conversation.seq) this.#setConversation({ ...conversation, mark: event.seq, unread: 0 });
    else this.#askLater(event.conversation, 0);
  }

  #types(conversation: Id, person: Id): void {
    this.#typing
      .of(conversation)
      .update((people) => (people.includes(person) ? people : [...people, person]));
    this.#clock.later(() => this.#stopsTyping(conversation, person), TYPING_SHOWN_MILLIS);
  }

  #stopsTyping(conversation: Id, person: Id): void {
    this.#typing
      .of(conversation)
      .update((people) => (people.includes(person) ? people.filter((one) => one !== person) : people));
  }

  #gone(conversation: Id): void {
    this.#conversations.of(conversation).set(undefined);
    this.#logs.delete(conversation);
    this.list.update((now) => ({
      ...now,
      conversations: now.conversations.filter((one) => one.id !== conversation),
    }));
  }

  /** Asks for what is missing, once for several reasons at the same time. */
  #askLater(conversation: Id, millis: number): void {
    if (this.#holes.has(conversation)) return;
    this.#holes.add(conversation);
    this.#clock.later(() => {
      this.#holes.delete(conversation);
      this.#ask(conversation).catch((problem: Problem) => {
        if (problem.code === 'not-found') this.#gone(conversation);
        else if (problem.isTransient) this.#askLater(conversation, 2_000);
      });
    }, millis);
  }

  async #ask(conversation: Id): Promise<void> {
    const log = this.#logs.get(conversation);
    const line = await this.fetchConversation(conversation);
    if (log?.isOpen) await log.catchUp((page) => this.#meet(page.people));
    else if (log) log.known = Math.max(log.known, line.rev);
    this.#joinTeam(line);
  }

  // State -------------------------------------------------------------------------------------------------------

  #log(conversation: Id): MessageLog {
    let log = this.#logs.get(conversation);
    if (!log) {
      const base = `/conversations/${conversation}`;
      const http = this.#http;
      log = new MessageLog(
        {
          history: (query) => {
            const given = Object.entries(query).map(([key, value]) => [key, String(value)]);
            return http.get<Page>(`${base}/messages?${new URLSearchParams(Object.fromEntries(given))}`);
          },
          replies: (root, after) =>
            http.get<Page>(`${base}/messages/${root}/replies?after=${after}&limit=100`),
          changes: (after) => http.get<Page>(`${base}/changes?after=${after}`),
        },
        this.#conversations.of(conversation).get()?.rev ?? 0,
      );
      this.#logs.set(conversation, log);
      this.#showPending();
    }
    return log;
  }

  #follow(list: MessageList): MessageList {
    list.onPage = (page) => this.#meet(page.people);
    return list;
  }

  #known(conversation: Id): number {
    return this.#logs.get(conversation)?.known ?? this.#conversations.of(conversation).get()?.rev ?? 0;
  }

  #postNow(pending: Pending): Promise<Message> {
    const { clientId, markdown, replyTo } = pending;
    return this.#http.send<Message>('POST', `/conversations/${pending.conversation}/messages`, {
      clientId,
      markdown,
      replyTo,
    });
  }

  #sent(message: Message): void {
    this.#log(message.conversation).put(message);
  }

  #showPending(): void {
    for (const [conversation, log] of this.#logs) {
      log.setPending(this.#outbox.pending.get().filter((one) => one.conversation === conversation));
    }
  }

  async #sendMark(conversation: Id): Promise<void> {
    const seq = this.#marks.get(conversation);
    this.#marks.delete(conversation);
    try {
      await this.#http.send('PUT', `/conversations/${conversation}/read`, { seq });
    } catch (error) {
      if ((error as Problem).isTransient && seq !== undefined && !this.#marks.has(conversation)) {
        this.#marks.set(conversation, seq);
        this.#clock.later(() => void this.#sendMark(conversation), 10_000);
      }
    }
  }

  #setConversation(conversation: Conversation): Conversation {
    this.#conversations.of(conversation.id).set(conversation);
    this.list.update((now) => {
      const at = now.conversations.findIndex((one) => one.id === conversation.id);
      const conversations =
        at < 0 ? [conversation, ...now.conversations] : now.conversations.with(at, conversation);
      return { ...now, conversations: conversations.sort(newestFirst) };
    });
    return conversation;
  }

  #joinTeam(channel: Conversation): void {
    if (!channel.team) return;
    this.list.update((now) => ({
      ...now,
      teams: now.teams.map((team) =>
        team.id === channel.team && !team.channels.includes(channel.id)
          ? { ...team, channels: [...team.channels, channel.id] }
          : team,
      ),
    }));
  }

  #meet(people: Person[]): void {
    for (const person of people) {
      this.#people
        .of(person.id)
        .update((held) => ({ ...person, presence: person.presence ?? held?.presence }));
    }
  }

  #setMe(me: Me): void {
    this.#http.language = me.language;
    this.session.update((now) => ({ ...now, me }));
  }

  #ended(): void {
    if (this.session.get().status !== 'signedIn') return;
    this.#forget();
    this.session.set({ status: 'ended' });
  }

  #forget(): void {
    this.#socket.stop();
    this.#outbox.stop();
    this.#logs.clear();
    this.#conversations.clear();
    this.#people.clear();
    this.list.set({ status: 'loading', teams: [], conversations: [] });
  }
}

function draftKey(conversation: Id, thread?: Id): string {
  return `torv.draft.${conversation}${thread ? `.${thread}` : ''}`;
}

function newestFirst(a: Conversation, b: Conversation): number {
  return (b.last?.createdAt ?? '').localeCompare(a.last?.createdAt ?? '');
}
