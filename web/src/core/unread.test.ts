// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import type { Core } from './core';
import { World } from './testing/world';

let world: World;
let core: Core;

beforeEach(async () => {
  world = new World();
  ({ core } = await world.signedIn('ane'));
});

const unread = () => core.conversation('chat').get()?.unread;

describe('the number of unread messages', () => {
  test('leaves out my own, what the system says, replies and what was deleted at once', async () => {
    const { id } = world.chat.say('bo', 'one');
    expect(unread()).toBe(1);
    world.chat.say('bo', 'a reply', { replyTo: id });
    world.chat.say('bo', '', { author: undefined, system: { code: 'member-added', params: {} } });
    expect(unread()).toBe(1);
    world.chat.say('ane', 'mine, from another device');
    expect(unread()).toBe(0);
    expect(core.conversation('chat').get()?.mark).toBe(world.chat.roots.at(-1)?.seq);
  });

  test('falls when an unread message is deleted, once, and never below none', async () => {
    const first = world.chat.say('bo', 'one');
    world.chat.say('bo', 'two');
    world.chat.remove(first.id);
    expect(unread()).toBe(1);
    world.chat.say('bo', 'reply', { replyTo: first.id });
    expect(unread()).toBe(1);
    core.markRead('chat', world.chat.rev);
    world.chat.remove(world.chat.roots[1]?.id ?? '');
    expect(unread()).toBe(0);
  });

  test('falls when a message is deleted that was unread before this client came, by asking', async () => {
    const first = world.chat.say('bo', 'one');
    world.chat.say('bo', 'two');
    const late = (await world.signedIn('ane')).core;
    expect(late.conversation('chat').get()?.unread).toBe(2);
    world.chat.remove(first.id);
    await world.clock.advance(500);
    expect(late.conversation('chat').get()?.unread).toBe(1);
  });

  test('falls when I read on another device', async () => {
    for (let i = 1; i <= 5; i++) world.chat.say('bo', `m${i}`);
    world.server.socketsOf('ane')[0]?.down({
      type: 'read',
      conversation: 'chat',
      person: 'ane',
      seq: 3,
    });
    expect(core.conversation('chat').get()).toMatchObject({ mark: 3, unread: 2 });
  });

  test('is asked for when a mark from another device lies before what is held', async () => {
    for (let i = 1; i <= 5; i++) world.chat.say('bo', `m${i}`);
    const late = (await world.signedIn('ane')).core;
    world.chat.mark('ane', 2);
    world.server
      .socketsOf('ane')
      .forEach((socket) => socket.down({ type: 'read', conversation: 'chat', person: 'ane', seq: 2 }));
    await world.clock.advance(500);
    expect(late.conversation('chat').get()).toMatchObject({ mark: 2, unread: 3 });
  });

  test('stays at 100, which means more than 99, and comes down by asking', async () => {
    for (let i = 1; i <= 120; i++) world.chat.say('bo', `m${i}`);
    expect(unread()).toBe(100);
    world.chat.remove(world.chat.roots[0]?.id ?? '');
    expect(unread()).toBe(100);
    core.markRead('chat', 30);
    expect(unread()).toBe(90);
  });

  test('does not go up for a moment when an answer is older than my mark', async () => {
    world.chat.say('bo', 'one');
    core.markRead('chat', 1);
    const seen: (number | undefined)[] = [];
    core.conversation('chat').subscribe(() => seen.push(unread()));
    await world.during(core.fetchConversation('chat'));
    expect(seen.every((one) => one === 0)).toBe(true);
    await world.clock.advance(5_000);
    expect(unread()).toBe(0);
  });
});

describe('my mark', () => {
  test('moves at once and is sent once, one to three seconds after', async () => {
    for (let i = 1; i <= 3; i++) world.chat.say('bo', `m${i}`);
    [1, 2, 3, 2].forEach((seq) => core.markRead('chat', seq));
    expect(core.conversation('chat').get()).toMatchObject({ mark: 3, unread: 0 });
    await world.clock.advance(999);
    expect(world.server.asked(/PUT/)).toHaveLength(0);
    await world.clock.advance(2_001);
    expect(world.server.asked(/PUT/).map(({ body }) => body)).toEqual([{ seq: 3 }]);
  });

  test('is told when the page is left before it was due', async () => {
    const { core: leaving, tab, kill } = await world.signedIn('ane');
    world.chat.say('bo', 'one');
    leaving.markRead('chat', 1);
    tab.leave();
    kill();
    await world.clock.advance(0);
    expect(world.chat.lineFor('ane').mark).toBe(1);
    expect(unread()).toBe(0);
  });

  test('is sent again when the server could not take it', async () => {
    world.chat.say('bo', 'one');
    world.server.fault = ({ method }) => (method === 'PUT' ? { status: 503 } : undefined);
    core.markRead('chat', 1);
    await world.clock.advance(5_000);
    world.server.fault = () => undefined;
    await world.clock.advance(15_000);
    expect(world.chat.lineFor('ane').mark).toBe(1);
  });
});

describe('readers', () => {
  test('are known in small chats by their marks and by what they write, and never go back', async () => {
    world.chat.say('ane', 'one');
    world.chat.say('ane', 'two');
    const readers = core.readersOf('chat');
    const mark = (seq: number) =>
      world.server.socketsOf('ane')[0]?.down({ type: 'read', conversation: 'chat', person: 'bo', seq });
    mark(2);
    mark(1);
    expect([...readers.get()]).toEqual([['bo', 2]]);
    world.chat.say('bo', 'three');
    expect([...readers.get()]).toEqual([['bo', 3]]);
    expect(unread()).toBe(1);
  });

  test('are not guessed at in channels', async () => {
    world.server.add('channel', ['ane', 'bo'], { kind: 'channel' });
    await world.clock.advance(1_000);
    world.conversation('channel').say('bo', 'one');
    expect(core.readersOf('channel').get().size).toBe(0);
  });
});
