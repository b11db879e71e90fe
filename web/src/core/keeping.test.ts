// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeBrowser, type Tab } from './testing/fakeBrowser';
import { type Client, shown, World } from './testing/world';

const HOUR = 3_600_000;
/** Longer than the pause before something is kept. */
const KEPT = 5_000;

let world: World;
let browser: FakeBrowser;
let tab: Tab;

beforeEach(() => {
  world = new World();
  browser = new FakeBrowser();
  tab = browser.openTab();
  for (const text of ['one', 'two', 'three']) world.chat.say('bo', text);
});

const kept = (person = 'ane') => browser.cabinets.all.get(person)?.values;

/** Ane has read the chat on a device that remembers her. */
async function ane(remember = true): Promise<Client> {
  const client = await world.signedIn('ane', { tab, remember });
  await world.during(client.core.timeline('chat').open());
  await world.clock.advance(KEPT);
  return client;
}

/** The program is loaded again; the server has not answered yet when this returns. */
async function opened(client: Client, person = client.person): Promise<Client> {
  client.kill();
  const next = world.client(person, client.tab);
  void next.core.start();
  await world.clock.advance(0);
  return next;
}

describe('without a server', () => {
  test('the client opens with what was kept, before anything is answered', async () => {
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    expect(core.session.get()).toMatchObject({ status: 'signedIn', isCached: true, me: { id: 'ane' } });
    expect(core.list.get()).toMatchObject({ status: 'ready', conversations: [{ id: 'chat', unread: 3 }] });
    await core.timeline('chat').open();
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three']);
    expect(core.person('bo').get()?.name).toBe('BO');
  });

  test('the conversation of the address is there together with the list', async () => {
    const client = await ane();
    client.kill();
    world.server.isUp = false;
    const { core } = world.client(client.person, client.tab, { first: 'chat' });
    let shownFirst: string[] = [];
    core.session.subscribe(() => (shownFirst = shown(core, 'chat')));
    void core.start();
    await world.clock.advance(0);
    expect(shownFirst).toEqual(['one', 'two', 'three']);
    expect(core.session.get().isCached).toBe(true);
  });

  test('the line on top says so, and what is written waits and is sent once', async () => {
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    await core.timeline('chat').open();
    core.post('chat', 'written without a server');
    core.setDraft('chat', undefined, 'begun');
    await world.clock.advance(10_000);
    expect(core.connection.get()).toBe('offline');
    expect(shown(core, 'chat').at(-1)).toBe('[written without a server]');
    world.server.isUp = true;
    await world.clock.advance(10_000);
    expect(core.session.get().isCached).toBeUndefined();
    expect(core.connection.get()).toBe('online');
    expect(world.chat.messages.map((one) => one.markdown)).toEqual([
      'one',
      'two',
      'three',
      'written without a server',
    ]);
    expect(core.draft('chat').get()).toBe('begun');
  });

  test('a conversation that was not opened says that it cannot be', async () => {
    world.server.add('other', ['ane', 'bo']);
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    void core.timeline('other').open();
    await world.clock.advance(10_000);
    expect(core.timeline('other').get().status).toBe('failed');
    world.server.isUp = true;
    await world.clock.advance(10_000);
    expect(core.timeline('other').get().status).toBe('ready');
  });
});

