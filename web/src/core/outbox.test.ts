// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeBrowser } from './testing/fakeBrowser';
import type { Fault } from './testing/fakeServer';
import { type Client, shown, World } from './testing/world';

let world: World;
let ane: Client;

beforeEach(async () => {
  world = new World();
  ane = await world.signedIn('ane');
  await world.during(ane.core.timeline('chat').open());
});

const onServer = () => world.chat.messages.map((message) => message.markdown);
const posts = () => world.server.asked(/^POST .*messages/);
const states = () => ane.core.pending.get().map((one) => `${one.markdown}: ${one.state}`);

/** How the next posts are answered, one after the other; then as they come. */
function answerPosts(...faults: (Fault | undefined)[]) {
  world.server.fault = ({ method, path }) =>
    method === 'POST' && path.endsWith('/messages') ? faults.shift() : undefined;
}

describe('a message', () => {
  test('shows at once as waiting, and takes its place when it is confirmed', async () => {
    world.server.latency = () => 50;
    ane.core.post('chat', 'hello');
    expect(shown(ane.core, 'chat')).toEqual(['[hello]']);
    expect(states()).toEqual(['hello: sending']);
    await world.clock.advance(200);
    expect(shown(ane.core, 'chat')).toEqual(['hello']);
    expect(ane.core.pending.get()).toEqual([]);
  });

  test('is never shown twice, though its event comes before the answer', async () => {
    const seen: string[][] = [];
    ane.core.timeline('chat').subscribe(() => seen.push(shown(ane.core, 'chat')));
    world.server.latency = () => 50;
    ane.core.post('chat', 'hello');
    await world.clock.advance(60);
    expect(shown(ane.core, 'chat')).toEqual(['hello']);
    await world.clock.advance(1_000);
    expect(seen.filter((texts) => texts.length !== 1)).toEqual([]);
  });

  test('whose answer is lost is sent again under the same client id and is there once', async () => {
    world.server.deliver = () => undefined;
    answerPosts('lostAnswer');
    ane.core.post('chat', 'hello');
    await world.clock.advance(5_000);
    expect(new Set(posts().map(({ body }) => body.clientId)).size).toBe(1);
    expect(posts()).toHaveLength(2);
    expect(onServer()).toEqual(['hello']);
    expect(shown(ane.core, 'chat')).toEqual(['hello']);
  });

  test('whose answer is lost is not sent again when its event has come', async () => {
    answerPosts('lostAnswer');
    ane.core.post('chat', 'hello');
    await world.clock.advance(30_000);
    expect(posts()).toHaveLength(1);
    expect(ane.core.pending.get()).toEqual([]);
  });

  test('that hangs on a dead network is tried again', async () => {
    world.server.latency = () => 3_600_000;
    ane.core.post('chat', 'hello');
    await world.clock.advance(10_000);
    world.server.latency = () => 0;
    await world.clock.advance(15_000);
    expect(shown(ane.core, 'chat')).toEqual(['hello']);
    expect(ane.core.pending.get()).toEqual([]);
  });

  test('shows in a thread, waiting and confirmed', async () => {
    const root = world.chat.say('bo', 'root').id;
    await world.during(ane.core.thread('chat', root).open());
    world.server.latency = () => 50;
    ane.core.post('chat', 'reply', root);
    expect(shown(ane.core, 'chat', root)).toEqual(['[reply]']);
    expect(shown(ane.core, 'chat')).toEqual(['root']);
    await world.clock.advance(500);
    expect(shown(ane.core, 'chat', root)).toEqual(['reply']);
  });

  test('of mine beyond a hole shows at once, and the hole is filled before it', async () => {
    world.server.deliver = () => undefined;
    world.chat.say('bo', 'missed');
    world.server.deliver = (socket, event) => socket.down(event);
    ane.core.post('chat', 'mine');
    await world.clock.advance(100);
    expect(shown(ane.core, 'chat')).toEqual(['mine']);
    await world.clock.advance(1_000);
    expect(shown(ane.core, 'chat')).toEqual(['missed', 'mine']);
    expect(ane.core.conversation('chat').get()).toMatchObject({ unread: 0, mark: 2 });
  });
});

