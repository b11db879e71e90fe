// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeBrowser } from './testing/fakeBrowser';
import { type Client, shown, World } from './testing/world';

let world: World;
let browser: FakeBrowser;
let tabs: Client[];

beforeEach(async () => {
  world = new World();
  world.chat.say('bo', 'one');
  browser = new FakeBrowser();
  tabs = [];
  for (let i = 0; i < 3; i++) tabs.push(await opened());
});

async function opened(): Promise<Client> {
  const client = await world.signedIn('ane', { tab: browser.openTab() });
  await world.during(client.core.timeline('chat').open());
  return client;
}

const tab = (index: number) => tabs[index] as Client;
const sockets = () => world.server.socketsOf('ane');
const commands = (type: string) => sockets().flatMap(({ sent }) => sent.filter((one) => one.type === type));
const asked = (path: RegExp) => world.server.asked(path).length;

function closeTab(client: Client, isTold = true): void {
  if (isTold) client.tab.leave();
  client.kill();
  client.tab.close();
  tabs = tabs.filter((one) => one !== client);
}

function expectAllShow(...texts: string[]): void {
  for (const { core } of tabs) {
    expect(shown(core, 'chat')).toEqual(texts);
    expect(core.connection.get()).toBe('online');
  }
}

describe('three tabs of one browser', () => {
  test('have one socket, and all hear what comes', async () => {
    expect(sockets()).toHaveLength(1);
    world.chat.say('bo', 'two');
    await world.clock.advance(10);
    expectAllShow('one', 'two');
    expect(asked(/bootstrap/)).toBe(3);
  });

  test('watch together, type and are active through it, and one ping asks for all', async () => {
    tab(0).core.watch({ people: ['bo'], conversations: ['chat'] });
    tab(1).core.watch({ people: ['cia', 'bo'], conversations: [] });
    await world.clock.advance(10);
    expect(commands('watch').at(-1)).toEqual({
      type: 'watch',
      people: ['cia', 'bo'],
      conversations: ['chat'],
    });
    tab(2).core.typing('chat');
    tab(1).core.active();
    tab(2).core.active();
    await world.clock.advance(10);
    expect(commands('typing')).toHaveLength(1);
    expect(commands('active')).toHaveLength(1);
    closeTab(tab(1));
    await world.clock.advance(10);
    expect(commands('watch').at(-1)).toMatchObject({ people: ['bo'] });
    const before = commands('ping').length;
    await world.clock.advance(25_010);
    expect(commands('ping').length - before).toBeLessThanOrEqual(tabs.length);
  });

  test.each([true, false])('go on when the one with the socket is closed (told: %s)', async (isTold) => {
    closeTab(tab(0), isTold);
    world.chat.say('bo', 'two');
    await world.clock.advance(20);
    expect(sockets()).toHaveLength(1);
    world.chat.say('bo', 'three');
    await world.clock.advance(1_000);
    expectAllShow('one', 'two', 'three');
  });

  test('show no interruption while another takes over', async () => {
    const seen = new Set<string>();
    for (const { core } of tabs.slice(1)) core.connection.subscribe(() => seen.add(core.connection.get()));
    closeTab(tab(0));
    await world.clock.advance(1_000);
    expect([...seen]).toEqual([]);
    expect(sockets()).toHaveLength(1);
  });

  test('take the line from one that is asleep, and it follows when it wakes up', async () => {
    tab(0).tab.freeze();
    world.chat.say('bo', 'two');
    await world.clock.advance(10);
    tab(1).core.hurry();
    await world.clock.advance(10_000);
    expect(shown(tab(1).core, 'chat')).toEqual(['one', 'two']);
    world.chat.say('bo', 'three');
    await world.clock.advance(10);
    expect(shown(tab(2).core, 'chat')).toEqual(['one', 'two', 'three']);
    tab(0).tab.thaw();
    await world.clock.advance(5_000);
    world.chat.say('bo', 'four');
    await world.clock.advance(1_000);
    expectAllShow('one', 'two', 'three', 'four');
    expect(sockets()).toHaveLength(1);
  });

  test('send what is written in any of them once, also when the one that sends falls asleep', async () => {
    world.server.isUp = false;
    world.server.killSockets();
    tab(2).core.post('chat', 'written while the line was down');
    await world.clock.advance(10);
    tab(0).tab.freeze();
    world.server.isUp = true;
    await world.clock.advance(60_000);
    expect(world.chat.messages.map((one) => one.markdown)).toEqual([
      'one',
      'written while the line was down',
    ]);
    tab(0).tab.thaw();
    await world.clock.advance(30_000);
    expect(world.chat.messages).toHaveLength(2);
    for (const { core } of tabs) expect(core.pending.get()).toEqual([]);
    expectAllShow('one', 'written while the line was down');
  });

  test('miss nothing that is said while one of them opens', async () => {
    world.server.latency = () => 200;
    const client = world.client('ane', browser.openTab());
    const begun = client.core.start();
    await world.clock.advance(300); // what it opens with is read, and on its way
    world.chat.say('bo', 'two');
    await world.during(begun);
    await world.clock.advance(1_000);
    expect(client.core.conversation('chat').get()).toMatchObject({ rev: 2, unread: 2 });
    expect(sockets()).toHaveLength(1);
  });

  test('come back together after the server was away', async () => {
    world.server.isUp = false;
    world.server.killSockets();
    world.chat.say('bo', 'two');
    await world.clock.advance(60_000);
    for (const { core } of tabs) expect(core.connection.get()).toBe('offline');
    world.server.isUp = true;
    await world.clock.advance(40_000);
    expectAllShow('one', 'two');
    expect(sockets()).toHaveLength(1);
  });

  test('read everything anew after a restore', async () => {
    world.server.restore();
    await world.clock.advance(5_000);
    world.chat.say('bo', 'after');
    await world.clock.advance(1_000);
    expectAllShow('one', 'after');
  });

  test('are all signed out when one is', async () => {
    await world.during(tab(2).core.signOut());
    await world.clock.advance(1_000);
    expect(tabs.map(({ core }) => core.session.get().status)).not.toContain('signedIn');
    expect(sockets()).toEqual([]);
  });

  test('are all told that the session has ended', async () => {
    world.server.endSession('ane');
    await world.clock.advance(1_000);
    expect(tabs.map(({ core }) => core.session.get().status)).toEqual(['ended', 'ended', 'ended']);
  });
});

test('a browser without locks has a socket for each tab', async () => {
  browser = new FakeBrowser({ hasLocks: false });
  world = new World();
  tabs = [await opened(), await opened()];
  expect(sockets()).toHaveLength(2);
  world.chat.say('bo', 'one');
  await world.clock.advance(10);
  expectAllShow('one');
});