describe('what the server says wins', () => {
  test('what was changed, deleted and written since then is read by the changes alone', async () => {
    const client = await ane();
    client.kill();
    world.chat.edit('chat-1', 'one, changed');
    world.chat.remove('chat-2');
    world.chat.say('bo', 'four');
    world.server.requests.length = 0;
    const next = world.client('ane', tab);
    await world.during(next.core.start());
    await next.core.timeline('chat').open();
    await world.clock.advance(2_000);
    expect(shown(next.core, 'chat')).toEqual(['one, changed', '(deleted)', 'three', 'four']);
    expect(world.server.asked(/chat\/messages/)).toEqual([]);
    expect(world.server.asked(/chat\/changes/)).toHaveLength(1);
    expect(next.core.list.get().conversations[0]).toMatchObject({ unread: 3, last: { markdown: 'four' } });
  });

  test('also of what is on screen already', async () => {
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    await core.timeline('chat').open();
    world.chat.edit('chat-3', 'three, changed');
    world.chat.say('bo', 'four');
    world.server.isUp = true;
    core.hurry();
    await world.clock.advance(2_000);
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three, changed', 'four']);
  });

  test('nothing is asked of a conversation in which nothing has happened', async () => {
    const client = await ane();
    client.kill();
    world.server.requests.length = 0;
    const next = world.client('ane', tab);
    await world.during(next.core.start());
    await next.core.timeline('chat').open();
    await world.clock.advance(5_000);
    expect(shown(next.core, 'chat')).toEqual(['one', 'two', 'three']);
    expect(world.server.asked(/conversations\/chat/)).toEqual([]);
  });

  test('more changes than are worth reading: the newest messages are read instead', async () => {
    const client = await ane();
    client.kill();
    for (let i = 0; i < 300; i++) world.chat.say('bo', `more ${i}`);
    world.server.isUp = false;
    const { core } = await opened(client);
    await core.timeline('chat').open();
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three']);
    world.server.isUp = true;
    core.hurry();
    await world.clock.advance(2_000);
    expect(shown(core, 'chat').at(-1)).toBe('more 299');
    expect(world.server.asked(/chat\/changes/)).toEqual([]);
  });

  test('after a restore of the server nothing of what was kept stays', async () => {
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    await core.timeline('chat').open();
    world.server.restore(() => world.chat.messages.splice(1));
    world.server.isUp = true;
    core.hurry();
    await world.clock.advance(2_000);
    expect(shown(core, 'chat')).toEqual(['one']);
  });

  test('a conversation that is no longer mine is gone, on the screen and on the device', async () => {
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    await core.timeline('chat').open();
    world.server.removeMember('chat', 'ane', false);
    world.server.isUp = true;
    core.hurry();
    await world.clock.advance(KEPT);
    expect(core.conversation('chat').get()).toBeUndefined();
    expect(shown(core, 'chat')).toEqual([]);
    expect([...(kept()?.keys() ?? [])]).not.toContain('c.chat');
  });

  test('a mark that was moved before the server answered is told and stands', async () => {
    const client = await ane();
    world.server.isUp = false;
    const { core } = await opened(client);
    await core.timeline('chat').open();
    core.markRead('chat', 3);
    await world.clock.advance(10);
    world.server.isUp = true;
    core.hurry();
    await world.clock.advance(100);
    expect(core.list.get().conversations[0]?.unread).toBe(0);
    await world.clock.advance(20_000);
    expect(world.server.asked(/PUT .*chat\/read/)).toHaveLength(1);
    expect(core.list.get().conversations[0]?.unread).toBe(0);
  });
});

