// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import { shown, World } from './testing/world';

let world: World;
let core: Core;

beforeEach(async () => {
  world = new World();
  world.chat.pageSize = 3;
  for (let i = 1; i <= 9; i++) world.chat.say('bo', `m${i}`);
  ({ core } = await world.signedIn('ane'));
});

describe('a timeline', () => {
  test('opens with the newest and grows upwards', async () => {
    const list = core.timeline('chat');
    await world.during(list.open());
    expect(shown(core, 'chat')).toEqual(['m7', 'm8', 'm9']);
    await world.during(list.loadOlder());
    await world.during(list.loadOlder());
    expect(shown(core, 'chat')).toHaveLength(9);
    expect(list.get().hasOlder).toBe(false);
  });

  test('shows what arrives while it loads', async () => {
    world.server.latency = () => 50;
    const opening = core.timeline('chat').open();
    await world.clock.advance(60);
    world.chat.say('bo', 'm10');
    world.chat.edit(world.chat.roots[8]?.id ?? '', 'm9!');
    await world.during(opening);
    expect(shown(core, 'chat')).toEqual(['m7', 'm8', 'm9!', 'm10']);
  });

  test('far back does not take in what is new until it has grown that far', async () => {
    const list = core.timeline('chat');
    await world.during(list.showAround(world.chat.roots[2]?.id ?? ''));
    world.chat.say('bo', 'm10');
    expect(shown(core, 'chat')).toEqual(['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']);
    await world.during(list.loadNewer());
    expect(shown(core, 'chat').slice(-3)).toEqual(['m8', 'm9', 'm10']);
    expect(list.get().hasNewer).toBe(false);
    world.chat.say('bo', 'm11');
    expect(shown(core, 'chat').at(-1)).toBe('m11');
  });

  test('takes an edit of a message outside the stretch when it grows over it', async () => {
    const list = core.timeline('chat');
    await world.during(list.open());
    world.chat.edit(world.chat.roots[4]?.id ?? '', 'm5!');
    expect(shown(core, 'chat')).toEqual(['m7', 'm8', 'm9']);
    await world.during(list.loadOlder());
    expect(shown(core, 'chat')).toEqual(['m4', 'm5!', 'm6', 'm7', 'm8', 'm9']);
  });

  test('goes to the newest though older ones are just loading', async () => {
    world.server.latency = () => 50;
    const list = core.timeline('chat');
    await world.during(list.showAround(2));
    const older = list.loadOlder();
    const newest = list.showNewest();
    await world.during(Promise.all([older, newest]));
    expect(shown(core, 'chat')).toEqual(['m7', 'm8', 'm9']);
  });

  test('takes nothing from an answer to what it no longer asks', async () => {
    const list = core.timeline('chat');
    await world.during(list.open());
    const waits = [500];
    world.server.latency = () => waits.shift() ?? 0;
    const older = list.loadOlder();
    const around = list.showAround(1);
    await world.during(Promise.all([older, around]));
    expect(shown(core, 'chat').slice(0, 3)).toEqual(['m1', 'm2', 'm3']);
    expect(shown(core, 'chat')).toHaveLength(6);
    expect(list.get()).toMatchObject({ hasOlder: false, hasNewer: true });
  });

  test('that could not be loaded is loaded when the connection is back', async () => {
    world.server.fault = ({ path }) => (path.endsWith('/messages') ? { status: 503 } : undefined);
    await world.during(core.timeline('chat').open());
    expect(core.timeline('chat').get().status).toBe('failed');
    world.server.fault = () => undefined;
    world.server.killSockets();
    await world.clock.advance(2_000);
    expect(shown(core, 'chat')).toEqual(['m7', 'm8', 'm9']);
  });

  test('says what everyone in it is called', async () => {
    world.server.people.set('bo', 'Bo Aagaard');
    await world.during(core.timeline('chat').open());
    expect(core.person('bo').get()?.name).toBe('Bo Aagaard');
  });
});

