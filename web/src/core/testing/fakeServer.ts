import type { Fetch } from '../http';
import type {
  Conversation,
  Draft,
  Id,
  Message,
  ScheduledMessage,
  Section,
  ServerEvent,
  Team,
} from '../types';
import { FakeConversation } from './fakeConversation';
import { handle } from './fakeRoutes';
import { answer, FakeSocket } from './fakeSocket';
import type { ManualClock } from './manualClock';

export interface Request {
  person: Id;
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** What becomes of a request: refused before it is done, or done and its answer lost. */
export type Fault =
  { status: number; code?: string; detail?: string; retryAfter?: number } | 'lost' | 'lostAnswer';

type Row = { conversation: Id; rev: number } | { conversation: Id; person: Id } | { team: Id; person: Id };

/** The server as docs/protocol describes it, in memory. */
export class FakeServer {
  readonly conversations = new Map<Id, FakeConversation>();
  readonly people = new Map<Id, string>();
  readonly sections = new Map<Id, Section[]>();
  readonly drafts = new Map<Id, Draft[]>();
  readonly scheduled = new Map<Id, ScheduledMessage[]>();
  readonly requests: Request[] = [];
  readonly signedIn = new Set<Id>();
  readonly sockets = new Set<FakeSocket>();
  /** Decides about a request; undefined lets it pass. */
  fault: (request: Request) => Fault | undefined = () => undefined;
  /** How long an answer takes in ms, before and after it is worked out. */
  latency: () => number = () => 0;
  /** Delivers an event to a socket; tests replace it to lose, repeat or reorder. */
  deliver: (socket: FakeSocket, event: ServerEvent) => void = (socket, event) => socket.down(event);
  isUp = true;
  epoch = 'epoch-1';
  build = 'build-1';
  /** A cursor older than this is answered by reset. */
  oldest = 0;
  readonly #clock: ManualClock;
  readonly #feed: Row[] = [];

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  // What happens in the organisation --------------------------------------------------------------------------------