describe('nothing stays', () => {
  test('after signing out, in all tabs', async () => {
    const client = await ane();
    const other = await world.reloaded({ ...client, tab: browser.openTab(), kill: () => undefined });
    await world.during(client.core.signOut());
    await world.clock.advance(KEPT);
    expect(browser.cabinets.all.size).toBe(0);
    expect([...browser.storage.values]).toEqual([]);
    expect(other.core.session.get().status).toBe('ended');
    expect(other.core.list.get().conversations).toEqual([]);
    await world.clock.advance(KEPT);
    expect(browser.cabinets.all.size).toBe(0);
  });

  test('when the session has been ended elsewhere, on the next contact', async () => {
    const client = await ane();
    world.server.isUp = false;
    const next = await opened(client);
    await next.core.timeline('chat').open();
    world.server.endSession('ane');
    world.server.isUp = true;
    next.core.hurry();
    await world.clock.advance(100);
    expect(next.core.session.get()).toEqual({ status: 'ended' });
    expect(shown(next.core, 'chat')).toEqual([]);
    expect(browser.cabinets.all.size).toBe(0);
  });

  test('of content when the session ends, while unsent text waits for the same person', async () => {
    const client = await ane();
    client.core.setDraft('chat', undefined, 'begun');
    world.server.endSession('ane');
    await world.clock.advance(100);
    expect(kept()?.size).toBe(0);
    await world.during(client.core.signIn('ane', 'secret', true));
    expect(client.core.draft('chat').get()).toBe('begun');
  });

  test('when another person signs in', async () => {
    const client = await ane();
    client.core.setDraft('chat', undefined, 'begun');
    client.kill();
    const bo = await world.signedIn('bo', { tab });
    await world.clock.advance(KEPT);
    expect([...browser.cabinets.all.keys()]).toEqual(['bo']);
    expect(bo.core.draft('chat').get()).toBe('');
  });

  test('nor is anything shown or sent in the name of another, whose session the browser has', async () => {
    const client = await ane();
    world.server.isUp = false;
    const before = await opened(client);
    before.core.post('chat', "ane's words");
    before.kill();
    world.server.isUp = true;
    world.server.signedIn.add('bo');
    const bo = world.client('bo', tab); // the cookie is Bo's
    const starting = bo.core.start();
    await world.during(starting);
    await world.clock.advance(20_000);
    expect(bo.core.session.get()).toMatchObject({ status: 'signedIn', me: { id: 'bo' } });
    expect(bo.core.session.get().isCached).toBeUndefined();
    expect(bo.core.pending.get()).toEqual([]);
    expect(world.server.asked(/^POST .*messages/)).toEqual([]);
    expect([...browser.cabinets.all.keys()]).toEqual(['bo']);
  });

  test('nor is anything written on a device that does not remember', async () => {
    const { core } = await ane(false);
    expect(browser.cabinets.all.size).toBe(0);
    expect(core.kept.get()).toEqual({ state: 'notRemembered', conversations: 0, bytes: 0 });
  });

  test('once one signs in without being remembered, although one was before', async () => {
    const { core } = await ane();
    core.setDraft('chat', undefined, 'begun');
    world.server.endSession('ane');
    await world.during(core.signIn('ane', 'secret', false));
    await world.clock.advance(KEPT);
    expect(browser.cabinets.all.size).toBe(0);
    expect(core.draft('chat').get()).toBe('begun');
  });
});

describe('a device that several people use', () => {
  async function shared(): Promise<Client> {
    const client = await ane();
    client.core.markShared(true);
    client.core.setDraft('chat', undefined, 'begun');
    return client;
  }

  test('keeps nothing after twelve hours, and shows nothing of it when it is opened', async () => {
    const client = await shared();
    client.kill();
    world.clock.sleep(12 * HOUR);
    const next = world.client('ane', tab);
    const states: string[] = [];
    next.core.session.subscribe(() => states.push(next.core.session.get().status));
    await world.during(next.core.start());
    expect(states).toEqual(['signedOut']);
    expect(browser.cabinets.all.size).toBe(0);
    expect([...browser.storage.values.keys()].sort()).toEqual(['torv.shared', 'torv.used']);
    expect(world.server.signedIn.has('ane')).toBe(false);
  });

  test('also without a server: the session is ended before anything else as soon as there is one', async () => {
    const client = await shared();
    client.kill();
    world.clock.sleep(12 * HOUR);
    world.server.isUp = false;
    const next = world.client('ane', tab);
    await world.during(next.core.start());
    expect(next.core.session.get()).toEqual({ status: 'signedOut' });
    expect(browser.cabinets.all.size).toBe(0);
    next.kill();
    world.server.isUp = true;
    const last = world.client('ane', tab);
    await world.during(last.core.start());
    expect(last.core.session.get()).toEqual({ status: 'signedOut' });
    expect(world.server.signedIn.has('ane')).toBe(false);
  });

  test('keeps nothing either while the page is open and nobody is there', async () => {
    const { core } = await shared();
    await world.clock.advance(11 * HOUR);
    core.active();
    await world.clock.advance(11 * HOUR);
    expect(core.session.get().status).toBe('signedIn');
    await world.clock.advance(2 * HOUR);
    expect(core.session.get().status).toBe('ended');
    expect(browser.cabinets.all.size).toBe(0);
    expect(shown(core, 'chat')).toEqual([]);
  });

  test('shows nothing when the machine wakes up after a weekend', async () => {
    const { core } = await shared();
    world.clock.sleep(60 * HOUR);
    core.hurry();
    expect(core.session.get().status).toBe('ended');
    expect(shown(core, 'chat')).toEqual([]);
  });

  test('is not taken for unused because its clock was wrong', async () => {
    const client = await shared();
    client.kill();
    browser.storage.values.set('torv.used', `${world.clock.now() + 40 * HOUR}`);
    const next = world.client('ane', tab);
    await world.during(next.core.start());
    expect(next.core.session.get().status).toBe('signedIn');
    await world.clock.advance(13 * HOUR);
    expect(next.core.session.get().status).toBe('ended');
  });

  test('one of one’s own keeps everything over a weekend', async () => {
    const client = await ane();
    client.kill();
    world.clock.sleep(60 * HOUR);
    world.server.isUp = false;
    const { core } = await opened(client);
    expect(core.list.get().conversations).toHaveLength(1);
  });
});

