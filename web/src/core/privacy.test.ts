// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeBrowser, type Tab } from './testing/fakeBrowser';
import { type Client, shown, World } from './testing/world';

let world: World;
let browser: FakeBrowser;
let tab: Tab;

beforeEach(() => {
  world = new World();
  browser = new FakeBrowser();
  tab = browser.openTab();
});

const stored = () => [...browser.storage.values, ...tab.sessionStorage.values];

/** Writes a message that cannot leave, a draft for the conversation and one for a thread. */
async function leaveUnsent({ core }: Client): Promise<void> {
  world.server.fault = ({ method, path }) =>
    method === 'POST' && path.endsWith('/messages') ? { status: 503 } : undefined;
  core.post('chat', 'secret message');
  core.setDraft('chat', undefined, 'secret draft');
  core.setDraft('chat', 'chat-1', 'secret reply');
  await world.clock.advance(100);
}

describe('remembered', () => {
  test('unsent text and drafts are in the lasting storage and are found by a new tab', async () => {
    const client = await world.signedIn('ane', { tab, remember: true });
    await leaveUnsent(client);
    expect(tab.sessionStorage.values.size).toBe(0);
    client.kill();
    const next = world.client('ane', browser.openTab());
    await world.during(next.core.start());
    expect(next.core.pending.get()).toMatchObject([{ markdown: 'secret message' }]);
    expect(next.core.draft('chat').get()).toBe('secret draft');
    expect(next.core.draft('chat', 'chat-1').get()).toBe('secret reply');
  });
});

describe('not remembered', () => {
  test('they are in the storage of the tab, and a reload finds them and the choice again', async () => {
    const client = await world.signedIn('ane', { tab, remember: false });
    await leaveUnsent(client);
    expect(browser.storage.values.size).toBe(0);
    const next = await world.reloaded(client);
    expect(next.core.pending.get()).toMatchObject([{ markdown: 'secret message' }]);
    expect(next.core.draft('chat').get()).toBe('secret draft');
    next.core.setDraft('chat', undefined, 'more');
    expect(browser.storage.values.size).toBe(0);
  });

  test('the choice is a mark that names nobody', async () => {
    await world.signedIn('ane', { tab, remember: true });
    expect(stored()).toEqual([
      ['torv.remembered', '1'],
      ['torv.account', 'ane'], // an id
    ]);
    await world.signedIn('ane', { tab, remember: false });
    expect(stored()).toEqual([]);
  });

  test('a draft goes with its last letter', async () => {
    const { core } = await world.signedIn('ane', { tab, remember: false });
    core.setDraft('chat', undefined, 'a');
    core.setDraft('chat', undefined, '');
    expect(stored()).toEqual([]);
  });
});

describe.each([true, false])('signing out (remembered: %s)', (remember) => {
  test('leaves nothing in storage or memory', async () => {
    const client = await world.signedIn('ane', { tab, remember });
    await world.during(client.core.timeline('chat').open());
    await leaveUnsent(client);
    await world.during(client.core.signOut());
    expect(stored()).toEqual([]);
    expectNothingOf(client);
    expect(client.core.session.get()).toEqual({ status: 'signedOut' });
  });

  test('is done also when the answer is lost but the server has closed the socket', async () => {
    const client = await world.signedIn('ane', { tab, remember });
    await leaveUnsent(client);
    world.server.fault = ({ method }) => (method === 'DELETE' ? 'lostAnswer' : undefined);
    await world.during(client.core.signOut());
    expect(stored()).toEqual([]);
    expect(client.core.session.get()).toEqual({ status: 'signedOut' });
  });

  test('that cannot reach the server leaves everything as it is and says so', async () => {
    const client = await world.signedIn('ane', { tab, remember });
    client.core.setDraft('chat', undefined, 'begun');
    world.server.isUp = false;
    await expect(world.during(client.core.signOut())).rejects.toMatchObject({ status: 0 });
    expect(client.core.session.get().status).toBe('signedIn');
    expect(client.core.draft('chat').get()).toBe('begun');
  });
});

describe.each([true, false])('a session that ends (remembered: %s)', (remember) => {
  test('in the middle leaves nothing in memory, and keeps unsent text for the same person', async () => {
    const client = await world.signedIn('ane', { tab, remember });
    await world.during(client.core.timeline('chat').open());
    await leaveUnsent(client);
    world.server.fault = () => undefined;
    world.server.signedIn.delete('ane');
    client.core.hurry();
    await world.clock.advance(20_000);
    expect(client.core.session.get()).toEqual({ status: 'ended' });
    expectNothingOf(client);
    await world.during(client.core.signIn('ane', 'secret', remember));
    await world.clock.advance(5_000);
    expect(world.chat.messages.map((message) => message.markdown)).toEqual(['secret message']);
    expect(client.core.draft('chat').get()).toBe('secret draft');
  });

  test('and another person who signs in finds nothing of the first', async () => {
    const client = await world.signedIn('ane', { tab, remember });
    await leaveUnsent(client);
    world.server.endSession('ane');
    client.kill();
    const bo = await world.signedIn('bo', { tab, remember });
    expect(bo.core.pending.get()).toEqual([]);
    expect(bo.core.draft('chat').get()).toBe('');
    expect(JSON.stringify(stored())).not.toContain('secret');
  });
});

describe('what was asked for one person', () => {
  test('is not answered to the next', async () => {
    world.server.add('private', ['ane']);
    const client = await world.signedIn('ane', { tab });
    const slow = client.core.fetchConversation('private');
    slow.catch(() => undefined);
    world.server.endSession('ane');
    await expect(slow).rejects.toMatchObject({ code: 'abandoned' });
    expect(client.core.conversation('private').get()).toBeUndefined();
  });
});

test('unsent text moves with the choice to be remembered or not', async () => {
  const client = await world.signedIn('ane', { tab, remember: true });
  await leaveUnsent(client);
  world.server.endSession('ane');
  await world.during(client.core.signIn('ane', 'secret', false));
  expect(browser.storage.values.size).toBe(0);
  expect(client.core.pending.get()).toMatchObject([{ markdown: 'secret message' }]);
  expect(client.core.draft('chat').get()).toBe('secret draft');
});

function expectNothingOf({ core }: Client): void {
  expect(core.pending.get()).toEqual([]);
  expect(core.list.get()).toEqual({ status: 'loading', teams: [], conversations: [], sections: [] });
  expect(core.conversation('chat').get()).toBeUndefined();
  expect(core.person('bo').get()).toBeUndefined();
  expect(core.draft('chat').get()).toBe('');
  expect(core.findMessage('chat', 'chat-1')).toBeUndefined();
  expect(shown(core, 'chat')).toEqual([]);
}
