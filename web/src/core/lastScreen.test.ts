// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { FakeBrowser, type Tab } from './testing/fakeBrowser';
import { type Client, World } from './testing/world';

const HOUR = 3_600_000;
/** Longer than the pause before something is kept. */
const KEPT = 5_000;
const SCREEN = { fits: '/c/chat', html: '<p>three</p>', css: 'p {}' };
const take = () => SCREEN;

let world: World;
let tab: Tab;

beforeEach(() => {
  world = new World();
  tab = new FakeBrowser().openTab();
  world.chat.say('bo', 'three');
});

/** Ane has read the chat. */
async function ane(remember = true): Promise<Client> {
  const client = await world.signedIn('ane', { tab, remember });
  await world.during(client.core.timeline('chat').open());
  await world.clock.advance(KEPT);
  return client;
}

/** The program is loaded again; the server has not answered yet. */
function reloaded(client: Client): Client['core'] {
  client.kill();
  const { core } = world.client('ane', tab);
  void core.start();
  return core;
}

async function withScreen(): Promise<Client> {
  const client = await ane();
  client.core.keepScreen(take);
  await world.clock.advance(0);
  return client;
}

test('the last screen is there at the next start before the server has answered', async () => {
  const client = await withScreen();
  world.server.isUp = false;
  expect(await reloaded(client).lastScreen()).toEqual(SCREEN);
});

test('the last screen is not taken while the server has not said who is here', async () => {
  const client = await ane();
  world.server.isUp = false;
  const core = reloaded(client);
  await world.clock.advance(0);
  const taken = vi.fn(take);
  core.keepScreen(taken);
  expect(taken).not.toHaveBeenCalled();
});

test('the last screen is not taken on a device that does not remember', async () => {
  const { core } = await ane(false);
  const taken = vi.fn(take);
  core.keepScreen(taken);
  expect(taken).not.toHaveBeenCalled();
  expect(await core.lastScreen()).toBeUndefined();
});

test('the last screen is gone for whoever comes after', async () => {
  const client = await withScreen();
  await world.during(client.core.signOut());
  client.kill();
  const bo = await world.signedIn('bo', { tab, remember: true });
  await world.clock.advance(KEPT);
  expect(await bo.core.lastScreen()).toBeUndefined();
});

test('the last screen is gone when the server has ended the session', async () => {
  const client = await withScreen();
  world.server.endSession('ane');
  await world.clock.advance(100);
  expect(await reloaded(client).lastScreen()).toBeUndefined();
});

test('the last screen is not shown on a shared device that nobody has used for twelve hours', async () => {
  const client = await withScreen();
  client.core.markShared(true);
  client.kill();
  world.clock.sleep(12 * HOUR);
  expect(await reloaded(client).lastScreen()).toBeUndefined();
});

test('the last screen goes with what is kept of conversations', async () => {
  const { core } = await withScreen();
  await world.during(core.clearKept());
  expect(await core.lastScreen()).toBeUndefined();
});