describe('a thread', () => {
  test('loads all its replies and takes those that arrive, also while it loads', async () => {
    const root = world.chat.roots[8]?.id ?? '';
    for (let i = 1; i <= 7; i++) world.chat.say('bo', `r${i}`, { replyTo: root });
    world.server.latency = () => 20;
    const opening = core.thread('chat', root).open();
    await world.clock.advance(50);
    world.chat.say('ane', 'r8', { replyTo: root });
    await world.during(opening);
    world.chat.say('bo', 'r9', { replyTo: root });
    expect(shown(core, 'chat', root)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9']);
  });

  test('counts its replies at its first message, and its replies are not in the timeline', async () => {
    await world.during(core.timeline('chat').open());
    const root = world.chat.roots[8]?.id ?? '';
    const reply = world.chat.say('bo', 'r1', { replyTo: root });
    world.chat.say('bo', 'r2', { replyTo: root });
    expect(core.timeline('chat').get().messages.at(-1)?.thread?.replies).toBe(2);
    world.chat.remove(reply.id);
    expect(core.timeline('chat').get().messages.at(-1)?.thread?.replies).toBe(1);
    expect(shown(core, 'chat')).toEqual(['m7', 'm8', 'm9']);
  });
});

describe('memory', () => {
  test('keeps the messages of the thirty conversations opened last; the others still count', async () => {
    for (let i = 0; i < 31; i++) {
      world.server.add(`c${i}`, ['ane', 'bo']);
      world.conversation(`c${i}`).say('bo', 'one');
    }
    await world.clock.advance(1_000);
    for (let i = 0; i < 31; i++) await world.during(core.timeline(`c${i}`).open());
    const first = world.conversation('c0');
    expect(core.findMessage('c0', 'c0-1')).toBeUndefined();
    expect(core.findMessage('c1', 'c1-1')).toBeDefined();
    first.say('bo', 'two');
    expect(core.conversation('c0').get()?.unread).toBe(2);
    await world.during(core.timeline('c0').open());
    expect(shown(core, 'c0')).toEqual(['one', 'two']);
  });
});

describe('the list', () => {
  test('shows the newest message, its edit and the order without asking', async () => {
    world.server.add('other', ['ane', 'bo']);
    await world.clock.advance(1_000);
    const before = world.server.requests.length;
    const last = world.conversation('other').say('bo', 'hello');
    expect(core.list.get().conversations.map((line) => line.id)).toEqual(['other', 'chat']);
    world.conversation('other').edit(last.id, 'hello!');
    expect(core.list.get().conversations[0]?.last?.markdown).toBe('hello!');
    expect(world.server.requests.length).toBe(before);
  });

  test('does not go back to an answer that comes late', async () => {
    world.server.deliver = () => undefined;
    const waits = [0, 500, 20, 0];
    world.server.latency = () => waits.shift() ?? 0;
    const early = core.fetchConversation('chat');
    await world.clock.advance(10);
    world.chat.say('bo', 'm10');
    const later = core.fetchConversation('chat');
    await world.during(Promise.all([early, later]));
    expect(core.conversation('chat').get()).toMatchObject({ rev: 10, unread: 10, last: { markdown: 'm10' } });
  });

  test('loses a team with its last channel, and asks for a team it does not know', async () => {
    world.server.add('general', ['ane'], { kind: 'channel', team: 'valby' });
    await world.clock.advance(2_000);
    expect(core.list.get().teams).toMatchObject([{ id: 'valby', channels: ['general'] }]);
    world.server.removeMember('general', 'ane');
    expect(core.list.get().teams).toEqual([]);
    expect(core.conversation('general').get()).toBeUndefined();
  });

  test('shows someone typing for six seconds after the last news of it, and no longer than to their message', async () => {
    const types = () =>
      world.server.socketsOf('ane')[0]?.down({ type: 'typing', conversation: 'chat', person: 'bo' });
    types();
    await world.clock.advance(4_000);
    types();
    await world.clock.advance(5_000);
    expect(core.typingIn('chat').get()).toEqual(['bo']);
    world.chat.say('bo', 'done');
    expect(core.typingIn('chat').get()).toEqual([]);
  });

  test('tells that I write every three seconds, anew after each message, and never twice within what the server takes', async () => {
    const told = () => world.server.socketsOf('ane')[0]?.sent.filter(({ type }) => type === 'typing').length;
    core.typing('chat');
    core.typing('chat');
    expect(told()).toBe(1);
    core.post('chat', 'one');
    await world.clock.advance(200);
    core.typing('chat');
    expect(told()).toBe(1);
    await world.clock.advance(400);
    expect(told()).toBe(2);
    core.post('chat', 'two');
    core.typing('chat');
    core.post('chat', 'three');
    await world.clock.advance(2_000);
    expect(told()).toBe(2);
  });
});
