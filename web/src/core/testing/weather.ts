import { expect } from 'vitest';
import type { Core } from '../core';
import type { Id, Message, ThreadMark } from '../types';
import { FakeBrowser } from './fakeBrowser';
import type { FakeSocket } from './fakeSocket';
import { ManualClock } from './manualClock';
import { type Client, World } from './world';

const PEOPLE = ['ane', 'bo', 'cia'];
const CONVERSATIONS = ['chat', 'team'];

/** Everything that can go wrong, by chance; the same seed brings the same run. */
export class Weather {
  readonly world: World;
  readonly #chance: ManualClock;
  readonly #typed: { by: Id; conversation: Id; markdown: string }[] = [];
  clients: Client[] = [];
  isCalm = false;

  constructor(seed: number) {
    this.world = new World(seed);
    this.#chance = new ManualClock(seed * 7919);
    this.world.chat.changesPageSize = this.#pick([2, 3, 100]);
    this.world.chat.pageSize = this.#pick([3, 50]);
  }

  async begin(): Promise<void> {
    const { server } = this.world;
    server.addMember('chat', 'cia');
    server.add('team', PEOPLE, { kind: 'channel', team: 'team-1' });
    for (let i = 0; i < 8; i++) this.world.chat.say(this.#pick(PEOPLE), `before ${i}`);
    const shared = new FakeBrowser({ hasLocks: this.#happens(0.7) });
    for (const person of this.#pick([PEOPLE, ['ane', 'bo', 'ane'], ['ane', 'ane', 'bo', 'ane']])) {
      const tab = person === 'ane' ? shared.openTab() : new FakeBrowser().openTab();
      this.clients.push(await this.world.signedIn(person, { tab }));
    }
    this.clients.forEach((client) => this.#watch(client));
    this.#storm();
  }

  async step(): Promise<void> {
    const client = this.#pick(this.clients);
    const conversation = this.#pick(CONVERSATIONS);
    // not yet, while it reloads; and nobody writes in a tab that is asleep
    const isOpen = client.core.session.get().status === 'signedIn' && !client.tab.isFrozen;
    if (isOpen)
      await this.#pick([this.#write, this.#write, this.#write, this.#change, this.#disturb, this.#look]).call(
        this,
        client,
        conversation,
      );
    await this.world.clock.advance(this.#pick([0, 5, 40, 300, 2_000]));
  }

  /** The network heals; a last message in each conversation shows what was lost before it. */
  async calm(): Promise<void> {
    const { server, clock } = this.world;
    this.isCalm = true;
    server.isUp = true;
    server.fault = () => undefined;
    server.latency = () => 5;
    server.deliver = (socket, event) => socket.down(event);
    this.clients.forEach(({ tab }) => tab.thaw());
    await clock.advance(60_000);
    for (const id of CONVERSATIONS) this.world.conversation(id).say('bo', `last in ${id}`);
    await clock.advance(120_000);
    for (const { core } of this.clients) {
      for (const id of CONVERSATIONS) {
        const timeline = core.timeline(id);
        await this.world.during(timeline.open());
        while (timeline.get().hasNewer) await this.world.during(timeline.loadNewer());
        while (timeline.get().hasOlder) await this.world.during(timeline.loadOlder());
        for (const { id: root, thread } of this.world.conversation(id).roots) {
          if (thread) await this.world.during(core.thread(id, root).open());
        }
      }
    }
    await clock.advance(1_000);
  }

  /** Marks that another device has set are in no feed: a line that was down for long asks for them. */
  async outage(): Promise<void> {
    const { server, clock } = this.world;
    server.isUp = false;
    server.killSockets();
    await clock.advance(11_000);
    server.isUp = true;
    await clock.advance(60_000);
  }

  /**
   * Every client shows the server's state, and the server has what was typed, once and in order.
   *
   * @param isAllKnown marks too are those of the server; otherwise a client may not have heard of its other device's
   */
  check(isAllKnown: boolean): void {
    expect(this.#wrong).toEqual([]);
    for (const { core, person } of this.clients) {
      expect(core.pending.get()).toEqual([]);
      for (const id of CONVERSATIONS) {
        const there = this.world.conversation(id);
        expect(core.timeline(id).get().messages).toEqual(there.roots);
        expect(core.timeline(id).get().pending).toEqual([]);
        for (const { id: root, thread } of there.roots) {
          if (thread) expect(core.thread(id, root).get().messages).toEqual(there.repliesTo(root));
        }
        const line = core.conversation(id).get();
        expect(line).toEqual(there.lineFor(person, line?.mark));
        if (isAllKnown) expect(line?.mark).toBe(there.lineFor(person).mark);
        if (isAllKnown) this.#checkThreads(core, person, id);
      }
      expect(core.list.get().conversations).toHaveLength(CONVERSATIONS.length);
    }
    for (const conversation of CONVERSATIONS) {
      for (const by of PEOPLE) {
        const typed = this.#typed.filter((one) => one.by === by && one.conversation === conversation);
        const there = this.world
          .conversation(conversation)
          .messages.filter((one) => this.#original(one).by === by);
        expect(there.map((one) => this.#original(one).markdown).sort()).toEqual(
          typed.map((one) => one.markdown).sort(),
        );
      }
    }
    this.#checkOrder();
  }

  #checkThreads(core: Core, person: Id, id: Id): void {
    const there = this.world.conversation(id);
    const threads = there.roots.filter(({ thread }) => thread).map((root) => root.id);
    const held = threads.flatMap((root) => core.threadMark(root).get() ?? []);
    const known = ({ root, follows, unread }: ThreadMark) => ({ root, follows, unread });
    expect(held.map(known)).toEqual(there.threadsFor(person, threads).map(known));
  }

  /** Of what one tab sent in one conversation the order stands. */
  #checkOrder(): void {
    for (const conversation of CONVERSATIONS) {
      const last = new Map<string, number>();
      for (const message of this.world.conversation(conversation).messages) {
        const { by, tab, number } = this.#original(message);
        if (by === '') continue;
        expect(number).toBeGreaterThan(last.get(`${by} ${tab}`) ?? -1);
        last.set(`${by} ${tab}`, number);
      }
    }
  }

  /** What was typed is told by the client id, which edits and deletions leave alone. */
  readonly #texts = new Map<Id, { by: Id; tab: number; number: number; markdown: string }>();

  #original(message: Message) {
    return this.#texts.get(message.clientId) ?? { by: '', tab: 0, number: 0, markdown: '' };
  }

  async #write(client: Client, conversation: Id): Promise<void> {
    const many = this.#pick([1, 1, 2, 3]);
    for (let i = 0; i < many; i++) {
      const markdown = `${client.person} ${this.#typed.length}`;
      const roots = this.world.conversation(conversation).roots.filter((one) => !one.deletedAt);
      const root = this.#happens(0.3) && roots.length > 0 ? this.#pick(roots).id : undefined;
      const before = new Set(client.core.pending.get().map((one) => one.clientId));
      client.core.post(conversation, markdown, root);
      const added = client.core.pending.get().find((one) => !before.has(one.clientId));
      if (!added) throw new Error('a message typed does not wait');
      const tab = this.clients.indexOf(client);
      this.#texts.set(added.clientId, { by: client.person, tab, number: this.#typed.length, markdown });
      this.#typed.push({ by: client.person, conversation, markdown });
    }
  }

  async #change(client: Client, conversation: Id): Promise<void> {
    const there = this.world.conversation(conversation);
    const messages = there.messages.filter((one) => !one.deletedAt);
    if (messages.length === 0) return;
    const { id } = this.#pick(messages);
    const done = [
      () => client.core.edit(conversation, id, `edited ${there.rev}`),
      () => client.core.react(conversation, id, this.#pick(['👍', '🎉']), this.#happens(0.7)),
      () => client.core.remove(conversation, id),
      () => Promise.resolve(client.core.markRead(conversation, this.#pick(there.messages).seq)),
      () => {
        const reply = this.#pick(messages);
        return Promise.resolve(client.core.markThreadRead(reply.replyTo ?? reply.id, reply.seq));
      },
    ];
    this.#pick(done)().catch(() => undefined);
  }

  async #disturb(client: Client): Promise<void> {
    const { server, clock } = this.world;
    const sockets = server.socketsOf(client.person);
    const ways = [
      () => sockets.forEach((socket) => socket.drop(1006)),
      () => sockets.forEach((socket) => (socket.isDead = true)),
      () => {
        sockets.forEach((socket) => socket.downRaw('{"type":"message","conversation":"chat","rev'));
      },
      () => server.killSockets(4503),
      () => client.core.hurry(),
      () => {
        client.tab.freeze();
        clock.later(() => client.tab.thaw(), this.#pick([500, 8_000, 90_000]));
      },
      () => clock.sleep(this.#pick([3_000, 40_000, 3_600_000])),
      () => {
        server.isUp = false;
        server.killSockets();
        clock.later(() => (server.isUp = true), this.#pick([200, 15_000]));
      },
      () => server.restore(),
      () => (server.oldest = this.#happens(0.5) ? 1_000_000 : 0),
      () => server.sockets.forEach((socket) => this.#tellCursorWhereNothingIsLost(socket)),
      async () => {
        this.clients = await Promise.all(
          this.clients.map(async (one) => (one === client ? this.#reloaded(one) : one)),
        );
      },
    ];
    await this.#pick(ways)();
  }

  async #reloaded(client: Client): Promise<Client> {
    if (this.#happens(0.5)) client.tab.leave();
    client.kill();
    const next = this.world.client(client.person, client.tab);
    void next.core.start().then(() => this.#watch(next));
    return next;
  }

  /** At no moment a list is out of order or shows a message twice. */
  #watch({ core, person }: Client): void {
    for (const id of CONVERSATIONS) {
      const list = core.timeline(id);
      list.subscribe(() => {
        const { messages, pending } = list.get();
        const clientIds = [...messages.filter((one) => one.author === person), ...pending].map(
          (one) => one.clientId,
        );
        const isAscending = messages.every((one, i) => one.seq > (messages[i - 1]?.seq ?? 0));
        if (!isAscending || new Set(clientIds).size < clientIds.length)
          this.#wrong.push(`${person} in ${id}`);
      });
    }
  }

  readonly #wrong: string[] = [];

  async #look(client: Client, conversation: Id): Promise<void> {
    const list = client.core.timeline(conversation);
    const roots = this.world.conversation(conversation).roots;
    const looks = [
      () => list.open(),
      () => list.loadOlder(),
      () => list.loadNewer(),
      () => list.showNewest(),
      () => (roots.length > 0 ? list.showAround(this.#pick(roots).id) : Promise.resolve()),
      () =>
        roots.length > 0 ? client.core.thread(conversation, this.#pick(roots).id).open() : Promise.resolve(),
    ];
    if (client.core.conversation(conversation).get()) void this.#pick(looks)();
  }

  #storm(): void {
    const { server, clock } = this.world;
    server.latency = () => this.#pick([0, 1, 10, 80, 400]);
    server.fault = () => {
      if (this.#happens(0.85)) return undefined;
      return this.#pick(['lost', 'lostAnswer', { status: 500 }, { status: 429, retryAfter: 2 }] as const);
    };
    server.deliver = (socket, event) => {
      if (event.type === 'conversation') return socket.down(event);
      if (this.#happens(0.1)) {
        this.#losing.add(socket);
        return undefined;
      }
      const late = () => clock.later(() => socket.down(event), this.#pick([0, 5, 50, 700]));
      late();
      if (this.#happens(0.1)) late();
      return undefined;
    };
  }

  readonly #losing = new Set<FakeSocket>();

  /** A real server never tells a newer cursor to a socket that it has kept something from. */
  #tellCursorWhereNothingIsLost(socket: FakeSocket): void {
    if (!this.#losing.has(socket)) this.world.server.tellCursor((one) => one === socket);
  }

  #happens(chance: number): boolean {
    return this.#chance.random() < chance;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#chance.random() * from.length)] as T;
  }
}
