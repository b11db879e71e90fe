// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeBrowser } from './testing/fakeBrowser';
import { type Client, shown, World } from './testing/world';

let world: World;

beforeEach(() => {
  world = new World();
});

async function tabs(browser = new FakeBrowser()): Promise<[Client, Client]> {
  const first = await world.signedIn('ane', { tab: browser.openTab() });
  const second = await world.signedIn('ane', { tab: browser.openTab() });
  for (const { core } of [first, second]) await world.during(core.timeline('chat').open());
  return [first, second];
}

const onServer = () => world.chat.messages.map((message) => message.markdown);
const posts = () => world.server.asked(/^POST .*messages/).length;

describe('two tabs of one browser', () => {
  test('show each other what waits, send it once, and lose nothing', async () => {
    const [first, second] = await tabs();
    world.server.isUp = false;
    first.core.post('chat', 'a');
    await world.clock.advance(10);
    second.core.post('chat', 'b');
    await world.clock.advance(10);
    for (const { core } of [first, second]) expect(shown(core, 'chat')).toEqual(['[a]', '[b]']);
    world.server.isUp = true;
    await world.clock.advance(20_000);
    expect(onServer()).toEqual(['a', 'b']);
    expect(posts()).toBe(2);
    for (const { core } of [first, second]) {
      expect(core.pending.get()).toEqual([]);
      expect(shown(core, 'chat')).toEqual(['a', 'b']);
    }
  });

  test('do not both send', async () => {
    const [first, second] = await tabs();
    world.server.latency = () => 50;
    first.core.post('chat', 'a');
    await world.clock.advance(500);
    second.core.post('chat', 'b');
    await world.clock.advance(500);
    expect(posts()).toBe(2);
    expect(onServer()).toEqual(['a', 'b']);
  });

  test('never let a message vanish between being sent here and heard of there', async () => {
    const [, second] = await tabs();
    world.server.deliver = (socket, event) => world.clock.later(() => socket.down(event), 500);
    const seen: number[] = [];
    second.core.timeline('chat').subscribe(() => seen.push(shown(second.core, 'chat').length));
    second.core.post('chat', 'hello');
    await world.clock.advance(100);
    expect(shown(second.core, 'chat')).toEqual(['hello']);
    await world.clock.advance(1_000);
    expect(seen.every((length) => length === 1)).toBe(true);
  });

  test('hand over: when the one that sends is closed, the other goes on', async () => {
    const [first, second] = await tabs();
    world.server.isUp = false;
    first.core.post('chat', 'a');
    await world.clock.advance(1_000);
    second.core.post('chat', 'b');
    await world.clock.advance(1_000);
    first.kill();
    first.tab.close();
    world.server.isUp = true;
    await world.clock.advance(100);
    expect(onServer()).toEqual(['a', 'b']);
    expect(second.core.pending.get()).toEqual([]);
  });

  test('let a refused message be tried again or discarded in either', async () => {
    const [first, second] = await tabs();
    world.server.fault = ({ method }) => (method === 'POST' ? { status: 403, detail: 'Nej.' } : undefined);
    first.core.post('chat', 'a');
    await world.clock.advance(1);
    first.core.post('chat', 'b');
    await world.clock.advance(100);
    const [a, b] = second.core.pending.get();
    expect([a, b]).toMatchObject([{ state: 'failed', problem: 'Nej.' }, { state: 'failed' }]);
    world.server.fault = () => undefined;
    second.core.retry(a?.clientId ?? '');
    second.core.discard(b?.clientId ?? '');
    await world.clock.advance(100);
    expect(onServer()).toEqual(['a']);
    expect(first.core.pending.get()).toEqual([]);
  });

  test('share a draft', async () => {
    const [first, second] = await tabs();
    expect(second.core.draft('chat').get()).toBe('');
    first.core.setDraft('chat', undefined, 'begun');
    await world.clock.advance(0);
    expect(second.core.draft('chat').get()).toBe('begun');
  });

  test('send each message once on the server also where the browser knows no locks', async () => {
    const [first, second] = await tabs(new FakeBrowser({ hasLocks: false }));
    first.core.post('chat', 'a');
    second.core.post('chat', 'b');
    await world.clock.advance(1_000);
    expect(onServer().sort()).toEqual(['a', 'b']);
    for (const { core } of [first, second]) expect(core.pending.get()).toEqual([]);
  });
});
