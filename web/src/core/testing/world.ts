import { Core } from '../core';
import { SessionClock } from '../clock';
import type { Id, Message } from '../types';
import { FakeBrowser, type Tab } from './fakeBrowser';
import { FakeServer } from './fakeServer';
import { ManualClock } from './manualClock';

/** One running client in one tab. */
export interface Client {
  core: Core;
  person: Id;
  tab: Tab;
  /** As when the tab is reloaded or closed: nothing of it happens any more. */
  kill(): void;
}

/** A server, a clock, and browsers; Ane and Bo share the chat "chat". */
export class World {
  readonly clock: ManualClock;
  readonly server: FakeServer;

  constructor(seed = 1) {
    this.clock = new ManualClock(seed);
    this.server = new FakeServer(this.clock);
    this.server.add('chat', ['ane', 'bo']);
  }

  get chat() {
    return this.conversation('chat');
  }

  conversation(id: Id) {
    const conversation = this.server.conversations.get(id);
    if (!conversation) throw new Error(`no conversation ${id}`);
    return conversation;
  }

  /** A program that nobody has started. */
  client(person: Id, tab: Tab = new FakeBrowser().openTab(), { first }: { first?: Id } = {}): Client {
    const clock = new SessionClock({
      now: () => this.clock.now(),
      random: () => this.clock.random(),
      later: (task, millis) => {
        let isCancelled = false;
        const late = () => tab.run(() => isCancelled || task());
        const cancel = this.clock.later(late, millis);
        return () => {
          isCancelled = true;
          cancel();
        };
      },
    });
    let isAlive = true;
    const silent = new Promise<never>(() => undefined);
    const ask = this.server.fetchFor(person);
    const open = this.server.socketFor(person);
    const sockets: ReturnType<typeof open>[] = [];
    const core = new Core({
      ...tab.load(),
      first,
      clock,
      fetch: (input, init) => {
        const answer = ask(input, init);
        const heard = new Promise<Response>((hear, fail) => {
          answer.then(
            (response) => tab.run(() => hear(response)),
            (error: Error) => tab.run(() => fail(error)),
          );
        });
        heard.catch(() => undefined);
        return heard.then(
          (response) => (isAlive ? response : silent),
          (error: unknown) => (isAlive ? Promise.reject(error as Error) : silent),
        );
      },
      openSocket: (url) => {
        const socket = open(url);
        socket.run = tab.run;
        sockets.push(socket);
        return socket;
      },
    });
    const kill = () => {
      isAlive = false;
      clock.cancelAll();
      tab.unload();
      for (const socket of sockets) {
        socket.onmessage = socket.onclose = null;
        socket.close();
      }
    };
    return { core, person, tab, kill };
  }

  /** A client whose person is signed in and whose socket is greeted. */
  async signedIn(
    person: Id,
    { tab, remember = true }: { tab?: Tab; remember?: boolean } = {},
  ): Promise<Client> {
    const client = this.client(person, tab);
    await this.during(client.core.signIn(person, 'secret', remember));
    await this.clock.advance(0);
    return client;
  }

  /** The program is loaded again in the same tab. */
  async reloaded(client: Client): Promise<Client> {
    client.kill();
    const next = this.client(client.person, client.tab);
    await this.during(next.core.start());
    await this.clock.advance(0);
    return next;
  }

  /** Waits for something that takes no time but that of the server's latency. */
  async during<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    work.then(
      () => (isDone = true),
      () => (isDone = true),
    );
    for (let i = 0; i < 200 && !isDone; i++) await this.clock.advance(isDone ? 0 : i === 0 ? 0 : 100);
    return work;
  }
}

/** What a list shows, as texts; what waits stands in brackets. */
export function shown(core: Core, conversation: Id, root?: Id): string[] {
  const list = root === undefined ? core.timeline(conversation) : core.thread(conversation, root);
  const { messages, pending } = list.get();
  return [...messages.map(text), ...pending.map((one) => `[${one.markdown}]`)];
}

function text(message: Message): string {
  return message.deletedAt ? '(deleted)' : message.markdown;
}