describe('how much is kept', () => {
  test('is told, and can be cleared, which leaves what is unsent', async () => {
    const client = await ane();
    const { core } = client;
    expect(core.kept.get()).toMatchObject({ state: 'keeping', conversations: 1 });
    expect(core.kept.get().bytes).toBeGreaterThan(100);
    core.setDraft('chat', undefined, 'begun');
    await world.during(core.clearKept());
    expect(core.kept.get()).toEqual({ state: 'keeping', conversations: 0, bytes: 0 });
    expect(kept()?.size).toBe(0);
    const next = await world.reloaded(client);
    expect(next.core.draft('chat').get()).toBe('begun');
  });

  test('of fifty conversations, those opened latest, with their newest hundred messages', async () => {
    for (let i = 0; i < 150; i++) world.chat.say('bo', `message ${i}`);
    const client = await world.signedIn('ane', { tab });
    for (let i = 0; i < 55; i++) world.server.add(`chat${i}`, ['ane', 'bo']).say('bo', `in ${i}`);
    await world.clock.advance(2_000);
    for (let i = 0; i < 55; i++) {
      await world.during(client.core.timeline(`chat${i}`).open());
      await world.clock.advance(3_000);
    }
    await world.during(client.core.timeline('chat').open());
    await world.during(client.core.timeline('chat').loadOlder());
    await world.during(client.core.timeline('chat').loadOlder());
    await world.clock.advance(KEPT);
    const names = [...(kept()?.keys() ?? [])];
    expect(names.filter((name) => name.startsWith('c.'))).toHaveLength(50);
    expect(names).not.toContain('c.chat5');
    expect(names).toContain('c.chat6');
    const { messages } = JSON.parse(kept()?.get('c.chat') ?? '{}') as { messages: object[] };
    expect(messages).toHaveLength(100);
  });

  test('nothing when the browser has no room; everything works, and it says so', async () => {
    browser.cabinets.isFull = true;
    const client = await ane();
    expect(client.core.kept.get()).toMatchObject({ state: 'full', conversations: 0 });
    expect(shown(client.core, 'chat')).toEqual(['one', 'two', 'three']);
    const next = await world.reloaded(client);
    await world.during(next.core.timeline('chat').open());
    expect(shown(next.core, 'chat')).toEqual(['one', 'two', 'three']);
  });

  test('nothing when the browser forbids its databases; everything works, and it says so', async () => {
    browser.cabinets.isForbidden = true;
    const { core } = await ane();
    expect(core.kept.get()).toEqual({ state: 'impossible', conversations: 0, bytes: 0 });
    expect(shown(core, 'chat')).toEqual(['one', 'two', 'three']);
  });

  test('nothing where the browser cannot seal: unsent text is the tab’s alone, and it says so', async () => {
    browser = new FakeBrowser({ canSeal: false });
    tab = browser.openTab();
    const client = await ane();
    client.core.setDraft('chat', undefined, 'begun');
    expect(client.core.kept.get()).toMatchObject({ state: 'impossible' });
    expect([...browser.storage.values.keys()]).toEqual(['torv.remembered']);
    const next = await world.reloaded(client);
    expect(next.core.draft('chat').get()).toBe('begun');
  });
});

test('unsent text lies sealed from the first letter, and what an earlier version left in the clear is sealed', async () => {
  const client = await ane();
  client.core.setDraft('chat', undefined, 'secret');
  expect(JSON.stringify([...browser.storage.values])).not.toContain('secret');
  client.kill();
  browser.storage.values.set('torv.draft.ane.chat.chat-1', 'an older secret');
  const next = await world.reloaded(client);
  expect(next.core.draft('chat').get()).toBe('secret');
  expect(next.core.draft('chat', 'chat-1').get()).toBe('an older secret');
  expect(JSON.stringify([...browser.storage.values])).not.toContain('secret');
});