  add(id: Id, members: Id[], about: Partial<Conversation> = {}): FakeConversation {
    members.forEach((member) => this.people.set(member, member.toUpperCase()));
    const conversation = new FakeConversation(id, members, about, () =>
      new Date(this.#clock.now()).toISOString(),
    );
    conversation.onChange = (message) => this.#changed(conversation, message);
    this.conversations.set(id, conversation);
    members.forEach((person) => this.#feed.push({ conversation: id, person }));
    this.#tell(members, { type: 'conversation', conversation: id });
    return conversation;
  }

  addMember(conversation: Id, person: Id, isTold = true): void {
    this.#of(conversation).members.add(person);
    this.people.set(person, person.toUpperCase());
    this.#feed.push({ conversation, person });
    if (isTold) this.#tell([person], { type: 'conversation', conversation });
  }

  removeMember(conversation: Id, person: Id, isTold = true): void {
    this.#of(conversation).members.delete(person);
    this.#feed.push({ conversation, person });
    if (isTold) this.#tell([person], { type: 'conversation', conversation, gone: true });
  }

  changeTeam(team: Id, people: Id[]): void {
    people.forEach((person) => this.#feed.push({ team, person }));
    this.#tell(people, { type: 'team', team });
  }

  /** What the server says to somebody beside what it does. */
  tell(people: Id[], event: ServerEvent): void {
    this.#tell(people, event);
  }

  /** The database is another one: it may count from somewhere else. */
  restore(change: () => void = () => undefined): void {
    this.killSockets(1006);
    this.epoch = `${this.epoch}+`;
    this.#feed.length = 0;
    change();
  }

  killSockets(code = 1006): void {
    for (const socket of [...this.sockets]) socket.drop(code);
  }

  /** A newer place to resume from, for those sockets that have been told everything before it. */
  tellCursor(isUpToDate: (socket: FakeSocket) => boolean = () => true): void {
    for (const socket of this.sockets) {
      if (isUpToDate(socket)) socket.down({ type: 'cursor', cursor: this.#cursor });
    }
  }

  endSession(person: Id): void {
    this.signedIn.delete(person);
    for (const socket of [...this.sockets]) if (socket.person === person) socket.drop(4401);
  }

  socketsOf(person: Id): FakeSocket[] {
    return [...this.sockets].filter((socket) => socket.person === person);
  }

  asked(path: RegExp): Request[] {
    return this.requests.filter((request) => path.test(`${request.method} ${request.path}?${request.query}`));
  }

  // What clients see of it ------------------------------------------------------------------------------------------

  fetchFor(person: Id): Fetch {
    return async (input, init) => {
      const url = new URL(input, 'http://torv.test');
      const request: Request = {
        person,
        method: init?.method ?? 'GET',
        path: url.pathname.replace('/api', ''),
        query: url.searchParams,
        body: init?.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : {},
      };
      await this.#wait();
      const fault = this.isUp ? this.fault(request) : 'lost';
      if (this.isUp) this.requests.push(request);
      if (fault === 'lost') throw new TypeError('network');
      if (typeof fault === 'object') return answer(fault.status, fault, fault.retryAfter);
      const { status, body } = handle(this, request);
      if (fault === 'lostAnswer') throw new TypeError('network');
      await this.#wait();
      return answer(status, body);
    };
  }

  socketFor(person: Id): (url: string) => FakeSocket {
    return (url) => {
      const query = new URL(url, 'http://torv.test').searchParams;
      const socket = new FakeSocket(person, (gone) => this.sockets.delete(gone));
      this.#clock.later(() => {
        if (!this.isUp || !this.signedIn.has(person)) return socket.drop(1006);
        this.sockets.add(socket);
        socket.down(this.#hello(person, query.get('cursor') ?? '', query.get('epoch') ?? ''));
      }, this.latency());
      return socket;
    };
  }

  #hello(person: Id, cursor: string, epoch: string): ServerEvent {
    const hello = {
      type: 'hello' as const,
      protocol: 1,
      build: this.build,
      cursor: this.#cursor,
      epoch: this.epoch,
    };
    if (epoch !== this.epoch || Number(cursor) < this.oldest) return { ...hello, reset: true };
    const changed: Record<Id, number> = {};
    const access = new Set<Id>();
    const teams = new Set<Id>();
    for (const row of this.#feed.slice(Number(cursor))) {
      if ('team' in row) {
        if (row.person === person) teams.add(row.team);
      } else if ('person' in row) {
        if (row.person === person) access.add(row.conversation);
      } else if (this.#of(row.conversation).members.has(person)) changed[row.conversation] = row.rev;
    }
    return {
      ...hello,
      changed,
      ...(access.size > 0 && { access: [...access] }),
      ...(teams.size > 0 && { teams: [...teams] }),
    };
  }

  bootstrapFor(person: Id) {
    const mine = [...this.conversations.values()].filter((one) => one.members.has(person));
    const teams = new Set(mine.flatMap((one) => one.about.team ?? []));
    return {
      sections: this.sections.get(person) ?? [],
      me: this.meOf(person),
      organisation: { name: 'Torv' },
      teams: [...teams].map((id) => this.teamFor(person, id)),
      conversations: mine.map((one) => one.lineFor(person)),
      people: [...this.people.keys()].map((id) => this.personOf(id)),
      cursor: this.#cursor,
      epoch: this.epoch,
      protocol: 1,
      build: this.build,
      limits: {},
      scheduled: this.scheduled.get(person)?.length,
      drafts: this.drafts.get(person)?.length,
      may: { createTeams: true, inviteGuests: true, administer: false },
    };
  }

  /** A team is where its channels say so; its members are those who see any of them. */
  channelsFor(person: Id, team: Id): FakeConversation[] {
    return [...this.conversations.values()].filter(
      (one) => one.about.team === team && one.members.has(person),
    );
  }

  teamFor(person: Id, id: Id): Team {
    const channels = this.channelsFor(person, id).map((one) => one.id);
    const about = { name: id, members: 3, visibility: 'private', follows: false } as const;
    return { id, ...about, channels, ...(channels.length > 0 && { role: 'member' }) };
  }

  meOf(person: Id) {
    const rest = { role: 'member', language: 'da', theme: 'system', presence: 'available' };
    return { id: person, login: person, name: this.people.get(person) ?? person, ...rest };
  }

  personOf(id: Id) {
    return { id, name: this.people.get(id) ?? id };
  }

  markFor(conversation: FakeConversation, person: Id, seq: number): void {
    if (!conversation.mark(person, seq)) return;
    const audience = conversation.about.kind === 'channel' ? [person] : [...conversation.members];
    this.#tell(audience, { type: 'read', conversation: conversation.id, person, seq });
  }

  markThreadFor(conversation: FakeConversation, person: Id, root: Id, seq: number): void {
    if (conversation.markThread(person, root, seq)) this.#tellThread(conversation, person, root);
  }

  followFor(conversation: FakeConversation, person: Id, root: Id, follows: boolean): void {
    conversation.follow(person, root, follows);
    this.#tellThread(conversation, person, root);
  }

  #tellThread(conversation: FakeConversation, person: Id, root: Id): void {
    for (const mark of conversation.threadsFor(person, [root])) {
      this.#tell([person], { type: 'thread', conversation: conversation.id, ...mark });
    }
  }

  #changed(conversation: FakeConversation, message: Message): void {
    this.#feed.push({ conversation: conversation.id, rev: message.rev });
    const people = message.author ? [this.personOf(message.author)] : [];
    const event: ServerEvent = {
      type: 'message',
      conversation: conversation.id,
      rev: message.rev,
      message,
      people,
    };
    this.#tell([...conversation.members], event);
  }

  #tell(people: Id[], event: ServerEvent): void {
    for (const socket of [...this.sockets]) if (people.includes(socket.person)) this.deliver(socket, event);
  }

  get #cursor(): string {
    return String(this.#feed.length);
  }

  #of(id: Id): FakeConversation {
    const conversation = this.conversations.get(id);
    if (!conversation) throw new Error(`no conversation ${id}`);
    return conversation;
  }

  #wait(): Promise<void> {
    const millis = this.latency();
    return millis === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#clock.later(() => resolve(), millis));
  }
}