describe('messages', () => {
  test('leave one after the other in typed order, even when typed in the same moment', async () => {
    world.server.latency = () => 50;
    ['a', 'b', 'c'].forEach((text) => ane.core.post('chat', text));
    await world.clock.advance(60);
    expect(posts()).toHaveLength(1);
    expect(shown(ane.core, 'chat')).toEqual(['a', '[b]', '[c]']);
    await world.clock.advance(1_000);
    expect(onServer()).toEqual(['a', 'b', 'c']);
  });

  test('wait out a server that is down, and stay in order', async () => {
    world.server.isUp = false;
    world.server.killSockets();
    ['a', 'b', 'c'].forEach((text) => ane.core.post('chat', text));
    await world.clock.advance(60_000);
    expect(states()).toEqual(['a: queued', 'b: queued', 'c: queued']);
    world.server.isUp = true;
    await world.clock.advance(40_000);
    expect(onServer()).toEqual(['a', 'b', 'c']);
  });

  test('go at once when the connection is back, not after the pause', async () => {
    world.server.isUp = false;
    ane.core.post('chat', 'a');
    await world.clock.advance(40_000);
    world.server.isUp = true;
    ane.core.hurry();
    await world.clock.advance(0);
    expect(onServer()).toEqual(['a']);
  });

  test('wait as long as the server asks for, in every conversation, and no hurry shortens it', async () => {
    world.server.add('other', ['ane', 'bo']);
    answerPosts({ status: 429, code: 'too-many', retryAfter: 7 });
    ane.core.post('chat', 'a');
    await world.clock.advance(1_000);
    ane.core.post('other', 'b');
    ane.core.hurry();
    await world.clock.advance(5_900);
    expect(posts()).toHaveLength(1);
    await world.clock.advance(3_000);
    expect(onServer()).toEqual(['a']);
    expect(world.conversation('other').messages.map((message) => message.markdown)).toEqual(['b']);
  });

  test('of another conversation are not held up by one that cannot be sent', async () => {
    world.server.add('other', ['ane', 'bo']);
    world.server.fault = ({ method, path }) =>
      method === 'POST' && path.includes('chat') ? { status: 500 } : undefined;
    ane.core.post('chat', 'a');
    ane.core.post('other', 'b');
    await world.clock.advance(100);
    expect(world.conversation('other').messages).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test.each([403, 404, 409, 413, 400])('with %i keeps the text and says why in words', async (status) => {
    answerPosts({ status, code: 'no', detail: 'Det går ikke.' });
    ane.core.post('chat', 'hello');
    ane.core.post('chat', 'next');
    await world.clock.advance(100);
    expect(onServer()).toEqual(['next']);
    expect(ane.core.pending.get()).toMatchObject([
      { markdown: 'hello', state: 'failed', problem: 'Det går ikke.' },
    ]);
    expect(shown(ane.core, 'chat')).toEqual(['next', '[hello]']);
    await world.clock.advance(60_000);
    expect(posts()).toHaveLength(2);
  });

  test('is kept over a reload, and tried again only when asked, in its place', async () => {
    answerPosts({ status: 403, detail: 'Nej.' });
    ane.core.post('chat', 'hello');
    await world.clock.advance(100);
    ane = await world.reloaded(ane);
    expect(ane.core.pending.get()).toMatchObject([{ markdown: 'hello', state: 'failed', problem: 'Nej.' }]);
    world.server.isUp = false;
    ane.core.post('chat', 'later');
    ane.core.retry(ane.core.pending.get()[0]?.clientId ?? '');
    expect(states()).toEqual(['hello: queued', 'later: sending']);
    await world.clock.advance(10);
    world.server.isUp = true;
    await world.clock.advance(10_000);
    expect(onServer()).toEqual(['hello', 'later']);
  });

  test('is discarded when asked, for good', async () => {
    answerPosts({ status: 403 });
    ane.core.post('chat', 'hello');
    await world.clock.advance(100);
    ane.core.discard(ane.core.pending.get()[0]?.clientId ?? '');
    expect(ane.core.pending.get()).toEqual([]);
    ane = await world.reloaded(ane);
    expect(ane.core.pending.get()).toEqual([]);
  });
});

describe('a reload', () => {
  test('in the middle of sending sends again under the same client id, in order, and nothing twice', async () => {
    world.server.latency = () => 50;
    ['a', 'b', 'c'].forEach((text) => ane.core.post('chat', text));
    await world.clock.advance(60);
    ane = await world.reloaded(ane);
    await world.during(ane.core.timeline('chat').open());
    await world.clock.advance(2_000);
    expect(onServer()).toEqual(['a', 'b', 'c']);
    expect(shown(ane.core, 'chat')).toEqual(['a', 'b', 'c']);
  });

  test('is not broken by what lies in the storage', async () => {
    const { storage } = ane.tab.load();
    ['{', 'null', '[]', '{"clientId":1}', '"text"'].forEach((text, i) =>
      storage?.setItem(`torv.outbox.ane.${i}`, text),
    );
    ane = await world.reloaded(ane);
    expect(ane.core.session.get().status).toBe('signedIn');
    expect(ane.core.pending.get()).toEqual([]);
  });
});

describe('a full or forbidden storage', () => {
  test('says so, and messages go out of memory', async () => {
    const browser = new FakeBrowser();
    const bo = await world.signedIn('bo', { tab: browser.openTab() });
    browser.storage.isFull = true;
    expect(bo.core.keepsUnsent.get()).toBe(true);
    bo.core.setDraft('chat', undefined, 'begun');
    bo.core.post('chat', 'hello');
    expect(bo.core.keepsUnsent.get()).toBe(false);
    expect(bo.core.draft('chat').get()).toBe('begun');
    await world.clock.advance(100);
    expect(onServer()).toEqual(['hello']);
  });

  test('does not leave a message to another tab that cannot see it', async () => {
    const browser = new FakeBrowser();
    await world.signedIn('bo', { tab: browser.openTab() });
    const second = await world.signedIn('bo', { tab: browser.openTab() });
    browser.storage.isFull = true;
    second.core.post('chat', 'hello');
    await world.clock.advance(100);
    expect(onServer()).toEqual(['hello']);
  });
});
